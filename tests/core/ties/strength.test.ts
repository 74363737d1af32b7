import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { strengthWord } from '../../../src/lib/core/ties/strength-words.ts';
import { FACTORS } from '../../../src/lib/core/ties/tie-table.ts';
import { every, tiesFromText } from './facts-from-text.ts';

const AS_OF = '1910-12-31';
const OTHERS = every(30, '1910-01-01', 12, 'me -> x');

describe('strength', () => {
  it('puts a two-way monthly tie above a weekly newsletter', () => {
    const judged = tiesFromText(
      [
        every(7, '1910-01-03', 50, 'paper -> me'),
        every(30, '1910-01-10', 12, 'ana -> me'),
        every(30, '1910-01-14', 12, 'me -> ana'),
      ].join('\n'),
      AS_OF,
      'me',
    );
    expect(judged.strength('ana', 'me')).toBeGreaterThan(judged.strength('me', 'paper'));
  });

  it('prefers contact spread over weeks to as many letters in one', () => {
    const judged = tiesFromText(
      `${every(1, '1910-06-01', 6, 'me -> burst')}\n${every(14, '1910-04-01', 6, 'me -> spread')}`,
      AS_OF,
      'me',
    );
    expect(judged.strength('me', 'spread')).toBeGreaterThan(judged.strength('burst', 'me'));
  });

  it('counts a letter to one person for more than one to many', () => {
    const judged = tiesFromText(
      `${OTHERS}\n1910-06-01 me -> one\n1910-06-01 me -> a, b, c, d, e`,
      AS_OF,
      'me',
    );
    expect(judged.strength('me', 'one')).toBeGreaterThan(judged.strength('a', 'me'));
  });

  it('counts a copy for less than a letter', () => {
    const judged = tiesFromText('1910-06-01 me -> ana cc bo', AS_OF, 'me');
    expect(judged.strength('ana', 'me')).toBeGreaterThan(judged.strength('bo', 'me'));
  });

  it('does not fade because the archive ended', () => {
    const text = every(30, '1908-01-01', 12, 'me -> ana');
    const then = tiesFromText(text, '1908-12-31', 'me');
    const later = tiesFromText(text, '1910-12-31', 'me');
    expect(later.strength('ana', 'me')).toBeCloseTo(then.strength('ana', 'me'), 12);
  });

  it('fades while the archive goes on without the tie', () => {
    const early = every(30, '1908-01-01', 12, 'me -> ana');
    const both = `${early}\n${every(15, '1908-01-01', 72, 'me -> bo')}`;
    expect(tiesFromText(both, AS_OF, 'me').strength('ana', 'me')).toBeLessThan(
      tiesFromText(both, '1909-01-31', 'me', {
        from: Date.UTC(1908, 0, 1),
        to: Date.UTC(1909, 0, 31),
      }).strength('ana', 'me'),
    );
  });
});

describe('strength of stated relations', () => {
  const judged = tiesFromText('ana -- bo 2\nana -- cyd 4\nbo -- cyd 8', AS_OF);

  it('is 1 − e^(−w / median w), exactly', () => {
    expect(judged.strength('ana', 'bo')).toBe(1 - Math.exp(-2 / 4));
    expect(judged.strength('ana', 'cyd')).toBe(1 - Math.exp(-1));
    expect(judged.strength('bo', 'cyd')).toBe(1 - Math.exp(-8 / 4));
  });

  it('comes from the stated weight alone and has no time', () => {
    const { ties } = judged;
    const column = FACTORS.indexOf('statedWeight');
    expect(ties.factors[column]).toBe(ties.strength[0]);
    expect([ties.warmth[0], ties.chance30[0], ties.first[0], ties.last[0]]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    expect(ties.interactions[0]).toBe(0);
  });

  it('counts a relation without a weight as 1', () => {
    expect(tiesFromText('ana -- bo\nbo -- cyd', AS_OF).strength('ana', 'bo')).toBe(
      1 - Math.exp(-1),
    );
  });

  it('adds to what events say, and never takes away', () => {
    const events = '1910-01-05 ana -> bo\n1910-02-05 bo -> ana';
    const alone = tiesFromText(events, AS_OF).strength('ana', 'bo');
    const both = tiesFromText(`${events}\nana -- bo`, AS_OF).strength('ana', 'bo');
    expect(both).toBeGreaterThan(alone);
    expect(both).toBeLessThanOrEqual(1);
  });
});

describe('words for strength', () => {
  it('rise with the cuts, and unknown is its own word', () => {
    const { familiarFrom, strongFrom, closeFrom } = DEFAULT_SETTINGS;
    const word = (strength: number): string => strengthWord(strength, DEFAULT_SETTINGS);
    expect([NaN, 0, familiarFrom, strongFrom, closeFrom, 1].map(word)).toEqual([
      'unknown',
      'weak',
      'familiar',
      'strong',
      'close',
      'close',
    ]);
  });
});
