import { describe, expect, it } from 'vitest';
import { FACTORS } from '../../src/lib/core/ties/tie-table.ts';
import {
  missingForNextStage,
  strengthParts,
  tieSummary,
  type TieStory,
} from '../../src/lib/words/ties.ts';
import { singular } from '../../src/lib/words/format.ts';

const DYER: TieStory = {
  noun: 'letters',
  interactions: 86,
  fromMe: 11,
  fromThem: 75,
  first: Date.UTC(1900, 4, 9),
  last: Date.UTC(1910, 4, 4),
  silentDays: 241,
  usualGapDays: 8,
};

describe('a tie in a sentence', () => {
  it('says the rhythm, the silence since, and whose most of it was', () => {
    expect(tieSummary(DYER)).toBe(
      'You two wrote about every week until May 1910; 8 months quiet since. 75 of the 86 letters came from them.',
    );
  });

  it('says of meetings that one met, not who wrote', () => {
    expect(tieSummary({ ...DYER, noun: 'meetings', silentDays: 5 })).toBe(
      'You two met about every week.',
    );
    expect(tieSummary({ ...DYER, noun: 'mails', silentDays: 5 })).toMatch(/^You two wrote/u);
  });

  it('does not speak of silence within the usual', () => {
    expect(tieSummary({ ...DYER, silentDays: 5 })).toBe(
      'You two wrote about every week. 75 of the 86 letters came from them.',
    );
  });

  it('counts plainly where there is no rhythm', () => {
    const one = { ...DYER, interactions: 1, fromMe: 0, fromThem: 1, usualGapDays: null };
    expect(tieSummary(one)).toBe(
      '1 letter between you, the last in May 1910, 8 months before your data ends. The letter came from them.',
    );
  });

  it('says so when nothing is dated, or nothing is there', () => {
    expect(tieSummary({ ...DYER, first: null, last: null })).toBe(
      '86 letters between you, none with a date.',
    );
    expect(tieSummary({ ...DYER, interactions: 0 })).toBe(
      'Nothing in your files shows contact between you.',
    );
  });
});

describe('why a tie is as strong as it is', () => {
  it('lists what spoke for it, largest first, and what held it back last', () => {
    const factors = FACTORS.map(
      (name) => ({ attention: 0.3, fading: 0.1, reciprocity: -0.2 })[String(name)] ?? 0,
    );
    expect(strengthParts(factors).map(({ factor }) => factor)).toEqual([
      'attention',
      'fading',
      'reciprocity',
    ]);
    expect(strengthParts(factors).at(-1)?.text).toBe('More came from one side than from the other');
  });
});

describe('what is missing for the next stage', () => {
  it('is one short line, and nothing where nothing is', () => {
    const months = { had: 2, needed: 3 };
    expect(missingForNextStage('reply-from-me', months)).toBe(
      'No reply from you in your files yet.',
    );
    expect(missingForNextStage('months', months)).toBe(
      'Contact in two of three separate months so far.',
    );
    expect(missingForNextStage('months', { had: 1, needed: 3 })).toBe(
      'Only one month with contact so far, of three.',
    );
    expect(missingForNextStage('nothing', months)).toBeNull();
  });
});

describe('one of many', () => {
  it.each([
    ['letters', 'letter'],
    ['times in touch', 'time in touch'],
    ['speeches', 'speech'],
    ['parties', 'party'],
  ])('%s → %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });
});
