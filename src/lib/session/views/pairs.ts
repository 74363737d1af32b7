/** Pairs worth bringing together, less those the owner lets be. */
import type { PairToJoin } from '#core/bridges/pairs-to-join.ts';
import type { Conclusions } from '#core/conclusions.ts';
import type { Snapshot } from '#engine/protocol.ts';
import type { GroupStep } from './group-commands.ts';

/** More than a handful is a task, not a thought. */
const OFFERED = 5;

/** The pairs to offer, best first. */
export function pairsToOffer(
  { bridges }: Conclusions,
  letBe: Snapshot['pairsLetBe'],
): PairToJoin[] {
  const isLetBe = ({ a, b }: PairToJoin): boolean =>
    letBe.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
  return bridges.pairsToJoin.filter((pair) => !isLetBe(pair)).slice(0, OFFERED);
}

/** Those of them somebody is part of, or could bring about. */
export function pairsWith(pairs: readonly PairToJoin[], person: number): PairToJoin[] {
  return pairs.filter(({ a, b, via }) => a === person || b === person || via === person);
}

/** Offers these two no more. */
export function letPairBe({ people }: Conclusions, { a, b }: PairToJoin): GroupStep | null {
  const [one, other] = [people.persons[a], people.persons[b]];
  if (!one || !other) return null;
  const label = `${one.name} and ${other.name}`;
  return {
    command: { kind: 'let-pair-be', pair: [one.id, other.id], isLetBe: true, label },
    said: `${label} are left as they are.`,
  };
}
