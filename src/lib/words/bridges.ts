/** Bridges in words: the opening finding, its evidence, and what each person who joins groups does. */
import type { BridgeCard, BridgeSet, GroupPair } from '#core/bridges/bridge-set.ts';
import type { Brokerage, BrokerRole } from '#core/bridges/brokerage.ts';
import type { PairToJoin } from '#core/bridges/pairs-to-join.ts';
import type { ThinSpot } from '#core/bridges/thin-spots.ts';
import { groupCount, type Naming } from './clusters.ts';
import { capitalised, count, counted, listed, smallCount } from './format.ts';

export interface FindingInput {
  finding: BridgeSet['finding'];
  /** Groups drawn on the map. */
  groups: number;
  /** Whether the network is somebody's own. */
  hasOwner: boolean;
}

/** The map's opening sentence: "Your network has 14 groups. Four people hold most of them together." */
export function findingHeadline({ finding, groups, hasOwner }: FindingInput): string {
  const network = hasOwner ? 'Your network' : 'This network';
  if (groups === 0) {
    return hasOwner
      ? 'These files do not show who knows whom, so there are no groups yet.'
      : 'These files hardly show who knows whom, so there are no groups yet.';
  }
  if (groups === 1) return `${network} is one group.`;
  return `${network} has ${groupCount(groups)}. ${holdersSentence(finding, groups)}`;
}

function holdersSentence(finding: BridgeSet['finding'], groups: number): string {
  const { holders, tiesBetweenGroups, carriedByHolders } = finding;
  if (tiesBetweenGroups === 0) return 'No tie joins them.';
  if (2 * carriedByHolders <= tiesBetweenGroups) return 'Many people hold them together.';
  const them = groups === 2 ? 'them' : 'most of them';
  return holders.length === 1
    ? `One person holds ${them} together.`
    : `${capitalised(smallCount(holders.length))} people hold ${them} together.`;
}

/** What the headline rests on; null where there is nothing to say. */
export function findingEvidence(finding: BridgeSet['finding'], naming: Naming): string | null {
  const { holders, tiesBetweenGroups, carriedByHolders } = finding;
  if (holders.length === 0) return null;
  const names = listed(shortNames(holders, naming));
  const carry = holders.length === 1 ? 'carries' : 'carry';
  const carried = carriedTies(carriedByHolders, tiesBetweenGroups);
  const most =
    2 * carriedByHolders > tiesBetweenGroups || holders.length === 1
      ? names
      : `Even those who carry most, ${names},`;
  return `${most} ${carry} ${carried} between groups. ${removalSentence(finding, names)}`;
}

/** "158 of the 248 ties", "all four ties", "both ties", "the only tie". */
function carriedTies(carried: number, all: number): string {
  if (all === 1) return 'the only tie';
  if (carried < all) return `${count(carried)} of the ${count(all)} ties`;
  return all === 2 ? 'both ties' : `all ${smallCount(all)} ties`;
}

function removalSentence(finding: BridgeSet['finding'], names: string): string {
  const { holders, peopleCutOffWithoutHolders: lost, peopleDrawn } = finding;
  const without = `Without ${holders.length === 1 ? names : 'them'},`;
  if (lost === 0) return `${without} everyone else would still find a way to the rest.`;
  return `${without} ${count(lost)} of the ${counted(peopleDrawn, 'person', 'people')} drawn here ${lost === 1 ? 'loses' : 'lose'} their way to the rest.`;
}

/**
 * Who joins two groups, most ties first: "Cement and Phonograph, the two largest, are joined above all by
 * William Gilmore, 6 of 11 ties, and Walter Mallory, 3". A tie is counted for both its ends.
 */
export function largestPairSentence(
  { a, b, ties, joiners }: { a: number; b: number; ties: number; joiners: readonly Joiner[] },
  naming: Naming,
): string {
  const groups = capitalised(listed([naming.cluster(a), naming.cluster(b)]));
  const [first, second] = joiners;
  if (!first) return `${groups}, the two largest, are not tied to each other here.`;
  const most = `${naming.person(first.person)}, ${carriedTies(first.ties, ties)}`;
  if (first.ties === ties || !second) return `${groups}, the two largest, are joined by ${most}.`;
  return `${groups}, the two largest, are joined above all by ${most}, and ${naming.person(second.person)}, ${count(second.ties)}.`;
}

