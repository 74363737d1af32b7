/**
 * Answers: which two groups are held together by one person alone? Every tie between them touches that
 * person; a single tie has two such people. Groups of a handful are left out, for nearly all of them hang
 * so; the most people at stake come first: the size of the smaller group.
 * Source: the structural hole with one broker (Burt 1992). Groups joined through a third one still count:
 * nobody else of the two groups knows the other side. Cost: O(ties).
 */
import type { ClusterSet } from '../clusters/cluster-set.ts';
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';
import { tiesBetweenGroups } from './group-ties.ts';

/** Two groups and who alone holds them together. */
export interface ThinSpot {
  /** Cluster indices, a < b. */
  a: number;
  b: number;
  /** Ties between them: all touch each holder. */
  ties: number;
  /** One person; the two ends where there is a single tie. */
  holders: number[];
}

/** The thin spots, most people at stake first. */
export function findThinSpots(network: Network, { of, clusters }: ClusterSet): ThinSpot[] {
  const spots = new Map<string, ThinSpot>();
  for (const { a: one, b: other } of tiesBetweenGroups(network, of).across) {
    const groups = [of[one] ?? -1, of[other] ?? -1].sort((a, b) => a - b);
    const [a = -1, b = -1] = groups;
    const spot = spots.get(`${a} ${b}`) ?? { a, b, ties: 0, holders: [one, other] };
    spot.ties += 1;
    spot.holders = spot.holders.filter((holder) => holder === one || holder === other);
    spots.set(`${a} ${b}`, spot);
  }
  const sizeOf = (group: number): number => clusters[group]?.members.length ?? 0;
  const atStake = ({ a, b }: ThinSpot): number => Math.min(sizeOf(a), sizeOf(b));
  return [...spots.values()]
    .filter((spot) => spot.holders.length > 0 && atStake(spot) >= SETTINGS.hueFewest.value)
    .sort((one, other) => atStake(other) - atStake(one) || one.a - other.a || one.b - other.b);
}
