/**
 * Lines the service writes into a chat: encryption, who came and who went, missed calls. Phrases as
 * WhatsApp shows them in eight languages; in others a line without a name is left out all the same, only
 * nothing is learnt from it.
 *
 * Names in these lines are compared with those who write in the chat and never make a person by themselves:
 * a phrase may be mistaken.
 */
import { MAX_SERVICE_LINE_CHARACTERS } from '../limits.ts';
import { normaliseName } from '../../facts/handles.ts';

/** Somebody came or went. */
export interface ComingOrGoing {
  sign: 'joined' | 'left';
  /** Normalised names. */
  names: string[];
}

/** How the first line of a chat begins; older exports write it under a name, without a mark. */
const ENCRYPTION = new RegExp(
  [
    'Messages (?:and calls|you send|to this (?:chat|group))\\b.*\\bend-to-end',
    'Nachrichten und Anrufe sind Ende-zu-Ende',
    'Nachrichten(?:, die du)? (?:in|an) (?:diese|diesem)\\b.*Ende-zu-Ende',
    'Los mensajes y (?:las )?llamadas están cifrados',
    'Los mensajes (?:que envías )?(?:a|en) este\\b.*cifrado',
    'Les messages et (?:les )?appels sont chiffrés',
    'Les messages (?:que vous envoyez )?(?:à|dans) ce\\b.*chiffr',
    'I messaggi e le chiamate sono crittografati',
    'I messaggi (?:che invii )?(?:in|a) quest\\b.*crittograf',
    'As mensagens e (?:as )?(?:chamadas|ligações) são',
    'As mensagens (?:que você envia )?(?:nest|dest|para est)\\w+\\b.*(?:criptograf|encripta)',
    'Berichten en (?:oproepen|gesprekken) (?:zijn|worden)',
    'Wiadomości i połączenia są',
  ]
    .map((phrase) => `^(?:${phrase})`)
    .join('|'),
  'iu',
);

/** What the iPhone writes under a contact's own name beside encryption and media. */
const NOTICE =
  /\b(?:security code|disappearing messages|phone number|changed (?:the|this|their|to)|created (?:this )?group|pinned a message|admin|business account|missed (?:voice|video|group)|blocked this contact|Sicherheitsnummer|Sicherheitscode|verpasster|código de seguridad|llamada perdida|code de sécurité|appel .*manqué|codice di sicurezza|chiamata .*persa|código de segurança|chamada .*perdida|beveiligingscode|gemiste)\b/iu;

const LEFT = [
  /^(.+?) (?:left|left the group)$/iu,
  /^(.+?) (?:was removed|wurde entfernt|fue eliminad[oa]|a été (?:retiré|supprimé)e?|è stat[oa] rimoss[oa]|foi removid[oa]|is verwijderd)$/iu,
  /^(.+?) hat die Gruppe verlassen$/iu,
  /^(.+?) (?:salió|ha salido|abandonó)(?: del grupo| el grupo)?$/iu,
  /^(.+?) (?:a quitté(?: le groupe)?|est partie?)$/iu,
  /^(.+?) (?:ha abbandonato|è uscit[oa])(?: (?:il|dal) gruppo)?$/iu,
  /^(.+?) saiu(?: do grupo)?$/iu,
  /^(.+?) heeft de groep verlaten$/iu,
  /^(.+?) (?:opuścił(?:a|\(a\))? grupę|wyszedł|wyszła)$/iu,
  /^.+? removed (.+)$/iu,
  /^.+? hat (.+) entfernt$/iu,
  /^.+? eliminó a (.+)$/iu,
  /^.+? a (?:retiré|supprimé|exclu) (.+)$/iu,
  /^.+? ha rimosso (.+)$/iu,
  /^.+? removeu (.+)$/iu,
  /^.+? heeft (.+) verwijderd$/iu,
  /^.+? usun(?:ął|ęła|ął\(ęła\)) (.+)$/iu,
];

const JOINED = [
  /^(.+?) joined (?:using|from|via|the group)\b.*$/iu,
  /^(.+?) (?:was added|wurde hinzugefügt|fue añadid[oa]|a été ajoutée?|è stat[oa] aggiunt[oa]|foi adicionad[oa]|is toegevoegd)$/iu,
  /^(.+?) ist der Gruppe .*beigetreten$/iu,
  /^(.+?) se unió (?:usando|mediante|con|a través)\b.*$/iu,
  /^(.+?) a rejoint le groupe\b.*$/iu,
  /^(.+?) (?:è entrat[oa]|si è unit[oa])\b.*$/iu,
  /^(.+?) entrou (?:usando|através|pelo)\b.*$/iu,
  /^(.+?) (?:is|heeft) .*uitnodigingslink.*$/iu,
  /^(.+?) dołączył(?:a|\(a\))?\b.*$/iu,
  /^.+? added (.+)$/iu,
  /^.+? hat (.+) hinzugefügt$/iu,
  /^.+? (?:añadió|agregó|ha añadido) a (.+)$/iu,
  /^.+? a ajouté (.+)$/iu,
  /^.+? ha aggiunto (.+)$/iu,
  /^.+? adicionou (.+)$/iu,
  /^.+? heeft (.+) toegevoegd$/iu,
  /^.+? dodał(?:a|\(a\))? (.+)$/iu,
];

/** Lists of names: "Ada, Bo and Cy". */
const BETWEEN_NAMES = /\s*,\s*|\s+(?:and|und|y|e|et|en|i|&)\s+/iu;

/** Whether a text is what WhatsApp writes at the head of a chat, whoever it stands under. */
export function isEncryptionNotice(text: string): boolean {
  return text.length <= MAX_SERVICE_LINE_CHARACTERS && ENCRYPTION.test(text);
}

/** Whether a text the app put in is a notice, not a picture or a deleted message. */
export function isNotice(text: string): boolean {
  return isEncryptionNotice(text) || NOTICE.test(text) || comingOrGoing(text) !== null;
}

/** Who came or went by a service line; null when it says something else. */
export function comingOrGoing(line: string): ComingOrGoing | null {
  if (line.length > MAX_SERVICE_LINE_CHARACTERS) return null;
  const text = line.trim().replace(/\.$/u, '');
  return namedBy(text, LEFT, 'left') ?? namedBy(text, JOINED, 'joined');
}

function namedBy(
  text: string,
  phrases: readonly RegExp[],
  sign: ComingOrGoing['sign'],
): ComingOrGoing | null {
  for (const phrase of phrases) {
    const [, who] = phrase.exec(text) ?? [];
    if (who === undefined) continue;
    const names = [who, ...who.split(BETWEEN_NAMES)].map(normaliseName);
    return { sign, names: [...new Set(names)].filter((name) => name !== '') };
  }
  return null;
}
