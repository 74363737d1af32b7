/**
 * Which shape a table has and which column says what, by the words of its header. Matching ignores
 * case, spaces, underscores, hyphens and dots. A new synonym is one word in one list here.
 */
import { visibleText } from '../../facts/handles.ts';

export type Shape = 'events' | 'edges' | 'people' | 'matrix';

const EVENT_WORDS = {
  id: ['id', 'messageid', 'eventid', 'key'],
  date: [
    'date',
    'time',
    'datetime',
    'timestamp',
    'when',
    'sent',
    'sentat',
    'datum',
    'fecha',
    'data',
  ],
  from: ['from', 'sender', 'author', 'caller', 'writer', 'von', 'absender', 'de', 'expediteur'],
  to: [
    ...['to', 'recipient', 'recipients', 'receiver', 'addressee', 'callee', 'an', 'empfänger'],
    ...['para', 'à', 'destinataire', 'attendees', 'participants', 'with'],
  ],
  cc: ['cc', 'copy', 'copiedto', 'kopie'],
  kind: ['kind', 'type', 'channel', 'art', 'medium'],
  weight: ['weight', 'gewicht', 'peso', 'poids'],
  subjects: ['subjects', 'subject', 'topics', 'topic', 'betreff', 'themen', 'tags'],
} as const;

const EDGE_WORDS = {
  id: ['edgeid'],
  source: ['source', 'from', 'person1', 'persona', 'node1', 'usera', 'von', 'quelle'],
  target: ['target', 'to', 'person2', 'personb', 'node2', 'userb', 'an', 'ziel'],
  weight: ['weight', 'value', 'count', 'strength', 'gewicht', 'peso', 'poids'],
  label: ['type', 'label', 'kind', 'relation', 'relationship'],
} as const;

/** Header words of a list of people, in the form of `headerWord`. */
export const PEOPLE_WORDS = {
  id: ['id', 'uid', 'contactid'],
  name: ['name', 'fullname', 'displayname', 'person', 'contact', 'nom', 'nombre'],
  first: ['firstname', 'first', 'givenname', 'forename', 'vorname', 'prénom', 'prenom'],
  last: ['lastname', 'last', 'familyname', 'surname', 'nachname', 'apellido', 'apellidos'],
  email: [
    ...['email', 'emailaddress', 'emails', 'mail', 'emailadresse', 'correo'],
    ...['email1value', 'email2value', 'email3value', 'email2', 'email2address', 'email3address'],
  ],
  phone: [
    ...['phone', 'phonenumber', 'mobile', 'mobilephone', 'telephone', 'tel', 'cell', 'telefon'],
    ...['phone1value', 'phone2value', 'homephone', 'businessphone', 'teléfono'],
  ],
  profile: ['url', 'linkedin', 'linkedinurl', 'profile', 'profileurl'],
  organisation: [
    ...['organisation', 'organization', 'company', 'companyname', 'employer', 'org', 'firma'],
    ...['organizationname', 'unternehmen', 'empresa', 'société'],
  ],
  role: ['role', 'position', 'title', 'jobtitle', 'organizationtitle', 'beruf', 'cargo', 'poste'],
  city: ['city', 'town', 'location', 'ort', 'stadt', 'ciudad', 'ville'],
} as const;

export type EventField = keyof typeof EVENT_WORDS;
export type EdgeField = keyof typeof EDGE_WORDS;
export type PeopleField = keyof typeof PEOPLE_WORDS;

/** The columns of each field, in file order: the first is the one that counts, but for addresses. */
export type FieldColumns<F extends string> = ReadonlyMap<F, readonly number[]>;

export type TableColumns =
  | { shape: 'events'; at: FieldColumns<EventField> }
  | { shape: 'edges'; at: FieldColumns<EdgeField> }
  | { shape: 'people'; at: FieldColumns<PeopleField> }
  | { shape: 'matrix'; names: readonly string[] };

/** What a header row says; null when it is no header of a shape read here. */
export function columnsOf(header: readonly string[]): TableColumns | null {
  const words = header.map(headerWord);
  const events = match(EVENT_WORDS, words);
  if (events.has('date') && events.has('from') && events.has('to')) {
    return { shape: 'events', at: events };
  }
  const edges = match(EDGE_WORDS, words);
  if (edges.has('source') && edges.has('target')) return { shape: 'edges', at: edges };
  const people = match(PEOPLE_WORDS, words);
  if (people.has('name') || people.has('first') || people.has('last') || people.has('email')) {
    return { shape: 'people', at: people };
  }
  return null;
}

/** How many columns of a header are understood. */
export function recognisedColumns(columns: TableColumns): number {
  if (columns.shape === 'matrix') return columns.names.length;
  return [...columns.at.values()].reduce((sum, list) => sum + list.length, 0);
}

/** The cell of a field's first column; '' where the table or the row has none. */
export function cellOf<F extends string>(
  at: FieldColumns<F>,
  cells: readonly string[],
  field: F,
): string {
  const column = at.get(field)?.[0];
  return column === undefined ? '' : (cells[column] ?? '').trim();
}

/** All non-empty cells of a field's columns. */
export function cellsOf<F extends string>(
  at: FieldColumns<F>,
  cells: readonly string[],
  field: F,
): string[] {
  return (at.get(field) ?? []).map((column) => (cells[column] ?? '').trim()).filter(Boolean);
}

/** The form in which header words are compared. */
export function headerWord(header: string): string {
  return visibleText(header.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s_.\-–]+/gu, '');
}

function match<F extends string>(
  dictionary: Record<F, readonly string[]>,
  words: readonly string[],
): Map<F, number[]> {
  const at = new Map<F, number[]>();
  for (const field of Object.keys(dictionary) as F[]) {
    const columns = words.flatMap((word, column) =>
      word !== '' && dictionary[field].includes(word) ? [column] : [],
    );
    if (columns.length > 0) at.set(field, columns);
  }
  return at;
}
