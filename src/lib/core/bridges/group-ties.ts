/**
 * Answers: which ties run between groups, and how many between each two of them?
 * One pass over the ties. Cost: O(ties).
 */
import type { Network } from '../network/network.ts';

export interface GroupTies {
  /** Ties whose ends are in different groups: the lower person, the higher person. */
  across: { a: number; b: number }[];
  /** How many ties run between two groups, whichever comes first. */
  between: (one: number, other: number) => number;
}

/** The ties between groups. People in no group have no ties. */
export function tiesBetweenGroups(network: Network, groupOf: ArrayLike<number>): GroupTies {
  const across: { a: number; b: number }[] = [];
  const counts = new Map<string, number>();
  const key = (one: number, other: number): string =>
    one < other ? `${one} ${other}` : `${other} ${one}`;
  for (let a = 0; a < network.size; a++) {
    for (let slot = network.offset[a] ?? 0; slot < (network.offset[a + 1] ?? 0); slot++) {
      const b = network.neighbour[slot] ?? 0;
      const groupA = groupOf[a] ?? -1;
      const groupB = groupOf[b] ?? -1;
      if (b < a || groupA === groupB) continue;
      across.push({ a, b });
      const pair = key(groupA, groupB);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return { across, between: (one, other) => counts.get(key(one, other)) ?? 0 };
}
