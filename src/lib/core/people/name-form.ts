/**
 * A name taken apart for comparing: given name, middle names, family name, each without marks, hyphens and
 * particles' spaces ("Willemijn de Vries" → willemijn · devries). A hyphenated family name is one name: it
 * is rarer than either half, and "Hawthorne-McAllister" is not a McAllister with a middle name.
 */
import { displayName, surname } from './display-name.ts';
import { isFullName, spokenWords } from './name-words.ts';

export interface NameForm {
  /** As written. */
  name: string;
  /** All words in spoken order. */
  words: readonly string[];
  given: string;
  middle: readonly string[];
  family: string;
  /** "jr", "iii"; empty for most. */
  generation: string;
  /** All words, one text: equal for spellings of one name. */
  spelt: string;
}

const GENERATION = /^(?:jr|sr|i{2,3}|iv)$/u;
/** Names in scripts that write family and given name without a space. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,5}$/u;

/** The parts of a name; null where it is too little to tell one person from another. */
function nameForm(name: string): NameForm | null {
  const words = spokenWords(name);
  const spelt = words.join(' ');
  const [first = ''] = words;
  if (words.length === 1 && UNSPACED.test(first)) {
    const [family = '', ...given] = first;
    return { ...{ name, words, spelt, family, given: given.join('') }, middle: [], generation: '' };
  }
  if (name.includes('@') || !isFullName(words)) return null;
  const last = words[words.length - 1] ?? '';
  const generation = words.length > 2 && GENERATION.test(last) ? last : '';
  const own = generation === '' ? words : words.slice(0, -1);
  const spoken = spokenWords(surname(displayName(name)));
  const isAtEnd = spoken.length < own.length && own.slice(-spoken.length).join() === spoken.join();
  const familyWords = isAtEnd && spoken.length > 0 ? spoken : own.slice(-1);
  return {
    ...{ name, words, spelt, generation, given: first },
    middle: own.slice(1, own.length - familyWords.length),
    family: familyWords.join(''),
  };
}

/** Names met again and again in one resolving, taken apart once. */
export class NameForms {
  readonly #known = new Map<string, NameForm | null>();

  of(name: string): NameForm | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const form = nameForm(name);
    this.#known.set(name, form);
    return form;
  }
}
