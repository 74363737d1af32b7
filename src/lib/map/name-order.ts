/** In which order do people earn their name on the map, and from which zoom level on? */
import type { Conclusions } from '#core/conclusions.ts';

/** 0 far: bridges and the best known of big groups; 1 middle: three of each group; 2 near: everyone. */
export type NameLevel = 0 | 1 | 2;

export interface NameRank {
  person: number;
  level: NameLevel;
}

/** Groups of this many and more name their best-known two from afar. */
const BIG_GROUP = 50;

/** Those in `first`; then, group by group in turn, the members who reach furthest; then everyone. */
export function nameOrder(
  { clusters, network }: Conclusions,
  drawn: Uint32Array,
  first: readonly number[],
): NameRank[] {
  const reach = (person: number) =>
    (network.offset[person + 1] ?? 0) - (network.offset[person] ?? 0);
  const furthest = (people: Iterable<number>) =>
    [...people].sort((a, b) => reach(b) - reach(a) || a - b);
  const onMap = new Set(drawn);
  const ranked = clusters.clusters.map(({ members }) =>
    furthest([...members].filter((person) => onMap.has(person))),
  );
  const order: NameRank[] = [];
  const named = new Set<number>();
  const add = (person: number | undefined, level: NameLevel): void => {
    if (person === undefined || named.has(person)) return;
    named.add(person);
    order.push({ person, level });
  };
  for (const person of first) add(person, 0);
  for (const rank of [0, 1]) {
    for (const members of ranked) if (members.length >= BIG_GROUP) add(members[rank], 0);
  }
  for (const rank of [0, 1, 2]) for (const members of ranked) add(members[rank], 1);
  for (const person of furthest(drawn)) add(person, 2);
  return order;
}
