import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { activeTimeOf } from '../../../src/lib/core/ties/active-time.ts';
import { collectPairs } from '../../../src/lib/core/ties/collect-pairs.ts';
import { calendarOf } from '../../../src/lib/core/ties/local-days.ts';
import { readTurns } from '../../../src/lib/core/ties/reply-turns.ts';
import { sentMoments } from '../../../src/lib/core/ties/sent-moments.ts';
import { factsFromText } from './facts-from-text.ts';

const HOUR_MS = 3_600_000;
const BUSY_BO = '1910-03-01 bo -> cyd\n1910-12-31 cyd -> bo';

/** Turns as "who waited for whom: hours", in the order asked. */
function turns(text: string): string[] {
  const { facts, people } = factsFromText(text, null);
  const asOf = Date.UTC(1911, 0, 1) - 1;
  const time = activeTimeOf(facts, people, calendarOf('UTC'), asOf);
  const pairs = collectPairs(facts, people, DEFAULT_SETTINGS);
  const found = readTurns(facts, pairs, time, sentMoments(facts, people), DEFAULT_SETTINGS);
  const name = (person: number | undefined): string => people.persons[person ?? -1]?.name ?? '';
  return Array.from(found.line, (line, turn) => {
    const ends = [name(pairs.a[line >> 1]), name(pairs.b[line >> 1])];
    if (line % 2 === 0) ends.reverse();
    const asked = found.asked[turn] ?? 0;
    return { asked, text: `${ends.join(' waited for ')}: ${(found.delay[turn] ?? 0) / HOUR_MS}` };
  })
    .sort((one, other) => one.asked - other.asked)
    .map(({ text: said }) => said);
}

describe('turns', () => {
  it('run from the first message nothing has answered to the next that comes back', () => {
    expect(
      turns(`1910-02-01T08:00 ana -> bo
             1910-02-01T09:00 ana -> bo
             1910-02-01T11:00 bo -> ana`),
    ).toEqual(['ana waited for bo: 3']);
  });

  it('go to and fro: an answer waits for an answer', () => {
    expect(
      turns(`1910-02-01T08:00 ana -> bo
             1910-02-01T10:00 bo -> ana
             1910-02-01T15:00 ana -> bo`),
    ).toEqual(['ana waited for bo: 2', 'bo waited for ana: 5']);
  });

  it('begin with what went to one alone, and end with what others got too', () => {
    expect(turns('1910-02-01T08:00 ana -> bo, cyd\n1910-02-01T10:00 bo -> ana')).toEqual([]);
    expect(turns('1910-02-01T08:00 ana -> bo\n1910-02-01T10:00 bo -> ana, cyd')).toEqual([
      'ana waited for bo: 2',
    ]);
  });

  it('are half a day at least where only the day is known', () => {
    expect(turns('1910-02-01T08:00 ana -> bo\n1910-02-02 bo -> ana')).toEqual([
      'ana waited for bo: 16',
    ]);
    expect(turns('1910-02-01 ana -> bo\n1910-02-01T06:00 bo -> ana')).toEqual([
      'ana waited for bo: 12',
    ]);
  });

  it('are none where it is not known who wrote first', () => {
    expect(turns('1910-02-01 ana -> bo\n1910-02-01 bo -> ana')).toEqual([]);
  });

  it('are without answer once the time to wait is over, and the next word begins anew', () => {
    expect(
      turns(`1910-02-01T08:00 ana -> bo
             1910-06-01T08:00 ana -> bo
             1910-06-01T09:00 bo -> ana
             1910-02-09 bo -> cyd
             1910-12-31 cyd -> bo`),
    ).toContain('ana waited for bo: Infinity');
    expect(turns(`1910-02-20T08:00 ana -> bo\n${BUSY_BO}`)).toEqual([
      'ana waited for bo: Infinity',
    ]);
  });

  it('say nothing of who sent nobody anything in the meantime', () => {
    expect(turns('1910-02-20T08:00 ana -> bo\n1910-12-31 cyd -> bo')).toEqual([]);
  });

  it('say nothing of what the files end before', () => {
    expect(turns('1910-12-20 ana -> bo\n1910-12-28 bo -> cyd\n1910-12-31 cyd -> dan')).toEqual([]);
  });

  it('end where the two met: what was asked may have been answered there', () => {
    expect(
      turns(`1910-02-01T08:00 ana -> bo
             1910-02-02 ana + bo
             1910-02-03T10:00 bo -> ana`),
    ).toEqual([]);
  });
});
