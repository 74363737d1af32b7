/** The pieces of a file's stream; small ones are gathered, so that scanning stays linear. */
import type { SourceFile } from '../source.ts';
import { PIECE_BYTES } from '../limits.ts';

export async function* pieces(file: SourceFile): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let gathered = new Uint8Array(0);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length === 0 && value.length >= PIECE_BYTES) {
        yield value;
        continue;
      }
      if (gathered.length === 0) gathered = new Uint8Array(PIECE_BYTES);
      let at = 0;
      while (at < value.length) {
        const part = value.subarray(at, at + PIECE_BYTES - length);
        gathered.set(part, length);
        at += part.length;
        length += part.length;
        if (length < PIECE_BYTES) continue;
        yield gathered;
        gathered = new Uint8Array(PIECE_BYTES);
        length = 0;
      }
    }
    if (length > 0) yield gathered.subarray(0, length);
  } finally {
    await reader.cancel();
  }
}
