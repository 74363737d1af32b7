/**
 * Suggests persons who may be one, with a chance and the reasons for and against. Names only ever suggest
 * (`match-chance.ts` weighs them); so does a key that people with different names share.
 *
 * Never suggested: what the owner set apart; two different profiles, unless they share a key; two rows of
 * one address book, which its owner keeps as two; single words; anything less likely than `suggestFrom`.
 * Cost: O(names + pairs).
 */
import { byCodePoint, normaliseName, type Handle } from '../facts/handles.ts';
import { SETTINGS } from '../settings.ts';
import { findAlikeNames, type AlikeNames } from './alike-names.ts';
import { NameCounts, pairOdds } from './match-chance.ts';
import { isFullName, WordsOfNames } from './name-words.ts';
import type { MergeReason, Person, SuggestedMerge } from './people.ts';

/** What is known of persons beside their names. */
export interface MergeVetoes {
  /** The owner said these two are not one. */
  areApart: (a: number, b: number) => boolean;
  /** Some source says these two are not one. */
  areDistinct: (a: number, b: number) => boolean;
  /** Keys that several persons claim under clearly different names. */
  disputed: readonly { handle: Handle; persons: readonly number[] }[];
}

interface Pair {
  a: number;
  b: number;
  odds: number;
  reasons: MergeReason[];
}

export function suggestMerges(
  persons: readonly Person[],
  { areApart, areDistinct, disputed }: MergeVetoes,
): SuggestedMerge[] {
  const wordsOf = new WordsOfNames();
  const alike = findAlikeNames(persons, wordsOf).filter(({ a, b }) => !areApart(a, b));
  const counts = new NameCounts(persons, wordsOf);
  const partners = new Map<number, Set<number>>();
  for (const { a, b } of alike) {
    partners.set(a, (partners.get(a) ?? new Set()).add(b));
    partners.set(b, (partners.get(b) ?? new Set()).add(a));
  }
  const pairs = alike
    .filter(({ a, b }) => !areDistinct(a, b))
    .map((names): Pair => weigh(names, persons, counts, bearers(names, partners, areDistinct)));
  for (const pair of sharedKeyPairs(persons, disputed, wordsOf)) {
    if (!areApart(pair.a, pair.b)) pairs.push(pair);
  }
  return settleRivals(pairs, areDistinct)
    .filter(({ chance }) => chance >= SETTINGS.suggestFrom.value)
    .map(({ a, b, chance, reasons }) => ({
      ...{ a: persons[a]?.id ?? 'name:', b: persons[b]?.id ?? 'name:', chance, reasons },
    }))
    .sort((x, y) => y.chance - x.chance || byCodePoint(x.a, y.a) || byCodePoint(x.b, y.b));
}

/** Persons of the name who are neither of the two for certain. */
function bearers(
  { a, b }: AlikeNames,
  partners: ReadonlyMap<number, ReadonlySet<number>>,
  areDistinct: MergeVetoes['areDistinct'],
): number {
  let namesakes = 0;
  for (const other of partners.get(a) ?? []) {
    if (other !== b && areDistinct(other, a) && areDistinct(other, b)) namesakes += 1;
  }
  return namesakes;
}

function weigh(
  names: AlikeNames,
  persons: readonly Person[],
  counts: NameCounts,
  namesakes: number,
): Pair {
  const { a, b, nameA, nameB, likeness } = names;
  const [first, second] = [persons[a], persons[b]];
  const reasons: MergeReason[] = [
    likeness === 'equal-name'
      ? { kind: 'equal-name', name: nameA }
      : { kind: likeness, a: nameA, b: nameB },
  ];
  const shared = sharedOrganisation(first, second, counts);
  const [placeA] = first?.organisations ?? [];
  const [placeB] = second?.organisations ?? [];
  const areKnown = placeA !== undefined && placeB !== undefined;
  if (shared !== null) reasons.push({ kind: 'same-organisation', organisation: shared });
  if (namesakes > 0) reasons.push({ kind: 'namesakes', name: nameA, people: namesakes });
  else if (counts.isRare(nameA)) reasons.push({ kind: 'rare-name', name: nameA });
  if (shared === null && areKnown) {
    reasons.push({ kind: 'other-organisation', a: placeA.organisation, b: placeB.organisation });
  }
  return { a, b, odds: pairOdds(names, counts, namesakes, { shared, areKnown }), reasons };
}

/** The organisation both belong to that fewest others do. */
function sharedOrganisation(
  first: Person | undefined,
  second: Person | undefined,
  counts: NameCounts,
): string | null {
  const theirs = new Set(second?.organisations.map((one) => normaliseName(one.organisation)));
  const [rarest] = (first?.organisations ?? [])
    .map(({ organisation }) => organisation)
    .filter((organisation) => theirs.has(normaliseName(organisation)))
    .sort((a, b) => counts.organisationShare(a) - counts.organisationShare(b));
  return rarest ?? null;
}

/** Persons a disputed key may join: who share a given or a family name beside it. */
function sharedKeyPairs(
  persons: readonly Person[],
  disputed: MergeVetoes['disputed'],
  wordsOf: WordsOfNames,
): Pair[] {
  return disputed.flatMap(({ handle, persons: claimants }) =>
    claimants.flatMap((one, place) =>
      claimants.slice(place + 1).flatMap((other): Pair[] => {
        const [a, b] = one < other ? [one, other] : [other, one];
        const [nameA = '', nameB = ''] = [persons[a]?.name, persons[b]?.name];
        const [wordsA, wordsB] = [wordsOf.of(nameA), wordsOf.of(nameB)];
        if (a === b || !isFullName(wordsA) || !isFullName(wordsB)) return [];
        const isGivenEqual = wordsA[0] === wordsB[0];
        if (!isGivenEqual && !wordsA.some((word) => wordsB.includes(word))) return [];
        const { renamedChance, relativeChance } = SETTINGS;
        const chance = isGivenEqual ? renamedChance.value : relativeChance.value;
        const reasons: MergeReason[] = [{ kind: 'shared-key', handle, a: nameA, b: nameB }];
        return [{ a, b, odds: chance / (1 - chance), reasons }];
      }),
    ),
  );
}

/** Chances, with pairs that cannot both be right sharing them. */
function settleRivals(
  pairs: readonly Pair[],
  areDistinct: MergeVetoes['areDistinct'],
): (Pair & { chance: number })[] {
  const byPair = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = `${pair.a} ${pair.b}`;
    const known = byPair.get(key);
    if (!known) byPair.set(key, pair);
    else known.odds *= Math.max(1, pair.odds);
    if (known) known.reasons = [...known.reasons, ...pair.reasons];
  }
  const ofPerson = new Map<number, Pair[]>();
  for (const pair of byPair.values()) {
    for (const person of [pair.a, pair.b]) {
      ofPerson.set(person, [...(ofPerson.get(person) ?? []), pair]);
    }
  }
  const rivals = (pair: Pair, person: number): number => {
    const end = pair.a === person ? pair.b : pair.a;
    let odds = 0;
    for (const other of ofPerson.get(person) ?? []) {
      const otherEnd = other.a === person ? other.b : other.a;
      if (other !== pair && areDistinct(end, otherEnd)) odds += other.odds;
    }
    return odds;
  };
  return [...byPair.values()].map((pair) => ({
    ...pair,
    chance: pair.odds / (1 + pair.odds + rivals(pair, pair.a) + rivals(pair, pair.b)),
  }));
}
