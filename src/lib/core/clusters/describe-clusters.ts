/**
 * Answers: what are the groups called, who is in them and how firmly?
 * Groups are sorted by size; each is known by the handle of its best-connected member, so that it keeps its
 * identity when it is found again; hues go by size. The name is, in this order: what the owner called it,
 * the term that sets it apart, else its best-connected member.
 * Cost: O(people + ties) + naming.
 */
import { byCodePoint, type Handle } from '../facts/handles.ts';
import type { Network } from '../network/network.ts';
import { spokenName } from '../people/display-name.ts';
import type { People } from '../people/people.ts';
import { SETTINGS } from '../settings.ts';
import type { Cluster, ClusterNameReason, ClusterSet } from './cluster-set.ts';
import { nameTerms, type NamingTerm, type TermHolding } from './name-terms.ts';

/** The hue of groups too small, or too many, to have their own. */
export const GREY = 10;

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
  const idOf = (group: readonly number[]): string => people.persons[group[0] ?? -1]?.id ?? '';
  members.sort((a, b) => b.length - a.length || byCodePoint(idOf(a), idOf(b)));

  const of = new Int32Array(network.size).fill(-1);
  members.forEach((group, index) => {
    for (const person of group) of[person] = index;
  });
  const sizes = members.map((group) => group.length);
  const terms = nameTerms(of, sizes, input.terms);
  const coloured = fewestInHue(sizes);
  const clusters = members.map((group, index): Cluster => {
    const hasHue = index < GREY && group.length >= coloured;
    return {
      id: idOf(group),
      ...nameOf(group, terms[index] ?? null, input),
      members: Uint32Array.from(group).sort(),
      hue: hasHue ? index : GREY,
    };
  });
  return { clusters, of, belonging: standing.belonging, resolution: input.resolution };
}

/** How many members give a group a hue of its own, on a map of groups of these sizes. */
function fewestInHue(sizes: readonly number[]): number {
  const share = SETTINGS.hueShare.value * sizes.reduce((sum, size) => sum + size, 0);
  return Math.min(SETTINGS.hueEnough.value, Math.max(SETTINGS.hueFewest.value, share));
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

function nameOf(
  group: readonly number[],
  term: NamingTerm | null,
  { people, names }: DescribeClustersInput,
): { name: string; nameReason: ClusterNameReason } {
  for (const person of group) {
    for (const handle of people.persons[person]?.handles ?? []) {
      const given = names.get(handle);
      if (given !== undefined) return { name: given, nameReason: { kind: 'renamed' } };
    }
  }
  if (term !== null) {
    const { name, kind, share, z } = term;
    return { name, nameReason: { kind, term: term.term, share, z } };
  }
  const person = group[0] ?? -1;
  return {
    name: spokenName(people.persons[person]?.name ?? ''),
    nameReason: { kind: 'around', person },
  };
}
