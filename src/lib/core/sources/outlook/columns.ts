/**
 * Which column of an Outlook table says what, in the languages Outlook writes its headers in: English,
 * German, French, Spanish, Italian, Portuguese, Dutch and Polish. Only letters and digits of a header
 * count, so that "E-mail 2 Address", "E-Mail 2: Adresse" and "E-Mail 2 – Adresse" are read alike. Programs
 * of some languages leave half their headers in English: every word counts in every file.
 */
import { firstRows } from '../table/first-rows.ts';

const CONTACT_WORDS = {
  first: 'First Name|Vorname|Prénom|Nombre|Nome|Primeiro nome|Nome próprio|Voornaam|Imię',
  middle:
    'Middle Name|Weitere Vornamen|Deuxième prénom|Segundo nombre|Secondo nome|Segundo nome|Tussenvoegsel|Middelste naam|Drugie imię',
  last: 'Last Name|Nachname|Nom|Nom de famille|Apellidos|Cognome|Sobrenome|Apelido|Achternaam|Nazwisko',
  suffix: 'Suffix|Namenszusatz|Suffixe|Sufijo|Titolo straniero|Sufixo|Achtervoegsel|Sufiks',
  email: [
    ...['E-mail Address|E-mail 2 Address|E-mail 3 Address'],
    ...['E-Mail-Adresse|E-Mail 2: Adresse|E-Mail 3: Adresse'],
    ...['Adresse de messagerie|Adresse de messagerie 2|Adresse de messagerie 3'],
    ...['Dirección de correo electrónico|Dirección de correo electrónico 2'],
    ...['Dirección del correo electrónico|Dirección del correo electrónico 3'],
    ...['Dirección de correo electrónico 3|Dirección del correo electrónico 2'],
    ...['Indirizzo posta elettronica|Indirizzo posta elettronica 2|Indirizzo posta elettronica 3'],
    ...['Endereço de email|Endereço de email 2|Endereço de email 3'],
    ...['Endereço do correio electrónico|Endereço do correio electrónico 2'],
    ...['Endereço do correio electrónico 3|E-mailadres|E-mailadres 2|E-mailadres 3'],
    ...['Adres e-mail|Adres e-mail 2|Adres e-mail 3'],
  ].join('|'),
  shownAs: [
    ...['E-mail Display Name|E-Mail: Angezeigter Name|Nom complet de l’adresse de messagerie'],
    ...['Nombre de pantalla de correo electrónico|Nome visualizzato posta elettronica'],
    ...['Nome para exibição do email|Nome a apresentar para o correio electrónico'],
    ...['Weergavenaam voor e-mail|Wyświetlana nazwa e-mail'],
  ].join('|'),
  phone: [
    ...['Mobile Phone|Business Phone|Business Phone 2|Home Phone|Home Phone 2|Primary Phone'],
    ...['Other Phone|Radio Phone|Mobiltelefon|Mobiltelefon 2|Telefon geschäftlich'],
    ...['Telefon geschäftlich 2|Telefon privat|Telefon (privat)|Telefon privat 2|Haupttelefon'],
    ...['Weiteres Telefon|Tél. mobile|Téléphone (bureau)|Téléphone 2 (bureau)'],
    ...['Téléphone (domicile)|Téléphone 2 (domicile)|Téléphone principal|Téléphone (autre)'],
    ...['Teléfono móvil|Teléfono del trabajo|Teléfono particular|Particular|Otro teléfono'],
    ...['Cellulare|Ufficio|Ufficio 2|Abitazione|Abitazione 2|Telefono principale|Altro telefono'],
    ...['Telefone celular|Telemóvel|Telefone comercial|Telefone comercial 2|Telefone da empresa'],
    ...['Telefone residencial|Telefone residencial 2|Telefone da residência|Outro telefone'],
    ...['Mobiele telefoon|Telefoon op werk|Telefoon op werk 2|Telefoon thuis|Telefoon thuis 2'],
    ...['Hoofdtelefoon|Andere telefoon|Telefon komórkowy|Telefon służbowy|Telefon służbowy 2'],
    ...['Telefon domowy|Telefon domowy 2|Telefon podstawowy|Inny telefon'],
  ].join('|'),
  organisation: 'Company|Firma|Société|Organización|Compañía|Società|Empresa|Bedrijf',
  role: 'Job Title|Position|Titre|Fonction|Puesto|Cargo|Posizione|Functie|Stanowisko',
  link: 'Web Page|Webseite|Page Web|Página web|Pagina Web|Página da Web|Webpagina|Strona sieci Web',
  manager: [
    ...['Manager’s Name|Name des/der Vorgesetzten|Name des/r Vorgesetzten|Responsable'],
    ...[
      'Nombre del director|Nome manager|Nome do gerenciador|Nome do gestor|Naam manager|Menedżer',
    ],
  ].join('|'),
  assistant: [
    ...['Assistant’s Name|Name Assistent|Assistent(in)|Nom de l’assistant(e)'],
    ...['Nombre del ayudante|Nome assistente|Nome do assistente|Naam assistent'],
    ...['Imię i nazwisko asystenta'],
  ].join('|'),
  spouse:
    'Spouse|Partner|Partner/in|Conjoint(e)|Cónyuge|Nome coniuge/partner|Cônjuge|Współmałżonek',
  referredBy: 'Referred By|Empfohlen von|Recommandé par|Presentato da|Referentie van',
  homeCity: [
    ...['Home City|Ort privat|Ville (domicile)|Ciudad del domicilio|Città (ab.)'],
    ...['Cidade do endereço residencial|Localidade da residência|Huisadres, plaats'],
    ...['Adres domowy - miejscowość'],
  ].join('|'),
  homeCountry: [
    ...['Home Country|Home Country/Region|Land/Region privat|Pays (domicile)'],
    ...['Pays/Région (domicile)|País o región del domicilio|Paese (ab.)'],
    ...['Paese/area geografica (ab.)|País/Região de Residência|País/Região da residência'],
    ...['Land/regio (thuis)|Adres domowy - kraj|Adres domowy - kraj/region'],
  ].join('|'),
  workCity: [
    ...['Business City|Ort geschäftlich|Ville (bureau)|Ciudad de trabajo|Ciudad del trabajo'],
    ...['Città (uff.)|Cidade do endereço comercial|Localidade da empresa|Werkadres, plaats'],
    ...['Adres służbowy - miejscowość'],
  ].join('|'),
  workCountry: [
    ...['Business Country|Business Country/Region|Land/Region geschäftlich|Pays (bureau)'],
    ...['Pays/Région (bureau)|País o región del trabajo|Paese (uff.)'],
    ...['Paese/area geografica (uff.)|País/Região da Empresa|Land/regio (werk)'],
    ...['Adres służbowy - kraj|Adres służbowy - kraj/region'],
  ].join('|'),
  otherCity: [
    ...['Other City|Weiterer Ort|Ville (autre)|Otra ciudad|Altra città|Cidade|Outra cidade'],
    ...['Localidade do outro endereço|Ander adres, plaats|Inny adres - miejscowość'],
  ].join('|'),
  otherCountry: [
    ...['Other Country|Other Country/Region|Weiteres/e Land/Region|Pays (autre)'],
    ...['Pays/Région (autre)|Otro país o región|Altro paese|Altro paese/area geografica'],
    ...['Outro País/Região|Land/regio (anders)|Inny adres - kraj|Inny adres - kraj/region'],
  ].join('|'),
} as const;

