/** A slice of `npm run fuzz`: the same inputs and the same questions, a few dozen of each reader. */
import { describe, expect, it } from 'vitest';
import { runChunk } from '../fuzz/run-chunk.ts';
import { FUZZ_TARGETS } from '../fuzz/seeds.ts';
import { readText } from '../core/sources/read-text.ts';

const INPUTS = 40;

describe('damaged files and files made wrong', () => {
  it.each(FUZZ_TARGETS.map(({ reader }) => reader))(
    'of %s are read whole or refused with a reason, twice the same',
    async (reader) => {
      const { failures, read, inputs } = await runChunk({ reader, seed: 7, from: 0, to: INPUTS });
      expect(failures).toEqual([]);
      // Where nothing is read, or nothing refused, the inputs no longer ask anything.
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(inputs);
    },
    60_000,
  );
});

describe('a damaged table', () => {
  it('comes to an end with nothing but quotation marks', async () => {
    for (const piece of ['"', '"\n', '",', '"a\n', '\n"']) {
      const { report } = await readText(`date,from,to\n${piece.repeat(100_000)}`);
      expect(report.interactions).toBe(0);
    }
  }, 60_000);

  it('is read in no time with a name of sixty thousand letters', async () => {
    const started = performance.now();
    const { report } = await readText(`date,from,to\n2024-01-01,${'é'.repeat(60_000)},Bo\n`);
    expect(report.records).toBe(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
