/** What is told of a row of any table: an open quotation mark, a very long cell, too few or many cells. */
import { MAX_CELL_CHARACTERS } from '../limits.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { TableRow } from './row-reader.ts';

/** Tells the doubts of one row; `isPrivate` columns may be cut without a word. */
export function tellRowDoubts(
  { cells, line, isUnclosed, cutColumn }: TableRow,
  header: readonly string[],
  report: ReportBuilder,
  isPrivate: (column: number) => boolean = () => false,
): void {
  if (isUnclosed) report.doubt(line, { kind: 'unclosed-quote' });
  if (cutColumn >= 0 && !isPrivate(cutColumn)) {
    const column = header[cutColumn]?.trim() || String(cutColumn + 1);
    report.doubt(line, { kind: 'cut-cell', column, limit: MAX_CELL_CHARACTERS });
  }
  const [expected, found] = [header.length, cells.length];
  if (found < expected) report.doubt(line, { kind: 'too-few-fields', expected, found });
  if (cells.slice(expected).some((cell) => cell.trim() !== '')) {
    report.doubt(line, { kind: 'too-many-fields', expected, found });
  }
}
