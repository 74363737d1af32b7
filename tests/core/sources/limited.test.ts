import { describe, expect, it } from 'vitest';
import { asReadBy } from '../../../src/lib/core/sources/containers/limited.ts';
import { NotReadable } from '../../../src/lib/core/sources/containers/not-readable.ts';
import { MAX_FILE_BYTES, MAX_INFLATED_BYTES } from '../../../src/lib/core/sources/limits.ts';
import { sms } from '../../../src/lib/core/sources/sms/sms.ts';
import type { SourceFile } from '../../../src/lib/core/sources/source.ts';
import { table } from '../../../src/lib/core/sources/table/table.ts';

const PIECE = new Uint8Array(4 * 1024 ** 2);

/** A file that says one size and has another. */
function file(name: string, size: number, real = size): SourceFile {
  let left = real;
  const stream = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      pull(controller) {
        if (left <= 0) return controller.close();
        left -= PIECE.length;
        controller.enqueue(PIECE);
      },
    });
  return { name, size, stream };
}

async function drained({ stream }: SourceFile): Promise<number> {
  let bytes = 0;
  for await (const piece of stream()) bytes += piece.length;
  return bytes;
}

const PACKED = 'backup.zip › sms.xml';
const MORE = MAX_INFLATED_BYTES + PIECE.length;

describe('what a source may inflate', () => {
  it('is the whole file where it reads with flat memory', async () => {
    const allowed = asReadBy(sms, file(PACKED, MORE));
    if (!('file' in allowed)) throw new Error('refused');
    expect(await drained(allowed.file)).toBe(MORE);
  });

  it('is less where what was read is kept', () => {
    const isBomb = false;
    expect(asReadBy(table, file('a.zip › t.csv', MORE))).toEqual({
      refusal: { kind: 'inflates-too-far', limitBytes: MAX_INFLATED_BYTES, isBomb },
    });
  });

  it('is counted as it comes, whatever the archive says', async () => {
    const allowed = asReadBy(table, file('a.zip › t.csv', 100, MORE));
    if (!('file' in allowed)) throw new Error('refused');
    await expect(drained(allowed.file)).rejects.toBeInstanceOf(NotReadable);
  });

  it('does not bind files that lie open on the disk', () => {
    expect('file' in asReadBy(table, file('t.csv', MORE))).toBe(true);
    expect('file' in asReadBy(table, file('t.csv', MAX_FILE_BYTES + 1))).toBe(false);
  });
});
