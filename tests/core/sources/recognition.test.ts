/**
 * Which source reads which of the shared samples. A folder stands here once its source is written; no file
 * of another folder may then be taken by that source.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/lib/core/facts/facts.ts';
import { recogniseFile } from '../../../src/lib/core/sources/index.ts';
import { SNIFF_BYTES } from '../../../src/lib/core/sources/limits.ts';

const SAMPLES = new URL('../../../../shared/samples/', import.meta.url);

/** Beginnings of paths, and who reads such files. */
const READ_BY: readonly (readonly [path: string, source: SourceId])[] = [
  ['whatsapp/', 'whatsapp'],
  ['hostile/whatsapp-not-a-chat.txt', 'whatsapp'],
  ['telegram/', 'telegram'],
];

function samplePaths(): string[] {
  return readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => `${entry.parentPath}/${entry.name}`.split('/samples/').at(-1) ?? '')
    .sort();
}

function readerOf(path: string): SourceId | null {
  const bytes = readFileSync(new URL(path.split('/').map(encodeURIComponent).join('/'), SAMPLES));
  const head = new Uint8Array(bytes.subarray(0, SNIFF_BYTES));
  return recogniseFile({ name: path, size: bytes.length, head })?.id ?? null;
}

describe.skipIf(!existsSync(SAMPLES))('the shared samples', () => {
  it('are read by the source they are written for, and no other file is', () => {
    const own = new Set(READ_BY.map(([, source]) => source));
    const wrong = samplePaths().flatMap((path) => {
      const reader = readerOf(path);
      const expected = READ_BY.find(([start]) => path.startsWith(start))?.[1] ?? null;
      const isRight = expected === null ? reader === null || !own.has(reader) : reader === expected;
      return isRight ? [] : [`${path}: ${reader}`];
    });
    expect(wrong).toEqual([]);
  });
});
