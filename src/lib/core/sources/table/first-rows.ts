/** The first rows of a table, among which its header stands. */
import { HEADER_SEARCH_CHARACTERS, HEADER_SEARCH_LINES } from '../limits.ts';
import { RowReader, type TableRow } from './row-reader.ts';

/** The first rows, from no more text than a header can stand in; `isWhole` when `text` is all there is. */
export function firstRows(text: string, delimiter: string, isWhole: boolean): TableRow[] {
  const reader = new RowReader(delimiter);
  const rows = reader.push(text.slice(0, HEADER_SEARCH_CHARACTERS));
  const isAll = isWhole && text.length <= HEADER_SEARCH_CHARACTERS;
  return (isAll || rows.length === 0 ? [...rows, ...reader.finish()] : rows).slice(
    0,
    HEADER_SEARCH_LINES,
  );
}
