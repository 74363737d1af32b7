/**
 * Reads the rows of a table below its header, streamed, for every source whose files are tables.
 * Memory: one piece of the file and its unfinished last row. Cost: linear.
 */
import { eachPiece } from '../each-piece.ts';
import { pieces } from '../pieces.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import type { ReadOptions, SourceFile } from '../source.ts';
import { StreamDecoder } from './decode.ts';
import { RowReader, type TableRow } from './row-reader.ts';

/** Where a table's rows begin and how they are parted. */
export interface RowsPlan {
  delimiter: string;
  /** 1-based line of the header; 0 when there is none. */
  headerLine: number;
}

/**
 * Gives each row to `take`, which is to count it in `report`; answers why the table is refused after all,
 * null when it was read to its end. `head` is its first bytes. Rejects only with the signal's abort reason
 * and with what the file's stream rejects with.
 */
export async function eachRow(
  file: SourceFile,
  head: Uint8Array,
  { delimiter, headerLine }: RowsPlan,
  options: ReadOptions,
  report: ReportBuilder,
  take: (row: TableRow) => void,
): Promise<RefusalReason | null> {
  const takeAll = (rows: readonly TableRow[]): void => {
    for (const row of rows) if (row.line > headerLine) take(row);
  };
  const decoder = new StreamDecoder(head);
  const rows = new RowReader(delimiter);
  const refusal = await eachPiece(pieces(file), options, {
    records: () => report.records,
    take: (piece, isLast) => {
      takeAll(rows.push(decoder.push(piece, isLast)));
      if (isLast) takeAll(rows.finish());
      return null;
    },
  });
  return refusal ?? (report.records === 0 ? { kind: 'header-only' } : null);
}
