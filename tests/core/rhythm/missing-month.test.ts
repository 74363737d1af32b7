/**
 * An archive whose last month is missing: the letters end, the day looked from does not. Nobody may be flagged
 * for a silence the files do not speak of.
 */
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { findReconnect } from '../../../src/lib/core/rhythm/reconnect.ts';
import { seededRandom } from '../../../src/lib/core/random.ts';
import { optionsAt, tiesFromText } from '../ties/facts-from-text.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(1908, 0, 1);
const DAYS = 1095;
const AS_OF = '1910-12-30';
const MONTH = 30;
const dateOf = (day: number): string => new Date(START + day * DAY_MS).toISOString().slice(0, 10);

interface Letter {
  day: number;
  line: string;
}

/** Sixty people, each at a pace of their own; a few stop for good, at some time before the last year's end. */
function madeLetters(seed: number): Letter[] {
  const random = seededRandom(seed);
  return Array.from({ length: 60 }, (_, i) => `p${String(i).padStart(2, '0')}`).flatMap(
    (name, i) => {
      const gap = 3 + 40 * random() ** 2;
      const stops = i % 5 === 0 ? DAYS - 60 - Math.floor(random() * 300) : DAYS;
      const letters: Letter[] = [];
      for (let day = random() * gap; day < stops; day -= gap * Math.log(1 - random())) {
        const line = random() < 0.5 ? `me -> ${name}` : `${name} -> me`;
        letters.push({ day: Math.floor(day), line });
      }
      return letters;
    },
  );
}

/** Who stands on which list, looked at from a day. */
function listed(letters: readonly Letter[], date: string): string[] {
  const text = letters.map(({ day, line }) => `${dateOf(day)} ${line}`).join('\n');
  const { facts, people, ...tied } = tiesFromText(text, date, 'me');
  return findReconnect(facts, people, tied, optionsAt(date), NO_DECISIONS)
    .filter(({ list }) => list !== 'new')
    .map(({ list, person }) => `${list} ${people.persons[person]?.name ?? ''}`)
    .sort();
}

describe.each([1, 2, 3])('an archive without its last month, seed %i', (seed) => {
  const letters = madeLetters(seed);
  const cut = letters.filter(({ day }) => day < DAYS - MONTH);
  const lastDay = Math.max(...cut.map(({ day }) => day));

  it('names those it named the day it ends, and nobody for the month it does not hold', () => {
    const whenItEnds = listed(cut, dateOf(lastDay));
    expect(whenItEnds.length).toBeGreaterThan(0);
    expect(listed(cut, AS_OF)).toEqual(whenItEnds);
  });

  it('names nobody whom the whole archive shows to be in touch as ever', () => {
    const busy = new Set(
      letters
        .filter(({ day }) => day >= DAYS - MONTH)
        .map(({ line }) => line.replace(/me|->|\s/gu, '')),
    );
    const quietBefore = new Set(listed(cut, dateOf(lastDay)));
    const flagged = listed(cut, AS_OF).filter((item) => !quietBefore.has(item));
    expect(busy.size).toBeGreaterThan(20);
    expect(flagged.filter((item) => busy.has(item.split(' ')[1] ?? ''))).toEqual([]);
  });
});
