/**
 * What the owner said of the columns of a table whose header tells Kith too little, and what a person
 * needs to see to say it. A table is known again by the fingerprint of its header, so that the answer
 * holds for the next export of the same program too.
 */
import { hash64 } from '../../facts/hash.ts';
import {
  comparedWord,
  type ColumnRole,
  type EdgeField,
  type EventField,
  type FieldColumns,
  type PeopleField,
  type TableColumns,
} from './columns.ts';

/** The shapes whose columns a person can name; a square table has none. */
export const MAPPED_SHAPES = ['events', 'edges', 'people'] as const;
export type MappedShape = (typeof MAPPED_SHAPES)[number];

/** The roles there are in a table of each shape, in the order a person would name them. */
export const ROLES_OF = {
  events: ['from', 'to', 'cc', 'date', 'kind', 'subjects', 'weight', 'id'],
  edges: ['source', 'target', 'weight', 'label'],
  people: [
    ...(['name', 'first', 'last', 'email', 'phone', 'profile'] as const),
    ...(['organisation', 'role', 'group', 'city', 'country', 'id'] as const),
  ],
} as const satisfies {
  events: readonly EventField[];
  edges: readonly EdgeField[];
  people: readonly PeopleField[];
};

/** Roles several columns of one table can have at once. */
const SHARED_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(['email', 'phone', 'profile', 'group'] as const),
]);

export interface TableMapping {
  shape: MappedShape;
  /** By column; null leaves a column out, as does a role that the shape does not have. */
  roles: readonly (ColumnRole | null)[];
  /** False where the first row is a row like the others. */
  hasHeader: boolean;
  delimiter: string;
}

/** The owner's answer about a table. `leave-out` holds for one import and is not remembered. */
export type TableAnswer = TableMapping | 'leave-out';

/** One way to part the columns of a table. */
export interface TableWay {
  delimiter: string;
  /** 1-based line of the first row: the header, where there is one. */
  line: number;
  /** The first rows, cells cut short. */
  rows: string[][];
}

/** What a person needs to see of a table to say what its columns are. Only a preview holds it. */
export interface TableSight {
  fingerprint: string;
  /** The likeliest first; at least one. */
  ways: TableWay[];
  /** How its columns are understood now: as the owner said, by its header, or as a guess. */
  mapping: TableMapping;
  origin: 'said' | 'understood' | 'guessed';
  /** False where the header says little, or its values say something else. */
  isSure: boolean;
  /** The file itself names its columns: its header is never a row. */
  isNamed?: true;
  /** Rows below the header; null where the file goes on beyond what was looked at. */
  rows: number | null;
}

/** What is still to be said before a table can be read. */
export type MissingRole = 'from' | 'to' | 'source' | 'target' | 'name';

/** What a mapping lacks to be read; empty when it can be. */
export function missingRoles({
  shape,
  roles,
}: Pick<TableMapping, 'shape' | 'roles'>): MissingRole[] {
  const has = (role: ColumnRole): boolean => roles.includes(role);
  switch (shape) {
    case 'events':
      return (['from', 'to'] as const).filter((role) => !has(role));
    case 'edges':
      return (['source', 'target'] as const).filter((role) => !has(role));
    case 'people':
      return (['name', 'first', 'last', 'email', 'phone', 'profile'] as const).some(has)
        ? []
        : ['name'];
    default:
      return shape satisfies never;
  }
}

/** The roles with one column in another; a role only one column can have leaves the column that had it. */
export function withRole(
  roles: TableMapping['roles'],
  column: number,
  role: ColumnRole | null,
): (ColumnRole | null)[] {
  const moves = role !== null && !SHARED_ROLES.has(role);
  return roles.map((other, at) => (at === column ? role : moves && other === role ? null : other));
}

/** The columns of each field, as the readers of the shapes take them. */
export function columnsFrom({ shape, roles }: TableMapping): TableColumns {
  switch (shape) {
    case 'events':
      return { shape, at: columnsBy<EventField>(ROLES_OF.events, roles) };
    case 'edges':
      return { shape, at: columnsBy<EdgeField>(ROLES_OF.edges, roles) };
    case 'people':
      return { shape, at: columnsBy<PeopleField>(ROLES_OF.people, roles) };
    default:
      return shape satisfies never;
  }
}

/** The other way round: the role of each of `width` columns; null for a square table. */
export function rolesFrom(columns: TableColumns, width: number): (ColumnRole | null)[] | null {
  if (columns.shape === 'matrix') return null;
  const roles = new Array<ColumnRole | null>(width).fill(null);
  for (const [role, [first, ...others]] of columns.at) {
    const counted = SHARED_ROLES.has(role) ? [first, ...others] : [first];
    for (const column of counted) {
      if (column !== undefined && column < width) roles[column] ??= role;
    }
  }
  return roles;
}

/** By what a table is known again: its header's words in their order, whatever parts them. */
export function fingerprintOf(header: readonly string[]): string {
  const { high, low } = hash64(header.map(comparedWord).join('\u001f'));
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

function columnsBy<F extends ColumnRole>(
  fields: readonly F[],
  roles: readonly (ColumnRole | null)[],
): FieldColumns<F> {
  const at = new Map<F, number[]>();
  for (const field of fields) {
    const columns = roles.flatMap((role, column) => (role === field ? [column] : []));
    if (columns.length > 0) at.set(field, columns);
  }
  return at;
}
