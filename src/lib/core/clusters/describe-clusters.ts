/**
 * Answers: what are the groups called, who is in them and how firmly?
 * Groups are sorted by size. A group that was known before keeps identity, colour and name
 * (`former-clusters.ts`); how new ones come by them stands in `cluster-names.ts` and `cluster-hues.ts`.
 * Cost: O(people + ties) + naming.
 */
import { byCodePoint, type Handle } from '../facts/handles.ts';
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import { clusterHues, GREY } from './cluster-hues.ts';
import { clusterIds, clusterNames } from './cluster-names.ts';
import type { Cluster, ClusterSet } from './cluster-set.ts';
import { heirs, type FormerClusters } from './former-clusters.ts';
import { memberships } from './memberships.ts';
import { nameTerms, type TermHolding } from './name-terms.ts';
import { toldNames, type ToldClusters } from './told-clusters.ts';

export interface DescribeClustersInput {
  /** The network the groups were found in, with raw weights. */
  network: Network;
  /** Group of each person, −1 for none. */
  labels: Int32Array;
  people: People;
  /** Who holds which organisation or topic; repeats are counted once. */
  terms: readonly TermHolding[];
  /** Names the owner gave, by the handle of a member. */
  names: ReadonlyMap<Handle, string>;
  resolution: number;
  /** Labels of each single run, to tell who stands between groups. */
  runs?: readonly Int32Array[];
  /** The groups as they were last seen. */
  former?: FormerClusters | null;
  /** Whom people belong with, as the owner said. */
  pins?: ReadonlyMap<Handle, Handle>;
  /** The groups a file Kith wrote tells of. */
  told?: ToldClusters | null;
}

/** The set of groups, largest first. */
export function describeClusters(input: DescribeClustersInput): ClusterSet {
  const { network, people, labels } = input;
  const standing = standingInside(network, labels);
  const members = membersByGroup(labels);
  for (const group of members) {
    group.sort(
      (a, b) =>
        (standing.ties[b] ?? 0) - (standing.ties[a] ?? 0) ||
        (standing.weight[b] ?? 0) - (standing.weight[a] ?? 0) ||
        a - b,
    );
  }
  members.sort((a, b) => b.length - a.length || byCodePoint(idOf(people, a), idOf(people, b)));

  const of = new Int32Array(network.size).fill(-1);
  members.forEach((group, index) => {
    for (const person of group) of[person] = index;
  });
  const sizes = members.map((group) => group.length);
  const heirOf = input.former ? heirs(input.former, members, people) : members.map(() => null);
  const told = input.told ? toldNames(network, input.told, members, people) : null;
  const toName = { groups: members, heirOf, people, names: input.names, told };
  const ids = clusterIds(toName, new Set([...input.names.keys(), ...(input.pins?.values() ?? [])]));
  const keptTerms = heirOf.map((former) => {
    return former?.named && former.named.kind !== 'around' ? former.named.name : null;
  });
  const names = clusterNames(toName, ids, nameTerms(of, sizes, input.terms, keptTerms));
  const hues = clusterHues(
    sizes,
    heirOf.map((former) => former?.hue ?? GREY),
  );
  const clusters = members.map((group, index): Cluster => {
    const { name, nameReason } = names[index] ?? { name: '', nameReason: { kind: 'renamed' } };
    return {
      id: ids[index] ?? '',
      name,
      nameReason,
      members: Uint32Array.from(group).sort(),
      anchor: group[0] ?? -1,
      hue: hues[index] ?? GREY,
    };
  });
  return {
    clusters,
    of,
    belonging: standing.belonging,
    ...memberships(network, of, input.runs ?? []),
    resolution: input.resolution,
  };
}

function idOf({ persons }: People, group: readonly number[]): string {
  return persons[group[0] ?? -1]?.id ?? '';
}

function membersByGroup(labels: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  labels.forEach((label, person) => {
    if (label === -1) return;
    const group = groups.get(label);
    if (group) group.push(person);
    else groups.set(label, [person]);
  });
  return [...groups.values()];
}

/** Ties and weight of each person inside their own group, and the share of their weight that is there. */
function standingInside(
  { size, offset, neighbour, weight }: Network,
  labels: Int32Array,
): { ties: Uint32Array; weight: Float64Array; belonging: Float64Array } {
  const ties = new Uint32Array(size);
  const inside = new Float64Array(size);
  const belonging = new Float64Array(size).fill(NaN);
  for (let v = 0; v < size; v++) {
    if (labels[v] === -1) continue;
    let total = 0;
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      const compressed = Math.log1p(weight[slot] ?? 0);
      total += compressed;
      if (labels[neighbour[slot] ?? 0] !== labels[v]) continue;
      ties[v] = (ties[v] ?? 0) + 1;
      inside[v] = (inside[v] ?? 0) + compressed;
    }
    belonging[v] = (inside[v] ?? 0) / total;
  }
  return { ties, weight: inside, belonging };
}
