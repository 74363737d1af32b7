/**
 * Suggests persons who may be one, with a chance and the reasons for and against. Names only ever suggest
 * (`match-chance.ts` weighs them); so does a key that people with different names share.
 *
 * Never suggested: what the owner set apart; two different profiles, unless they share a key; two rows of
 * one address book, which its owner keeps as two; single words; anything less likely than `suggestFrom`.
 * Cost: O(names + pairs).
 */
import { byCodePoint, type Handle } from '../facts/handles.ts';
import { SETTINGS } from '../settings.ts';
import { findAlikeNames, type AlikeNames } from './alike-names.ts';
import { Employers } from './employers.ts';
import { pairOdds } from './match-chance.ts';
import { NameCounts } from './name-counts.ts';
import { NameForms } from './name-form.ts';
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
  const forms = new NameForms();
  const alike = findAlikeNames(persons, forms).filter(({ a, b }) => !areApart(a, b));
  const counts = new NameCounts(
    persons.flatMap(({ names }) => names.flatMap((name) => forms.of(name) ?? [])),
  );
  const known: Known = {
    ...{ counts, employers: new Employers(persons), areDistinct },
    partners: partnersOf(alike),
  };
  const pairs = alike.filter(({ a, b }) => !areDistinct(a, b)).map((names) => weigh(names, known));
  for (const pair of sharedKeyPairs(persons, disputed, forms)) {
    if (!areApart(pair.a, pair.b)) pairs.push(pair);
  }
  return settleRivals(pairs, areDistinct)
    .filter(({ chance }) => chance >= SETTINGS.suggestFrom.value)
    .map(({ a, b, chance, reasons }) => ({
      ...{ a: persons[a]?.id ?? 'name:', b: persons[b]?.id ?? 'name:', chance, reasons },
    }))
    .sort((x, y) => y.chance - x.chance || byCodePoint(x.a, y.a) || byCodePoint(x.b, y.b));
}

/** What pairs are judged by. */
interface Known {
  counts: NameCounts;
  employers: Employers;
  areDistinct: MergeVetoes['areDistinct'];
  /** Persons with a name like theirs. */
  partners: ReadonlyMap<number, ReadonlySet<number>>;
}

function partnersOf(alike: readonly AlikeNames[]): Map<number, Set<number>> {
  const partners = new Map<number, Set<number>>();
  const add = (one: number, other: number): void => {
    const others = partners.get(one);
    if (others) others.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const { a, b } of alike) {
    add(a, b);
    add(b, a);
  }
  return partners;
}

/**
 * Persons of the name who are neither of the two for certain; and how many people of the name there surely
 * are beside one that both could be (two profiles, where the two in question are addresses).
 */
function bearers(
  { a, b }: AlikeNames,
  { partners, areDistinct }: Known,
): { namesakes: number; others: number } {
  let namesakes = 0;
  const distinct: number[] = [];
  for (const other of partners.get(a) ?? []) {
    if (other === b || partners.get(b)?.has(other) !== true) continue;
    const [isNotA, isNotB] = [areDistinct(other, a), areDistinct(other, b)];
    if (isNotA && isNotB) namesakes += 1;
    else if (!isNotA && !isNotB && distinct.every((one) => areDistinct(one, other))) {
      distinct.push(other);
    }
  }
  return { namesakes, others: Math.max(0, distinct.length - 1) };
}

function weigh(names: AlikeNames, known: Known): Pair {
  const { a, b, nameA, nameB, likeness } = names;
  const { counts, employers } = known;
  const { namesakes, others } = bearers(names, known);
  const reasons: MergeReason[] = [
    likeness === 'equal-name'
      ? { kind: 'equal-name', name: nameA }
      : { kind: likeness, a: nameA, b: nameB },
  ];
  const shared = employers.shared(a, b);
  const [placeA, placeB] = [employers.firstOf(a), employers.firstOf(b)];
  const expected = counts.expected(names);
  const { rareNameBearers, rareNamePeople } = SETTINGS;
  const isRare = counts.size >= rareNamePeople.value && expected.ofTheName < rareNameBearers.value;
  const people = namesakes + others;
  if (shared !== null)
    reasons.push({ kind: 'same-organisation', organisation: shared.organisation });
  if (people > 0) reasons.push({ kind: 'namesakes', name: nameA, people });
  else if (isRare) reasons.push({ kind: 'rare-name', name: nameA });
  const areEmployersKnown = placeA !== null && placeB !== null;
  if (shared === null && areEmployersKnown) {
    reasons.push({ kind: 'other-organisation', a: placeA, b: placeB });
  }
  const odds = pairOdds({
    ...{ likeness, expected, namesakes, others, areEmployersKnown },
    sharedEmployer: shared?.share ?? null,
  });
  return { a, b, odds, reasons };
}

/** Persons a disputed key may join: who share a given or a family name beside it. */
function sharedKeyPairs(
  persons: readonly Person[],
  disputed: MergeVetoes['disputed'],
  forms: NameForms,
): Pair[] {
  return disputed.flatMap(({ handle, persons: claimants }) =>
    claimants.flatMap((one, place) =>
      claimants.slice(place + 1).flatMap((other): Pair[] => {
        const [a, b] = one < other ? [one, other] : [other, one];
        const [nameA = '', nameB = ''] = [persons[a]?.name, persons[b]?.name];
        const [formA, formB] = [forms.of(nameA), forms.of(nameB)];
        if (a === b || formA === null || formB === null) return [];
        const isGivenEqual = formA.given === formB.given;
        if (!isGivenEqual && !formA.words.some((word) => formB.words.includes(word))) return [];
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
