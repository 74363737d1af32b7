/** Which tables of an import ask what their columns are, and in which words. */
import { WITHIN } from '#core/sources/containers/entry-names.ts';
import type { FileReport } from '#core/sources/file-report.ts';
import type { TableMapping, TableSight, TableWay } from '#core/sources/table/mapping.ts';
import { guessedColumns, splitWay } from '#core/sources/table/sight.ts';

/** A report of a table whose columns can be named. */
export type TableReport = FileReport & { table: TableSight };

export function isTableReport(report: FileReport): report is TableReport {
  return report.table !== undefined;
}

/**
 * The first table that asks by itself: one that was chosen for itself, not found in an archive or folder,
 * and that nothing could be read from. `closed` holds the fingerprints of those left for later.
 */
export function tableToAsk(
  reports: readonly FileReport[],
  closed: ReadonlySet<string>,
): TableReport | null {
  const asking = reports
    .filter(isTableReport)
    .find(
      ({ name, refusal, table }) =>
        refusal?.kind === 'unknown-columns' &&
        !name.includes(WITHIN) &&
        !name.includes('/') &&
        !closed.has(table.fingerprint),
    );
  return asking ?? null;
}

/** What leads to the columns of a file, in words; null for files that have none. */
export function columnsOffer({ table, refusal }: FileReport): string | null {
  if (!table) return null;
  if (refusal !== null) return 'Say what the columns are';
  if (table.origin === 'said') return 'Read as you said. Change the columns';
  return table.isSure
    ? 'Not right? Say what the columns are'
    : 'Kith is not sure of its columns. Say what they are';
}

/**
 * What the columns are proposed to be: as they were read, or, where the header says too little to be sure,
 * with a guess for those it leaves open.
 */
export function proposedMapping({ mapping, origin, isSure, ways }: TableSight): TableMapping {
  const [way] = ways;
  if (origin !== 'understood' || isSure || !way) return mapping;
  let { roles } = mapping;
  guessedColumns(way, mapping.shape, mapping.hasHeader).forEach(({ role }, at) => {
    if (role !== null && !roles.includes(role)) {
      roles = roles.map((own, column) => (column === at ? (own ?? role) : own));
    }
  });
  return { ...mapping, roles };
}

/** A column to be named: its header, what stands first below it, and how it came by its role. */
export interface ColumnToName {
  header: string;
  values: string[];
  hint: string;
}

const SHOWN_VALUES = 5;
/** From here on a guess is as good as known, or likely. */
const KNOWN = 0.9;
const LIKELY = 0.6;

/** The columns of a table as they are shown. A hint stands by a role that is still Kith's own guess. */
export function columnsToName(way: TableWay, mapping: TableMapping): ColumnToName[] {
  const { header, rows } = splitWay(way, mapping.hasHeader);
  const guesses = guessedColumns(way, mapping.shape, mapping.hasHeader);
  return mapping.roles.map((role, at) => {
    const guess = guesses[at];
    const isGuess = role !== null && guess?.role === role && guess.sureness < KNOWN;
    return {
      header: (header?.[at] ?? '').trim(),
      values: rows.slice(0, SHOWN_VALUES).map((row) => (row[at] ?? '').trim()),
      hint: isGuess ? (guess.sureness >= LIKELY ? 'likely' : 'a guess') : '',
    };
  });
}
