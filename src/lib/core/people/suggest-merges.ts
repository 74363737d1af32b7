/**
 * Suggests persons who may be one: their names are equal once marks, case and order of words are folded.
 * A single word is no evidence (first names repeat), nor is a name without letters, and what the owner
 * set apart is not asked again.
 *
 * Chance: the share of right pairs that an equal full name gave on an address book with many namesakes
 * (docs: formats §4, precision 0.89); somewhat less when marks had to be folded. Cost: O(n log n).
 */
import { byCodePoint, normaliseName } from '../facts/handles.ts';
import { SETTINGS } from '../settings.ts';
import { displayName } from './display-name.ts';
import { nameWords } from './name-words.ts';
import type { Person, SuggestedMerge } from './people.ts';

/** A name shared by more persons than this says nothing of any two of them. */
const MAX_NAMESAKES = 6;

export function suggestMerges(
  persons: readonly Person[],
  areApart: (a: number, b: number) => boolean,
): SuggestedMerge[] {
  const byWords = new Map<string, Set<number>>();
  persons.forEach((person, i) => {
    for (const name of person.names) {
      const words = nameWords(name);
      if (words.length < 2 || !words.every((word) => /^\p{L}/u.test(word))) continue;
      const key = words.join(' ');
      byWords.set(key, (byWords.get(key) ?? new Set()).add(i));
    }
  });
  const found = new Map<string, SuggestedMerge>();
  for (const group of byWords.values()) {
    if (group.size < 2 || group.size > MAX_NAMESAKES) continue;
    const members = [...group].sort((a, b) => a - b);
    for (const [place, a] of members.entries()) {
      for (const b of members.slice(place + 1)) {
        const [first, second] = [persons[a], persons[b]];
        if (!first || !second || areApart(a, b)) continue;
        found.set(`${first.id}\n${second.id}`, suggestion(first, second));
      }
    }
  }
  return [...found.values()].sort(
    (x, y) => y.chance - x.chance || byCodePoint(x.a, y.a) || byCodePoint(x.b, y.b),
  );
}

function suggestion(a: Person, b: Person): SuggestedMerge {
  const plain = (person: Person): string => normaliseName(displayName(person.name));
  const { sameNameChance, foldedNameChance } = SETTINGS;
  const chance = plain(a) === plain(b) ? sameNameChance.value : foldedNameChance.value;
  return { a: a.id, b: b.id, chance, reasons: [{ kind: 'equal-name', name: a.name }] };
}
