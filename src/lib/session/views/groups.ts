/** Groups as screens list them: names, members by importance, and who bridges them. */
import type { ThinSpot } from '#core/bridges/thin-spots.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { clusterInSentence, clusterTitle } from '#words/clusters.ts';

/**
 * Whether a group has an area on the map. Parts too small to draw are islands on screen, never groups.
 * Without any area (a network that draws nothing) every group counts.
 */
export function isDrawn({ layout }: Conclusions, cluster: number): boolean {
  const { areas } = layout;
  return areas.length === 0 || areas.some((area) => area.cluster === cluster);
}

/** Groups with a hue of their own; from here on they share grey. */
const GREY = 10;

export interface GroupRow {
  cluster: number;
  id: string;
  name: string;
  people: number;
  hue: number;
}

export interface GroupList {
  /** Groups with a hue of their own, largest first. */
  named: GroupRow[];
  /** Small groups, in grey. */
  small: GroupRow[];
  smallPeople: number;
  total: number;
}

/** The name of a group as it stands on screen. */
export function groupName(conclusions: Conclusions, cluster: number): string {
  const group = conclusions.clusters.clusters[cluster];
  return group ? clusterTitle(group) : '';
}

/** The same in the middle of a sentence; null for no group. */
export function groupPhrase(conclusions: Conclusions, cluster: number): string | null {
  const group = conclusions.clusters.clusters[cluster];
  return group ? clusterInSentence(group) : null;
}

export function groupList(conclusions: Conclusions): GroupList {
  const rows = conclusions.clusters.clusters
    .map((group, cluster) => ({
      cluster,
      id: group.id,
      name: groupName(conclusions, cluster),
      people: group.members.length,
      hue: group.hue,
    }))
    .filter((row) => isDrawn(conclusions, row.cluster));
  const small = rows.filter((row) => row.hue >= GREY);
  return {
    named: rows.filter((row) => row.hue < GREY),
    small,
    smallPeople: small.reduce((sum, row) => sum + row.people, 0),
    total: rows.length,
  };
}

/** Where the group with this id stands; -1 when it is no longer found. */
export function clusterWithId(conclusions: Conclusions, id: string): number {
  return conclusions.clusters.clusters.findIndex((group) => group.id === id);
}

export interface GroupMember {
  person: number;
  /** Ties to people of the same group. */
  tiesInside: number;
  tiesAcross: number;
}

/** Members of a group, best connected inside it first. Cost: O(ties of the group). */
export function groupMembers(conclusions: Conclusions, cluster: number): GroupMember[] {
  const { clusters, network } = conclusions;
  const members = clusters.clusters[cluster]?.members ?? new Uint32Array();
  return Array.from(members, (person) => {
    let tiesInside = 0;
    const from = network.offset[person] ?? 0;
    const to = network.offset[person + 1] ?? from;
    for (let at = from; at < to; at++) {
      if (clusters.of[network.neighbour[at] ?? 0] === cluster) tiesInside += 1;
    }
    return { person, tiesInside, tiesAcross: to - from - tiesInside };
  }).sort((left, right) => right.tiesInside - left.tiesInside || left.person - right.person);
}

/**
 * People one group does not say all of: members who are in another as well or stand between the two, and
 * people of other groups who are in this one as well. Members first, the most drawn here before others.
 */
export function groupFringe({ clusters }: Conclusions, cluster: number): number[] {
  const { of, second, secondShare } = clusters;
  return Array.from(of.keys())
    .filter((person) =>
      of[person] === cluster ? (second[person] ?? -1) !== -1 : second[person] === cluster,
    )
    .sort(
      (a, b) =>
        Number(of[b] === cluster) - Number(of[a] === cluster) ||
        (secondShare[b] ?? 0) - (secondShare[a] ?? 0) ||
        a - b,
    );
}

/** Groups this one hangs together with by one person alone. */
export function groupThinSpots({ bridges }: Conclusions, cluster: number): ThinSpot[] {
  return bridges.thinSpots.filter(({ a, b }) => a === cluster || b === cluster);
}

export interface GroupBridge {
  person: number;
  /** How many ties of this person run into the group from outside, or out of it for a member. */
  ties: number;
  isMember: boolean;
}

/** Who joins a group to the others, most ties first. */
export function groupBridges(
  conclusions: Conclusions,
  cluster: number,
  limit: number,
): GroupBridge[] {
  const { bridges, clusters } = conclusions;
  return bridges.cards
    .flatMap((card): GroupBridge[] => {
      const isMember = clusters.of[card.person] === cluster;
      const into = card.groups.find((group) => group.cluster === cluster)?.ties ?? 0;
      const ties = isMember ? card.tiesAcross : into;
      return ties > 0 ? [{ person: card.person, ties, isMember }] : [];
    })
    .sort((left, right) => right.ties - left.ties || left.person - right.person)
    .slice(0, limit);
}
