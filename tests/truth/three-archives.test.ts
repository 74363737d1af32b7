/** The three archives of the one invented owner: what is known must not depend on how they came in. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/lib/core/decisions.ts';
import { unite, type LiveImport } from '../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../src/lib/core/people/resolve.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import { coverageOf } from '../../src/lib/core/sources/report-builder.ts';
import { buildTies } from '../../src/lib/core/ties/build-ties.ts';
import { knownState } from '../support/known-state.ts';
import { diskFile } from '../support/zip-files.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);
const PATHS = [
  'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026.zip',
  'mbox/synthetic-takeout-All-mail-Including-Spam-and-Trash.mbox',
  'vcard/synthetic-icloud.vcf',
];
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];
const AS_OF = Date.UTC(2026, 0, 1);

function known(imports: readonly LiveImport[]): string {
  const facts = unite(imports);
  const people = resolvePeople(facts, NO_DECISIONS);
  const { ties } = buildTies(facts, people, {
    ...{ asOf: AS_OF, timeZone: 'UTC', settings: DEFAULT_SETTINGS },
  });
  return knownState(facts, people, ties);
}

describe.skipIf(!existsSync(samples))('three archives of one owner (needs ../shared)', () => {
  let read: Omit<LiveImport['info'], 'addedAt' | 'id'>[] = [];
  let batches: LiveImport['batch'][] = [];
  const live = (order: readonly number[]): LiveImport[] =>
    order.flatMap((which, addedAt) => {
      const [info, batch] = [read[which], batches[which]];
      return info && batch ? [{ info: { ...info, id: `${addedAt}`, addedAt }, batch }] : [];
    });

  beforeAll(async () => {
    const results = await readFiles(
      PATHS.map((path) => diskFile(new URL(path, samples))),
      { timeZone: 'UTC' },
    );
    const good = results.filter((result) => result.ok);
    batches = good.map(({ batch }) => batch);
    read = good.map(({ batch, reports }) => {
      const { source, files } = batch;
      return { source, files, asOf: null, coverage: coverageOf(reports) };
    });
  }, 60_000);

  it('are one reading each', () => {
    expect(batches.map(({ source }) => source)).toEqual(['linkedin', 'mail', 'vcard']);
  });

  it('give the same facts, people and ties in any order', () => {
    const first = known(live([0, 1, 2]));
    for (const order of ORDERS) expect(known(live(order)), order.join()).toBe(first);
  }, 60_000);

  it('give the same when added twice, together or in two sittings', () => {
    const first = known(live([0, 1, 2]));
    expect(known(live([0, 1, 2, 0, 1, 2]))).toBe(first);
    expect(known(live([1, 1, 0, 2, 0]))).toBe(first);
  }, 60_000);

  it.each([
    ['LinkedIn', [1, 2]],
    ['mail', [0, 2]],
    ['contacts', [0, 1]],
  ])(
    'without %s are exactly as if it had never been added',
    (_, rest) => {
      const gone = [0, 1, 2].find((which) => !rest.includes(which)) ?? 0;
      const withdrawn = live([gone, ...rest]).filter(({ info }) => info.id !== '0');
      expect(known(withdrawn)).toBe(known(live(rest)));
    },
    60_000,
  );
});
