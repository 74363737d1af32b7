/**
 * Answers: which handle is each group known by, and what is it called?
 * Identity: a group found again keeps its own; a new one takes that of a member the owner named or pinned
 * others by, else of its best-connected member no other group is known by.
 * Name, in this order: what the owner called it; what a file Kith wrote calls it, where little else is known of
 * it (`told-clusters.ts`); the term that sets it apart, the one it bears already
 * first; the person it was named around while they are in it; else its best-connected member. So an
 * "around" gives way to a name as soon as there is one, and a name stays while it is true.
 * Cost: O(people) + naming.
 */
import type { Handle } from '../facts/handles.ts';
import type { People } from '../people/people.ts';
import type { ClusterNameReason } from './cluster-set.ts';
import type { FormerCluster } from './former-clusters.ts';
import type { NamingTerm } from './name-terms.ts';
import { aroundName } from './told-clusters.ts';

export interface GroupsToName {
  /** Members of each group, best connected first. */
  groups: readonly (readonly number[])[];
  /** The former group each carries on. */
  heirOf: readonly (FormerCluster | null)[];
  people: People;
  /** Names the owner gave, by the handle of a member or of the group. */
  names: ReadonlyMap<Handle, string>;
  /** What a file Kith wrote calls each group; left out where none does. */
  told?: readonly ({ name: string; nameReason: ClusterNameReason } | null)[] | null;
}

/** The handle of each group; no two are equal. @param anchors handles by which the owner speaks of groups. */
export function clusterIds(
  { groups, heirOf, people }: GroupsToName,
  anchors: ReadonlySet<Handle>,
): string[] {
  const taken = new Set(heirOf.flatMap((former) => former?.id ?? []));
  return groups.map((group, index) => {
    const kept = heirOf[index]?.id;
    if (kept !== undefined) return kept;
    const free = group.flatMap((person) => {
      const own = people.persons[person];
      return own === undefined || taken.has(own.id) ? [] : [own];
    });
    const spoken = free.find(({ handles }) => handles.some((handle) => anchors.has(handle)));
    const id = (spoken ?? free[0])?.id ?? '';
    taken.add(id);
    return id;
  });
}

/** The name of each group and why. @param terms the naming term of each, null for none. */
export function clusterNames(
  { groups, heirOf, people, names, told = null }: GroupsToName,
  ids: readonly string[],
  terms: readonly (NamingTerm | null)[],
): { name: string; nameReason: ClusterNameReason }[] {
  const given = givenNames(groups, ids, people, names);
  return groups.map((group, index) => {
    const name = given[index];
    if (name !== undefined) return { name, nameReason: { kind: 'renamed' } };
    const asTold = told?.[index] ?? null;
    if (asTold !== null) return asTold;
    const term = terms[index] ?? null;
    if (term !== null) {
      const { kind, share, z } = term;
      return { name: term.name, nameReason: { kind, term: term.term, share, z } };
    }
    const person = namedAround(group, heirOf[index] ?? null, people);
    return { name: aroundName(people, person), nameReason: { kind: 'around', person } };
  });
}

/** What the owner called each group: by the group's own handle, else by that of a member. */
function givenNames(
  groups: readonly (readonly number[])[],
  ids: readonly string[],
  { persons }: People,
  names: ReadonlyMap<Handle, string>,
): (string | undefined)[] {
  const known = new Set(ids);
  const byId = new Map<string, string>(names);
  return groups.map((group, index) => {
    const own = byId.get(ids[index] ?? '');
    if (own !== undefined) return own;
    for (const person of group) {
      for (const handle of persons[person]?.handles ?? []) {
        const name = known.has(handle) ? undefined : names.get(handle);
        if (name !== undefined) return name;
      }
    }
    return undefined;
  });
}

function namedAround(
  group: readonly number[],
  former: FormerCluster | null,
  { persons }: People,
): number {
  if (former?.named?.kind === 'around') {
    const { person: handle } = former.named;
    const still = group.find((person) => persons[person]?.handles.includes(handle));
    if (still !== undefined) return still;
  }
  return group[0] ?? -1;
}
