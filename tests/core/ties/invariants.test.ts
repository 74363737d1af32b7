import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTORS } from '../../../src/lib/core/ties/tie-table.ts';
import { tiesFromText, type Judged } from './facts-from-text.ts';

const NAMES = ['ana', 'bo', 'cyd', 'dan', 'eve'];
const DAY_MS = 86_400_000;
const START = Date.UTC(1909, 0, 4);

const letter = fc
  .record({
    day: fc.integer({ min: 0, max: 700 }),
    from: fc.constantFrom(...NAMES),
    to: fc.subarray(NAMES, { minLength: 1 }),
    isMeeting: fc.boolean(),
  })
  .filter(({ from, to }) => to.some((name) => name !== from));
const letters = fc.array(letter, { minLength: 1, maxLength: 25 });
type Letter = typeof letter extends fc.Arbitrary<infer T> ? T : never;

function written(list: readonly Letter[], shiftDays = 0): string {
  return list
    .map(({ day, from, to, isMeeting }) => {
      const date = new Date(START + (day + shiftDays) * DAY_MS).toISOString().slice(0, 10);
      return isMeeting
        ? `${date} ${from} + ${to.join(' + ')}`
        : `${date} ${from} -> ${to.join(', ')}`;
    })
    .join('\n');
}

const END = '1910-12-31';

function judge(list: readonly Letter[], me: string | null = null): Judged {
  return tiesFromText(written(list), END, me);
}

/** What ties say, by the names of their ends. */
function said(judged: Judged, rename: (name: string) => string = (name) => name): string[] {
  const { ties, people } = judged;
  return Array.from(ties.a, (a, tie) => {
    const ends = [a, ties.b[tie] ?? 0].map((p) => rename(people.persons[p]?.name ?? ''));
    const numbers = [ties.strength, ties.warmth, ties.chance30, ties.confidence, ties.interactions];
    return [
      ends.sort().join('-'),
      ...numbers.map((column) => (column[tie] ?? NaN).toFixed(9)),
    ].join(' ');
  }).sort();
}

describe('whatever the letters', () => {
  it('factors add up to strength, which is 0 to 1, and chances and warmth are too', () => {
    fc.assert(
      fc.property(letters, fc.constantFrom(null, ...NAMES), (list, me) => {
        const { ties } = judge(list, list.some(({ from }) => from === me) ? me : null);
        for (let tie = 0; tie < ties.length; tie += 1) {
          const width = FACTORS.length;
          const sum = ties.factors
            .subarray(tie * width, (tie + 1) * width)
            .reduce((total, part) => total + part, 0);
          expect(Math.abs(sum - (ties.strength[tie] ?? NaN))).toBeLessThan(1e-12);
          for (const column of [ties.strength, ties.warmth, ties.chance30, ties.chance90]) {
            expect(column[tie]).toBeGreaterThanOrEqual(0);
            expect(column[tie]).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('one more letter never lowers confidence', () => {
    fc.assert(
      fc.property(letters, letter, (list, more) => {
        const before = judge(list);
        const after = judge([...list, more]);
        before.ties.a.forEach((a, tie) => {
          const name = (p: number): string => before.people.persons[p]?.name ?? '';
          const same = after.between(name(a), name(before.ties.b[tie] ?? 0));
          expect(after.ties.confidence[same]).toBeGreaterThanOrEqual(
            before.ties.confidence[tie] ?? 0,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('the order of lines does not matter', () => {
    fc.assert(
      fc.property(letters, (list) => {
        expect(said(judge(list.toReversed()))).toEqual(said(judge(list)));
      }),
      { numRuns: 40 },
    );
  });

  it('without an owner nobody is special: other names, same ties', () => {
    const mirror = new Map(NAMES.map((name, i) => [name, NAMES[NAMES.length - 1 - i] ?? name]));
    const renamed = (name: string): string => mirror.get(name) ?? name;
    fc.assert(
      fc.property(letters, (list) => {
        const mirrored = list.map((one) => ({
          ...one,
          from: renamed(one.from),
          to: one.to.map(renamed),
        }));
        expect(said(judge(mirrored), renamed)).toEqual(said(judge(list)));
      }),
      { numRuns: 40 },
    );
  });

  it('moving all dates and the day looked from by the same weeks changes nothing', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 50 }), (list, weeks) => {
        const days = weeks * 7;
        const end = new Date(Date.parse(`${END}T00:00:00Z`) + days * DAY_MS);
        const later = tiesFromText(written(list, days), end.toISOString().slice(0, 10));
        expect(said(later)).toEqual(said(judge(list)));
      }),
      { numRuns: 40 },
    );
  });
});
