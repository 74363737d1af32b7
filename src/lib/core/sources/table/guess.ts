/**
 * Guesses what the columns of a table are, where its header does not say so in words Kith knows: first by
 * words of the header taken one by one ("Datum der Nachricht"), then by what the values look like. A
 * guess is only ever proposed; nothing is read by it until the owner agrees. Cost: the first rows.
 */
import { comparedWord, FIELDS_BY_WORD, type ColumnRole } from './columns.ts';
import { MAPPED_SHAPES, missingRoles, withRole, type MappedShape } from './mapping.ts';
import { splitNames } from './names.ts';
import { kindOfValues, type ValueKind } from './value-kinds.ts';

export interface ColumnGuess {
  role: ColumnRole | null;
  /** How sure, 0–1: the header's own word .9, a part of it .6, values that leave no doubt .7, others .4. */
  sureness: number;
}

export interface TableGuess {
  shape: MappedShape;
  columns: ColumnGuess[];
}

const BY_HEADER = 0.9;
const BY_PART = 0.6;
const BY_PLAIN_VALUES = 0.7;
const BY_VALUES = 0.4;
/** Two columns of names that share nobody are rather a person and a company than two people. */
const BY_STRANGERS = 0.1;
/** A header's word whose values say something else. */
const AGAINST_VALUES = 0.3;

/** What values of a role look like; a role not named here can look like anything. */
const KINDS_OF: Partial<Record<ColumnRole, readonly ValueKind[]>> = {
  date: ['date', 'empty'],
  email: ['address', 'empty'],
  phone: ['phone', 'number', 'empty'],
  profile: ['link', 'empty'],
  weight: ['number', 'empty'],
};

/** Where the two people of a row stand. */
const ENDS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['from', 'to', 'source', 'target']);

interface Column {
  header: string;
  kind: ValueKind;
  names: ReadonlySet<string>;
}

/** The likeliest shape and what its columns would be. `header` is null where the first row is none. */
export function guessTable(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
): TableGuess {
  const guesses = MAPPED_SHAPES.map((shape) => ({ shape, columns: guessAs(shape, header, rows) }));
  const [best = { shape: 'people', columns: [] } as const] = [...guesses].sort(
    (a, b) => Number(isComplete(b)) - Number(isComplete(a)) || sureness(b) - sureness(a),
  );
  return { shape: best.shape, columns: [...best.columns] };
}

/** What the columns would be in a table of this shape. */
export function guessAs(
  shape: MappedShape,
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
): ColumnGuess[] {
  const width = Math.max(header?.length ?? 0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at): Column => {
    const values = rows.map((row) => row[at] ?? '');
    const names = new Set(values.flatMap(splitNames));
    return { header: header?.[at] ?? '', kind: kindOfValues(values), names };
  });
  const guesses = withoutRepeats(columns.map((column) => guessByHeader(shape, column)));
  fillByValues(shape, columns, guesses);
  return guesses;
}

function guessByHeader(shape: MappedShape, { header, kind }: Column): ColumnGuess {
  const whole = FIELDS_BY_WORD[shape](comparedWord(header));
  if (whole !== null) {
    return { role: whole, sureness: suits(whole, kind) ? BY_HEADER : AGAINST_VALUES };
  }
  for (const part of partsOf(header)) {
    const role = FIELDS_BY_WORD[shape](part);
    if (role !== null && suits(role, kind)) return { role, sureness: BY_PART };
  }
  return { role: null, sureness: 0 };
}

/** Words of a header and their pairs, longest first, as they are compared; single letters say nothing. */
function partsOf(header: string): string[] {
  const words = (header.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(comparedWord);
  const pairs = words.slice(1).map((word, i) => `${words[i] ?? ''}${word}`);
  return [...pairs, ...words.filter((word) => word.length > 2)];
}

function suits(role: ColumnRole, kind: ValueKind): boolean {
  return KINDS_OF[role]?.includes(kind) ?? true;
}

/** A role goes to the column that is surest of it, but for those several columns can have. */
function withoutRepeats(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  const surestLast = guesses
    .map((guess, column) => ({ ...guess, column }))
    .sort((a, b) => a.sureness - b.sureness || b.column - a.column);
  let roles: readonly (ColumnRole | null)[] = guesses.map(() => null);
  for (const { role, column } of surestLast) roles = withRole(roles, column, role);
  return guesses.map((guess, column) =>
    roles[column] === guess.role ? guess : { role: null, sureness: 0 },
  );
}

/** Gives the roles nobody has yet to columns whose values look like them. */
function fillByValues(
  shape: MappedShape,
  columns: readonly Column[],
  guesses: ColumnGuess[],
): void {
  const isFree = (at: number): boolean => guesses[at]?.role === null;
  const has = (...roles: ColumnRole[]): boolean =>
    guesses.some(({ role }) => role !== null && roles.includes(role));
  const find = (...kinds: ValueKind[]): number =>
    columns.findIndex(({ kind }, at) => isFree(at) && kinds.includes(kind));
  const give = (role: ColumnRole, sureness: number, at: number): void => {
    if (at >= 0 && !has(role)) guesses[at] = { role, sureness };
  };
  if (shape === 'people') {
    columns.forEach(({ kind }, at) => {
      if (!isFree(at)) return;
      if (kind === 'address') guesses[at] = { role: 'email', sureness: BY_PLAIN_VALUES };
      if (kind === 'phone') guesses[at] = { role: 'phone', sureness: BY_PLAIN_VALUES };
    });
    give('profile', BY_VALUES, find('link'));
    if (!has('name', 'first', 'last')) give('name', BY_VALUES, find('name'));
    return;
  }
  const [from, to] =
    shape === 'events' ? (['from', 'to'] as const) : (['source', 'target'] as const);
  const isLikely = areBothPeople(columns, guesses);
  const sureness = isLikely ? BY_VALUES : BY_STRANGERS;
  if (shape === 'events') give('date', isLikely ? BY_PLAIN_VALUES : BY_STRANGERS, find('date'));
  give(from, sureness, find('name', 'address'));
  give(to, sureness, find('name', 'address'));
  if (shape === 'edges') give('weight', BY_VALUES, find('number'));
  give(shape === 'edges' ? 'label' : 'kind', BY_VALUES, find('channel'));
}

/** Whether the first two columns that could name people name some of the same, or only addresses. */
function areBothPeople(columns: readonly Column[], guesses: readonly ColumnGuess[]): boolean {
  const [first, second] = columns.filter(({ kind }, at) => {
    const role = guesses[at]?.role ?? null;
    return role === null ? kind === 'name' || kind === 'address' : ENDS.has(role);
  });
  if (!first || !second) return false;
  if (first.kind === 'address' && second.kind === 'address') return true;
  return [...first.names].some((name) => second.names.has(name));
}

function isComplete({ shape, columns }: TableGuess): boolean {
  const roles = columns.map(({ role }) => role);
  return missingRoles({ shape, roles }).length === 0;
}

function sureness({ columns }: TableGuess): number {
  return columns.reduce((sum, column) => sum + column.sureness, 0);
}
