/**
 * Answers: what do several terms have in common? "Atlas Portland Cement", "Cement" and "Cement houses" are
 * three terms and one matter; a group may share it while no single term reaches enough members.
 * A family is a phrase of one or two words found in at least two terms of a kind: one that is a term
 * itself, or ends a term (its noun; of a proper name, its last two words), or begins only proper names (a
 * house, a place). Plurals count as their singular; the spelling most people hold is shown. A phrase whose
 * people nearly all hold a longer one gives way to it ("motion" to "motion pictures").
 * Cost: O(words of all terms + their holdings).
 */
import { isProperName, type TermKind } from './term-name.ts';

/** A term or family of terms with the people who hold it. */
export interface HeldTerm {
  /** How it would stand on a map. */
  name: string;
  /** As the source has it. */
  term: string;
  kind: TermKind;
  people: Set<number>;
}

interface Family extends HeldTerm {
  words: number;
  terms: number;
  isTerm: boolean;
  isNoun: boolean;
  /** Begins every term it is in, and all of them are proper names. */
  isHouse: boolean;
  mostHolders: number;
}

const LONGEST = 2;
const SHORTEST_WORD = 4;
/** A longer phrase replaces a shorter one when it reaches this share of its people. */
const NEARLY_ALL = 0.85;
const JOINING = /^(?:and|of|the|for|in|at|to|on|with|from|other|new|general|&)$/iu;

/** The families of a set of terms, without those that are a single term. */
export function termFamilies(terms: Iterable<HeldTerm>): HeldTerm[] {
  const families = new Map<string, Family>();
  for (const term of terms) addPhrases(term, families);
  const shared = [...families].filter(
    ([, family]) => family.terms > 1 && (family.isTerm || family.isNoun || family.isHouse),
  );
  const longer = shared.filter(([, family]) => family.words > 1);
  return shared
    .filter(
      ([key, family]) =>
        !longer.some(
          ([phrase, other]) =>
            other.kind === family.kind &&
            other.words > family.words &&
            ` ${phrase} `.includes(` ${key.slice(key.indexOf(' ') + 1)} `) &&
            other.people.size >= NEARLY_ALL * family.people.size,
        ),
    )
    .map(([, { name, kind, people }]) => ({ name, term: name, kind, people }));
}

function addPhrases(term: HeldTerm, families: Map<string, Family>): void {
  const words = term.name.split(/[\s,]+/u).filter((word) => word !== '');
  const isProper = isProperName(term.name);
  for (let length = 1; length <= LONGEST; length++) {
    for (let start = 0; start + length <= words.length; start++) {
      const phrase = words.slice(start, start + length);
      if (!phrase.every(isTelling)) continue;
      const key = `${term.kind} ${phrase.map(singular).join(' ')}`;
      const family = families.get(key) ?? emptyFamily(term.kind, length);
      families.set(key, family);
      family.terms++;
      family.isTerm ||= length === words.length;
      family.isNoun ||= (length > 1 || !isProper) && start + length === words.length;
      family.isHouse &&= isProper && start === 0;
      for (const person of term.people) family.people.add(person);
      if (term.people.size > family.mostHolders) {
        family.mostHolders = term.people.size;
        family.name = phrase.join(' ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
      }
    }
  }
}

function emptyFamily(kind: HeldTerm['kind'], words: number): Family {
  return {
    name: '',
    term: '',
    kind,
    people: new Set(),
    words,
    terms: 0,
    isTerm: false,
    isNoun: false,
    isHouse: true,
    mostHolders: 0,
  };
}

function isTelling(word: string): boolean {
  return word.length >= SHORTEST_WORD && /^\p{L}/u.test(word) && !JOINING.test(word);
}

function singular(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > SHORTEST_WORD && /[^s]s$/u.test(lower) ? lower.slice(0, -1) : lower;
}