interface Joiner {
  person: number;
  ties: number;
}

/** Short names, but whole ones where two would read alike. */
function shortNames(persons: readonly number[], naming: Naming): string[] {
  const short = persons.map(naming.short);
  return persons.map((person, i) => {
    const name = short[i] ?? '';
    return short.indexOf(name) === short.lastIndexOf(name) ? name : naming.person(person);
  });
}

/** "Reaches 12 other groups, 43 ties across". */
export function bridgeReach(card: BridgeCard): string {
  const others = card.pairs.length;
  const groups = `${smallCount(others)} other ${others === 1 ? 'group' : 'groups'}`;
  return `Reaches ${groups}, ${counted(card.tiesAcross, 'tie')} across`;
}

/** What the person joins and what would be lost there; null for someone with no ties across. */
export function bridgeJoins(card: BridgeCard, naming: Naming): string | null {
  const [pair] = card.pairs;
  if (!pair) return null;
  const groups = listed([naming.cluster(pair.a), naming.cluster(pair.b)]);
  return `Joins ${groups}; without ${naming.short(card.person)} they lose ${lossOf(pair)}.`;
}

/** One line for each pair of groups a person joins: "Portland Cement and Ogden Mine: 4 of 5 ties". */
export function pairLine(pair: GroupPair, naming: Naming): string {
  const groups = listed([naming.cluster(pair.a), naming.cluster(pair.b)]);
  return capitalised(`${groups}: ${count(pair.throughPerson)} of ${counted(pair.ties, 'tie')}`);
}

function lossOf({ ties, throughPerson }: GroupPair): string {
  if (ties === 1) return 'their only tie';
  if (ties === throughPerson) return carriedTies(throughPerson, ties);
  return `${count(throughPerson)} of ${count(ties)} ties`;
}

/** Who would lose their way; null when nobody would. */
export function bridgeRemoval(card: BridgeCard, naming: Naming): string | null {
  if (card.peopleCutOff === 0) return null;
  const people = counted(card.peopleCutOff, 'person', 'people');
  const lose = card.peopleCutOff === 1 ? 'loses' : 'lose';
  return `Without ${naming.short(card.person)}, ${people} ${lose} their way to the rest of this map.`;
}

/** Whether I depend on them too. For a network with an owner only. */
export function bridgeRoute(card: BridgeCard, naming: Naming): string {
  return card.haveAnotherRoute
    ? 'You know somebody else in each of these groups.'
    : `Into at least one of these groups, ${naming.short(card.person)} is your only way here.`;
}

/** In which way the person stands between others; null where all they know are tied to one another. */
export function bridgeRole(card: BridgeCard, naming: Naming): string | null {
  const [home, ...others] = card.groups;
  const own = naming.cluster(home?.cluster ?? -1);
  const [first, second] = others.map(({ cluster }) => naming.cluster(cluster));
  switch (card.role) {
    case null:
      return null;
    case 'coordinator':
      return `Mostly carries word within ${own}, between people who are not tied to one another.`;
    case 'itinerant':
      return `Mostly carries word within ${first ?? 'one other group'}, between people who are not tied to one another, without being of it.`;
    case 'gatekeeper':
    case 'representative':
      return `Mostly carries word between ${own} and ${beyondHome(card, first)}.`;
    case 'liaison':
      return second === undefined
        ? 'Mostly carries word between people of different other groups.'
        : `Mostly carries word between other groups, ${listed([first ?? '', second])} above all.`;
    default:
      return card.role satisfies never;
  }
}

/** The one other group, or the one that holds half of the ties across, or the rest of the map. */
function beyondHome({ pairs, groups, tiesAcross }: BridgeCard, first = 'other groups'): string {
  const most = groups[1]?.ties ?? 0;
  if (pairs.length < 2) return first;
  return 2 * most >= tiesAcross ? `${first} above all` : 'the rest of this map';
}

const ROLE_PAIRS = {
  coordinator: (own) => `both in ${own}`,
  itinerant: () => 'both in one other group',
  gatekeeper: (own) => `one in ${own}, one outside`,
  liaison: () => 'in two different other groups',
} satisfies Partial<Record<BrokerRole, (own: string) => string>>;

