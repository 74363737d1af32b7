/** What Kith exports, Kith reads: everybody by their names and handles, every tie with its weight. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { exportNetwork } from '../../../src/lib/core/exports/export-network.ts';
import { personRows, tieRows } from '../../../src/lib/core/exports/rows.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import type { FactBatch } from '../../../src/lib/core/facts/facts.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { readGood } from '../sources/read-text.ts';
import { goodGraph } from '../sources/graph/read-graph.ts';
import { goodCards } from '../sources/vcard/read-cards.ts';
import { imported } from './again.ts';

const EVENTS = [
  ...['date,from,to', '2024-01-02,Lee & Me,"Ray, ""Ana"""', '2024-02-03,"Ray, ""Ana""",Lee & Me'],
  ...['2024-02-05,"Ray, ""Ana""",=Cy', '2024-02-06,=Cy,Ada', '2024-02-07,Ada,<Di>'],
  ...['2024-02-08,Ed | Flo,Lee & Me', '2024-02-09,Gus <gus@example.com>,Ada', ''],
].join('\n');
const PEOPLE = [
  'name,email,phone,company',
  'Ada,ada@example.com,+44 161 496 0000,Engines & Sons',
  'Lone Wolf,wolf@example.com,,',
  'Ada,ada.other@example.com,,',
  '',
].join('\n');

async function conclusions() {
  const batches = [(await readGood(EVENTS)).batch, (await readGood(PEOPLE)).batch];
  return analyse(unite(batches.map(imported)), NO_DECISIONS, {
    ...{ asOf: Date.UTC(2024, 5, 1), timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
  });
}

/** "Ada: email:ada@example.com, at Engines & Sons", without the names that hold in one source only. */
function keysAndPlaces({ records, affiliations }: FactBatch): string[] {
  return records
    .map(({ name, handles }) => {
      const keys = handles.filter((handle) => !handle.startsWith('name'));
      const places = affiliations.flatMap(({ person, organisation }) =>
        handles.includes(person) ? [organisation] : [],
      );
      return `${name}: ${keys.sort().join()}, at ${places.join()}`;
    })
    .sort();
}

function keysAndPlacesOf(found: Awaited<ReturnType<typeof conclusions>>): string[] {
  return personRows(found)
    .map(({ name, handles, organisations }) => {
      const keys = handles.filter((handle) => !handle.startsWith('name'));
      return `${name}: ${keys.sort().join()}, at ${organisations.join()}`;
    })
    .sort();
}

describe('an export', () => {
  it.each(['gexf', 'graphml', 'csv', 'json'] as const)(
    'as %s loses nobody, no handle, no tie and no weight',
    async (format) => {
      const found = await conclusions();
      const { batch, report } = await goodGraph(exportNetwork(found, format), `network.${format}`);
      const people = personRows(found);
      const ties = tieRows(found);
      expect(people.length).toBeGreaterThan(8);
      expect(ties.length).toBeGreaterThan(6);
      expect(report.skipped).toBe(0);
      expect(report.problems).toEqual([]);

      // A table of ties names only who is tied, each by one handle.
      const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
      const isTable = format === 'csv';
      const expected = isTable ? people.filter(({ id }) => tied.has(id)) : people;
      const facing = batch.records.map(
        ({ name, handles }) => `${name}: ${[...handles].sort().join()}`,
      );
      expect(facing.sort()).toEqual(
        expected
          .map(
            ({ id, name, handles }) => `${name}: ${(isTable ? [id] : [...handles].sort()).join()}`,
          )
          .sort(),
      );
      const handleOf = new Map(batch.records.flatMap((r) => r.handles.map((h) => [h, r] as const)));
      expect(batch.relations.length).toBe(ties.length);
      for (let i = 0; i < batch.relations.length; i += 1) {
        const ends: string[] = [batch.relations.a[i], batch.relations.b[i]].flatMap(
          (at) => handleOf.get(batch.handles[at ?? 0] ?? 'name:')?.handles ?? [],
        );
        const weight = batch.relations.weight[i] ?? NaN;
        const tie = ties.find(({ a, b }) => ends.includes(a) && ends.includes(b));
        expect(tie?.strength ?? NaN, ends.join()).toBe(weight);
      }
    },
  );

  it('read again is the same people with the same organisations', async () => {
    const found = await conclusions();
    for (const format of ['gexf', 'graphml', 'json'] as const) {
      const { batch } = await goodGraph(exportNetwork(found, format));
      const again = analyse(unite([imported(batch, 0)]), NO_DECISIONS, found.options);
      const facing = (all: typeof found) =>
        personRows(all).map(({ id, name, organisations }) => ({ id, name, organisations }));
      expect(facing(again)).toEqual(facing(found));
    }
  });

  it('as cards loses nobody but me, no key and no organisation', async () => {
    const found = await conclusions();
    const { batch, report } = await goodCards(exportNetwork(found, 'vcf'));
    expect(report.problems).toEqual([]);
    expect(keysAndPlaces(batch)).toEqual(keysAndPlacesOf(found));
  });

  it('as a table of people loses nobody, no key and no organisation', async () => {
    const found = await conclusions();
    const { batch, report } = await readGood(exportNetwork(found, 'people-csv'));
    expect(report.problems).toEqual([]);
    expect(keysAndPlaces(batch)).toEqual(keysAndPlacesOf(found));
  });

  it('as JSON says who I am', async () => {
    const found = await conclusions();
    const ego = found.people.ego === null ? null : found.people.persons[found.people.ego];
    const mine = { ...NO_DECISIONS, ego: ['email:ada@example.com' as const] };
    const batches = [(await readGood(EVENTS)).batch, (await readGood(PEOPLE)).batch];
    const known = analyse(unite(batches.map(imported)), mine, found.options);
    const { report } = await goodGraph(exportNetwork(known, 'json'));
    expect(ego).toBeNull();
    expect(report.ownerCandidates[0]).toMatchObject({ handle: 'email:ada@example.com' });
  });
});
