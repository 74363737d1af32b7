import { describe, expect, it } from 'vitest';
import type { RhythmReason } from '../../src/lib/core/rhythm/rhythm.ts';
import { listHeading, reconnectFinding, rhythmSentence } from '../../src/lib/words/rhythm.ts';

const AS_OF = Date.UTC(1910, 11, 31);

const MEYER: RhythmReason = {
  kind: 'cooling',
  interactions: 19,
  fromMe: 2,
  fromThem: 17,
  first: Date.UTC(1907, 2, 1),
  last: Date.UTC(1910, 8, 2),
  lastBy: 'them',
  usualGapDays: 30,
  rhythmOf: null,
  silentDays: 120,
  topics: ['cement sales'],
  noun: 'letters',
  chance30: 0.01,
  usualChance30: 0.63,
};

describe('why a tie is worth a thought', () => {
  it('says the rhythm, whose it was, the silence and the last topic', () => {
    expect(rhythmSentence(MEYER, AS_OF)).toBe(
      'Letters about every month until September, most of them theirs; 4 months quiet. Last topic: cement sales.',
    );
  });

  it('names the year of a silence that began long ago, and leaves out an unknown topic', () => {
    const long = { ...MEYER, last: Date.UTC(1909, 4, 2), silentDays: 608, topics: [], fromMe: 9 };
    expect(rhythmSentence({ ...long, fromThem: 10 }, AS_OF)).toBe(
      'Letters about every month until May 1909, from both sides; 20 months quiet.',
    );
  });

  it('says whose rhythm it is, where there is none of its own yet', () => {
    const few: RhythmReason = { ...MEYER, interactions: 3, usualGapDays: 14, rhythmOf: 'kin' };
    expect(rhythmSentence(few, AS_OF)).toBe(
      'Three letters, the last in September; 4 months quiet. You and your family are usually in touch about every two weeks. Last topic: cement sales.',
    );
  });

  it('names the year where one looks from a later one: the files may end long before today', () => {
    expect(rhythmSentence(MEYER, Date.UTC(1912, 4, 1))).toContain('until September 1910');
  });

  it('says of meetings neither whose they were nor who wrote', () => {
    const met = { ...MEYER, noun: 'meetings', topics: [] };
    expect(rhythmSentence(met, AS_OF)).toBe(
      'Meetings about every month until September; 4 months quiet.',
    );
    expect(rhythmSentence({ ...met, kind: 'dormant' }, AS_OF)).toBe(
      '19 meetings between 1907 and 1910. Quiet since 2 September 1910.',
    );
  });

  it('dates the silence of a dormant tie', () => {
    const dormant: RhythmReason = {
      ...MEYER,
      kind: 'dormant',
      interactions: 127,
      fromMe: 52,
      fromThem: 75,
      first: Date.UTC(1901, 3, 3),
      last: Date.UTC(1908, 0, 29),
      lastBy: 'me',
      topics: [],
    };
    expect(rhythmSentence(dormant, AS_OF)).toBe(
      '127 letters between 1901 and 1908, from both sides. Quiet since yours of 29 January 1908.',
    );
  });

  it('tells of a first letter without blame', () => {
    const first = Date.UTC(1910, 11, 23);
    const fresh: RhythmReason = {
      ...MEYER,
      kind: 'new',
      interactions: 1,
      fromMe: 0,
      fromThem: 1,
      first,
      last: first,
      silentDays: 8,
      topics: ['stocks'],
    };
    expect(rhythmSentence(fresh, AS_OF)).toBe(
      'One letter on 23 December; no answer from you in your files. Last topic: stocks.',
    );
    expect(
      rhythmSentence({ ...fresh, interactions: 2, first: Date.UTC(1910, 11, 5) }, AS_OF),
    ).toContain('Two letters since 5 December, the last on 23 December;');
  });
});

describe('the page of lists', () => {
  it('opens with how many, no hurry, and how far the files reach', () => {
    expect(reconnectFinding(6, Date.UTC(1911, 0, 1) - 1)).toBe(
      'Six ties worth a thought, no hurry. Each is judged against its own rhythm, only as far as your files reach: 31 December 1910.',
    );
    expect(reconnectFinding(0, 0)).toBe('No tie asks for a thought just now.');
  });

  it('heads each list', () => {
    expect(listHeading('cooling').title).toBe('Cooling and close');
    expect(listHeading('dormant').title).toBe('Dormant but once strong');
    expect(listHeading('new').title).toBe('New and not followed up');
  });
});
