/** What the owner can say of a group, as steps: its name, and who belongs in it. */
import type { Conclusions } from '#core/conclusions.ts';
import { parseHandle, type Handle } from '#core/facts/handles.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import type { Snapshot } from '#engine/protocol.ts';
import { groupName, groupPhrase } from './groups.ts';

/** A step and what is said when it is done. */
export interface GroupStep {
  command: DecisionCommand;
  said: string;
}

/**
 * Names a group, or gives it back its own name. The name stands under the group's own handle; one given
 * under a member's is taken off. A member another group is known by speaks for that one.
 */
export function renameGroup(
  { clusters, people }: Conclusions,
  cluster: number,
  name: string | null,
): GroupStep | null {
  const group = clusters.clusters[cluster];
  if (!group || !isHandle(group.id)) return null;
  const ids = new Set(clusters.clusters.map(({ id }) => id));
  const others = Array.from(group.members).flatMap(
    (person) => people.persons[person]?.handles.filter((handle) => !ids.has(handle)) ?? [],
  );
  return {
    command: { kind: 'rename-cluster', handles: [group.id, ...others], name },
    said: name === null ? 'The group has its own name again.' : `The group is now called ${name}.`,
  };
}

/** Keeps somebody in a group whatever their ties say: they belong with the one others know best there. */
export function keepInGroup(
  conclusions: Conclusions,
  person: number,
  cluster: number,
): GroupStep | null {
  const { clusters, people } = conclusions;
  const who = people.persons[person];
  const anchor = people.persons[clusters.clusters[cluster]?.anchor ?? -1];
  if (!who || !anchor || anchor === who) return null;
  return {
    command: {
      ...{ kind: 'pin-to-group', handles: who.handles, label: who.name },
      belongsWith: anchor.id,
    },
    said: `${who.name} stays in ${groupPhrase(conclusions, cluster) ?? 'the group'}.`,
  };
}

/** Lets somebody stand where their ties are again. */
export function letGo({ people }: Conclusions, person: number): GroupStep | null {
  const who = people.persons[person];
  if (!who) return null;
  const { handles, name: label } = who;
  return {
    command: { kind: 'pin-to-group', handles, belongsWith: null, label },
    said: `${label} stands where their ties are again.`,
  };
}

export interface GroupChoice {
  cluster: number;
  name: string;
  people: number;
  hue: number;
}

/** Groups somebody could be kept in, largest first: all but those they are the heart of. */
export function groupChoices(conclusions: Conclusions, person: number): GroupChoice[] {
  return conclusions.clusters.clusters.flatMap(({ members, hue, anchor }, cluster) =>
    anchor === person
      ? []
      : [{ cluster, name: groupName(conclusions, cluster), people: members.length, hue }],
  );
}

/** Who is kept in a group by the owner's word. */
export function keptIn(
  { clusters }: Conclusions,
  pins: Snapshot['groupPins'],
  cluster: number,
): number[] {
  return pins.flatMap(({ person }) => (clusters.of[person] === cluster ? [person] : []));
}

function isHandle(text: string): text is Handle {
  return parseHandle(text) !== null;
}
