/**
 * Reads a file a piece at a time, for every source that need not hold it whole: where a word to stop is
 * heard, where too many rows end it, and where progress is told.
 */
import { MAX_ROWS, PROGRESS_BYTES } from './limits.ts';
import type { RefusalReason } from './reasons.ts';
import type { ReadOptions } from './source.ts';

const NO_MORE = new Uint8Array(0);

/** What becomes of the pieces. */
export interface PieceTaker {
  /** Rows seen so far. */
  records(): number;
  /** Takes a piece, the last with nothing in it; answers why the file is refused after all, else null. */
  take(piece: Uint8Array, isLast: boolean): RefusalReason | null;
}

/**
 * Gives all pieces to `taker`; answers why the file is refused after all, null when it was read to its end.
 * Rejects only with the signal's abort reason and with what the file's stream rejects with.
 */
export async function eachPiece(
  pieces: AsyncIterable<Uint8Array>,
  { signal, breathe, onProgress }: ReadOptions,
  taker: PieceTaker,
): Promise<RefusalReason | null> {
  let bytes = 0;
  let told = 0;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    bytes += piece.length;
    const refusal = taker.take(piece, false);
    if (refusal !== null) return refusal;
    if (taker.records() > MAX_ROWS) return { kind: 'too-many-rows', limit: MAX_ROWS };
    if (bytes - told < PROGRESS_BYTES) continue;
    told = bytes;
    onProgress?.(bytes, taker.records());
    await breathe?.();
  }
  signal?.throwIfAborted();
  const refusal = taker.take(NO_MORE, true);
  onProgress?.(bytes, taker.records());
  return refusal;
}

/** The same options for one more file of several: its progress counts on from what was read before it. */
export function countingOn(
  { onProgress, ...options }: ReadOptions,
  before: { bytes: number; records: number },
): ReadOptions {
  if (!onProgress) return options;
  const { bytes, records } = before;
  return { ...options, onProgress: (more, rows) => onProgress(bytes + more, records + rows) };
}
