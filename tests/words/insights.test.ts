import { describe, expect, it } from 'vitest';
import type { Attention } from '../../src/lib/core/composition/attention.ts';
import type { OwnComposition } from '../../src/lib/core/composition/composition.ts';
import type { YearChanges } from '../../src/lib/core/composition/year-changes.ts';
import { outwardLine } from '../../src/lib/words/composition.ts';
import {
  attentionLine,
  cannotSayWhoHolds,
  cutShortLine,
  groupOpennessLine,
  noGroupShare,
  outsideGroupsLine,
  ownTiesLine,
  strongAttentionLine,
  wholeLine,
} from '../../src/lib/words/insights.ts';
import {
  circleLine,
  goneGroupLine,
  newGroupNote,
  yearHeadline,
} from '../../src/lib/words/year-changes.ts';

const own = (change: Partial<OwnComposition>): OwnComposition => ({
  ...{ ties: 318, strongTies: 24, overPeople: null, overGroups: null, outsideGroups: 12 },
  ...{ externalInternal: NaN, place: null, attention: null },
  byCompany: { shares: [], ties: 0, strongTies: 0 },
  byPlace: { shares: [], ties: 0, strongTies: 0 },
  byChannel: { shares: [], ties: 0, strongTies: 0 },
  ...change,
});

const attention = (change: Partial<Attention> = {}): Attention => ({
  ...{ from: Date.UTC(1910, 9, 2), to: Date.UTC(1910, 11, 31), events: 38, noun: 'letters' },
  ...{ ofPerson: new Float64Array(), cutShort: [] },
  ...change,
});

describe('what a network is made of', () => {
  it('leads with ties that hold, and knows none', () => {
    expect(ownTiesLine(own({}))).toBe(
      'These files tie you to 318 people. 24 of these ties are strong or close.',
    );
    expect(ownTiesLine(own({ strongTies: 1 }))).toContain('One of these ties is strong or close');
    expect(ownTiesLine(own({ strongTies: 0 }))).toContain('None of these ties is strong');
    expect(ownTiesLine(own({ ties: 0 }))).toMatch(/^Nobody/u);
    expect(wholeLine(765, 1203, 14)).toBe('765 people and 1,203 ties, in 14 groups.');
  });

  it('counts who is in no group, and says nothing where that is nobody or all', () => {
    expect(outsideGroupsLine(own({}))).toBe('12 ties are with people in no group.');
    expect(outsideGroupsLine(own({ outsideGroups: 0 }))).toBeNull();
    expect(outsideGroupsLine(own({ outsideGroups: 318 }))).toBeNull();
  });

  it('says of my own houses no more than it knows', () => {
    expect(outwardLine(own({ externalInternal: 0.78 }))).toMatch(/^89 %/u);
    expect(outwardLine(own({ externalInternal: 1 }))).toMatch(/^Nobody/u);
    expect(outwardLine(own({ externalInternal: -1 }))).toMatch(/^Everybody/u);
    expect(outwardLine(own({}))).toBeNull();
  });

  it('names the most open and the most closed group', () => {
    const choir = { name: 'Choir', size: 10, part: 8 };
    expect(groupOpennessLine(choir, { name: 'Work', size: 20, part: 0 })).toBe(
      'Most leads out of Choir: 8 of its 10 ties. Least out of Work: none of 20.',
    );
  });

  it('says which file would show who knows whom', () => {
    expect(cannotSayWhoHolds(new Set(['linkedin'])).which).toContain('LinkedIn’s export');
    expect(cannotSayWhoHolds(new Set(['table'])).which).toContain('calendar');
  });
});

describe('where attention went', () => {
  it('says what the window is, and what it holds', () => {
    expect(attentionLine(attention(), 90, 17)).toBe(
      'In the 90 days to 31 December 1910: 38 letters with 17 people.',
    );
    expect(attentionLine(attention({ events: 1 }), 90, 1)).toContain('1 letter with 1 person');
    expect(attentionLine(attention({ events: 0 }), 90, 0)).toContain('hold nothing between you');
    expect(noGroupShare(13)).toBe('13 % was with people in no group.');
    expect(noGroupShare(0)).toBeNull();
  });

  it('tells how many strong ties had a part, without a verdict', () => {
    expect(strongAttentionLine(5, own({}))).toBe('5 of your 24 strong ties had a part in it.');
    expect(strongAttentionLine(24, own({}))).toBe('All 24 of your strong ties had a part in it.');
    expect(strongAttentionLine(0, own({}))).toBe('None of it was with your strong ties.');
    expect(strongAttentionLine(0, own({ strongTies: 0 }))).toBeNull();
  });

  it('says which channels end early: missing is not absent', () => {
    const cutShort = [{ channel: 'message', at: Date.UTC(1910, 10, 9) }] as const;
    expect(cutShortLine(attention({ cutShort: [...cutShort] }))).toBe(
      'These files know messages only to 9 November 1910: later ones are missing here, not absent.',
    );
    expect(cutShortLine(attention())).toBeNull();
  });
});

describe('a year of changes', () => {
  const year = (change: Partial<YearChanges>): YearChanges => ({
    ...{ since: Date.UTC(1909, 11, 31), until: Date.UTC(1910, 11, 31) },
    ...{ knownThen: 1120, knownNow: 1139, firstContacts: [], grown: [], faded: [] },
    ...{ newGroups: [], goneGroups: [], grownGroups: [] },
    ...change,
  });

  it('says what came and went in one sentence', () => {
    const tie = { person: 1, before: 'weak', now: 'strong', shift: 0.2 } as const;
    expect(yearHeadline(year({ firstContacts: [1, 2], grown: [tie], faded: [tie] }), true)).toBe(
      'Since 31 December 1909, you were in touch with two people for the first time, one tie grew stronger and one tie faded.',
    );
    expect(yearHeadline(year({ newGroups: [{ cluster: 0, newcomers: 3 }] }), true)).toBe(
      'Since 31 December 1909, one group appeared.',
    );
    expect(yearHeadline(year({}), true)).toContain('nothing here has changed enough');
    expect(yearHeadline(year({}), false)).toContain('the groups are the same');
    expect(circleLine(year({}))).toBe(
      'Ever in touch by then: 1,120 people; by 31 December 1910: 1,139.',
    );
  });

  it('tells groups that came from groups that were joined', () => {
    expect(newGroupNote(12, 12)).toBe('all 12 new here');
    expect(newGroupNote(9, 12)).toBe('9 of 12 new here');
    expect(newGroupNote(0, 5)).toBe('5 people, all tied here before');
    const gone = { name: 'Harry Miller', isAround: true, people: 8, into: 2 };
    expect(goneGroupLine(gone, 'Choir')).toBe(
      'The group around Harry Miller no longer stands apart: most of its people are in Choir now.',
    );
    expect(goneGroupLine({ ...gone, isAround: false }, null)).toBe(
      'Harry Miller no longer stands apart.',
    );
  });
});
