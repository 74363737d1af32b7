/**
 * Answers: which words did the owner put on whom? A tag stands under every handle its people are known by,
 * so that it outlives files that come and go, and people who turn out to be one: they then have the tags
 * of both. Cost: O(handles of people with tags).
 */
import { byCodePoint, type Handle } from '../facts/handles.ts';
import type { People } from './people.ts';

export interface Tag {
  name: string;
  /** Person indices, rising; me never. */
  people: readonly number[];
}

/** As long as a tag may be: what fits a line of the legend. */
export const LONGEST_TAG = 40;

/** The tags that stand on people known now, most people first, then by name. */
export function tagsOf(
  { persons, ego }: People,
  said: ReadonlyMap<Handle, readonly string[]>,
): Tag[] {
  if (said.size === 0) return [];
  const people = new Map<string, number[]>();
  persons.forEach(({ handles }, person) => {
    if (person === ego) return;
    for (const name of new Set(handles.flatMap((handle) => said.get(handle) ?? []))) {
      const tagged = people.get(name);
      if (tagged) tagged.push(person);
      else people.set(name, [person]);
    }
  });
  return Array.from(people, ([name, tagged]) => ({ name, people: tagged })).sort(
    (a, b) => b.people.length - a.people.length || byCodePoint(a.name, b.name),
  );
}

/** The names of each person's tags, in the order of the tags. */
export function tagsByPerson(tags: readonly Tag[]): Map<number, string[]> {
  const names = new Map<number, string[]>();
  for (const { name, people } of tags) {
    for (const person of people) {
      const theirs = names.get(person);
      if (theirs) theirs.push(name);
      else names.set(person, [name]);
    }
  }
  return names;
}

/** A tag as it is kept: no space around or doubled, no longer than a line; "" for nothing but space. */
export function tidyTag(written: string): string {
  const tidy = written
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return Array.from(tidy).slice(0, LONGEST_TAG).join('').trim();
}

/** The tag there is already that reads the same, whatever its capitals; else the written one, tidied. */
export function asTagged(tags: readonly Pick<Tag, 'name'>[], written: string): string {
  const tidy = tidyTag(written);
  const same = (name: string): boolean => name.toLowerCase() === tidy.toLowerCase();
  return tags.find(({ name }) => same(name))?.name ?? tidy;
}
