/** What each person who joins groups does, in words. */
import type { BridgeCard, GroupPair } from '#core/bridges/bridge-set.ts';
import type { Brokerage, BrokerRole } from '#core/bridges/brokerage.ts';
import type { Naming } from './clusters.ts';
import { capitalised, count, counted, listed, smallCount } from './format.ts';
import { carriedTies } from './finding.ts';

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
