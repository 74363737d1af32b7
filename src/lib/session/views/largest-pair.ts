/** The two largest groups, and who joins them: what a newcomer asks first of a map. */
import { tiesBetweenGroups } from '#core/bridges/group-ties.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { groupList } from './groups.ts';

export interface LargestPair {
  /** Cluster indices, the larger first. */
  a: number;
  b: number;
  /** Ties that run between them. */
  ties: number;
  /** Who has most of these ties, and how many touch them; those with as many, in the order of the people. */
  joiners: { person: number; ties: number }[];
}

/** The pair with at most `limit` people who join it; null with fewer than two groups. Cost: O(ties). */
export function largestPair(conclusions: Conclusions, limit: number): LargestPair | null {
  const { named, small } = groupList(conclusions);
  const [a, b] = [...named, ...small].map(({ cluster }) => cluster);
  if (a === undefined || b === undefined) return null;
  const { of } = conclusions.clusters;
  const isBetween = (one: number, other: number): boolean =>
    (of[one] === a && of[other] === b) || (of[one] === b && of[other] === a);
  const between = tiesBetweenGroups(conclusions.network, of).across.filter((tie) =>
    isBetween(tie.a, tie.b),
  );
  const touched = new Map<number, number>();
  for (const person of between.flatMap((tie) => [tie.a, tie.b])) {
    touched.set(person, (touched.get(person) ?? 0) + 1);
  }
  const joiners = [...touched]
    .map(([person, ties]) => ({ person, ties }))
    .sort((one, other) => other.ties - one.ties || one.person - other.person);
  return { a, b, ties: between.length, joiners: joiners.slice(0, limit) };
}
