/** Groups in words: what they are called, why, and how many there are. */
import type { Cluster, ClusterSet } from '#core/clusters/cluster-set.ts';
import { isBetween } from '#core/clusters/memberships.ts';
import { surname } from '#core/people/display-name.ts';
import type { People } from '#core/people/people.ts';
import { capitalised, count, counted, smallCount } from './format.ts';

/** How people and groups are called in a sentence. */
export interface Naming {
  /** Whole name. */
  person: (person: number) => string;
  /** What is left of it where the whole name was just read: the surname, as a rule. */
  short: (person: number) => string;
  /** A group as part of a sentence. */
  cluster: (cluster: number) => string;
}

/** The naming of a set of people and groups. */
export function namingOf(people: People, { clusters }: ClusterSet): Naming {
  const person = (index: number): string => people.persons[index]?.name ?? 'somebody';
  return {
    person,
    short: (index) => surname(person(index)),
    cluster: (index) => {
      const cluster = clusters[index];
      return cluster ? clusterInSentence(cluster) : 'a group';
    },
  };
}

/** The name that stands above a group: "Portland Cement", "Around Harry Miller". */
export function clusterTitle({ name, nameReason }: Cluster): string {
  return nameReason.kind === 'around' ? `Around ${name}` : name;
}

/** The same in the middle of a sentence, where "in Lyon" would say that they are there. */
export function clusterInSentence({ name, nameReason }: Cluster): string {
  if (nameReason.kind === 'place') return `the ${name} group`;
  return nameReason.kind === 'around' ? `the group around ${name}` : name;
}

/** Why a group bears its name. */
export function clusterNameWhy(cluster: Cluster): string {
  const { name, nameReason, members } = cluster;
  switch (nameReason.kind) {
    case 'renamed':
      return 'You named this group.';
    case 'organisation': {
      const sharing = Math.round(nameReason.share * members.length);
      return `Named for ${nameReason.term}: ${count(sharing)} of ${counted(members.length, 'person', 'people')} here belong to it, far more than elsewhere.`;
    }
    case 'topic': {
      const sharing = Math.round(nameReason.share * members.length);
      return `Named for ${nameReason.term}: ${count(sharing)} of ${counted(members.length, 'person', 'people')} here share it, far more than elsewhere.`;
    }
    case 'domain': {
      const sharing = Math.round(nameReason.share * members.length);
      return `Named for ${nameReason.term}: ${count(sharing)} of ${counted(members.length, 'person', 'people')} here write from it, far more than elsewhere.`;
    }
    case 'place': {
      const sharing = Math.round(nameReason.share * members.length);
      return `Named for ${nameReason.term}: ${count(sharing)} of ${counted(members.length, 'person', 'people')} here live or work there, far more than elsewhere.`;
    }
    case 'around':
      return `No topic, organisation or place sets this group apart, so it is named after ${name}, who knows most people in it.`;
    default:
      return nameReason satisfies never;
  }
}

/**
 * Where somebody stands when one group does not say it all: "Between Portland Cement and Ogden Mine", or
 * "Also in Ogden Mine: 40 % of their ties"; null where it does.
 */
export function membershipLine(set: ClusterSet, person: number, naming: Naming): string | null {
  const second = set.second[person] ?? -1;
  if (second === -1) return null;
  if (isBetween(set, person)) {
    return `Between ${naming.cluster(set.of[person] ?? -1)} and ${naming.cluster(second)}`;
  }
  return `Also in ${naming.cluster(second)}: ${secondShare(set, person)} of what ties them here`;
}

/** The same on one group's page: "between it and Ogden Mine", "40 % in Ogden Mine", "of Choir, 40 % here". */
export function membershipNote(
  set: ClusterSet,
  person: number,
  cluster: number,
  naming: Naming,
): string {
  const own = set.of[person] ?? -1;
  const other = naming.cluster(own === cluster ? (set.second[person] ?? -1) : own);
  if (isBetween(set, person)) return `between it and ${other}`;
  const share = secondShare(set, person);
  return own === cluster ? `${share} in ${other}` : `of ${other}, ${share} here`;
}

function secondShare(set: ClusterSet, person: number): string {
  return `${Math.round((set.secondShare[person] ?? 0) * 100)} %`;
}

/** "14 groups", "two groups", "one group". */
export function groupCount(groups: number): string {
  return `${smallCount(groups)} ${groups === 1 ? 'group' : 'groups'}`;
}

/** How many small groups share the grey: "4 small groups", "One small group". */
export function smallGroups(groups: number): string {
  return `${groups > 12 ? count(groups) : capitalised(smallCount(groups))} small ${groups === 1 ? 'group' : 'groups'}`;
}
