/**
 * Which persons have names that may be one, found without comparing everybody with everybody: names are
 * filed under keys that forms of one name share, and only persons under one key are compared.
 * Cost: O(names), and the square of how many share a key, which is capped.
 */
import { isFullName, type WordsOfNames } from './name-words.ts';
import type { Person } from './people.ts';

export type Likeness = 'equal-name' | 'spelling' | 'order' | 'middle-name' | 'initials';

/** From the surest likeness to the least. */
const ORDER: readonly Likeness[] = ['equal-name', 'spelling', 'order', 'middle-name', 'initials'];

export interface AlikeNames {
  a: number;
  b: number;
  likeness: Likeness;
  /** The spellings that are alike, as shown. */
  nameA: string;
  nameB: string;
}

interface Spelling {
  person: number;
  name: string;
  words: readonly string[];
  /** Case folded, otherwise as written. */
  plain: string;
}

/** A name more persons share tells nothing of any two of them. */
const MAX_SHARING = 24;
/** Spellings of one person compared at most. */
const MAX_SPELLINGS = 6;

/** Pairs of persons (a < b) with names that may be one, each with its surest likeness. */
export function findAlikeNames(persons: readonly Person[], wordsOf: WordsOfNames): AlikeNames[] {
  const byKey = new Map<string, Spelling[]>();
  persons.forEach(({ names }, person) => {
    for (const name of names.slice(0, MAX_SPELLINGS)) {
      const words = wordsOf.of(name);
      if (!isFullName(words)) continue;
      const spelling = { person, name, words, plain: plainOf(name) };
      for (const key of keysOf(words)) {
        const sharing = byKey.get(key);
        if (sharing) sharing.push(spelling);
        else byKey.set(key, [spelling]);
      }
    }
  });
  const found = new Map<number, AlikeNames>();
  for (const sharing of byKey.values()) {
    if (new Set(sharing.map(({ person }) => person)).size > MAX_SHARING) continue;
    for (const [place, first] of sharing.entries()) {
      for (const second of sharing.slice(place + 1)) {
        if (first.person === second.person) continue;
        const [a, b] = first.person < second.person ? [first, second] : [second, first];
        const likeness = likenessOf(a, b);
        if (likeness === null) continue;
        const pair = a.person * persons.length + b.person;
        const known = found.get(pair);
        if (known && ORDER.indexOf(known.likeness) <= ORDER.indexOf(likeness)) continue;
        found.set(pair, {
          ...{ a: a.person, b: b.person, likeness },
          ...{ nameA: a.name, nameB: b.name },
        });
      }
    }
  }
  return [...found.values()];
}

/** What forms of one name have in common: all its words; its ends; its given name and one initial. */
function keysOf(words: readonly string[]): string[] {
  const [given = ''] = words;
  const family = words[words.length - 1] ?? '';
  return [
    ...new Set([
      `all ${[...words].sort().join(' ')}`,
      `ends ${given} ${family}`,
      `given ${given} ${family[0] ?? ''}`,
      `family ${given[0] ?? ''} ${family}`,
    ]),
  ];
}

function likenessOf(a: Spelling, b: Spelling): Likeness | null {
  if (a.plain === b.plain) return 'equal-name';
  const [first, second] = [a.words.join(' '), b.words.join(' ')];
  if (first === second) return 'spelling';
  if ([...a.words].sort().join(' ') === [...b.words].sort().join(' ')) return 'order';
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length < long.length && haveEqualEnds(short, long)) return 'middle-name';
  return areInitialsOf(short, long) ? 'initials' : null;
}

/** "frank dyer", "frank lewis dyer"; what lies between may be left out, not replaced. */
function haveEqualEnds(short: readonly string[], long: readonly string[]): boolean {
  return (
    short[0] === long[0] &&
    short[short.length - 1] === long[long.length - 1] &&
    short.slice(1, -1).every((word) => long.some((other) => other.startsWith(word)))
  );
}

/** "priya r", "priya raman": each word equal or its initial, and at least one of them written out. */
function areInitialsOf(short: readonly string[], long: readonly string[]): boolean {
  const ends = [short[0], short[short.length - 1]];
  const others = [long[0], long[long.length - 1]];
  const areEqual = ends.map((word, i) => word === others[i]);
  const areInitials = ends.map((word = '', i) => {
    const other = others[i] ?? '';
    const [brief, full] = word.length < other.length ? [word, other] : [other, word];
    return brief.length === 1 && full.length > 1 && full.startsWith(brief);
  });
  if (!ends.every((_, i) => areEqual[i] === true || areInitials[i] === true)) return false;
  const isWrittenOut = ends.some((word, i) => areEqual[i] === true && (word ?? '').length > 1);
  return isWrittenOut && areInitials.includes(true);
}

function plainOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
