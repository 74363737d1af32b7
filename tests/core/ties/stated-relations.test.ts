import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/lib/core/analyse.ts';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { CONFIDENCES, STAGES } from '../../../src/lib/core/ties/tie-table.ts';
import { factsFromText, optionsAt, tiesFromText, type Judged } from './facts-from-text.ts';

const AS_OF = '1910-12-31';

function judgedTie(judged: Judged, a: string, b: string) {
  const tie = judged.between(a, b);
  return {
    confidence: CONFIDENCES[judged.ties.confidence[tie] ?? -1],
    strength: judged.ties.strength[tie],
    warmth: judged.ties.warmth[tie],
    last: judged.ties.last[tie],
    chance30: judged.ties.chance30[tie],
    interactions: judged.ties.interactions[tie],
  };
}

const UNKNOWN = { strength: NaN, warmth: NaN, last: NaN, chance30: NaN, interactions: 0 };

describe.each([
  ['a connection', '~~'],
  ['a relative', '=='],
  ['an endorsement', '**'],
])('%s', (_, sign) => {
  it('says that a tie exists and nothing of its strength or its last contact', () => {
    const judged = tiesFromText(`me ${sign} ana\n1910-12-30 me -> bo`, AS_OF, 'me');
    expect(judgedTie(judged, 'me', 'ana')).toEqual({ confidence: 'confirmed', ...UNKNOWN });
  });

  it('leaves a tie with me at stage contact', () => {
    const judged = tiesFromText(`me ${sign} ana`, AS_OF, 'me');
    expect(STAGES[judged.stage[judged.who('ana')] ?? -1]).toBe('contact');
  });

  it('changes no strength beside events, and is kept as evidence', () => {
    const letters = '1910-03-01 me -> ana\n1910-04-01 ana -> me\n1910-05-01 me -> bo';
    const plain = tiesFromText(letters, AS_OF, 'me');
    const stated = tiesFromText(`${letters}\nme ${sign} ana`, AS_OF, 'me');
    expect(stated.strength('me', 'ana')).toBe(plain.strength('me', 'ana'));
    const tie = stated.between('me', 'ana');
    const { relationStart } = stated.ties;
    expect((relationStart[tie + 1] ?? 0) - (relationStart[tie] ?? 0)).toBe(1);
  });

  it('does not move what listed ties say of themselves', () => {
    const listed = 'ana -- bo 3\nbo -- cyd 1\nana -- cyd 5';
    const plain = tiesFromText(listed, AS_OF);
    const beside = tiesFromText(`${listed}\nana ${sign} dan`, AS_OF);
    expect(beside.strength('ana', 'bo')).toBe(plain.strength('ana', 'bo'));
  });
});

describe('a relation between others', () => {
  const weights = (text: string): number[] => {
    const { facts } = factsFromText(text, null);
    const decisions = { ...NO_DECISIONS, ego: 'none' as const };
    const { network } = analyse(facts, decisions, { ...optionsAt(AS_OF), seed: 1 });
    return [...network.weight];
  };

  it('is a tie of weight 1 in the network, however often it is stated', () => {
    expect(weights('ana == bo spouse')).toEqual([1, 1]);
    expect(weights('ana == bo spouse\nbo == ana husband')).toEqual([1, 1]);
  });

  it('adds nothing where there was contact', () => {
    expect(weights('1910-01-01 ana -> bo\n1910-02-01 ana -> bo\nana == bo')).toEqual([2, 2]);
  });
});
