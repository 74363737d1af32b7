/**
 * Answers: which organisation, topic or place sets a group apart from the rest?
 * Formula: log-odds with an informative Dirichlet prior, δ = ln[(y_c + α) / (n_c + α₀ − y_c − α)] −
 * ln[(y_r + α) / (n_r + α₀ − y_r − α)], z = δ / √(1 / (y_c + α) + 1 / (y_r + α)); y counts people who
 * hold the term, in the group (c) and outside (r), n all holdings, α the term's share of all holdings × α₀.
 * Source: Monroe, Colaresi & Quinn 2008. A term is accepted at z ≥ 1.96 and held by 30 % of members; the
 * name a group bears already stays a little below that, lest it flicker with every import.
 * Departures: families of terms ("Cement") stand beside the terms; of the accepted ones a proper name comes
 * before a kind of thing where it is nearly as telling, for people know their groups by names. A term
 * names one group only, the one it tells most about, and no name begins as another does whole.
 * Cost: O(holdings + groups × terms held there).
 */
import { byCodePoint } from '../facts/handles.ts';
import { SETTINGS } from '../settings.ts';
import { termFamilies, type HeldTerm } from './term-families.ts';
import { isProperName, termName, type TermKind } from './term-name.ts';

/**
 * A person holds a term: an organisation they belong to, a topic of what they exchanged (a subject, the
 * title of a chat or of a meeting), the domain of their mail address, a town or country they live or work in.
 */
export interface TermHolding {
  person: number;
  term: string;
  kind: TermKind;
}

/** A term that may name a group. */
export interface NamingTerm {
  name: string;
  term: string;
  kind: TermKind;
  /** Share of members who hold it, 0–1. */
  share: number;
  z: number;
}

/**
 * The naming term of each group, null where none is telling enough.
 * @param labels group of each person, −1 for none. @param sizes members of each group. @param kept the
 * name each group bears already, null for none.
 */
export function nameTerms(
  labels: Int32Array,
  sizes: readonly number[],
  holdings: readonly TermHolding[],
  kept: readonly (string | null)[] = [],
): (NamingTerm | null)[] {
  const terms = heldTerms(labels, holdings);
  const held = sizes.map(() => 0);
  for (const { people } of terms) for (const person of people) add(held, labels[person] ?? -1);
  const all = held.reduce((sum, count) => sum + count, 0);
  const candidates = sizes.map((): NamingTerm[] => []);
  for (const term of [...terms, ...termFamilies(terms)]) {
    const inside = new Map<number, number>();
    for (const person of term.people) {
      const group = labels[person] ?? -1;
      inside.set(group, (inside.get(group) ?? 0) + 1);
    }
    for (const [group, count] of inside) {
      const share = count / (sizes[group] ?? 1);
      const slack = kept[group] === term.name ? SETTINGS.keptNameSlack.value : 1;
      if (share < SETTINGS.nameShare.value * slack) continue;
      const z = howTelling(count, held[group] ?? 0, term.people.size, all);
      if (z < SETTINGS.nameZ.value * slack) continue;
      candidates[group]?.push({ name: term.name, term: term.term, kind: term.kind, share, z });
    }
  }
  return allot(candidates, kept);
}

/** Each term once, with those in some group who hold it. */
function heldTerms(labels: Int32Array, holdings: readonly TermHolding[]): HeldTerm[] {
  const names = new Map<string, string | null>();
  const held = new Map<string, HeldTerm>();
  for (const { person, term, kind } of holdings) {
    if ((labels[person] ?? -1) === -1) continue;
    const known = names.get(`${kind} ${term}`);
    const name = known === undefined ? termName(term, kind) : known;
    names.set(`${kind} ${term}`, name);
    if (name === null) continue;
    const key = `${kind} ${name.toLowerCase()}`;
    const entry = held.get(key) ?? { name, term, kind, people: new Set() };
    entry.people.add(person);
    held.set(key, entry);
  }
  return [...held.values()];
}

function add(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** z of a term held by `inside` of a group with `here` holdings, and by `holders` of all. */
function howTelling(inside: number, here: number, holders: number, all: number): number {
  const prior = SETTINGS.namePrior.value;
  const alpha = (prior * holders) / all;
  const outside = holders - inside;
  const odds =
    Math.log((inside + alpha) / (here + prior - inside - alpha)) -
    Math.log((outside + alpha) / (all - here + prior - outside - alpha));
  return odds / Math.sqrt(1 / (inside + alpha) + 1 / (outside + alpha));
}

/** How telling a term is as a name: its z, raised for proper names. */
function appeal({ name, z }: NamingTerm): number {
  return isProperName(name) ? z * SETTINGS.properNameFavour.value : z;
}

/** Gives each name to the group that bears it, else to the one it appeals most for; others take their next. */
function allot(
  candidates: readonly NamingTerm[][],
  kept: readonly (string | null)[],
): (NamingTerm | null)[] {
  const isKept = ({ group, term }: { group: number; term: NamingTerm }): number =>
    kept[group] === term.name ? 1 : 0;
  const bids = candidates.flatMap((terms, group) => terms.map((term) => ({ group, term })));
  bids.sort(
    (a, b) =>
      isKept(b) - isKept(a) ||
      appeal(b.term) - appeal(a.term) ||
      byCodePoint(a.term.name, b.term.name) ||
      a.group - b.group,
  );
  const named = candidates.map((): NamingTerm | null => null);
  const taken: string[] = [];
  for (const { group, term } of bids) {
    const name = `${term.name.toLowerCase()} `;
    const isTaken = taken.some((other) => other.startsWith(name) || name.startsWith(other));
    if (named[group] !== null || isTaken) continue;
    named[group] = term;
    taken.push(name);
  }
  return named;
}
