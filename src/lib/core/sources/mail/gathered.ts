/** Small pieces of a stream put together, so that scanning stays linear. */
import { PIECE_BYTES } from '../limits.ts';

export async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array(0);
  let length = 0;
  for await (const piece of pieces) {
    if (length === 0 && piece.length >= PIECE_BYTES) {
      yield piece;
      continue;
    }
    if (held.length === 0) held = new Uint8Array(PIECE_BYTES);
    let at = 0;
    while (at < piece.length) {
      const part = piece.subarray(at, at + PIECE_BYTES - length);
      held.set(part, length);
      at += part.length;
      length += part.length;
      if (length < PIECE_BYTES) continue;
      yield held;
      held = new Uint8Array(PIECE_BYTES);
      length = 0;
    }
  }
  if (length > 0) yield held.subarray(0, length);
}
