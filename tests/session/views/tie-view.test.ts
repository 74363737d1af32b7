import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { tieView } from '../../../src/lib/session/views/tie-view.ts';
import { readTable } from '../../support/read-table.ts';

const HOUR_MS = 3_600_000;
const AS_OF = Date.UTC(1911, 0, 1) - 1;

/** Each month I write to somebody; they answer after so many hours. */
function exchanged(name: string, hours: number): string[] {
  return Array.from({ length: 6 }, (_, month) => {
    const asked = Date.UTC(1910, month, 3, 8);
    const stamp = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
    return [
      `${stamp(asked)},Me Myself,${name}`,
      `${stamp(asked + hours * HOUR_MS)},${name},Me Myself`,
    ];
  }).flat();
}

describe('a tie of mine', () => {
  it('tells how they answer me and how I answer them apart, whichever end I am', async () => {
    const facts = await readTable(
      ['date,from,to', ...exchanged('Ada Early', 2), ...exchanged('Zoe Late', 40), ''].join('\n'),
    );
    const conclusions = analyse(
      facts,
      { ...NO_DECISIONS, ego: ['name:Me Myself'] },
      { asOf: AS_OF, timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS },
    );
    const view = (name: string) => {
      const person = conclusions.people.persons.findIndex((one) => one.name === name);
      return tieView(conclusions, conclusions.egoTie[person] ?? -1);
    };
    for (const [name, hours] of [
      ['Ada Early', 2],
      ['Zoe Late', 40],
    ] as const) {
      const { theirAnswers, myAnswers } = view(name);
      expect(theirAnswers?.usualMs).toBeGreaterThanOrEqual(hours * HOUR_MS);
      expect(theirAnswers?.usualMs).toBeLessThan(hours * 1.2 * HOUR_MS);
      // I wrote nobody anything for weeks: whether theirs waited for me is not known.
      expect(myAnswers).toBeNull();
    }
    expect(view('Ada Early').theirAnswers?.promptness).toBeGreaterThan(0.5);
    expect(view('Zoe Late').theirAnswers?.promptness).toBeLessThan(0.5);
  });
});
