/**
 * A name boiled down so that spellings of one name are equal: marks folded, order of given name and
 * surname ignored, suffixes and bracketed notes kept apart. It only ever suggests.
 */
import { normaliseName } from '../facts/handles.ts';
import { displayName } from './display-name.ts';

/** Letters that Unicode does not take apart into a base and a mark. */
const FOLDED = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/** The words of a name, marks folded, in code-point order. */
export function nameWords(name: string): string[] {
  const folded = [...normaliseName(displayName(name)).normalize('NFD')]
    .map((letter) => FOLDED.get(letter) ?? letter)
    .join('')
    .replace(/\p{M}/gu, '');
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort();
}

/** Whether two names are clearly of different people: no word in common, not even an initial. */
export function areClearlyDifferent(first: string, second: string): boolean {
  const [a, b] = [nameWords(first), nameWords(second)];
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((word) =>
    b.some(
      (other) =>
        word === other ||
        (word.length === 1 && other.startsWith(word)) ||
        (other.length === 1 && word.startsWith(other)),
    ),
  );
}
