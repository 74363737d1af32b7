/**
 * Answers: which people are worth a ring on the map, and what would we say of each?
 * Importance = participation × ties across: how evenly a person's ties spread over the groups (the best
 * single sign of a bridge where the groups are known), times how many there are to spread. A person with
 * ties across counts if they have a foot in two groups, or if some two groups are joined through them
 * alone. One ring for ten people, and at most `bridgeCards`, so that a ring still means something.
 * Cost: O(people + ties).
 */
import type { ClusterSet } from '../clusters/cluster-set.ts';
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';
import type { BridgeCard, GroupPair } from './bridge-set.ts';
import { mainRole, type Brokerage } from './brokerage.ts';
import { tiesBetweenGroups } from './group-ties.ts';
import { tiesByGroup } from './participation.ts';

export interface BridgeCardsInput {
  network: Network;
  clusters: ClusterSet;
  participation: Float64Array;
  /** People who lose their way to the largest part without each person. */
  cutOffWithout: Uint32Array;
  brokerage: readonly Brokerage[];
  /** People I am tied to; null for a network without an owner. */
  mine: ReadonlySet<number> | null;
}

/** Cards of the people worth a ring, most important first; none where there are fewer than two groups. */
export function bridgeCards(input: BridgeCardsInput): BridgeCard[] {
  const { network, clusters, participation } = input;
  const { between } = tiesBetweenGroups(network, clusters.of);
  const found: { card: BridgeCard; importance: number }[] = [];
  let peopleWithTies = 0;
  for (let person = 0; person < network.size; person++) {
    const own = clusters.of[person] ?? -1;
    if (own === -1) continue;
    peopleWithTies++;
    const card = cardOf(person, own, between, input);
    if (!joins(card, own)) continue;
    found.push({ card, importance: (participation[person] ?? 0) * card.tiesAcross });
  }
  found.sort((a, b) => b.importance - a.importance || a.card.person - b.card.person);
  const most = Math.min(
    SETTINGS.bridgeCards.value,
    Math.ceil(peopleWithTies / SETTINGS.peoplePerBridge.value),
  );
  return found.slice(0, most).map(({ card }) => card);
}

/** A foot in two groups, or the only way between two. */
function joins(card: BridgeCard, own: number): boolean {
  if (card.tiesAcross === 0) return false;
  const feet = card.groups.filter(({ cluster, ties }) => cluster === own || ties > 1).length;
  return feet > 1 || card.pairs.some((pair) => pair.ties === pair.throughPerson);
}

function cardOf(
  person: number,
  own: number,
  between: (one: number, other: number) => number,
  { network, clusters, cutOffWithout, brokerage, mine }: BridgeCardsInput,
): BridgeCard {
  const ties = tiesByGroup(network, clusters.of, person);
  const counts = brokerage[person];
  const groups = [...ties]
    .map(([cluster, count]) => ({ cluster, ties: count }))
    .sort(
      (a, b) =>
        Number(b.cluster === own) - Number(a.cluster === own) ||
        b.ties - a.ties ||
        a.cluster - b.cluster,
    );
  const pairs = groups
    .filter(({ cluster }) => cluster !== own)
    .map(({ cluster, ties: throughPerson }) => ({
      a: Math.min(own, cluster),
      b: Math.max(own, cluster),
      ties: between(own, cluster),
      throughPerson,
    }))
    .sort((a, b) => dependence(b) - dependence(a) || a.a - b.a || a.b - b.b);
  return {
    person,
    groups,
    tiesAcross: pairs.reduce((sum, pair) => sum + pair.throughPerson, 0),
    pairs,
    peopleCutOff: cutOffWithout[person] ?? 0,
    role: counts ? mainRole(counts) : null,
    haveAnotherRoute: mine !== null && knowsSomebodyElseIn(groups, clusters, person, mine),
  };
}

/** Ties through the person, times their share of all: 4 of 5 weighs more than 1 of 1, and than 4 of 40. */
function dependence({ ties, throughPerson }: GroupPair): number {
  return throughPerson ** 2 / ties;
}

function knowsSomebodyElseIn(
  groups: BridgeCard['groups'],
  clusters: ClusterSet,
  person: number,
  mine: ReadonlySet<number>,
): boolean {
  return groups.every(({ cluster }) =>
    clusters.clusters[cluster]?.members.some((member) => member !== person && mine.has(member)),
  );
}
