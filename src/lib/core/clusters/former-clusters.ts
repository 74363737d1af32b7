/**
 * Answers: which of today's groups are groups we knew, so that they keep identity, colour and name?
 * Maximum-weight matching of former and new groups on Jaccard, |A ∩ B| / |A ∪ B|; a match counts from
 * `heirOverlap` on. When a group splits, the larger part overlaps more and is the heir. Source: Greene,
 * Doyle & Cunningham 2010; the matching is exact (`assignment.ts`). Departure: both sets are cut to people
 * who stood in a group both times, for newcomers say nothing of what was: a mailbox that
 * doubles everybody's circle must not rename them all.
 * People are remembered by handle, so that a merge or a re-import does not lose them.
 * Cost: O(people + groups³).
 */
import type { Handle } from '../facts/handles.ts';
import type { People } from '../people/people.ts';
import { SETTINGS } from '../settings.ts';
import { heaviestAssignment } from './assignment.ts';
import type { ClusterSet } from './cluster-set.ts';
import type { TermKind } from './term-name.ts';

/** What a group was named for: a term, or a person by handle; null where the owner named it. */
export type FormerName =
  { kind: TermKind; name: string } | { kind: 'around'; person: Handle } | null;

/** A group as it was last seen. */
export interface FormerCluster {
  id: string;
  hue: number;
  named: FormerName;
  members: Handle[];
}

/** The groups as they were last seen, and at which scale: plain data, fit to be stored. */
export interface FormerClusters {
  /** Whose network it was: another owner's is another network. */
  ego: Handle | null;
  resolution: number;
  clusters: FormerCluster[];
}

/** What to remember of a set of groups. */
export function rememberClusters(
  { clusters, resolution }: ClusterSet,
  { persons, ego }: People,
): FormerClusters {
  const handles = (person: number): Handle[] => {
    const id = persons[person]?.id;
    return id === undefined ? [] : [id];
  };
  return {
    ego: ego === null ? null : (handles(ego)[0] ?? null),
    resolution,
    clusters: clusters.map(({ id, hue, name, nameReason, members }): FormerCluster => {
      const [around] = nameReason.kind === 'around' ? handles(nameReason.person) : [];
      const named =
        nameReason.kind === 'renamed'
          ? null
          : nameReason.kind !== 'around'
            ? { kind: nameReason.kind, name }
            : around === undefined
              ? null
              : { kind: nameReason.kind, person: around };
      return { id, hue, named, members: [...members].flatMap(handles) };
    }),
  };
}

/** The former groups, if they were those of the present owner's network; null otherwise. */
export function ofSameOwner(
  former: FormerClusters | null,
  { persons, ego }: People,
): FormerClusters | null {
  if (former === null) return null;
  const mine = ego === null ? null : (persons[ego]?.handles ?? []);
  const isSame =
    former.ego === null || mine === null ? former.ego === mine : mine.includes(former.ego);
  return isSame ? former : null;
}

/** Former group of each person, by its place among the former groups; −1 for people who were in none. */
export function formerLabels(former: FormerClusters, { persons }: People): Int32Array {
  const groupOf = new Map<Handle, number>();
  former.clusters.forEach(({ members }, group) => {
    for (const handle of members) groupOf.set(handle, group);
  });
  return Int32Array.from(persons, ({ id, handles }) => {
    for (const handle of [id, ...handles]) {
      const group = groupOf.get(handle);
      if (group !== undefined) return group;
    }
    return -1;
  });
}

/** The former group each new one carries on; null for new ones. @param groups members of each. */
export function heirs(
  former: FormerClusters,
  groups: readonly (readonly number[])[],
  people: People,
): (FormerCluster | null)[] {
  const before = formerLabels(former, people);
  const formerSize = former.clusters.map(() => 0);
  const shared = groups.map((members) => {
    const counts = former.clusters.map(() => 0);
    for (const person of members) {
      const group = before[person] ?? -1;
      if (group === -1) continue;
      counts[group] = (counts[group] ?? 0) + 1;
      formerSize[group] = (formerSize[group] ?? 0) + 1;
    }
    return counts;
  });
  const jaccard = shared.map((counts) => {
    const known = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((both, group) => {
      const overlap = both === 0 ? 0 : both / (known + (formerSize[group] ?? 0) - both);
      return overlap >= SETTINGS.heirOverlap.value ? overlap : 0;
    });
  });
  return heaviestAssignment(jaccard).map((group) => former.clusters[group] ?? null);
}