const MEETING_WORDS = {
  subject: 'Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Temat',
  startDate: [
    ...['Start Date|Beginnt am|Début|Fecha de comienzo|Data inizio|Data de início'],
    ...['Data de Início|Begindatum|Data rozpoczęcia'],
  ].join('|'),
  startTime: [
    ...['Start Time|Beginnt um|Heure de début|Comienzo|Ora inizio|Hora de início|Begintijd'],
    ...['Czas rozpoczęcia|Godzina rozpoczęcia'],
  ].join('|'),
  allDay: [
    ...['All day event|Ganztägiges Ereignis|Journée entière|Todo el día|Giornata intera'],
    ...['Dia inteiro|Evento de dia inteiro|Gebeurtenis, duurt hele dag|Wydarzenie całodzienne'],
  ].join('|'),
  organiser: [
    ...['Meeting Organizer|Besprechungsplanung|Organisateur de la réunion'],
    ...['Organizador de la reunión|Organizzatore riunione|Organizador da reunião'],
    ...['Vergaderingsorganisator|Organisator van vergadering|Organizator spotkania'],
  ].join('|'),
  required: [
    ...['Required Attendees|Erforderliche Teilnehmer|Participants obligatoires'],
    ...['Asistentes necesarios|Partecipanti necessari|Partecipanti obbligatori'],
    ...['Participantes obrigatórios|Participantes necessários|Verplichte deelnemers'],
    ...['Vereiste deelnemers|Wymagani uczestnicy'],
  ].join('|'),
  optional: [
    ...['Optional Attendees|Optionale Teilnehmer|Participants facultatifs'],
    ...['Asistentes opcionales|Partecipanti facoltativi|Participantes opcionais'],
    ...['Optionele deelnemers|Opcjonalni uczestnicy'],
  ].join('|'),
  rooms: [
    ...['Meeting Resources|Besprechungsressourcen|Ressources de la réunion'],
    ...['Recursos de la reunión|Risorse riunione|Recursos da reunião'],
    ...['Vergaderingsbronnen|Zasoby spotkania'],
  ].join('|'),
  isPrivate: 'Private|Privat|Privé|Privado|Privato|Particular|Prywatne',
} as const;

