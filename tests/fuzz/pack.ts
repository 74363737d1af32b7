/**
 * Packs files into an archive as plainly as the format allows, for thousands of archives a minute; names
 * may stand in it twice, which no other writer allows. `tests/support/zip-files.ts` makes those people have.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import type { FuzzFile } from './input.ts';

const LOCAL = 0x04034b50;
const LISTED = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 2024. */
const DATE = ((2024 - 1980) << 9) | (1 << 5) | 1;

/** An archive of this name with these files in it. The same bytes every time. */
export function packed(name: string, files: readonly FuzzFile[]): FuzzFile {
  const entries: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const path = Buffer.from(file.name);
    const data = deflateRawSync(file.bytes, { level: 1 });
    const about = headOf(file.bytes, data, path.length);
    entries.push(numbers([LOCAL, 4]), about, path, data);
    list.push(numbers([LISTED, 4], [VERSION, 2]), about);
    list.push(numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), path);
    at += 4 + about.length + path.length + data.length;
  }
  const directory = Buffer.concat(list);
  const count = files.length;
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4]);
  const whole = Buffer.concat([...entries, directory, end, numbers([at, 4], [0, 2])]);
  return { name, bytes: new Uint8Array(whole) };
}

/** What an entry and its line of the list have in common. */
function headOf(bytes: Uint8Array, data: Buffer, nameLength: number): Buffer {
  return numbers(
    ...([
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATED, 2],
      [0, 2],
      [DATE, 2],
      [crc32(bytes), 4],
      [data.length, 4],
      [bytes.length, 4],
      [nameLength, 2],
      [0, 2],
    ] as const),
  );
}

/** Numbers of 2 or 4 bytes, the lowest byte first. */
function numbers(...all: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
