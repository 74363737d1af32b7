/** Where people live or work: which spellings are one place, and what a person's rows say together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { countryIn } from '../../../src/lib/core/people/countries.ts';
import type { PersonPlace } from '../../../src/lib/core/people/places.ts';
import { readPlace } from '../../../src/lib/core/people/read-place.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { readTable } from '../../support/read-table.ts';

/** "city|country" as its parts are compared. */
function keys(city: string | null, country: string | null = null): string | null {
  const reading = readPlace({ city, country });
  return reading && `${reading.city?.key ?? ''}|${reading.country?.key ?? ''}`;
}

/** The places of each person of a list, by name. */
async function placesIn(rows: readonly string[]): Promise<Record<string, PersonPlace[]>> {
  const facts = await readTable(['name,email,city,country', ...rows, ''].join('\n'));
  const { persons } = resolvePeople(facts, NO_DECISIONS);

  return Object.fromEntries(persons.map(({ name, places }) => [name, places]));
}

const names = (places: readonly PersonPlace[] = []): string[] => places.map(({ name }) => name);

describe('a country', () => {
  it.each(['Switzerland', 'Schweiz', 'Suisse', 'SUIZA', 'Svizzera', 'Suíça', 'Zwitserland', 'CH'])(
    'is one however it is written: %s',
    (text) => {
      expect(countryIn(text)).toEqual({ key: 'switzerland', name: 'Switzerland' });
    },
  );

  it.each(['USA', 'us', 'U.S.A.', 'United States', 'Vereinigte Staaten'])('is one: %s', (text) => {
    expect(countryIn(text)?.key).toBe('united states');
  });

  it('stands for itself where nobody knows it', () => {
    expect(countryIn('Middle Earth')).toEqual({ key: 'middle earth', name: null });
    expect(countryIn('  ')).toBeNull();
  });
});

describe('a place', () => {
  it.each([
    ['Zürich', 'Switzerland'],
    ['ZURICH ', 'CH'],
    ['Zürich, Switzerland', null],
    ['8001 Zürich, Schweiz', null],
    ['CH-8001 Zürich', 'Schweiz'],
    ['Zürich, Switzerland', 'Switzerland'],
    ['Bahnhofstrasse 1, 8001 Zürich, Switzerland', null],
  ])('is one whether in one cell or two: %s, %s', (city, country) => {
    expect(keys(city, country)).toBe('zurich|switzerland');
  });

  it('takes no state for a country', () => {
    expect(keys('San Francisco, CA')).toBe('san francisco ca|');
    expect(keys('Atlanta, Georgia')).toBe('atlanta georgia|');
  });

  it('may be a country alone, or nothing', () => {
    expect(keys('Chile')).toBe('|chile');
    expect(keys(null, 'Chile')).toBe('|chile');
    expect(keys(' , ')).toBeNull();
  });

  it('reads as the same again when read from how it is shown', () => {
    const words = fc.constantFrom('Lyon', 'Zürich', 'São Paulo', 'Portland, OR', 'Chile', 'X');
    const countries = fc.constantFrom(null, 'France', 'CH', 'Schweiz', 'Atlantis');
    fc.assert(
      fc.property(words, countries, (city, country) => {
        const first = readPlace({ city, country });
        const again = readPlace({
          city: first?.city?.text ?? null,
          country: first?.country?.text ?? null,
        });
        expect(again).toEqual(first);
      }),
    );
  });
});

describe('the places of people', () => {
  it('are one where a city is in the only country any row puts it in', async () => {
    const found = await placesIn([
      'Ana Ray,ana@example.com,Lyon,France',
      'Bo Hill,bo@example.com,LYON,',
      'Cy Poe,cy@example.com,Lyon,FR',
      'Di Fox,di@example.com,"Lyon, Frankreich",',
    ]);
    const key = 'lyon|france';
    for (const name of ['Ana Ray', 'Bo Hill', 'Cy Poe', 'Di Fox']) {
      expect(found[name]).toMatchObject([
        { key, name: 'Lyon', city: 'Lyon', country: 'France', uses: [] },
      ]);
    }
  });

  it('bear their country beside a namesake, and are never guessed between two', async () => {
    const found = await placesIn([
      'Ana Ray,ana@example.com,Paris,France',
      'Bo Hill,bo@example.com,Paris,USA',
      'Cy Poe,cy@example.com,Paris,',
    ]);
    expect(names(found['Ana Ray'])).toEqual(['Paris, France']);
    expect(names(found['Bo Hill'])).toEqual(['Paris, United States']);
    expect(names(found['Cy Poe'])).toEqual(['Paris']);
  });

  it('are shown as most write them, with capitals and marks where anybody does', async () => {
    const found = await placesIn([
      'Ana Ray,ana@example.com,ZURICH,',
      'Bo Hill,bo@example.com,zurich,',
      'Cy Poe,cy@example.com,Zürich,',
      'Di Fox,di@example.com,SAINT-MALO,',
      'Ed Sand,ed@example.com,NYC,',
    ]);
    expect(Object.values(found).flatMap(names).sort()).toEqual([
      ...['NYC', 'Saint-Malo', 'Zürich', 'Zürich', 'Zürich'],
    ]);
  });

  it('of a town called like a country bear theirs', async () => {
    const found = await placesIn([
      'Ana Ray,ana@example.com,Lebanon,USA',
      'Bo Hill,bo@example.com,,Lebanon',
      'Cy Poe,cy@example.com,Luxembourg,LU',
    ]);
    expect(Object.values(found).flatMap(names)).toEqual([
      ...['Lebanon, United States', 'Lebanon', 'Luxembourg'],
    ]);
  });

  it('are all kept where rows disagree, the most often stated first', async () => {
    const found = await placesIn([
      'Ana Ray,ana@example.com,Lyon,',
      'Ana Ray,ana@example.com,Nantes,',
      'Ana Ray,ana@example.com,lyon,',
    ]);
    expect(names(found['Ana Ray'])).toEqual(['Lyon', 'Nantes']);
    expect(found['Ana Ray']?.map(({ records }) => records.length)).toEqual([2, 1]);
  });

  it('leave out a country that a city there says already', async () => {
    const found = await placesIn([
      'Ana Ray,ana@example.com,Lyon,France',
      'Ana Ray,ana@example.com,,FR',
      'Bo Hill,bo@example.com,,FR',
    ]);
    expect(names(found['Ana Ray'])).toEqual(['Lyon']);
    expect(names(found['Bo Hill'])).toEqual(['France']);
  });

  it('are none for numbers and for stories', async () => {
    const found = await placesIn([
      'Ana Ray,ana@example.com,8001,',
      `Bo Hill,bo@example.com,${'far away and then some more '.repeat(4)},`,
    ]);
    expect([found['Ana Ray'], found['Bo Hill']]).toEqual([[], []]);
  });

  it('do not depend on the order of rows', async () => {
    const rows = [
      'Ana Ray,ana@example.com,Lyon,France',
      'Ana Ray,ana@example.com,Nantes,',
      'Bo Hill,bo@example.com,lyon,',
      'Cy Poe,cy@example.com,Lyon,Texas',
      'Di Fox,di@example.com,,France',
    ];
    // The records themselves are numbered in the order of their keys.
    const told = async (list: readonly string[]) =>
      Object.entries(await placesIn(list)).map(([person, places]) => [
        person,
        ...places.map(({ name, records }) => `${name} ${records.length}`),
      ]);
    const usual = await told(rows);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        expect(await told(shuffled)).toEqual(usual);
      }),
      { numRuns: 20 },
    );
  });
});
