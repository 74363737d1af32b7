/** Where my contact went lately: each event once, nothing past what the files speak of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/lib/core/analyse.ts';
import type { Attention } from '../../../src/lib/core/composition/attention.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { readTable } from '../../support/read-table.ts';

async function attentionIn(rows: readonly string[], asOf = Date.UTC(2023, 11, 31, 23)) {
  const facts = await readTable(['date,from,to', ...rows].join('\n'));
  const { composition, people } = analyse(
    facts,
    { ...NO_DECISIONS, ego: ['name:me'] },
    { asOf, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
  );
  const found = composition.own?.attention ?? null;
  const of = (name: string): number =>
    found?.ofPerson[people.persons.findIndex((who) => who.name === name)] ?? NaN;
  return { found, of };
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

describe('attention', () => {
  it('is that of the last quarter the files speak of, not of the last quarter', async () => {
    const { found, of } = await attentionIn([
      '2023-01-01,me,ann',
      '2023-05-20,me,ann',
      '2023-06-01,bea,me',
      '2023-06-30,me,bea',
    ]);
    expect(day(found?.to ?? NaN)).toBe('2023-06-30');
    expect(day(found?.from ?? NaN)).toBe('2023-04-01');
    expect(found?.events).toBe(3);
    expect([of('ann'), of('bea')]).toEqual([1, 2]);
  });

  it('shares an event evenly among those it was shared with, and counts none between others', async () => {
    const { found, of } = await attentionIn([
      '2023-06-01,me,ann | bea',
      '2023-06-02,me,ann',
      '2023-06-03,ann,bea',
    ]);
    expect(found?.events).toBe(2);
    expect([of('ann'), of('bea')]).toEqual([1.5, 0.5]);
  });

  it('is not known where no file holds a date', async () => {
    const facts = await readTable('source,target\nme,ann\nann,bea');
    const { composition } = analyse(
      facts,
      { ...NO_DECISIONS, ego: ['name:me'] },
      { asOf: Date.UTC(2023, 5, 1), timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
    );
    expect(composition.own?.attention).toBeNull();
  });

  it('adds up to the events, whoever they were with', async () => {
    const names = fc.subarray(['ann', 'bea', 'cal', 'dee'], { minLength: 1 });
    const days = fc.integer({ min: 1, max: 28 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(days, names), { minLength: 2, maxLength: 20 }),
        async (all) => {
          const rows = all.map(
            ([at, to]) =>
              `2023-0${1 + (at % 9)}-${String(at).padStart(2, '0')},me,${to.join(' | ')}`,
          );
          const { found } = await attentionIn(rows);
          expect(sumOf(found)).toBeCloseTo(found?.events ?? NaN, 9);
        },
      ),
      { numRuns: 20 },
    );
  });
});

function sumOf(found: Attention | null): number {
  return found?.ofPerson.reduce((sum, part) => sum + part, 0) ?? NaN;
}
