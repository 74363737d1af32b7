/** What the owner can say of people by tags, as steps; and which tags stand on whom. */
import type { Conclusions } from '#core/conclusions.ts';
import { asTagged, tagsByPerson } from '#core/people/tags.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import { counted } from '#words/format.ts';

/** What an address calls having no tag at all. */
export const NO_TAG = '-none';

/** A step and what is said when it is done. */
export interface TagStep {
  command: DecisionCommand;
  said: string;
}

/** A tag beside some people: how many of them have it. */
export interface TagHeld {
  name: string;
  /** Everybody with this tag. */
  people: number;
  /** Of those asked about. */
  held: number;
}

/** Every tag there is, those most of these people have first. Cost: O(people with tags). */
export function tagsHeld({ tags }: Conclusions, people: readonly number[]): TagHeld[] {
  const asked = new Set(people);
  return tags
    .map((tag) => ({
      name: tag.name,
      people: tag.people.length,
      held: tag.people.filter((person) => asked.has(person)).length,
    }))
    .sort((a, b) => b.held - a.held || b.people - a.people);
}

/** Who has a tag, rising; nobody for one that is not known. */
export function peopleTagged({ tags }: Conclusions, name: string): readonly number[] {
  return tags.find((tag) => tag.name === name)?.people ?? [];
}

/** The tags of one person, the most common first. */
export function tagsOfPerson({ tags }: Conclusions, person: number): string[] {
  return tagsByPerson(tags).get(person) ?? [];
}

/** Puts a tag on people; one that reads the same is the same. Null for no word, or where nothing changes. */
export function putTag(
  conclusions: Conclusions,
  people: readonly number[],
  written: string,
): TagStep | null {
  const tag = asTagged(conclusions.tags, written);
  const had = new Set(peopleTagged(conclusions, tag));
  const more = people.filter((person) => !had.has(person));
  if (tag === '' || more.length === 0) return null;
  return tagStep(conclusions, more, tag, true);
}

/** Takes a tag off those of these people who have it; null where nobody does. */
export function takeTagOff(
  conclusions: Conclusions,
  people: readonly number[],
  tag: string,
): TagStep | null {
  const have = new Set(peopleTagged(conclusions, tag));
  const fewer = people.filter((person) => have.has(person));
  return fewer.length === 0 ? null : tagStep(conclusions, fewer, tag, false);
}

function tagStep(
  { people: { persons } }: Conclusions,
  people: readonly number[],
  tag: string,
  isOn: boolean,
): TagStep {
  const [first] = people;
  const label =
    people.length === 1
      ? (persons[first ?? -1]?.name ?? '')
      : counted(people.length, 'person', 'people');
  const handles = people.map((person) => persons[person]?.handles ?? []);
  return {
    command: { kind: 'tag', people: handles, tag, isOn, label },
    said: isOn ? `${label} tagged “${tag}”.` : `“${tag}” taken off ${label}.`,
  };
}

/** Calls a tag otherwise wherever it stands, and says how; null where that says nothing new. */
export function renameTag(
  { tags }: Conclusions,
  tag: string,
  written: string,
): (TagStep & { name: string }) | null {
  const others = tags.filter(({ name }) => name !== tag);
  const name = asTagged(others, written);
  if (name === '' || name === tag) return null;
  return {
    name,
    command: { kind: 'rename-tag', tag, name },
    said: `“${tag}” is called “${name}” now.`,
  };
}

/** Takes a tag off everybody. */
export function dropTag(tag: string): TagStep {
  return {
    command: { kind: 'rename-tag', tag, name: null },
    said: `Nobody is tagged “${tag}” any more.`,
  };
}

/** Tags a written beginning may mean: those that begin so, then those that hold it; all for nothing. */
export function tagsLike<T extends { name: string }>(tags: readonly T[], written: string): T[] {
  const words = written.trim().toLowerCase();
  const begins = tags.filter(({ name }) => name.toLowerCase().startsWith(words));
  const holds = tags.filter(
    (tag) => tag.name.toLowerCase().includes(words) && !begins.includes(tag),
  );
  return [...begins, ...holds];
}
