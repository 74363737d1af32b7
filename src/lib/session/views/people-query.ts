/**
 * What the People screen shows, as its address says it: search words, filters and one sort. Unknown or
 * damaged values in an address fall back to "any", so old links keep working.
 */
import { KINDS, type TieKind } from '#core/ties/tie-kinds.ts';
import type { StrengthWord } from '#core/ties/tie-table.ts';
import type { PersonRow } from './directory.ts';
import { NO_TAG } from './tags.ts';

const SORTS = ['name', 'organisation', 'group', 'strength', 'last', 'rhythm'] as const;
export type SortColumn = (typeof SORTS)[number];

/** How long ago the last contact was, in days before the date looked from. */
const LAST_CHOICES = { month: 31, year: 366, 'over-year': 366, never: 0 } as const;
export type LastChoice = keyof typeof LAST_CHOICES;

const RANK = { unknown: 0, weak: 1, familiar: 2, strong: 3, close: 4 } as const satisfies Record<
  StrengthWord,
  number
>;
const ASKED_STRENGTHS = ['weak', 'familiar', 'strong', 'close'] as const;
export type AskedStrength = (typeof ASKED_STRENGTHS)[number];

export interface PeopleQuery {
  text: string;
  /** A group's id, or `none` for people in no group. */
  group: string | null;
  /** A tag of the owner's, or `NO_TAG` for people without any. */
  tag: string | null;
  kind: TieKind | null;
  /** At least this strong. */
  strength: AskedStrength | null;
  last: LastChoice | null;
  isBridgesOnly: boolean;
  sort: SortColumn;
  isDescending: boolean;
}

/** Which way a column is sorted first: names from A, quantities from the top. */
export function isDescendingFirst(column: SortColumn): boolean {
  return column === 'strength' || column === 'last';
}

export const EVERYONE: PeopleQuery = {
  text: '',
  group: null,
  tag: null,
  kind: null,
  strength: null,
  last: null,
  isBridgesOnly: false,
  sort: 'strength',
  isDescending: true,
};

export function readPeopleQuery(params: URLSearchParams): PeopleQuery {
  const sortText = params.get('sort') ?? '';
  const named = SORTS.find((column) => column === sortText.replace(/^-/u, ''));
  return {
    text: params.get('q') ?? '',
    group: params.get('group'),
    tag: params.get('tag'),
    kind: KINDS.find((kind) => kind === params.get('kind')) ?? null,
    strength: ASKED_STRENGTHS.find((word) => word === params.get('strength')) ?? null,
    last: isLastChoice(params.get('last')),
    isBridgesOnly: params.get('bridges') === '1',
    sort: named ?? EVERYONE.sort,
    isDescending: named ? sortText.startsWith('-') : EVERYONE.isDescending,
  };
}

function isLastChoice(text: string | null): LastChoice | null {
  return text !== null && Object.hasOwn(LAST_CHOICES, text) ? (text as LastChoice) : null;
}

/** The query as an address part, "" for the default view. */
export function writePeopleQuery(query: PeopleQuery): string {
  const params = new URLSearchParams();
  if (query.text) params.set('q', query.text);
  if (query.group) params.set('group', query.group);
  if (query.tag) params.set('tag', query.tag);
  if (query.kind) params.set('kind', query.kind);
  if (query.strength) params.set('strength', query.strength);
  if (query.last) params.set('last', query.last);
  if (query.isBridgesOnly) params.set('bridges', '1');
  if (query.sort !== EVERYONE.sort || query.isDescending !== EVERYONE.isDescending) {
    params.set('sort', `${query.isDescending ? '-' : ''}${query.sort}`);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

const DAY_MS = 86_400_000;

/** What a filter asks beyond the row itself. */
interface Known {
  /** Null in no group. */
  groupId: string | null;
  tags: readonly string[];
  kind: TieKind;
}

/** Whether a row passes every filter but the search words. */
export function passes(
  row: PersonRow,
  query: PeopleQuery,
  asOf: number,
  { groupId, tags, kind }: Known,
): boolean {
  if (query.isBridgesOnly && !row.isBridge) return false;
  if (query.group === 'none' ? groupId !== null : query.group && groupId !== query.group)
    return false;
  if (query.tag === NO_TAG ? tags.length > 0 : query.tag && !tags.includes(query.tag)) return false;
  if (query.kind && kind !== query.kind) return false;
  if (query.strength && RANK[row.word] < RANK[query.strength]) return false;
  return query.last === null || passesLast(row.last, query.last, asOf);
}

function passesLast(last: number | null, choice: LastChoice, asOf: number): boolean {
  if (choice === 'never') return last === null;
  if (last === null) return false;
  const silentDays = (asOf - last) / DAY_MS;
  return choice === 'over-year'
    ? silentDays > LAST_CHOICES[choice]
    : silentDays <= LAST_CHOICES[choice];
}

/**
 * Rows in the asked order; what is unknown comes last whichever way it goes, and equals keep the order
 * of their names.
 */
export function sortRows(rows: readonly PersonRow[], query: PeopleQuery): PersonRow[] {
  const value = valueOf(query.sort);
  const direction = query.isDescending ? -1 : 1;
  return rows.toSorted((left, right) => {
    const a = value(left);
    const b = value(right);
    if (a === null || b === null) {
      if (a !== b) return a === null ? 1 : -1;
    } else if (a !== b) {
      return direction * (typeof a === 'string' ? byName.compare(a, String(b)) : a - Number(b));
    }
    return byName.compare(left.name, right.name);
  });
}

const byName = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function valueOf(column: SortColumn): (row: PersonRow) => string | number | null {
  switch (column) {
    case 'name':
      return (row) => row.name;
    case 'organisation':
      return (row) => row.organisation;
    case 'group':
      return (row) => row.groupName;
    case 'strength':
      return (row) => row.strength;
    case 'last':
      return (row) => row.last;
    case 'rhythm':
      return (row) => row.usualGapDays;
    default:
      return column satisfies never;
  }
}
