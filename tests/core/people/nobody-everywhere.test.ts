import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { importOf } from '../facts/tables.ts';

const table = [
  'date,from,to',
  ...[1, 2, 3].flatMap((day) => [
    `2024-01-0${day},Ada,Room 4 | Bo`,
    `2024-02-0${day},Bo,Ada`,
    `2024-03-0${day},Room 4,Ada`,
    `2024-04-0${day},Cy,Ada | Bo`,
  ]),
].join('\n');

describe('what is no person', () => {
  it('has no place in ties, groups or on the map, and the others keep theirs', async () => {
    const facts = unite([await importOf(table, 'a', 0)]);
    const options = { asOf: Date.UTC(2024, 5, 1), timeZone: 'UTC', seed: 1 };
    const found = analyse(
      facts,
      { ...NO_DECISIONS, ego: ['name:Ada'], nobody: new Set(['name:room 4']) },
      { ...options, settings: DEFAULT_SETTINGS },
    );
    expect(found.people.persons.map(({ id }) => id)).toEqual(['name:Ada', 'name:Bo', 'name:Cy']);
    expect(found.ties.length).toBe(3);
    expect(found.layout.x.length).toBe(3);
    expect([...found.ties.interactions].reduce((sum, one) => sum + one, 0)).toBe(12);
  });
});
