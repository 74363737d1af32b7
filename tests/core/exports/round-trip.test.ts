/**
 * Exporting, erasing and reading the file again shows the same; reading it beside its own sources changes
 * nothing. What a format cannot bring back stands here, and in docs/decisions/0010.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportNetwork } from '../../../src/lib/core/exports/export-network.ts';
import { archives, batchesOf, concluded, readAgain } from './again.ts';

const RUNS = { numRuns: 40 };
/** What an export says that needs the events themselves, or how a strength was come by. */
function withoutLosses(text: string): string {
  return text
    .replace(/"chanceOfContact(?:30|90)d": [^,\n]+/gu, '"chanceOfContact": null')
    .replace(/"factors": \{[^}]*\}/gu, '"factors": {}');
}

describe.each(['json', 'gexf', 'graphml'] as const)('an export as %s', (format) => {
  it('read by an empty Kith and exported again is the same', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const found = concluded(await batchesOf(archive), archive.decisions);
        const again = concluded([await readAgain(found, format)]);
        const text = exportNetwork(again, format);
        expect(withoutLosses(text)).toBe(withoutLosses(exportNetwork(found, format)));
        const third = concluded([await readAgain(again, format)]);
        expect(exportNetwork(third, format)).toBe(text);
      }),
      RUNS,
    );
  });

  it('read beside its own sources changes nobody, no tie and no group', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const sources = await batchesOf(archive);
        const found = concluded(sources, archive.decisions);
        const told = await readAgain(found, format);
        const both = concluded([...sources, told], archive.decisions);
        expect(exportNetwork(both, 'json')).toBe(exportNetwork(found, 'json'));
      }),
      RUNS,
    );
  });
});
