/** The first bytes of a file, read without opening the rest. */
import type { SourceFile } from './source.ts';

export async function readHead(file: SourceFile, bytes: number): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(bytes, file.size));
  const reader = file.stream().getReader();
  let length = 0;
  try {
    while (length < head.length) {
      const { done, value } = await reader.read();
      if (done) break;
      const part = value.subarray(0, head.length - length);
      head.set(part, length);
      length += part.length;
    }
  } finally {
    await reader.cancel();
  }
  return head.subarray(0, length);
}
