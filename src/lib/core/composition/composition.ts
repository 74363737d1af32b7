/**
 * Answers: what is my network made of? Facts only, no grade: what is good depends on what it is for.
 *
 * - Diversity of my contact over people and over groups: entropy, evenness, effective number exp(H) (Eagle,
 *   Macy & Claxton 2010; Hill 1973). A part is my contact with them: the events of the tie, log1p, as
 *   wherever contact is compared, so that one daily correspondent is not the whole of my network.
 *   People in no group, or on an island too small to be one, are left out of groups, and counted.
 * - E–I = (E − I) / (E + I), −1 closed to +1 open (Krackhardt & Stern 1988): for each group, ties that leave
 *   it (E) and ties inside (I); for me, ties to people outside and inside my own houses. Ties to people of
 *   whom no house is known count in neither.
 * - Shares of my ties, and of those at least strong, by company, by place and by how we are in touch (the
 *   channel most events of a tie came by).
 * - My constraint, effective size and hierarchy come with the bridges, in the network with me.
 *
 * Departure: p is the share of log contact, not of calls; it weighs people more evenly than Eagle's.
 * Cost: O(ties + events of my ties).
 */
import type { BridgeSet } from '../bridges/bridge-set.ts';
import type { ClusterSet } from '../clusters/cluster-set.ts';
import { mapGroups } from '../clusters/map-groups.ts';
import { CHANNELS, type Channel, type FactSet } from '../facts/facts.ts';
import { normaliseName } from '../facts/handles.ts';
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import { SETTINGS } from '../settings.ts';
import type { TieTable } from '../ties/tie-table.ts';
import { attention, type Attention } from './attention.ts';
import { diversityOf, type Diversity } from './diversity.ts';

/** Ties of one kind: a company, a place, a channel. */
export interface Share<Kind> {
  kind: Kind;
  /** Of my ties to people of whom it is known. */
  ties: number;
  /** Those of them at least strong. */
  strongTies: number;
}

/** How my ties divide by something: most ties first. */
export interface Division<Kind> {
  shares: Share<Kind>[];
  /** Ties, and strong ones, of which it is known, whatever the kind. A person may count in several kinds. */
  ties: number;
  strongTies: number;
}

/** What the owner's network is made of. */
export interface OwnComposition {
  ties: number;
  strongTies: number;
  /** Of contact over people; null without any. */
  overPeople: Diversity | null;
  /** Of contact over groups; null without any in a group. */
  overGroups: Diversity | null;
  /** Contacts of mine in no group. */
  outsideGroups: number;
  /** Openness of my ties to people outside my own houses, −1 to 1; NaN where no house of mine is known. */
  externalInternal: number;
  byCompany: Division<string>;
  byPlace: Division<string>;
  byChannel: Division<Channel>;
  /** Where my contact went lately; null where no file holds a date. */
  attention: Attention | null;
  /** My place among those I know; null where it is not known. */
  place: BridgeSet['own'];
}

export interface Composition {
  /** E–I of each group, by cluster index: −1 all ties inside, +1 all ties leave. */
  groupExternalInternal: Float64Array;
  /** Null for a network without an owner. */
  own: OwnComposition | null;
}

export interface CompositionInput {
  /** Facts up to the moment the ties rest on: their evidence points into them. */
  facts: FactSet;
  people: People;
  ties: TieTable;
  /** Tie index with me, per person; −1 where there is none. */
  egoTie: Int32Array;
  /** Ties between others. */
  network: Network;
  clusters: ClusterSet;
  bridges: BridgeSet;
  /** The moment looked from, ms since 1970 UTC. */
  asOf: number;
}

/** What the network, and its owner's part of it, is made of. */
export function composition(input: CompositionInput): Composition {
  const { people, network, clusters } = input;
  return {
    groupExternalInternal: groupOpenness(network, clusters),
    own: people.ego === null ? null : ownComposition(people.ego, input),
  };
}

/** (E − I) / (E + I); NaN for nothing. */
function externalInternal(external: number, internal: number): number {
  return (external - internal) / (external + internal);
}

