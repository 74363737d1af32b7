/** The first rows of a table, among which its header stands. */
import { HEADER_SEARCH_LINES } from '../limits.ts';
import { RowReader, type TableRow } from './row-reader.ts';

/** A header stands within so many characters of a file. */
const HEADER_CHARACTERS = 8 * 1024;

/** The first rows, from no more text than a header can stand in; `isWhole` when `text` is all there is. */
export function firstRows(text: string, delimiter: string, isWhole: boolean): TableRow[] {
  const reader = new RowReader(delimiter);
  const rows = reader.push(text.slice(0, HEADER_CHARACTERS));
  const isAll = isWhole && text.length <= HEADER_CHARACTERS;
  return (isAll || rows.length === 0 ? [...rows, ...reader.finish()] : rows).slice(
    0,
    HEADER_SEARCH_LINES,
  );
}
