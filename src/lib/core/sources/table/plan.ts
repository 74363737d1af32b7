/**
 * How to read a table, from the text of its first bytes: the delimiter, the header's line, the shape and
 * the columns. The header is looked for in the first lines, so titles above it do no harm.
 *
 * Delimiter: each candidate is tried and the one whose header says most wins; ties go to the order
 * `, ; tab |`. A bar parts several people inside a cell, so it is only taken when nothing else fits.
 * Without a header, a table is taken for a list of ties only when that is unmistakable. What the owner
 * said of a table's columns comes before all that.
 */
import { HEADER_SEARCH_LINES } from '../limits.ts';
import { columnsOf, recognisedColumns, type TableColumns } from './columns.ts';
import {
  columnsFrom,
  missingRoles,
  type TableAnswer,
  type TableMapping,
  type TableSight,
} from './mapping.ts';
import { RowReader, type TableRow } from './row-reader.ts';
import { sightOf, type PartedRows } from './sight.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Rows without a header must be at least so many to be believed. */
const MIN_HEADERLESS_ROWS = 3;

export interface TablePlan {
  delimiter: string;
  /** 1-based line of the header, else of what stands above the first row; 0 when there is none. */
  headerLine: number;
  header: readonly string[];
  columns: TableColumns;
}

export type PlanAnswer =
  | { kind: 'planned'; plan: TablePlan; sight: TableSight | null }
  | { kind: 'empty' }
  | { kind: 'left-out'; sight: TableSight }
  | { kind: 'unknown-columns'; columns: string[]; sight: TableSight | null };

/**
 * Plans the reading of a table whose first characters are `head`; `isWhole` when that is all of it.
 * `answers` holds what the owner said of tables, by fingerprint.
 */
export function planTable(
  head: string,
  isWhole: boolean,
  answers: ReadonlyMap<string, TableAnswer> = new Map(),
): PlanAnswer {
  if (head.trim() === '') return { kind: 'empty' };
  const stated = /^\s*"?sep=([^\n])"?[ ]*(?:\n|$)/iu.exec(head);
  const candidates = stated?.[1] ? [stated[1]] : DELIMITERS;
  const readings = candidates.map((delimiter) => ({
    delimiter,
    rows: read(head, delimiter, isWhole).slice(stated ? 1 : 0),
  }));
  const plan = understand(readings);
  return settled(readings, plan, sightOf(readings, plan, isWhole), answers);
}

/**
 * Plans the reading of a table whose columns are named by the file itself and are no row of it; `rows` are
 * its first rows and `count` is how many there are, null where that is not known yet.
 */
export function planNamed(
  header: readonly string[],
  rows: readonly TableRow[],
  count: number | null = null,
  answers: ReadonlyMap<string, TableAnswer> = new Map(),
): PlanAnswer {
  const [delimiter] = DELIMITERS;
  const names = { cells: [...header], line: 0, isUnclosed: false, cutColumn: -1 };
  const readings = [{ delimiter, rows: [names, ...rows] }];
  const columns = columnsOf(header);
  const plan = columns && { delimiter, headerLine: 0, header, columns };
  const sight = sightOf(readings, plan, false, true);
  const said = new Map(
    [...answers].map(([fingerprint, answer]) => [
      fingerprint,
      answer === 'leave-out' ? answer : { ...answer, hasHeader: true },
    ]),
  );
  return settled(readings, plan, sight && { ...sight, rows: count, isNamed: true }, said);
}

/** What the owner said comes first, then what the table says of itself. */
function settled(
  readings: readonly PartedRows[],
  plan: TablePlan | null,
  sight: TableSight | null,
  answers: ReadonlyMap<string, TableAnswer>,
): PlanAnswer {
  const answer = sight ? answers.get(sight.fingerprint) : undefined;
  if (sight && answer !== undefined) {
    if (answer === 'leave-out') return { kind: 'left-out', sight };
    if (missingRoles(answer).length === 0) return planAsSaid(sight, answer);
  }
  if (plan) return { kind: 'planned', plan, sight };

  const first = readings.map(({ rows }) => rows[0]?.cells ?? []);
  const widest = first.reduce((a, b) => (b.length > a.length ? b : a), []);
  const columns = [...(sight?.ways[0]?.rows[0] ?? widest)].slice(0, 20);
  return { kind: 'unknown-columns', columns, sight };
}

