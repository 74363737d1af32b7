/**
 * How likely two persons with names alike are one.
 *
 * Odds, as in Fellegi and Sunter (1969, "A theory for record linkage"), with the frequency of the name in
 * the data in place of one weight for all names (Splink's term-frequency adjustment):
 *
 *   odds = λ / (1 − λ) · m / E · Π evidence
 *
 * λ: share of people who are met a second time under another key. m: how often true pairs write their name
 * so differently. E: how many *other* people of this name one expects among those known here. Names alone
 * give E₀ = n(given) · n(family) / N, the two left out; having looked and seen c namesakes corrects it
 * (Gamma–Poisson, prior shape s with mean E₀):
 *   E = floor + (s + c) / (s / E₀ + 1)
 * "Maria Garcia" among 2,000 has E near 1, a name borne by nobody else the floor.
 * Evidence: a shared employer counts m_o / (its share of people); two known employers without one in
 * common count (1 − m_o).
 *
 * Rivals. Where person a is like b₁ and b₂, and those are two people for certain, at most one is right:
 *   chance = odds / (1 + odds + odds of the rivals on either side).
 *
 * Departure: names of one culture are not independent; the floor and λ are set so that chances are true
 * on the invented archive (`tests/core/people/suggest-merges.test.ts`), not learned on the device.
 */
import { normaliseName } from '../facts/handles.ts';
import { SETTINGS } from '../settings.ts';
import type { AlikeNames, Likeness } from './alike-names.ts';
import type { WordsOfNames } from './name-words.ts';
import type { Person } from './people.ts';

/** How many persons carry each word as given or family name, and belong to each organisation. */
export class NameCounts {
  readonly #wordsOf: WordsOfNames;
  readonly #persons: number;
  readonly #given = new Map<string, number>();
  readonly #family = new Map<string, number>();
  readonly #organisations = new Map<string, number>();

  constructor(persons: readonly Person[], wordsOf: WordsOfNames) {
    this.#wordsOf = wordsOf;
    this.#persons = Math.max(1, persons.length);
    for (const { name, organisations } of persons) {
      const words = wordsOf.of(name);
      add(this.#given, words[0]);
      add(this.#family, words[words.length - 1]);
      for (const { organisation } of organisations) {
        add(this.#organisations, normaliseName(organisation));
      }
    }
  }

  /** How many further people of this name chance alone would put among those known. */
  expectedBearers(name: string): number {
    const words = this.#wordsOf.of(name);
    const others = (counts: ReadonlyMap<string, number>, word = ''): number =>
      Math.max(0, (counts.get(word) ?? 0) - 2);
    const given = others(this.#given, words[0]);
    return (given * others(this.#family, words[words.length - 1])) / this.#persons;
  }

  /** Whether a name is rare among enough people to tell. */
  isRare(name: string): boolean {
    const { rareNameBearers, rareNamePeople } = SETTINGS;
    return (
      this.#persons >= rareNamePeople.value && this.expectedBearers(name) < rareNameBearers.value
    );
  }

  /** 0–1: the share of persons who belong to an organisation. */
  organisationShare(organisation: string): number {
    return (this.#organisations.get(normaliseName(organisation)) ?? 1) / this.#persons;
  }
}

/** How often two records of one person write the name so; the rest of forms is not suggested at all. */
function likenessShare(likeness: Likeness): number {
  switch (likeness) {
    case 'equal-name':
      return SETTINGS.equalNameShare.value;
    case 'spelling':
    case 'order':
      return SETTINGS.otherSpellingShare.value;
    case 'middle-name':
    case 'initials':
      return SETTINGS.shortenedNameShare.value;
    default:
      return likeness satisfies never;
  }
}

/** The odds of a pair before rivals. `namesakes`: persons of the name besides the two. */
export function pairOdds(
  { nameA, nameB, likeness }: AlikeNames,
  counts: NameCounts,
  namesakes: number,
  organisations: { shared: string | null; areKnown: boolean },
): number {
  const { secondKeyShare, unseenNamesakes, sameEmployerShare, nameSpread } = SETTINGS;
  const byWords = Math.max(counts.expectedBearers(nameA), counts.expectedBearers(nameB));
  const shape = nameSpread.value;
  const corrected = byWords === 0 ? 0 : (shape + namesakes) / (shape / byWords + 1);
  const expected = unseenNamesakes.value + corrected;
  const prior = secondKeyShare.value / (1 - secondKeyShare.value);
  let odds = (prior * likenessShare(likeness)) / expected;
  if (organisations.shared !== null) {
    odds *= Math.max(1, sameEmployerShare.value / counts.organisationShare(organisations.shared));
  } else if (organisations.areKnown) {
    odds *= 1 - sameEmployerShare.value;
  }
  return odds;
}

function add(counts: Map<string, number>, word: string | undefined): void {
  if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
}
