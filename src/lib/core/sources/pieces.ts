/** A file's bytes as they come. Stopping early lets go of the file. */
import type { SourceFile } from './source.ts';

export async function* pieces(file: SourceFile): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
