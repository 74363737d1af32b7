/** What the drawing of an answer needs: its ways as paths, and the ties among the people between. */
import type { Conclusions } from '#core/conclusions.ts';
import type { IntroductionPath, Leg, TargetAnswer } from '#core/introductions/introduction.ts';
import { known } from './directory.ts';

export type Found = Extract<TargetAnswer, { kind: 'found' }>;

/** Ways to draw, best first: direct ties as paths of one leg, then the paths. */
export function waysOf({ direct, paths }: Found): Pick<IntroductionPath, 'people' | 'legs'>[] {
  return [...direct.map((leg: Leg) => ({ people: [leg.from, leg.to], legs: [leg] })), ...paths];
}

/** Ties among the connectors of these ways that are no leg of theirs. Cost: O(their ties). */
export function tiesBetween(
  { network, ties }: Conclusions,
  ways: readonly Pick<IntroductionPath, 'people' | 'legs'>[],
): { a: number; b: number; tie: number; strength: number | null }[] {
  const connectors = new Set(ways.flatMap(({ people }) => people.slice(1, -1)));
  const legs = new Set(ways.flatMap(({ legs }) => legs.map((leg) => leg.tie)));
  const found: { a: number; b: number; tie: number; strength: number | null }[] = [];
  for (const a of connectors) {
    for (let at = network.offset[a] ?? 0; at < (network.offset[a + 1] ?? 0); at++) {
      const b = network.neighbour[at] ?? -1;
      const tie = network.tie[at] ?? -1;
      if (a < b && connectors.has(b) && !legs.has(tie)) {
        found.push({ a, b, tie, strength: known(ties.strength[tie]) });
      }
    }
  }
  return found;
}