function groupOpenness({ size, offset, neighbour }: Network, set: ClusterSet): Float64Array {
  const inside = new Float64Array(set.clusters.length);
  const leaving = new Float64Array(set.clusters.length);
  for (let v = 0; v < size; v++) {
    const own = set.of[v] ?? -1;
    if (own === -1) continue;
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      // A tie inside is met from both ends.
      if (set.of[neighbour[slot] ?? 0] === own) inside[own] = (inside[own] ?? 0) + 0.5;
      else leaving[own] = (leaving[own] ?? 0) + 1;
    }
  }
  return inside.map((ties, group) => externalInternal(leaving[group] ?? 0, ties));
}

interface OwnTie {
  tie: number;
  person: number;
  isStrong: boolean;
  contact: number;
}

function ownComposition(me: number, input: CompositionInput): OwnComposition {
  const { people, ties, egoTie, clusters, bridges } = input;
  const own = [...egoTie].flatMap((tie, person): OwnTie[] => {
    if (tie < 0 || person === me) return [];
    const isStrong = (ties.strength[tie] ?? NaN) >= SETTINGS.strongFrom.value;
    return [{ tie, person, isStrong, contact: Math.log1p(ties.interactions[tie] ?? 0) }];
  });
  const drawn = new Set(mapGroups(input.network, clusters));
  const groupOf = (person: number): number => {
    const group = clusters.of[person] ?? -1;
    return drawn.has(group) ? group : -1;
  };
  const byGroup = new Map<number, number>();
  for (const { person, contact } of own) {
    const group = groupOf(person);
    if (group !== -1) byGroup.set(group, (byGroup.get(group) ?? 0) + contact);
  }
  const housesOf = (person: number): Map<string, string> =>
    new Map(
      (people.persons[person]?.organisations ?? []).map(({ organisation }) => [
        normaliseName(organisation),
        organisation,
      ]),
    );
  const placesOf = (person: number): Map<string, string> =>
    new Map((people.persons[person]?.places ?? []).map(({ name }) => [name, name]));
  const mine = housesOf(me);
  const housed = own.map(({ person }) => housesOf(person)).filter((houses) => houses.size > 0);
  const internal = housed.filter((houses) =>
    [...houses.keys()].some((key) => mine.has(key)),
  ).length;
  return {
    ties: own.length,
    strongTies: own.filter(({ isStrong }) => isStrong).length,
    overPeople: diversityOf(own.map(({ contact }) => contact)),
    overGroups: diversityOf(byGroup.values()),
    outsideGroups: own.filter(({ person }) => groupOf(person) === -1).length,
    externalInternal: mine.size === 0 ? NaN : externalInternal(housed.length - internal, internal),
    byCompany: division(own, ({ person }) => housesOf(person)),
    byPlace: division(own, ({ person }) => placesOf(person)),
    byChannel: division(own, ({ tie }) => usualChannel(tie, input)),
    attention: attention(input),
    place: bridges.own,
  };
}

/** My ties by kind. @param kindsOf the kinds of a tie, by a key under which equal ones are one. */
function division<Kind extends string>(
  own: readonly OwnTie[],
  kindsOf: (tie: OwnTie) => ReadonlyMap<string, Kind>,
): Division<Kind> {
  const shares = new Map<string, Share<Kind>>();
  const whole = { ties: 0, strongTies: 0 };
  for (const tie of own) {
    const kinds = kindsOf(tie);
    if (kinds.size === 0) continue;
    whole.ties += 1;
    if (tie.isStrong) whole.strongTies += 1;
    for (const [key, kind] of kinds) {
      const share = shares.get(key) ?? { kind, ties: 0, strongTies: 0 };
      share.ties += 1;
      if (tie.isStrong) share.strongTies += 1;
      shares.set(key, share);
    }
  }
  const sorted = [...shares].sort(
    ([a, one], [b, other]) => other.ties - one.ties || (a < b ? -1 : 1),
  );
  return { shares: sorted.map(([, share]) => share), ...whole };
}

/** The channel most events of a tie came by, the first in order of equals; none without events. */
function usualChannel(
  tie: number,
  { facts, ties }: CompositionInput,
): ReadonlyMap<string, Channel> {
  const counts = CHANNELS.map(() => 0);
  for (let at = ties.eventStart[tie] ?? 0; at < (ties.eventStart[tie + 1] ?? 0); at += 1) {
    const channel = facts.interactions.channel[ties.event[at] ?? 0] ?? 0;
    counts[channel] = (counts[channel] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const channel = most === 0 ? undefined : CHANNELS[counts.indexOf(most)];
  return channel === undefined ? new Map() : new Map([[channel, channel]]);
}
