/**
 * Answers: which groups does a file Kith wrote tell of, and where are they still those?
 *
 * Nothing but the telling says who knows whom: then the groups stand as told, every one of them. As soon as
 * anything else speaks (an event, a listed tie, a pin, another scale) they are found anew; where more than half
 * of the ties are told and no groups are remembered, begun from those told (`resolution.ts`). A group most
 * of whose ties are told bears the name of the told group it overlaps most with (`former-clusters.ts`). Where
 * files say who is tied, the telling counts for nothing. Cost: O(people + ties + groups³).
 */
import type { Handle } from '../facts/handles.ts';
import type { ToldGroup } from '../facts/told.ts';
import { degreeOf } from '../network/degree.ts';
import type { Network } from '../network/network.ts';
import { spokenName } from '../people/display-name.ts';
import type { People } from '../people/people.ts';
import { GREY } from './cluster-hues.ts';
import type { ClusterNameReason } from './cluster-set.ts';
import { formerLabels, heirs, type FormerClusters } from './former-clusters.ts';

export interface ToldClusters {
  /** As groups that were known before, so that they keep identity and colour. */
  former: FormerClusters;
  /** By their place there. */
  groups: readonly ToldGroup[];
  /** Whether a tie stands as told. */
  isTold: (tie: number) => boolean;
}

/** Whether more than half of the ties that join people stand as told. */
export function isMostlyTold({ tie }: Network, isTold: (tie: number) => boolean): boolean {
  return tie.reduce((told, each) => told + (isTold(each) ? 1 : 0), 0) * 2 > tie.length;
}

/** The groups told of; null where no file tells of any. */
export function toldClusters(
  people: People,
  isTold: (tie: number) => boolean,
): ToldClusters | null {
  if (!people.told) return null;
  const byId = new Map<string, { group: ToldGroup; members: Handle[] }>();
  for (const [person, { group }] of people.told) {
    const id = people.persons[person]?.id;
    if (group === null || id === undefined) continue;
    const known = byId.get(group.id);
    if (known) known.members.push(id);
    else byId.set(group.id, { group, members: [id] });
  }
  if (byId.size === 0) return null;
  const told = [...byId.values()];
  const clusters = told.map(({ group, members }) => {
    return { id: group.id, hue: group.hue ?? GREY, named: null, members };
  });
  const ego = people.ego === null ? null : (people.persons[people.ego]?.id ?? null);
  return {
    // No scale was told: the best agreed one is looked for.
    former: { ego, resolution: NaN, clusters },
    groups: told.map(({ group }) => group),
    isTold,
  };
}

/** The group of each person as told, −1 for who has no tie; null unless all that joins people is told. */
export function groupsAsTold(
  network: Network,
  { former, isTold }: ToldClusters,
  people: People,
): Int32Array | null {
  if (!network.tie.every(isTold)) return null;
  const labels = formerLabels(former, people);
  const isTied = labels.map((_, person) => (degreeOf(network, person) > 0 ? 1 : 0));
  if (isTied.some((tied, person) => tied === 1 && labels[person] === -1)) return null;
  return labels.map((label, person) => (isTied[person] === 1 ? label : -1));
}

/** The name of each group as told and why it bears it; null where the telling does not count for it. */
export function toldNames(
  network: Network,
  told: ToldClusters,
  groups: readonly (readonly number[])[],
  people: People,
): ({ name: string; nameReason: ClusterNameReason } | null)[] {
  const heirOf = heirs(told.former, groups, people);
  return groups.map((group, index) => {
    const place = told.former.clusters.findIndex((former) => former === heirOf[index]);
    const { name, isAround } = told.groups[place] ?? { name: '', isAround: false };
    if (name === '' || !areMostlyTold(network, told, group)) return null;
    if (!isAround) return { name, nameReason: { kind: 'told' } };
    const person = group.find((member) => aroundName(people, member) === name);
    return person === undefined ? null : { name, nameReason: { kind: 'around', person } };
  });
}

/** What a group named after somebody is called. */
export function aroundName({ persons }: People, person: number): string {
  return spokenName(persons[person]?.name ?? '');
}

/** Whether more than half of the ties inside a group stand as told. */
function areMostlyTold(
  { offset, neighbour, tie }: Network,
  { isTold }: ToldClusters,
  group: readonly number[],
): boolean {
  const members = new Set(group);
  let inside = 0;
  let told = 0;
  for (const person of group) {
    for (let slot = offset[person] ?? 0; slot < (offset[person + 1] ?? 0); slot += 1) {
      if (!members.has(neighbour[slot] ?? 0)) continue;
      inside += 1;
      if (isTold(tie[slot] ?? -1)) told += 1;
    }
  }
  return told * 2 > inside;
}
