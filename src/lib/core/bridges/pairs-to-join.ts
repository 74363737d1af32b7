/**
 * Answers: which two people, if brought together, would join groups that hardly know each other?
 * For two groups with no more than `thinTies` ties between them, somebody who knows people in both (me; in
 * a network without an owner, whoever alone holds them together) could bring one of each together. Worth =
 * chance × ln(1 + people in the smaller group); chance = the product of the two strengths, as for an
 * introduction (science §4: new ties form where both know the one between; product of strengths told them
 * apart with AUC .724). Of equals, who share more contacts come
 * first. Each person and each two groups appear once. Two who are tied already never do.
 * Cost: O(pairs of groups the person between knows + ties).
 */
import type { ClusterSet } from '../clusters/cluster-set.ts';
import type { Network } from '../network/network.ts';
import { commonNeighbours } from '../network/overlap.ts';
import { SETTINGS } from '../settings.ts';
import { tiesBetweenGroups } from './group-ties.ts';
import type { ThinSpot } from './thin-spots.ts';

/** Two people of two groups whom one person could bring together. */
export interface PairToJoin {
  /** Persons, the one of the lower group first. */
  a: number;
  b: number;
  groupA: number;
  groupB: number;
  /** Ties between the two groups now. */
  ties: number;
  /** Who knows both: me, or the holder of a thin spot. */
  via: number;
  /** How many others both are tied to. */
  commonContacts: number;
  /** Product of the strengths of the two ties with the person between, 0–1. */
  chance: number;
}

export interface PairsToJoinInput {
  network: Network;
  clusters: ClusterSet;
  thinSpots: readonly ThinSpot[];
  /** Strength of each tie, by the tie index the networks carry; NaN where unknown. */
  strength: ArrayLike<number>;
  /** Me, in the network with my ties; null for a network without an owner. */
  own: { me: number; network: Network } | null;
}

interface Known {
  person: number;
  strength: number;
}

/** The pairs most worth bringing together, best first; at most `pairsToJoin`. */
export function findPairsToJoin(input: PairsToJoinInput): PairToJoin[] {
  const { network, clusters, thinSpots, strength, own } = input;
  const { between } = tiesBetweenGroups(network, clusters.of);
  const found = own
    ? pairsThrough(
        own.me,
        knownByGroup(own.network, clusters.of, own.me, strength),
        null,
        input,
        between,
      )
    : thinSpots.flatMap((spot) =>
        spot.holders.flatMap((holder) =>
          pairsThrough(
            holder,
            knownByGroup(network, clusters.of, holder, strength),
            spot,
            input,
            between,
          ),
        ),
      );
  found.sort(
    (one, other) =>
      worth(other, clusters) - worth(one, clusters) ||
      other.commonContacts - one.commonContacts ||
      one.a - other.a ||
      one.b - other.b,
  );
  const usedPeople = new Set<number>();
  const usedGroups = new Set<string>();
  const chosen: PairToJoin[] = [];
  for (const pair of found) {
    const groups = `${pair.groupA} ${pair.groupB}`;
    if (usedPeople.has(pair.a) || usedPeople.has(pair.b) || usedGroups.has(groups)) continue;
    if (chosen.length === SETTINGS.pairsToJoin.value) break;
    usedPeople.add(pair.a).add(pair.b);
    usedGroups.add(groups);
    chosen.push(pair);
  }
  return chosen;
}

function worth({ chance, groupA, groupB }: PairToJoin, { clusters }: ClusterSet): number {
  const sizeOf = (group: number): number => clusters[group]?.members.length ?? 0;
  return chance * Math.log1p(Math.min(sizeOf(groupA), sizeOf(groupB)));
}

/** Whom a person knows in each group, strongest first; ties of unknown strength are left out. */
function knownByGroup(
  { offset, neighbour, tie }: Network,
  groupOf: Int32Array,
  person: number,
  strength: ArrayLike<number>,
): Map<number, Known[]> {
  const known = new Map<number, Known[]>();
  for (let slot = offset[person] ?? 0; slot < (offset[person + 1] ?? 0); slot++) {
    const other = neighbour[slot] ?? 0;
    const group = groupOf[other] ?? -1;
    const ofTie = strength[tie[slot] ?? 0] ?? NaN;
    if (group === -1 || !(ofTie > 0)) continue;
    const list = known.get(group) ?? [];
    list.push({ person: other, strength: ofTie });
    known.set(group, list);
  }
  for (const list of known.values()) {
    list.sort((a, b) => b.strength - a.strength || a.person - b.person);
  }
  return known;
}

/** The best untied pair of each two groups one person knows people in. @param only the groups of a thin spot. */
function pairsThrough(
  via: number,
  known: ReadonlyMap<number, readonly Known[]>,
  only: ThinSpot | null,
  { network }: PairsToJoinInput,
  between: (one: number, other: number) => number,
): PairToJoin[] {
  const groups = [...known.keys()].sort((a, b) => a - b);
  return groups.flatMap((groupA, at) =>
    groups.slice(at + 1).flatMap((groupB) => {
      const isAsked = only === null || (only.a === groupA && only.b === groupB);
      const ties = between(groupA, groupB);
      if (!isAsked || (only === null && ties > SETTINGS.thinTies.value)) return [];
      const best = bestUntied(network, known.get(groupA) ?? [], known.get(groupB) ?? []);
      if (!best) return [];
      const [a, b] = best;
      const commonContacts = commonNeighbours(network, a.person, b.person);
      const chance = a.strength * b.strength;
      return [{ a: a.person, b: b.person, groupA, groupB, ties, via, commonContacts, chance }];
    }),
  );
}

/** The pair of the largest product that is not tied yet; both lists fall in strength. */
function bestUntied(
  network: Network,
  left: readonly Known[],
  right: readonly Known[],
): [Known, Known] | null {
  let best: [Known, Known] | null = null;
  let most = 0;
  for (const a of left) {
    for (const b of right) {
      const product = a.strength * b.strength;
      if (product <= most) break;
      if (areTied(network, a.person, b.person)) continue;
      best = [a, b];
      most = product;
    }
  }
  return best;
}

function areTied({ offset, neighbour }: Network, a: number, b: number): boolean {
  return neighbour.subarray(offset[a] ?? 0, offset[a + 1] ?? 0).includes(b);
}
