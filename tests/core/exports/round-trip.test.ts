/**
 * Exporting, erasing and reading the file again shows the same; reading it beside its own sources changes
 * nothing. What a format cannot bring back stands here, and in docs/decisions/0010.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import {
  EXPORT_FORMATS,
  exportNetwork,
  type ExportFormat,
} from '../../../src/lib/core/exports/export-network.ts';
import { exportRows } from '../../../src/lib/core/exports/export-rows.ts';
import { archives, batchesOf, concluded, readTogether } from './again.ts';

/** What brings everything back: a file, or two tables of one drop. */
const WHOLE: readonly ExportFormat[][] = [['json'], ['gexf'], ['graphml'], ['csv', 'people-csv']];

/** All that an export says but for what needs the events themselves, and how a strength was come by. */
function tellingOf(found: Conclusions): string {
  return exportNetwork(found, 'json')
    .replace(/"chanceOfContact(?:30|90)d": [^,\n]+/gu, '"chanceOfContact": null')
    .replace(/"factors": \{[^}]*\}/gu, '"factors": {}');
}

describe.each(WHOLE)('an export as %s %s', (...names) => {
  const formats = names.filter((name) => name !== undefined);

  it('read by an empty Kith shows the same, and is the same when exported again', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const found = concluded(await batchesOf(archive), archive.decisions);
        // Whoever adds the file is asked whose it is, where it does not say.
        const whose = found.people.ego === null ? { ego: 'none' as const } : {};
        const again = concluded(await readTogether(found, formats), whose);
        expect(tellingOf(again)).toBe(tellingOf(found));
        const third = concluded(await readTogether(again, formats), whose);
        for (const format of formats) {
          expect(exportNetwork(third, format)).toBe(exportNetwork(again, format));
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe.each(EXPORT_FORMATS)('an export as %s', (format) => {
  it('read beside its own sources changes nobody, no tie and no group, then and later', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const sources = await batchesOf(archive);
        const found = concluded(sources, archive.decisions);
        const added = [...sources, ...(await readTogether(found, [format]))];
        const both = concluded(added, archive.decisions);
        expect(exportNetwork(both, 'json')).toBe(exportNetwork(found, 'json'));
        const later = Date.UTC(2025, 8, 1);
        expect(exportNetwork(concluded(added, archive.decisions, later), 'json')).toBe(
          exportNetwork(concluded(sources, archive.decisions, later), 'json'),
        );
      }),
      { numRuns: 8 },
    );
  });
});

describe('cards', () => {
  it('bring back everybody but me, by names and handles, with the first organisation and all places', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const found = concluded(await batchesOf(archive), archive.decisions);
        const again = concluded(await readTogether(found, ['vcf']));
        const facing = (all: Conclusions) =>
          exportRows(all)
            .people.filter(({ isMe }) => all !== found || !isMe)
            .map(({ id, name, handles, organisations: [first = null], places }) => {
              // How often each was said stands in no card.
              const towns = places.map(({ city, country }) => `${city}, ${country}`).sort();
              return { id, name, handles, first, towns };
            });
        expect(facing(again)).toEqual(facing(found));
      }),
      { numRuns: 12 },
    );
  });
});
