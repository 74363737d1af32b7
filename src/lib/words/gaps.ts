/** Groups that hang on one person or hardly know each other, in words. */
import type { PairToJoin } from '#core/bridges/pairs-to-join.ts';
import type { ThinSpot } from '#core/bridges/thin-spots.ts';
import type { Naming } from './clusters.ts';
import { capitalised, count, counted, listed, smallCount } from './format.ts';

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