export type ContactField = keyof typeof CONTACT_WORDS;
export type MeetingField = keyof typeof MEETING_WORDS;

/** The columns of each field, in file order. */
export type Columns<F> = ReadonlyMap<F, readonly number[]>;

interface Place {
  delimiter: string;
  headerLine: number;
  header: readonly string[];
}

export type OutlookPlan = Place &
  (
    | { shape: 'people'; at: Columns<ContactField> }
    | { shape: 'meetings'; at: Columns<MeetingField> }
  );

const DELIMITERS = [',', ';', '\t'] as const;
/** Fields that no other list of people has under these words. */
const TELLING: readonly ContactField[] = ['manager', 'assistant', 'shownAs'];

const CONTACTS = dictionary(CONTACT_WORDS);
const MEETINGS = dictionary(MEETING_WORDS);

/** How to read a file from the text of its first bytes; null when it is not Outlook's. */
export function planOutlook(text: string, isWhole: boolean): OutlookPlan | null {
  for (const delimiter of DELIMITERS) {
    for (const { cells, line } of firstRows(text, delimiter, isWhole)) {
      const place: Place = { delimiter, headerLine: line, header: cells };
      const people = columnsOf(cells, CONTACTS);
      if (isContacts(people)) return { ...place, shape: 'people', at: people };
      const meetings = columnsOf(cells, MEETINGS);
      if (isCalendar(meetings)) return { ...place, shape: 'meetings', at: meetings };
    }
  }
  return null;
}

function isContacts(at: Columns<ContactField>): boolean {
  const isNamed = at.has('first') && at.has('last');
  const emails = at.get('email')?.length ?? 0;
  return isNamed && emails > 0 && (emails > 1 || TELLING.some((field) => at.has(field)));
}

function isCalendar(at: Columns<MeetingField>): boolean {
  return at.has('subject') && at.has('startDate') && (at.has('organiser') || at.has('required'));
}

function dictionary<F extends string>(words: Record<F, string>): ReadonlyMap<string, F> {
  const fields = Object.keys(words) as F[];
  return new Map(
    fields.flatMap((field) =>
      words[field].split('|').map((word) => [wordOf(word), field] as const),
    ),
  );
}

function columnsOf<F>(header: readonly string[], words: ReadonlyMap<string, F>): Map<F, number[]> {
  const at = new Map<F, number[]>();
  header.forEach((cell, column) => {
    const field = words.get(wordOf(cell));
    if (field !== undefined) at.set(field, [...(at.get(field) ?? []), column]);
  });
  return at;
}

function wordOf(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
}
