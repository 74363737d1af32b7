/**
 * Reads the rows of a table below its header, streamed, for every source whose files are tables.
 * Memory: one piece of the file and its unfinished last row. Cost: linear.
 */
import { MAX_ROWS, PROGRESS_BYTES } from '../limits.ts';
import { pieces } from '../pieces.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { ReadOptions, RefusalReason, SourceFile } from '../source.ts';
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
  let bytes = 0;
  let told = 0;
  for await (const piece of pieces(file)) {
    options.signal?.throwIfAborted();
    bytes += piece.length;
    takeAll(rows.push(decoder.push(piece)));
    if (report.records > MAX_ROWS) return { kind: 'too-many-rows', limit: MAX_ROWS };
    if (bytes - told < PROGRESS_BYTES) continue;
    told = bytes;
    options.onProgress?.(bytes, report.records);
    await options.breathe?.();
  }
  options.signal?.throwIfAborted();
  takeAll(rows.push(decoder.push(new Uint8Array(0), true)));
  takeAll(rows.finish());
  options.onProgress?.(bytes, report.records);
  return report.records === 0 ? { kind: 'header-only' } : null;
}
