import { describe, expect, it } from 'vitest';
import { NO_DECISIONS, type RhythmChoice } from '../../../src/lib/core/decisions.ts';
import type { Coverage } from '../../../src/lib/core/facts/facts.ts';
import { findReconnect } from '../../../src/lib/core/rhythm/reconnect.ts';
import type { ReconnectItem } from '../../../src/lib/core/rhythm/rhythm.ts';
import { usualGap } from '../../../src/lib/core/rhythm/usual-gap.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/core/settings.ts';
import { every, optionsAt, tiesFromText } from '../ties/facts-from-text.ts';

const AS_OF = '1910-12-31';
/** An archive that goes on to the end: two others, in touch all the time. */
const LIVELY = [
  every(4, '1906-01-01', 456, 'me -> bo'),
  every(5, '1906-01-02', 365, 'cyd -> me'),
].join('\n');
const MONTHLY_UNTIL_JULY = [
  every(30, '1909-01-05', 18, 'ana -> me: Cement; Sales'),
  every(30, '1909-01-15', 18, 'me -> ana'),
].join('\n');

interface Setting {
  choice?: RhythmChoice;
  asOf?: string;
  coverage?: Coverage;
  me?: string | null;
}

function lists(
  text: string,
  { choice, asOf = AS_OF, coverage, me = 'me' }: Setting = {},
): {
  name: string;
  item: ReconnectItem;
}[] {
  const { facts, people, ...tied } = tiesFromText(text, asOf, me, coverage);
  const rhythm = new Map(choice ? [['name:ana', choice] as const] : []);
  const decisions = { ...NO_DECISIONS, rhythm };
  return findReconnect(facts, people, tied, optionsAt(asOf), decisions).map((item) => ({
    name: people.persons[item.person]?.name ?? '',
    item,
  }));
}

function said(text: string, setting?: Setting): string[] {
  return lists(text, setting).map(({ name, item }) => `${item.list} ${name}`);
}

describe('cooling', () => {
  const text = `${LIVELY}\n${MONTHLY_UNTIL_JULY}`;

  it('holds a familiar tie that is silent far beyond its own rhythm', () => {
    expect(said(text)).toEqual(['cooling ana']);
  });

  it('says why, as data', () => {
    const [found] = lists(text);
    expect(found?.item.why).toMatchObject({
      kind: 'cooling',
      interactions: 36,
      fromMe: 18,
      fromThem: 18,
      lastBy: 'me',
      topics: ['Cement', 'Sales'],
      noun: 'letters',
    });
    expect(found?.item.usualGapDays).toBeGreaterThan(10);
    expect(found?.item.usualGapDays).toBeLessThan(20);
    // From 9 June to 27 December, where the letters end.
    expect(found?.item.silentDays).toBe(201);
  });

  it('ends with the next letter, whoever writes it', () => {
    expect(said(`${text}\n1910-12-28 ana -> me`)).toEqual([]);
    expect(said(`${text}\n1910-12-28 me -> ana`)).toEqual([]);
  });

  it('says nothing of one-way contact', () => {
    expect(said(`${LIVELY}\n${every(20, '1909-01-05', 30, 'ana -> me')}`)).toEqual([]);
  });

  it('says nothing of too few contacts to have a rhythm', () => {
    const few = '1910-01-05 ana -> me\n1910-02-05 me -> ana\n1910-03-05 ana -> me';
    expect(said(`${LIVELY}\n${few}`)).toEqual([]);
  });

  it('flags nobody because the archive ended', () => {
    const ended = `${MONTHLY_UNTIL_JULY}\n${every(30, '1909-01-20', 18, 'me -> bo')}`;
    expect(said(ended)).toEqual([]);
  });

  it('flags nobody because the whole archive fell silent inside its coverage', () => {
    const coverage = { from: Date.UTC(1909, 0, 1), to: Date.UTC(1910, 11, 31) };
    expect(said(MONTHLY_UNTIL_JULY, { coverage })).toEqual([]);
  });

  it('leaves out ties that rest, live elsewhere or wait, until the wait is over', () => {
    expect(said(text, { choice: { kind: 'rest' } })).toEqual([]);
    expect(said(text, { choice: { kind: 'elsewhere' } })).toEqual([]);
    expect(said(text, { choice: { kind: 'later', until: Date.UTC(1911, 1, 1) } })).toEqual([]);
    expect(said(text, { choice: { kind: 'later', until: Date.UTC(1910, 10, 1) } })).toEqual([
      'cooling ana',
    ]);
  });

  it('is empty where there is no owner', () => {
    expect(said(text, { me: null })).toEqual([]);
  });
});

describe('dormant', () => {
  const strongIn1907 = [
    every(10, '1907-01-05', 30, 'ana -> me'),
    every(10, '1907-01-08', 30, 'me -> ana'),
  ].join('\n');

  it('holds a once strong tie silent for two years and more', () => {
    expect(said(`${LIVELY}\n${strongIn1907}`)).toEqual(['dormant ana']);
  });

  it('does not call a tie dormant that was never strong', () => {
    const slight = ['1906-02-01 ana -> me', '1906-08-01 me -> ana', '1907-02-01 ana -> me'];
    const text = `${LIVELY}\n${slight.join('\n')}\n1907-09-01 me -> ana`;
    expect(said(text)).toEqual([]);
  });
});

describe('new', () => {
  it('holds who first wrote in the last 30 days and has no answer', () => {
    expect(said(`${LIVELY}\n1910-12-20 ana -> me`)).toEqual(['new ana']);
  });

  it('loses them with the first answer, and after 30 days', () => {
    expect(said(`${LIVELY}\n1910-12-20 ana -> me\n1910-12-22 me -> ana`)).toEqual([]);
    expect(said(`${LIVELY}\n1910-11-20 ana -> me`)).toEqual([]);
  });
});

describe('usual gap', () => {
  it('is unknown below three dates', () => {
    expect(usualGap([1, 1, 30], DEFAULT_SETTINGS)).toBeNull();
  });

  it('is the gap of a steady rhythm, whatever one old pause', () => {
    expect(usualGap([0, 30, 60, 90], DEFAULT_SETTINGS)).toBe(30);
    expect(usualGap([0, 30, 400, 430, 460, 490], DEFAULT_SETTINGS)).toBe(30);
  });

  it('follows the last contacts rather than the first', () => {
    const slowThenFast = [0, 100, 200, 300, ...Array.from({ length: 13 }, (_, i) => 310 + i * 7)];
    expect(usualGap(slowThenFast, DEFAULT_SETTINGS)).toBe(7);
  });
});