/** What the role rests on: "30 pairs: one in Choir, one outside", most pairs first; none where there are none. */
export function rolePairs(counts: Brokerage, own: string): string[] {
  const { coordinator, itinerant, liaison, gatekeeper } = counts;
  // Each unordered pair was counted both ways; of these two, once as each.
  const pairs = {
    coordinator: coordinator / 2,
    itinerant: itinerant / 2,
    gatekeeper,
    liaison: liaison / 2,
  };
  return (Object.keys(ROLE_PAIRS) as (keyof typeof ROLE_PAIRS)[])
    .filter((role) => pairs[role] > 0)
    .sort((one, other) => pairs[other] - pairs[one])
    .map((role) => `${counted(pairs[role], 'pair')}: ${ROLE_PAIRS[role](own)}`);
}

/** How two groups hang on somebody, named right after: "all 3 ties between them touch", "one tie alone, between". */
export function thinSpotTies({ ties }: ThinSpot): string {
  if (ties === 1) return 'one tie alone, between';
  return `${ties === 2 ? 'both' : `all ${count(ties)}`} ties between them touch`;
}

/** Over the list of such pairs: "You know people on both sides of four gaps". */
export function pairsHeadline(pairs: readonly PairToJoin[], me: number | null): string {
  const gaps = `${smallCount(pairs.length)} ${pairs.length === 1 ? 'pair' : 'pairs'} of groups`;
  return pairs.every(({ via }) => via === me)
    ? `${capitalised(gaps)} hardly know each other, and you know people in both.`
    : `${capitalised(gaps)} ${pairs.length === 1 ? 'hangs' : 'hang'} on one person each.`;
}

/** Why they might be brought together: "No tie joins Choir and Work yet. You know both well." */
export function pairReason(pair: PairToJoin, naming: Naming, me: number | null): string {
  const groups = listed([naming.cluster(pair.groupA), naming.cluster(pair.groupB)]);
  const now =
    pair.ties === 0
      ? `no tie joins ${groups} yet`
      : `only ${counted(pair.ties, 'tie')} ${pair.ties === 1 ? 'joins' : 'join'} ${groups}`;
  const who = pair.via === me ? 'You know' : `${naming.short(pair.via)} knows`;
  const shared =
    pair.commonContacts === 0
      ? ''
      : ` They share ${counted(pair.commonContacts, 'contact')} and are not tied themselves.`;
  return `${capitalised(now)}. ${who} both.${shared}`;
}

type Place = NonNullable<BridgeSet['own']>;

/** Of so few ties nothing can be said. */
const TOO_FEW_TIES = 2;
/** Shares of my circle that count apart, and Burt's constraint, from which on the next words hold. */
const MOSTLY_APART = 0.8;
const PARTLY_APART = 0.5;
const TIGHT = 0.5;
const PARTLY_TIGHT = 0.25;

/** How much of my own circle is tied together; effective size is what is left when overlaps are taken off. */
export function ownOpenness(own: Place): string {
  const apart = own.effectiveSize / own.degree;
  if (own.degree < TOO_FEW_TIES) {
    return 'There are too few of your ties here to say how open your circle is.';
  }
  if (apart >= MOSTLY_APART) return 'Few of the people you know are tied to one another here.';
  if (apart >= PARTLY_APART) return 'Some of the people you know are tied to one another here.';
  return 'Most of the people you know are tied to one another here.';
}

/** What the words rest on: "Of 312 people, about 290 lead you to others the rest do not." */
export function effectiveSizeLine({ effectiveSize, degree }: Place): string {
  return `Taking off what they share among themselves, ${counted(degree, 'person', 'people')} count as about ${count(Math.round(effectiveSize))} (effective size).`;
}

/** Burt's constraint in words: by how many ways that do not hang together things reach me. */
export function constraintLine({ constraint, degree }: Place): string | null {
  if (degree < TOO_FEW_TIES || Number.isNaN(constraint)) return null;
  if (constraint >= TIGHT) return 'What reaches you comes by way of one small circle.';
  if (constraint >= PARTLY_TIGHT) {
    return 'A good part of what reaches you comes by way of people who know one another.';
  }
  return 'What reaches you comes by many ways that do not hang on one another.';
}
