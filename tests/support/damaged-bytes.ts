/** Files that are damaged at random, and what may become of them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { FileReport } from '../../src/lib/core/sources/file-report.ts';

/** The same bytes with a few of them changed to any others. */
export function flipped(
  whole: Uint8Array,
  { most = 12 }: { most?: number } = {},
): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: most });
  return flips.map((changes) => {
    const bytes = Uint8Array.from(whole);
    for (const [at, byte] of changes) bytes[at] = byte;
    return bytes;
  });
}

/** The same, every third time cut off somewhere. */
export function flippedOrCut(whole: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc
    .tuple(flipped(whole, { most: 8 }), fc.nat(whole.length))
    .map(([bytes, cut]) => (cut % 3 === 0 ? bytes.slice(0, cut) : bytes));
}

/** Whatever is given, it is read where it holds a record and refused where not, and never more than that. */
export async function expectReadOrRefused<T>(
  given: fc.Arbitrary<T>,
  read: (given: T) => Promise<{ ok: boolean; report: FileReport }>,
  { records = Infinity, runs = 400 }: { records?: number; runs?: number } = {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(given, async (one) => {
      const { ok, report } = await read(one);
      expect(ok).toBe(report.records > 0);
      expect(report.records).toBeLessThanOrEqual(records);
      expect(report.skipped).toBeLessThanOrEqual(report.records);
    }),
    { numRuns: runs },
  );
}
