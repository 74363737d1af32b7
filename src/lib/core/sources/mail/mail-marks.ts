/**
 * What the headers of one mail say of its kind: written by a person, sent to a list, or made by a machine.
 *
 * Sources: RFC 3834 (Auto-Submitted), RFC 2919 and 2369 (List-*), Precedence as mailers use it, Gmail's labels.
 * List-Id alone misses most newsletters and List-Unsubscribe catches them. A list mark takes the tie, not the
 * person: who writes on a list is met elsewhere or waits among the other senders.
 * An invitation to a meeting is a mail its sender wrote; the answers calendars send to it are automatic.
 */
import { readAddresses } from './mail-addresses.ts';
import { field, type FieldName, type HeaderFields } from './header-fields.ts';

/** Why a mail states no tie by its headers. */
export type MailKind = 'draft' | 'spam' | 'bounce' | 'automatic' | 'robot' | 'list';

export interface MailMarks {
  kind: MailKind | null;
  /** Gmail takes it for bulk, or it lies in the trash: believed only of senders nobody wrote to. */
  isDoubtful: boolean;
  /** By its label or folder the owner wrote it. */
  isSent: boolean;
}

const SENT =
  /^(?:sent(?: mail| items| messages)?|gesendet(?:e elemente|e objekte)?|envoyés?|messages envoyés|éléments envoyés|enviados?|elementos enviados|inviati?|posta inviata|verzonden(?: items)?|skickat|sendt|wysłane|отправленные|送信済み(?:メール)?|已发送(?:邮件)?)$/u;
const DRAFT = /^(?:drafts?|entwürfe|brouillons?|borradores?|rascunhos?|bozze|concepten|utkast)$/u;
const SPAM = /^(?:spam|junk(?: e-?mail)?)$/u;
const DOUBTFUL = /^(?:trash|papierkorb|corbeille|category (?:promotions|updates|social|forums))$/u;
const LIST_FIELDS: readonly FieldName[] = [
  ...(['list-id', 'list-post', 'list-unsubscribe', 'mailing-list'] as const),
  ...(['x-beenthere', 'x-google-group-id', 'feedback-id', 'newsgroups'] as const),
];

/** The marks of one mail. `folder` is the mailbox's own name ("Sent"), lower case. */
export function marksOf(
  fields: HeaderFields,
  labels: readonly string[],
  folder: string,
): MailMarks {
  const places = [...labels, folder];
  return {
    kind: kindOf(fields, places),
    isDoubtful: places.some((place) => DOUBTFUL.test(place)),
    isSent: places.some((place) => SENT.test(place)),
  };
}

function kindOf(fields: HeaderFields, places: readonly string[]): MailKind | null {
  if (places.some((place) => DRAFT.test(place))) return 'draft';
  if (places.some((place) => SPAM.test(place))) return 'spam';
  if (/^yes/iu.test(field(fields, 'x-spam-flag'))) return 'spam';
  const content = field(fields, 'content-type').toLowerCase();
  if (content.startsWith('multipart/report')) {
    return content.includes('disposition-notification') ? 'automatic' : 'bounce';
  }
  const submitted = field(fields, 'auto-submitted').toLowerCase();
  const isNullSender = /^<\s*>/u.test(field(fields, 'return-path'));
  if (isNullSender) return /^auto-replied|^$/u.test(submitted) ? 'bounce' : 'robot';
  if (submitted.startsWith('auto-replied')) return 'automatic';
  if (fields.has('x-autoreply') || fields.has('x-autorespond')) return 'automatic';
  const precedence = field(fields, 'precedence').toLowerCase();
  if (/^auto/u.test(precedence)) return 'automatic';
  if (/^text\/calendar\b.*method="?(?:reply|counter|refresh|declinecounter)/u.test(content)) {
    return 'automatic';
  }
  if (submitted !== '' && !submitted.startsWith('no')) return 'robot';
  const isBulk = /^(?:bulk|list|junk)/u.test(precedence);
  return isBulk || LIST_FIELDS.some((name) => fields.has(name)) ? 'list' : null;
}

/** The addresses of the lists a mail came by: nobody's own. */
export function listAddresses(fields: HeaderFields): string[] {
  const stated = (['list-post', 'x-beenthere', 'mailing-list'] as const).flatMap((name) =>
    readAddresses(field(fields, name).replace(/^.*\blist /u, '')),
  );
  const [local = '', ...domain] = (/<([^<>\s]+)>/u.exec(field(fields, 'list-id'))?.[1] ?? '').split(
    '.',
  );
  return [...stated, ...readAddresses(`${local}@${domain.join('.')}`)].map(
    ({ address }) => address,
  );
}