/** What a table says of itself; null when its columns are unknown. */
function understand(readings: readonly PartedRows[]): TablePlan | null {
  let best: TablePlan | null = null;
  for (const { delimiter, rows } of readings) {
    const found = findHeader(rows, delimiter);
    const isBetter =
      found && (!best || recognisedColumns(found.columns) > recognisedColumns(best.columns));
    if (isBetter) best = found;
  }
  best ??= firstOf(readings, ({ delimiter, rows }) => findMatrix(rows, delimiter));
  best ??= firstOf(readings, ({ delimiter, rows }) => findBareEdges(rows, delimiter));
  return best;
}

/** A delimiter the file does not have any more gives way to its own. */
function planAsSaid(sight: TableSight, said: TableMapping): PlanAnswer {
  const way = sight.ways.find(({ delimiter }) => delimiter === said.delimiter) ?? sight.ways[0];
  const [first = []] = way?.rows ?? [];
  const { line = 1, delimiter = said.delimiter } = way ?? {};
  const mapping = { ...said, delimiter };
  const shift = said.hasHeader ? 1 : 0;
  return {
    kind: 'planned',
    plan: {
      ...{ delimiter, headerLine: line - 1 + shift, columns: columnsFrom(mapping) },
      header: said.hasHeader ? first : first.map((_, column) => String(column + 1)),
    },
    sight: {
      ...sight,
      ...{ mapping, origin: 'said', isSure: true },
      rows: sight.rows && sight.rows + (sight.mapping.hasHeader ? 1 : 0) - shift,
    },
  };
}

function read(head: string, delimiter: string, isWhole: boolean): TableRow[] {
  const reader = new RowReader(delimiter);
  const rows = reader.push(head);
  return isWhole || rows.length === 0 ? [...rows, ...reader.finish()] : rows;
}

/**
 * The first line that says most: a title such as "Contact" above the header does not win over it. A line
 * that says a single thing is a header only where nothing as wide stands above: else it is a row in which
 * somebody's "mail" is counted.
 */
function findHeader(rows: readonly TableRow[], delimiter: string): TablePlan | null {
  let best: TablePlan | null = null;
  let widest = 0;
  for (const { cells, line } of rows) {
    if (line > HEADER_SEARCH_LINES) break;
    const isRow = cells.length <= widest;
    widest = Math.max(widest, cells.length);
    const columns = columnsOf(cells);
    if (columns && isRow && recognisedColumns(columns) < 2) continue;
    if (columns && (!best || recognisedColumns(columns) > recognisedColumns(best.columns))) {
      best = { delimiter, headerLine: line, header: cells, columns };
    }
  }
  return best;
}

/** A square table: an empty first header, then the same names across and down. */
function findMatrix(rows: readonly TableRow[], delimiter: string): TablePlan | null {
  const [header, ...body] = rows;
  if (!header || header.cells.length < 3 || header.cells[0]?.trim() !== '') return null;
  const names = header.cells.slice(1).map((cell) => cell.trim());
  const known = new Set(names);
  const isSquare =
    body.length > 0 &&
    body.length <= names.length &&
    !known.has('') &&
    body.every(({ cells }) => known.has(cells[0]?.trim() ?? ''));
  if (!isSquare) return null;
  return {
    delimiter,
    headerLine: header.line,
    header: header.cells,
    columns: { shape: 'matrix', names },
  };
}

/** Two names a row, perhaps a number, and names that come back: a list of ties without a header. */
function findBareEdges(rows: readonly TableRow[], delimiter: string): TablePlan | null {
  const [first] = rows;
  if (!first || rows.length < MIN_HEADERLESS_ROWS) return null;
  const columns = first.cells.length;
  if (columns !== 2 && columns !== 3) return null;
  const isRegular = rows.every(
    ({ cells }) =>
      cells.length === columns &&
      cells.every((cell) => cell.trim() !== '' && cell.length < 200) &&
      (columns === 2 || isNumber(cells[2])),
  );
  const ends = (row: TableRow): string[] => row.cells.slice(0, 2).map((cell) => cell.trim());
  const later = new Set(rows.slice(1).flatMap(ends));
  const comesBack = ends(first).some((end) => later.has(end));
  const repeats = later.size < (rows.length - 1) * 2;
  if (!isRegular || !comesBack || !repeats) return null;
  return {
    delimiter,
    headerLine: first.line - 1,
    header: ['source', 'target', 'weight'].slice(0, columns),
    columns: {
      shape: 'edges',
      at: new Map([
        ['source', [0]],
        ['target', [1]],
        ...(columns === 3 ? [['weight', [2]] as const] : []),
      ]),
    },
  };
}

function isNumber(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '' && Number.isFinite(Number(cell));
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}
