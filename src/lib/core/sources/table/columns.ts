/**
 * Which shape a table has and which column says what, by the words of its header (`header-words.ts`).
 * Matching ignores case, marks, spaces, underscores, hyphens and dots.
 */
import { visibleText } from '../../facts/handles.ts';
import { EDGE_WORDS, EVENT_WORDS, NAME_HALVES, PEOPLE_WORDS } from './header-words.ts';

export { PEOPLE_WORDS } from './header-words.ts';

export type EventField = keyof typeof EVENT_WORDS;
export type EdgeField = keyof typeof EDGE_WORDS;
export type PeopleField = keyof typeof PEOPLE_WORDS;
/** What a column can be in a table of any shape. */
export type ColumnRole = EventField | EdgeField | PeopleField;

/** The columns of each field, in file order: the first is the one that counts, but for addresses. */
export type FieldColumns<F extends string> = ReadonlyMap<F, readonly number[]>;

export type TableColumns =
  | { shape: 'events'; at: FieldColumns<EventField> }
  | { shape: 'edges'; at: FieldColumns<EdgeField> }
  | { shape: 'people'; at: FieldColumns<PeopleField> }
  | { shape: 'matrix'; names: readonly string[] };

/** What a header row says; null when it is no header of a shape read here. */
export function columnsOf(header: readonly string[]): TableColumns | null {
  const words = header.map(comparedWord);
  const events = match(EVENT_FIELDS, words);
  if (events.has('date') && events.has('from') && events.has('to')) {
    return { shape: 'events', at: events };
  }
  const edges = match(EDGE_FIELDS, words);
  if (edges.has('source') && edges.has('target')) return { shape: 'edges', at: edges };
  const people = withNameHalves(match(PEOPLE_FIELDS, words), words);
  if (people.has('name') || people.has('first') || people.has('last') || people.has('email')) {
    return { shape: 'people', at: people };
  }
  return null;
}

/** The roles a header can have in a table of each shape, by its words alone. */
export const FIELDS_BY_WORD = {
  events: (word: string): EventField | null => fieldOf(EVENT_FIELDS, word),
  edges: (word: string): EdgeField | null => fieldOf(EDGE_FIELDS, word),
  people: (word: string): PeopleField | null => fieldOf(PEOPLE_FIELDS, word),
};

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

/** A header word without its marks, so that "Prenom" is found under "prénom". */
export function comparedWord(header: string): string {
  return headerWord(header)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ł/gu, 'l')
    .replace(/ß/gu, 'ss');
}

/** The words of each field, as they are compared. */
type Fields<F extends string> = ReadonlyMap<F, ReadonlySet<string>>;

function fields<F extends string>(dictionary: Record<F, readonly string[]>): Fields<F> {
  const names = Object.keys(dictionary) as F[];
  return new Map(names.map((field) => [field, new Set(dictionary[field].map(comparedWord))]));
}

const EVENT_FIELDS = fields<EventField>(EVENT_WORDS);
const EDGE_FIELDS = fields<EdgeField>(EDGE_WORDS);
const PEOPLE_FIELDS = fields<PeopleField>(PEOPLE_WORDS);
const HALVES = NAME_HALVES.map(({ first, last }) => ({
  first: comparedWord(first),
  last: comparedWord(last),
}));

function match<F extends string>(known: Fields<F>, words: readonly string[]): Map<F, number[]> {
  const at = new Map<F, number[]>();
  for (const [field, synonyms] of known) {
    const columns = words.flatMap((word, column) => (synonyms.has(word) ? [column] : []));
    if (columns.length > 0) at.set(field, columns);
  }
  return at;
}

function fieldOf<F extends string>(known: Fields<F>, word: string): F | null {
  for (const [field, synonyms] of known) if (synonyms.has(word)) return field;
  return null;
}

function withNameHalves(
  at: Map<PeopleField, number[]>,
  words: readonly string[],
): Map<PeopleField, number[]> {
  for (const half of HALVES) {
    const [first, last] = [words.indexOf(half.first), words.indexOf(half.last)];
    if (first < 0 || last < 0) continue;
    at.delete('name');
    at.set('first', [first]).set('last', [last]);
    return at;
  }
  return at;
}
