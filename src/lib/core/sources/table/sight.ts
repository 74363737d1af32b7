/**
 * What a person needs to see of a table to say what its columns are: the first rows, parted in every way
 * that makes columns, and the likeliest understanding of them. Text that has no columns has no sight.
 */
import {
  GUESS_ROWS,
  HEADER_SEARCH_LINES,
  SIGHT_CELL_CHARACTERS,
  SIGHT_COLUMNS,
} from '../limits.ts';
import { recognisedColumns, type TableColumns } from './columns.ts';
import { guessAs, guessTable, type ColumnGuess } from './guess.ts';
import {
  fingerprintOf,
  rolesFrom,
  type MappedShape,
  type TableMapping,
  type TableSight,
  type TableWay,
} from './mapping.ts';
import type { TableRow } from './row-reader.ts';
import { kindOfValues, type ValueKind } from './value-kinds.ts';

/** The rows of a table's first bytes, parted by one delimiter. */
export interface PartedRows {
  delimiter: string;
  rows: readonly TableRow[];
}

/** How a table is understood without being told. */
export interface Understood {
  delimiter: string;
  /** 1-based line of the header, else of what stands above the first row; 0 when there is nothing. */
  headerLine: number;
  columns: TableColumns;
}

/** So many rows of a table are as wide as its widest usual one, in a text that is a table at all. */
const TABLE_SHARE = 0.6;

/** The sight of a table; null for a square one, and for text that is none. `isHeaded`: it has a header for sure. */
export function sightOf(
  parted: readonly PartedRows[],
  understood: Understood | null,
  isWhole: boolean,
  isHeaded = false,
): TableSight | null {
  const ways = understood ? waysAround(understood, parted) : waysOf(parted);
  const [way] = ways;
  const [first] = way?.rows ?? [];
  if (!way || !first) return null;
  const all = parted.find(({ delimiter }) => delimiter === way.delimiter)?.rows ?? [];
  const mapping = understood
    ? mappingOf(understood, way)
    : guessedMapping(way, isHeaded || looksHeaded(way.rows));
  if (mapping === null) return null;
  const below = all.filter(({ line }) => line >= way.line).length;
  return {
    fingerprint: fingerprintOf(first),
    ways,
    mapping,
    origin: understood ? 'understood' : 'guessed',
    isSure: understood !== null && saysEnough(understood.columns, mapping, way),
    rows: isWhole ? below - (mapping.hasHeader ? 1 : 0) : null,
  };
}

/** The columns of one way as they would be guessed, taking its first row for a header or not. */
export function guessedMapping(way: TableWay, hasHeader = looksHeaded(way.rows)): TableMapping {
  const { header, rows } = splitWay(way, hasHeader);
  const { shape, columns } = guessTable(header, rows);
  return {
    ...{ shape, hasHeader, delimiter: way.delimiter },
    roles: columns.map(({ role }) => role),
  };
}

/** What each column would be in a table of this shape, and how sure that is. */
export function guessedColumns(
  way: TableWay,
  shape: MappedShape,
  hasHeader: boolean,
): ColumnGuess[] {
  const { header, rows } = splitWay(way, hasHeader);
  return guessAs(shape, header, rows);
}

/** The header of a table, null where it has none, and the first rows below it. */
export function splitWay(
  { rows }: TableWay,
  hasHeader: boolean,
): { header: readonly string[] | null; rows: readonly string[][] } {
  const [first = [], ...below] = rows;
  return hasHeader ? { header: first, rows: below } : { header: null, rows };
}

function mappingOf(understood: Understood, way: TableWay): TableMapping | null {
  const { columns, headerLine, delimiter } = understood;
  const roles = rolesFrom(columns, widthOf(way));
  if (roles === null || columns.shape === 'matrix') return null;
  return { shape: columns.shape, roles, hasHeader: headerLine >= way.line, delimiter };
}

/** A header that says one thing of many, or a date column without dates, may mean something else. */
function saysEnough(columns: TableColumns, { roles }: TableMapping, { rows }: TableWay): boolean {
  const date = roles.indexOf('date');
  const dates = date < 0 ? 'empty' : kindOfValues(rows.slice(1).map((row) => row[date] ?? ''));
  const isDated = dates === 'date' || dates === 'empty';
  return isDated && (recognisedColumns(columns) > 1 || roles.length <= 2);
}

function waysAround(
  { delimiter, headerLine }: Understood,
  parted: readonly PartedRows[],
): TableWay[] {
  const rows = parted.find((way) => way.delimiter === delimiter)?.rows ?? [];
  const own = wayFrom(delimiter, rows, headerLine);
  return own ? [own, ...waysOf(parted.filter((way) => way.delimiter !== delimiter))] : [];
}

/** The ways that make at least two columns, most and steadiest columns first. */
function waysOf(parted: readonly PartedRows[]): TableWay[] {
  const found = parted.flatMap(({ delimiter, rows }) => {
    const width = usualWidth(rows);
    const fitting = rows.filter(({ cells }) => cells.length === width);
    const isTable = width > 1 && fitting.length > 1 && fitting.length >= rows.length * TABLE_SHARE;
    const way = isTable ? wayFrom(delimiter, rows, fitting[0]?.line ?? 1) : null;
    return way ? [{ way, weight: fitting.length * (width - 1) }] : [];
  });
  return found.sort((a, b) => b.weight - a.weight).map(({ way }) => way);
}

function wayFrom(delimiter: string, rows: readonly TableRow[], from: number): TableWay | null {
  const seen = rows.filter(({ line }) => line >= from).slice(0, GUESS_ROWS);
  const [first] = seen;
  if (!first) return null;
  return {
    delimiter,
    line: first.line,
    rows: seen.map(({ cells }) =>
      cells.slice(0, SIGHT_COLUMNS).map((cell) => cell.slice(0, SIGHT_CELL_CHARACTERS)),
    ),
  };
}

/** How many cells most rows have, titles above the header left alone. */
function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(0, HEADER_SEARCH_LINES + GUESS_ROWS)) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? 0;
}

function widthOf({ rows }: TableWay): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

/** Kinds of values that are never a header. */
const PLAIN: ReadonlySet<ValueKind> = new Set<ValueKind>([
  ...(['date', 'address', 'phone', 'link', 'number'] as const),
]);

/** Whether a first row is a header: it is none where it holds a date or address like those below. */
function looksHeaded([first = [], ...rest]: readonly (readonly string[])[]): boolean {
  return !first.some((cell, at) => {
    const kind = kindOfValues([cell]);
    return PLAIN.has(kind) && kindOfValues(rest.map((row) => row[at] ?? '')) === kind;
  });
}
