/**
 * Answers: who belongs to a second group as well, and who stands between two?
 * Second membership: the one other group that holds at least `secondShare` of a person's compressed tie
 * weight. Source: overlap of circles, science §3. Departure: it must be one group that holds so much, for
 * weight spread over many groups makes a bridge, not a member.
 * Between: in each run, the person is drawn to a group by the share of its other members who bear their
 * label; the mean over runs, of what all groups draw, is how surely they stand there (co-assignment,
 * Lancichinetti & Fortunato 2012). Under `surelyHere` for their own group they stand between it and the
 * group that draws most beside it.
 * Cost: O(ties + runs × people × groups that share a label).
 */
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';

export interface Memberships {
  /** The other group a person belongs to as well, or stands between it and their own; −1 for none. */
  second: Int32Array;
  /** Share of a person's tie weight in that group, 0–1; NaN where there is none. */
  secondShare: Float64Array;
  /** How surely a person stands in their own group, 0–1: 1 where every run says so; NaN when in none. */
  sureness: Float64Array;
}

/** Whether a person stands between their own group and the second, for the runs do not agree. */
export function isBetween({ second, sureness }: Memberships, person: number): boolean {
  return (second[person] ?? -1) !== -1 && (sureness[person] ?? 1) < SETTINGS.surelyHere.value;
}

/**
 * @param groupOf group of each person, −1 for none. @param runs labels of each single run; without any,
 * everybody stands where they stand for sure.
 */
export function memberships(
  network: Network,
  groupOf: Int32Array,
  runs: readonly Int32Array[],
): Memberships {
  const { sureness, rival } = standing(groupOf, runs);
  const second = new Int32Array(network.size).fill(-1);
  const secondShare = new Float64Array(network.size).fill(NaN);
  groupOf.forEach((own, person) => {
    if (own === -1) return;
    const shares = weightShares(network, groupOf, person);
    const isUnsure = (sureness[person] ?? 1) < SETTINGS.surelyHere.value;
    const [heaviest] = [...shares]
      .filter(([group]) => group !== own)
      .sort(([a, one], [b, other]) => other - one || a - b);
    const other = isUnsure ? (rival[person] ?? -1) : (heaviest?.[0] ?? -1);
    const share = shares.get(other) ?? 0;
    if (other === -1 || (!isUnsure && share < SETTINGS.secondShare.value)) return;
    second[person] = other;
    secondShare[person] = share;
  });
  return { second, secondShare, sureness };
}

/** Share of a person's compressed tie weight in each group. */
function weightShares(
  { offset, neighbour, weight }: Network,
  groupOf: Int32Array,
  person: number,
): Map<number, number> {
  const shares = new Map<number, number>();
  let total = 0;
  for (let slot = offset[person] ?? 0; slot < (offset[person + 1] ?? 0); slot++) {
    const group = groupOf[neighbour[slot] ?? 0] ?? -1;
    const compressed = Math.log1p(weight[slot] ?? 0);
    total += compressed;
    shares.set(group, (shares.get(group) ?? 0) + compressed);
  }
  for (const [group, sum] of shares) shares.set(group, sum / total);
  return shares;
}

/** How surely each person stands in their own group, and which other group draws them most. */
function standing(
  groupOf: Int32Array,
  runs: readonly Int32Array[],
): { sureness: Float64Array; rival: Int32Array } {
  const sizes = new Map<number, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const drawn = Array.from(groupOf, () => new Map<number, number>());
  for (const run of runs) {
    const inLabel = new Map<number, Map<number, number>>();
    groupOf.forEach((group, person) => {
      if (group === -1) return;
      const counts = inLabel.get(run[person] ?? -1) ?? new Map<number, number>();
      inLabel.set(run[person] ?? -1, counts.set(group, (counts.get(group) ?? 0) + 1));
    });
    groupOf.forEach((own, person) => {
      if (own === -1) return;
      const draws = drawn[person];
      for (const [group, count] of inLabel.get(run[person] ?? -1) ?? []) {
        const self = group === own ? 1 : 0;
        const others = (sizes.get(group) ?? 0) - self;
        if (others > 0) draws?.set(group, (draws.get(group) ?? 0) + (count - self) / others);
      }
    });
  }
  const sureness = new Float64Array(groupOf.length).fill(NaN);
  const rival = new Int32Array(groupOf.length).fill(-1);
  groupOf.forEach((own, person) => {
    if (own === -1) return;
    const draws = [...(drawn[person] ?? [])].sort(([a, one], [b, other]) => other - one || a - b);
    const all = draws.reduce((sum, [, draw]) => sum + draw, 0);
    const here = draws.find(([group]) => group === own)?.[1] ?? 0;
    sureness[person] = all === 0 ? 1 : here / all;
    rival[person] = draws.find(([group]) => group !== own)?.[0] ?? -1;
  });
  return { sureness, rival };
}
