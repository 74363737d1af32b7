/** The opening finding in words: who holds the groups together, what that rests on, who joins the two largest. */
import type { BridgeSet } from '#core/bridges/bridge-set.ts';
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
export function carriedTies(carried: number, all: number): string {
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
