import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unite } from '../../src/lib/core/facts/unite.ts';
import { NO_DECISIONS } from '../../src/lib/core/decisions.ts';
import { resolvePeople } from '../../src/lib/core/people/resolve.ts';
import { seededRandom } from '../../src/lib/core/random.ts';
import { readText } from '../core/sources/read-text.ts';

const SAMPLES = [
  readFileSync(new URL('../../static/sample/edison-letters.csv', import.meta.url)).subarray(
    0,
    4000,
  ),
  Buffer.from('source,target,weight\nA,B,1\n"C ""x""",D,2\nB,C,-1\n'),
  Buffer.from(',A,B,C\nA,0,1,1\nB,1,0,0\nC,1,0,0\n'),
  Buffer.from('\ufeffname;email;phone\nZoë Ü;zoe@example.com;+12065550101\n"Bo\nB";;\n'),
];
/** Bytes that mean something to a table. */
const PICKS = [...Buffer.from('",;\t|\r\n\0\\=@'), 0xff, 0xfe, 0xef, 0xc3, 0xd8];

describe('a damaged table', () => {
  it('is read or refused, never a failure, and every row is accounted for', async () => {
    const random = seededRandom(7);
    const below = (n: number): number => Math.floor(random() * n);
    for (let run = 0; run < 600; run += 1) {
      const bytes = new Uint8Array(SAMPLES[run % SAMPLES.length] ?? []);
      for (let flip = below(12); flip >= 0; flip -= 1) {
        bytes[below(bytes.length)] =
          random() < 0.5 ? below(256) : (PICKS[below(PICKS.length)] ?? 0);
      }
      const cut = random() < 0.3 ? bytes.slice(0, below(bytes.length)) : bytes;
      const result = await readText(cut, {}, 1 + below(5000));
      expect(result.report.refusal?.kind, `run ${run}`).not.toBe('unreadable');
      if (!result.ok) continue;
      const { batch, report } = result;
      expect(report.skipped).toBeLessThanOrEqual(report.records);
      const info = { id: 'x', source: batch.source, files: [], addedAt: 0, asOf: null };
      const facts = unite([{ info: { ...info, coverage: report.coverage }, batch }]);
      expect(resolvePeople(facts, NO_DECISIONS).persons.length).toBeGreaterThanOrEqual(0);
    }
  }, 60_000);

  it('comes to an end with nothing but quotation marks', async () => {
    for (const piece of ['"', '"\n', '",', '"a\n', '\n"']) {
      const { report } = await readText(`date,from,to\n${piece.repeat(100_000)}`);
      expect(report.interactions).toBe(0);
    }
  }, 60_000);
});
