/** Pairs that may be one person, as the review shows them: what is known of each, and why. */
import type { Conclusions } from '#core/conclusions.ts';
import { isNameHandle, normaliseName, parseHandle, type Handle } from '#core/facts/handles.ts';
import { handleLabel } from '#core/people/display-name.ts';
import type { MergeReason, Person, SuggestedMerge } from '#core/people/people.ts';
import { SETTINGS } from '#core/settings.ts';
import { known } from './directory.ts';

export interface MergeSide {
  id: Handle;
  name: string;
  /** Where they work or belong, newest first as the files state it. */
  organisations: string[];
  /** Addresses, numbers and profiles. */
  keys: string[];
  interactions: number;
  /** Last dated contact with me, ms since 1970 UTC. */
  last: number | null;
}

export interface MergePair {
  /** Stays the same while either side does. */
  key: string;
  a: MergeSide;
  b: MergeSide;
  chance: number;
  reasons: MergeReason[];
  /** Same name and same organisation, and hardly two people: these may be joined together. */
  isPlain: boolean;
}

/** Suggestions the owner has not answered, likeliest first. */
export function mergePairs(conclusions: Conclusions): MergePair[] {
  const indexOf = new Map(conclusions.people.persons.map(({ id }, index) => [id, index]));
  return conclusions.people.suggestedMerges.flatMap((suggested) => {
    const [a, b] = [indexOf.get(suggested.a), indexOf.get(suggested.b)];
    if (a === undefined || b === undefined) return [];
    const [left, right] = [sideOf(conclusions, a), sideOf(conclusions, b)];
    if (!left || !right) return [];
    const { chance, reasons } = suggested;
    const key = `${suggested.a}\n${suggested.b}`;
    return [{ key, a: left, b: right, chance, reasons, isPlain: isPlain(suggested) }];
  });
}

/** "48 names appear more than once": names of whom two or more wait for an answer. */
export function repeatedNames({ people }: Conclusions): number {
  const nameOf = new Map(people.persons.map(({ id, name }) => [id, normaliseName(name)]));
  return new Set(people.suggestedMerges.map(({ a }) => nameOf.get(a))).size;
}

/** One name at one employer, with nothing against it: two people hardly ever are so much alike. */
function isPlain({ chance, reasons }: SuggestedMerge): boolean {
  const kinds = new Set(reasons.map(({ kind }) => kind));
  const isOneName = kinds.has('equal-name') || kinds.has('spelling') || kinds.has('order');
  return (
    isOneName &&
    kinds.has('same-organisation') &&
    !kinds.has('namesakes') &&
    chance >= SETTINGS.plainFrom.value
  );
}

function sideOf({ people, egoTie, ties }: Conclusions, index: number): MergeSide | undefined {
  const person = people.persons[index];
  if (!person) return undefined;
  const tie = egoTie[index] ?? -1;
  return {
    id: person.id,
    name: person.name,
    organisations: person.organisations.map(({ organisation, role }) =>
      role ? `${role}, ${organisation}` : organisation,
    ),
    keys: keysOrSource(person),
    interactions: tie < 0 ? 0 : (ties.interactions[tie] ?? 0),
    last: tie < 0 ? null : known(ties.last[tie]),
  };
}

/** Keys as people read them; for who has none, the source that names them. */
function keysOrSource(person: Person): string[] {
  const keys = keysOf(person);
  return keys.length > 0 ? keys : [...new Set(person.handles.map(nameSource))];
}

/** Addresses, numbers and profiles of a person, as people read them. */
export function keysOf({ handles }: Person): string[] {
  return handles.filter((handle) => !isNameHandle(handle)).map(keyLabel);
}

/** A key as people read it: an address, a number, "linkedin.com/in/ada". */
export function keyLabel(handle: Handle): string {
  const label = handleLabel(handle);
  return parseHandle(handle)?.scheme === 'linkedin' ? `linkedin.com/in/${label}` : label;
}

function nameSource(handle: Handle): string {
  const scheme = parseHandle(handle)?.scheme;
  if (scheme === 'name-in-linkedin') return 'Named on LinkedIn, without a profile';
  if (scheme === 'name-in-vcard') return 'A contact card without address or number';
  if (scheme === undefined || scheme === 'name') return 'Named in a table';
  return `Named in ${scheme.slice('name-in-'.length)}`;
}
