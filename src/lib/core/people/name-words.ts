/**
 * A name boiled down to its words, so that spellings of one name are equal: letters without marks, no
 * titles and degrees, apostrophes closed, hyphens open. What is shown is always the name as written.
 *
 * Departure from a full transliteration: other scripts stay as they are; a guess at "Юлия" would be right
 * in one language and wrong in the next.
 */
import { normaliseName } from '../facts/handles.ts';
import { displayName } from './display-name.ts';
import { areShortForms } from './short-forms.ts';

/** Letters that Unicode does not take apart into a base and a mark. */
const FOLDED = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/** Titles and degrees say nothing of who it is; "Jr" and "III" do, and stay. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev hon phd mba cpa msc bsc cfa pmp mbbs llm esq'.split(
    ' ',
  ),
);

/** The words of a text in lower case, without marks; apostrophes and dots of initials closed. */
export function foldedWords(text: string): string[] {
  return [...normaliseName(text).normalize('NFD')]
    .map((letter) => FOLDED.get(letter) ?? letter)
    .join('')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{L})['’ʼ`´](?=\p{L})/gu, '$1')
    .replace(/\b(\p{L})\.(?=\p{L}\.)/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The words of a name in the order people say them, given names first. */
export function spokenWords(name: string): string[] {
  const words = foldedWords(displayName(name));
  const own = words.filter((word) => !TITLES.has(word));
  return own.length > 0 ? own : words;
}

/** The same words in code-point order: equal for "Ada Lovelace" and "Lovelace Ada". */
export function nameWords(name: string): string[] {
  return spokenWords(name).sort();
}

/** Whether a name can tell one person from another: two words at least, of letters. */
export function isFullName(words: readonly string[]): boolean {
  return words.length >= 2 && words.every((word) => /^\p{L}/u.test(word));
}

/**
 * Whether two names cannot be forms of one: some word of the shorter stands for no word of the longer.
 * An initial stands for a word, and so does a familiar form ("Liz", "Elizabeth"; "Bob", "Robert"). A common surname is not enough: families share keys.
 */
export function areClearlyDifferent(first: string, second: string): boolean {
  const [a, b] = [spokenWords(first), spokenWords(second)];
  if (a.length === 0 || b.length === 0) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const free = [...long];
  // Equal words are spent first, so that "J Jones" does not use up the surname for the initial.
  const unmatched = short.filter((word) => !spend(free, (other) => other === word));
  return !unmatched.every((word) => spend(free, (other) => standsFor(word, other)));
}

function spend(free: string[], isIt: (word: string) => boolean): boolean {
  const place = free.findIndex(isIt);
  if (place < 0) return false;
  free.splice(place, 1);
  return true;
}

/** "Daniel" does not stand for "Daniela", nor "Carl" for "Carla": short forms leave out more. */
const LEFT_OUT = 3;

function standsFor(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (short.length === 1) return long.startsWith(short);
  const isPart = short.length >= 3 && long.length - short.length >= LEFT_OUT;
  return (isPart && long.includes(short)) || areShortForms(short, long);
}
