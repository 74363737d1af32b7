/**
 * Answers: which organisation or topic sets a group apart from the rest?
 * Formula: log-odds with an informative Dirichlet prior, δ = ln[(y_c + α) / (n_c + α₀ − y_c − α)] −
 * ln[(y_r + α) / (n_r + α₀ − y_r − α)], z = δ / √(1 / (y_c + α) + 1 / (y_r + α)); y counts people who
 * hold the term, in the group (c) and outside (r), n all holdings, α the term's share of all holdings × α₀.
 * Source: Monroe, Colaresi & Quinn 2008. A term is accepted at z ≥ 1.96 and held by 30 % of members.
 * Departure: of the accepted terms a proper name comes before a kind of thing where it is nearly as telling,
 * for people know their groups by names. A term names one group only: the one it tells most about.
 * Cost: O(holdings + groups × terms held there).
 */
import { byCodePoint } from '../facts/handles.ts';
import { SETTINGS } from '../settings.ts';
import { isProperName, termName } from './term-name.ts';

/** A person holds a term: an organisation they belong to, a topic of what they exchanged. */
export interface TermHolding {
  person: number;
  term: string;
  kind: 'organisation' | 'topic';
}

/** A term that may name a group. */
export interface NamingTerm {
  name: string;
  term: string;
  kind: 'organisation' | 'topic';
  /** Share of members who hold it, 0–1. */
  share: number;
  z: number;
}

interface HeldTerm {
  name: string;
  term: string;
  kind: 'organisation' | 'topic';
  holders: number;
  /** How many of each group hold it. */
  byGroup: Map<number, number>;
}

/**
 * The naming term of each group, null where none is telling enough.
 * @param labels group of each person, −1 for none. @param sizes members of each group.
 */
export function nameTerms(
  labels: Int32Array,
  sizes: readonly number[],
  holdings: readonly TermHolding[],
): (NamingTerm | null)[] {
  const candidates = sizes.map((): NamingTerm[] => []);
  const { terms, ofGroup, all } = countHoldings(labels, sizes, holdings);
  const prior = SETTINGS.namePrior.value;
  for (const term of terms) {
    const alpha = (prior * term.holders) / all;
    for (const [group, inside] of term.byGroup) {
      const share = inside / (sizes[group] ?? 1);
      if (share < SETTINGS.nameShare.value) continue;
      const outside = term.holders - inside;
      const here = ofGroup[group] ?? 0;
      const odds =
        Math.log((inside + alpha) / (here + prior - inside - alpha)) -
        Math.log((outside + alpha) / (all - here + prior - outside - alpha));
      const z = odds / Math.sqrt(1 / (inside + alpha) + 1 / (outside + alpha));
      if (z < SETTINGS.nameZ.value) continue;
      candidates[group]?.push({ name: term.name, term: term.term, kind: term.kind, share, z });
    }
  }
  return allot(candidates);
}

function countHoldings(
  labels: Int32Array,
  sizes: readonly number[],
  holdings: readonly TermHolding[],
): { terms: HeldTerm[]; ofGroup: number[]; all: number } {
  const held = new Map<string, HeldTerm>();
  const seen = new Set<string>();
  const ofGroup = sizes.map(() => 0);
  let all = 0;
  for (const { person, term, kind } of holdings) {
    const group = labels[person] ?? -1;
    const name = group === -1 ? null : termName(term, kind);
    if (name === null) continue;
    const key = name.toLowerCase();
    if (seen.has(`${person} ${key}`)) continue;
    seen.add(`${person} ${key}`);
    const entry = held.get(key) ?? { name, term, kind, holders: 0, byGroup: new Map() };
    entry.holders++;
    entry.byGroup.set(group, (entry.byGroup.get(group) ?? 0) + 1);
    held.set(key, entry);
    ofGroup[group] = (ofGroup[group] ?? 0) + 1;
    all++;
  }
  return { terms: [...held.values()], ofGroup, all };
}

/** How telling a term is as a name: its z, raised for proper names. */
function appeal({ name, z }: NamingTerm): number {
  return isProperName(name) ? z * SETTINGS.properNameFavour.value : z;
}

/** Gives each term to the group it appeals most for; the others take their next. */
function allot(candidates: readonly NamingTerm[][]): (NamingTerm | null)[] {
  const bids = candidates.flatMap((terms, group) => terms.map((term) => ({ group, term })));
  bids.sort(
    (a, b) =>
      appeal(b.term) - appeal(a.term) || byCodePoint(a.term.name, b.term.name) || a.group - b.group,
  );
  const named = candidates.map((): NamingTerm | null => null);
  const taken = new Set<string>();
  for (const { group, term } of bids) {
    if (named[group] !== null || taken.has(term.name.toLowerCase())) continue;
    named[group] = term;
    taken.add(term.name.toLowerCase());
  }
  return named;
}
