/** Found by `npm run fuzz`: what bytes mean must not hang on the pieces they come in, nor on the platform. */
import { describe, expect, it } from 'vitest';
import { NotReadable } from '../../src/lib/core/sources/containers/not-readable.ts';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import { StreamDecoder } from '../../src/lib/core/sources/table/decode.ts';
import { fromWindows1252 } from '../../src/lib/core/sources/windows-1252.ts';

const HEAD_BYTES = 40;

function decoded(bytes: Uint8Array, piece: number): string {
  const decoder = new StreamDecoder(bytes.subarray(0, HEAD_BYTES));
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += decoder.push(bytes.subarray(at, at + piece));
  }
  return text + decoder.push(new Uint8Array(0), true);
}

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('bytes that are no UTF-8', () => {
  it.each<[string, number[], string]>([
    ['begin with ÿ of an older encoding', [0xff, 0x41], 'ÿA'],
    ['are of an older encoding', [0xe9, ...utf8(',b\n'), 0xfc, 0x80], 'é,b\nü€'],
    ['stand before intact characters', [...utf8('a'), 0xff, ...utf8('ñüé')], 'a\ufffdñüé'],
    [
      'come far on, behind an intact character',
      [...utf8('é'), ...utf8('x'.repeat(60)), 0xff, ...utf8('é')],
      `é${'x'.repeat(60)}\ufffdé`,
    ],
    [
      'come far on, with none before',
      [...utf8('x'.repeat(60)), 0xff, ...utf8('y')],
      `${'x'.repeat(60)}ÿy`,
    ],
    ['cut the last character', [...utf8('aé'), 0xc3], 'aé\ufffd'],
  ])('mean the same in pieces of any size: %s', (_, list, text) => {
    const bytes = Uint8Array.from(list);
    for (const piece of [1, 2, 3, 7, 41, 1000]) expect(decoded(bytes, piece)).toBe(text);
  });

  it('are every one a character of Windows-1252', () => {
    const text = fromWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect(text).toHaveLength(256);
    expect([...text].slice(0x80, 0x86).join('')).toBe('€\u0081‚ƒ„…');
    expect(text.at(0xff)).toBe('ÿ');
    expect(fromWindows1252(Uint8Array.of(0xff))).toBe('ÿ');
  });
});

describe('a file of a LinkedIn archive that cannot be unpacked', () => {
  const rows = new TextEncoder().encode(
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
      'Ada,L,,,,,\n'.repeat(9_000),
  );
  /** More than is looked at to tell what a file is, and then an error. */
  const refusalOf = async (error: Error) => {
    const stream = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        start: (controller) => controller.enqueue(rows),
        pull: (controller) => controller.error(error),
      });
    const name = 'export.zip › Connections.csv';
    const [result] = await readFiles([{ name, size: 1_000_000, stream }], { timeZone: 'UTC' });
    return result?.reports[0]?.refusal;
  };

  it('says so, and not that it is no longer there', async () => {
    const refusal = await refusalOf(new Error('Invalid uncompressed size'));
    expect(refusal).toEqual({ kind: 'broken-archive' });
  });

  it('says when it grew too far', async () => {
    const reason = { kind: 'inflates-too-far', limitBytes: 5, isBomb: true } as const;
    expect(await refusalOf(new NotReadable(reason))).toEqual(reason);
  });
});
