/**
 * Answers: whom does a text name? Tried in order, the first that names anyone wins:
 *   1. `company:NAME`: everyone who belongs or belonged there;
 *   2. a handle, with its scheme or bare ("email:ana@x.org", "ana@x.org");
 *   3. a whole name as shown or in any spelling seen ("George Francis Scull", "Scull, George Francis");
 *   4. words of a name, in any order and without accents ("george scull").
 * Several people for one name are never chosen between. Cost: O(people × spellings).
 */
import { handleIdentity, normaliseName, parseHandle } from '../facts/handles.ts';
import type { People, Person } from '../people/people.ts';

const COMPANY = 'company:';

export type FoundTarget =
  | { kind: 'unknown' }
  | { kind: 'person'; person: number }
  | { kind: 'company'; organisation: string; members: number[] }
  | { kind: 'ambiguous'; candidates: number[] };

/** The person, the people of a company, or the candidates a text names. */
export function findTarget(people: People, text: string): FoundTarget {
  const wanted = text.trim();
  if (wanted === '') return { kind: 'unknown' };
  if (wanted.toLowerCase().startsWith(COMPANY)) {
    return findCompany(people, wanted.slice(COMPANY.length));
  }
  const readings = [byHandle, byWholeName, byWords];
  for (const reading of readings) {
    const candidates = reading(people.persons, wanted);
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) return { kind: 'person', person: only };
    if (candidates.length > 1) return { kind: 'ambiguous', candidates };
  }
  return { kind: 'unknown' };
}

function whichPersons(persons: readonly Person[], matches: (person: Person) => boolean): number[] {
  return persons.flatMap((person, index) => (matches(person) ? [index] : []));
}

function byHandle(persons: readonly Person[], text: string): number[] {
  const parsed = parseHandle(text);
  const identity = parsed ? handleIdentity(`${parsed.scheme}:${parsed.value.trim()}`) : null;
  const exactly = whichPersons(persons, ({ handles }) => handles.some((handle) => handle === text));
  if (exactly.length > 0) return exactly;
  const bare = normaliseName(text);
  return whichPersons(persons, ({ handles }) =>
    handles.some((handle) =>
      identity === null
        ? normaliseName(parseHandle(handle)?.value ?? '') === bare
        : handleIdentity(handle) === identity,
    ),
  );
}

function byWholeName(persons: readonly Person[], text: string): number[] {
  const wanted = normaliseName(text);
  return whichPersons(persons, ({ name, names }) =>
    [name, ...names].some((spelling) => normaliseName(spelling) === wanted),
  );
}

function byWords(persons: readonly Person[], text: string): number[] {
  const wanted = nameWords(text);
  if (wanted.length === 0) return [];
  return whichPersons(persons, ({ name, names }) =>
    [name, ...names].some((spelling) => {
      const words = new Set(nameWords(spelling));
      return wanted.every((word) => words.has(word));
    }),
  );
}

/** Words of a name, case and accents folded, punctuation dropped. */
function nameWords(name: string): string[] {
  const plain = normaliseName(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function findCompany(people: People, text: string): FoundTarget {
  const wanted = normaliseName(text);
  if (wanted === '') return { kind: 'unknown' };
  const organisations = new Map<string, string>();
  for (const person of people.persons) {
    for (const { organisation } of person.organisations) {
      const normal = normaliseName(organisation);
      if (!organisations.has(normal)) organisations.set(normal, organisation);
    }
  }
  const containing = [...organisations.keys()].filter((name) => name.includes(wanted));
  const [only] = containing;
  const chosen = organisations.has(wanted) ? wanted : containing.length === 1 ? only : undefined;
  if (chosen === undefined) return { kind: 'unknown' };
  const members = whichPersons(people.persons, (person) =>
    person.organisations.some(({ organisation }) => normaliseName(organisation) === chosen),
  );
  return { kind: 'company', organisation: organisations.get(chosen) ?? text.trim(), members };
}
