import { describe, expect, it } from 'vitest';
import type { PairToJoin } from '../../../src/lib/core/bridges/pairs-to-join.ts';
import { letPairBe, pairsToOffer, pairsWith } from '../../../src/lib/session/views/pairs.ts';
import { smallNetwork } from './small-network.ts';

const pair = (a: number, b: number): PairToJoin => ({
  ...{ a, b, groupA: 0, groupB: 1, ties: 0, via: 9, commonContacts: 0, chance: 0.2 },
});
const PAIRS = [pair(0, 4), pair(1, 5), pair(2, 6), pair(3, 7), pair(0, 8), pair(1, 8)];

describe('pairs to bring together', async () => {
  const { conclusions } = await smallNetwork();
  const offering = {
    ...conclusions,
    bridges: { ...conclusions.bridges, pairsToJoin: PAIRS },
  };

  it('are a handful, and the next stands in for one let be', () => {
    expect(pairsToOffer(offering, [])).toEqual(PAIRS.slice(0, 5));
    expect(pairsToOffer(offering, [[5, 1]])).toEqual(PAIRS.filter((one) => one !== PAIRS[1]));
  });

  it('are known to both of them and to who could bring them together', () => {
    expect(pairsWith(PAIRS, 8)).toEqual([PAIRS[4], PAIRS[5]]);
    expect(pairsWith(PAIRS, 9)).toEqual(PAIRS);
  });

  it('are let be by handle', () => {
    const [one, other] = conclusions.people.persons;
    expect(letPairBe(conclusions, pair(0, 1))?.command).toMatchObject({
      ...{ kind: 'let-pair-be', isLetBe: true },
      pair: [one?.id, other?.id],
    });
  });
});
