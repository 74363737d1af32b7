/** What changed within a year: the past replayed, and laid beside the present. */
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse, groundInStages } from '../../../src/lib/core/analyse.ts';
import { rememberClusters } from '../../../src/lib/core/clusters/former-clusters.ts';
import {
  yearBefore,
  yearChanges,
  type YearChanges,
} from '../../../src/lib/core/composition/year-changes.ts';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { upTo } from '../../../src/lib/core/facts/as-of.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { readTable } from '../../support/read-table.ts';
import { lettersAmong } from '../../support/letters-among.ts';

const AS_OF = Date.UTC(2024, 0, 31);
const DECISIONS = { ...NO_DECISIONS, ego: ['name:me'] as const };
const OPTIONS = { asOf: AS_OF, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS };

/** To and fro in each of these months. */
const often = (name: string, year: number, months: readonly number[]): string[] =>
  months.flatMap((month) => [
    `${year}-${String(month).padStart(2, '0')}-03,me,${name}`,
    `${year}-${String(month).padStart(2, '0')}-05,${name},me`,
  ]);
const WHOLE_YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const ROWS = [
  'date,from,to',
  ...lettersAmong('ann bea cal dee', '2021-03-01'),
  ...lettersAmong('wes xia yan zoe', '2023-08-01'),
  ...often('ann', 2021, WHOLE_YEAR),
  ...often('ann', 2022, WHOLE_YEAR),
  ...often('bea', 2021, [2]),
  ...often('bea', 2023, WHOLE_YEAR),
  ...often('wes', 2023, [9, 10]),
  '2024-01-31,me,bea',
];

interface Told {
  now: Conclusions;
  changes: YearChanges;
  names: (persons: readonly number[]) => string[];
}

async function told(rows: readonly string[]): Promise<Told | null> {
  const facts = upTo(await readTable(rows.join('\n')), AS_OF, 'UTC');
  const now = analyse(facts, DECISIONS, OPTIONS);
  const year = yearBefore(facts, AS_OF);
  if (year === null) return null;
  const stages = groundInStages(
    facts,
    DECISIONS,
    { ...OPTIONS, asOf: year.since },
    rememberClusters(now.clusters, now.people),
  );
  for (;;) {
    const step = stages.next();
    if (step.done !== true) continue;
    const changes = yearChanges({
      facts,
      now,
      then: step.value,
      settings: DEFAULT_SETTINGS,
      ...year,
    });
    const names = (persons: readonly number[]) =>
      persons.map((person) => now.people.persons[person]?.name ?? '');
    return { now, changes, names };
  }
}

describe('a year of changes', () => {
  let year: Told | null;
  beforeAll(async () => {
    year = await told(ROWS);
  });

  it('runs from a year before the last day the files speak of', () => {
    expect(new Date(year?.changes.since ?? NaN).toISOString().slice(0, 10)).toBe('2023-01-31');
    expect(new Date(year?.changes.until ?? NaN).toISOString().slice(0, 10)).toBe('2024-01-31');
  });

  it('names whom I first was in touch with', () => {
    expect(year?.names(year.changes.firstContacts)).toEqual(['wes']);
    expect([year?.changes.knownThen, year?.changes.knownNow]).toEqual([2, 3]);
  });

  it('names ties that grew and that faded, with the words of both moments', () => {
    const { grown = [], faded = [] } = year?.changes ?? {};
    expect(year?.names(grown.map(({ person }) => person))).toEqual(['bea']);
    expect(year?.names(faded.map(({ person }) => person))).toEqual(['ann']);
    expect(grown[0]?.before).not.toBe(grown[0]?.now);
    expect(faded[0]?.shift).toBeLessThan(0);
  });

  it('names a group that was none then, and who in it is new', () => {
    const [found, ...others] = year?.changes.newGroups ?? [];
    expect(others).toEqual([]);
    expect(found?.newcomers).toBe(4);
    const members = year?.now.clusters.clusters[found?.cluster ?? -1]?.members ?? [];
    expect(year?.names([...members])).toEqual(['wes', 'xia', 'yan', 'zoe']);
    expect(year?.changes.goneGroups).toEqual([]);
  });

  it('takes nobody for new in files that begin within the year', async () => {
    const late = ROWS.filter((row) => !/^202[12]/u.test(row));
    await expect(told(late)).resolves.toBeNull();
  });

  it('finds no change where nothing came', async () => {
    const still = await told([
      ...ROWS.filter((row) => !/^202[34]/u.test(row)),
      '2023-12-31,eve,fay',
    ]);
    expect(still?.changes).toMatchObject({ firstContacts: [], grown: [], newGroups: [] });
  });
});
