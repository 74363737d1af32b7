/**
 * Answers: whom does a text name? Tried in order, the first that names anyone wins:
 *   1. `company:NAME`: everyone who belongs or belonged there, however its legal form is written;
 *      `place:NAME`: everyone who lives or works there, a city ("Lyon", "Lyon, France") or a country;
 *      `role:TITLE`: everyone whose title holds these words ("head of design"); `group:NAME`: everyone of a
 *      group, by its name or id;
 *   2. a handle, with its scheme or bare ("email:ana@x.org", "ana@x.org");
 *   3. a whole name as shown or in any spelling seen ("George Francis Scull", "Scull, George Francis");
 *   4. words of a name, in any order and without accents ("george scull").
 * Several people for one name are never chosen between.
 * Cost: O(people × spellings).
 */
import type { ClusterSet } from '../clusters/cluster-set.ts';
import { handleIdentity, normaliseName, parseHandle } from '../facts/handles.ts';
import { companyKey } from '../people/employers.ts';
import { foldedWords } from '../people/name-words.ts';
import type { People, Person } from '../people/people.ts';
import { countryKeyOf } from '../people/atlas.ts';
import type { PersonPlace } from '../people/places.ts';
import { readPlace } from '../people/read-place.ts';
import type { TargetSet } from './introduction.ts';

export type FoundTarget =
  | { kind: 'unknown' }
  | { kind: 'person'; person: number }
  | { kind: 'several'; of: TargetSet; members: number[] }
  | { kind: 'ambiguous'; candidates: number[] };

const TARGET_KINDS: readonly TargetSet['kind'][] = ['company', 'place', 'role', 'group'];
const PREFIX = new RegExp(`^(${TARGET_KINDS.join('|')}):(.*)$`, 'isu');

const UNKNOWN: FoundTarget = { kind: 'unknown' };

/** What a text asks for: one of a kind by its prefix ("company:Acme"), else somebody. */
export function askedFor(text: string): { kind: TargetSet['kind'] | null; name: string } {
  const [, prefix = '', name = text] = PREFIX.exec(text) ?? [];
  return { kind: TARGET_KINDS.find((kind) => kind === prefix.toLowerCase()) ?? null, name };
}

/** The person, the people of a company, place, title or group, or the candidates a text names. */
export function findTarget(
  people: People,
  text: string,
  clusters: ClusterSet | null = null,
): FoundTarget {
  const wanted = text.trim();
  if (wanted === '') return UNKNOWN;
  const { kind, name } = askedFor(wanted);
  switch (kind) {
    case 'company':
      return findCompany(people, name);
    case 'place':
      return findPlace(people, name);
    case 'role':
      return findRole(people, name);
    case 'group':
      return findGroup(clusters, name);
    case null:
      return findPerson(people, wanted);
    default:
      return kind satisfies never;
  }
}

function findPerson(people: People, wanted: string): FoundTarget {
  const readings = [byHandle, byWholeName, byWords];
  for (const reading of readings) {
    const candidates = reading(people.persons, wanted);
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) return { kind: 'person', person: only };
    if (candidates.length > 1) return { kind: 'ambiguous', candidates };
  }
  return UNKNOWN;
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

/** By the name but for its legal form; else by a part of exactly one name. */
function findCompany(people: People, text: string): FoundTarget {
  const wanted = normaliseName(text);
  if (wanted === '') return UNKNOWN;
  const key = companyKey(text) ?? wanted;
  const names = new Map<string, string>();
  for (const { organisations } of people.persons) {
    for (const { organisation } of organisations) {
      const known = keyOf(organisation);
      if (!names.has(known)) names.set(known, organisation);
    }
  }
  const containing = [...names].filter(([, name]) => normaliseName(name).includes(wanted));
  const [only] = containing;
  const chosen = names.has(key) ? key : containing.length === 1 ? only?.[0] : undefined;
  if (chosen === undefined) return UNKNOWN;
  const members = whichPersons(people.persons, ({ organisations }) =>
    organisations.some(({ organisation }) => keyOf(organisation) === chosen),
  );
  return { kind: 'several', of: { kind: 'company', name: names.get(chosen) ?? text }, members };
}

function keyOf(organisation: string): string {
  return companyKey(organisation) ?? normaliseName(organisation);
}

/** A city by its letters, in the country named if one is; or a country; else by its name as shown. */
function findPlace({ persons }: People, text: string): FoundTarget {
  const reading = readPlace({ city: text, country: null });
  if (reading === null) return UNKNOWN;
  const { city, country } = reading;
  const wanted = normaliseName(text);
  const isInCountry = ({ key }: PersonPlace): boolean => {
    return country === null || countryKeyOf(key) === country.key;
  };
  const isInCity = ({ key }: PersonPlace): boolean => key.startsWith(`${city?.key}|`);
  const isCalledSo = ({ name }: PersonPlace): boolean => normaliseName(name) === wanted;
  const isMeant = (place: PersonPlace): boolean =>
    isInCountry(place) && (city === null || isInCity(place));
  for (const isIt of [isMeant, isCalledSo]) {
    const members = whichPersons(persons, ({ places }) => places.some(isIt));
    const found = persons.flatMap(({ places }) => places.filter(isIt));
    const names = new Set(found.map((place) => (city === null ? place.country : place.name)));
    const [name] = names.size === 1 ? names : [];
    const of = { kind: 'place', name: name ?? text.trim() } as const;
    if (members.length > 0) return { kind: 'several', of, members };
  }
  return UNKNOWN;
}

/** Words a title can do without: "head of design" is "head design". */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'at', 'in', 'a', 'an']);

/** The words of a title that say something, folded. */
export function titleWords(title: string): string[] {
  return foldedWords(title).filter((word) => !SMALL_WORDS.has(word));
}

function findRole(people: People, text: string): FoundTarget {
  const wanted = titleWords(text);
  if (wanted.length === 0) return UNKNOWN;
  const members = whichPersons(people.persons, ({ organisations }) =>
    organisations.some(({ role }) => {
      const words = role === null ? [] : titleWords(role);
      return wanted.every((word) => words.includes(word));
    }),
  );
  if (members.length === 0) return UNKNOWN;
  return { kind: 'several', of: { kind: 'role', name: text.trim() }, members };
}

/** By id, by name, or by the one name it is part of; "Around Ana Ray" is the group named for Ana Ray. */
function findGroup(set: ClusterSet | null, text: string): FoundTarget {
  const clusters = set?.clusters ?? [];
  const wanted = normaliseName(text).replace(/^around /u, '');
  if (wanted === '') return UNKNOWN;
  const readings = [
    clusters.filter(({ id }) => id === text.trim()),
    clusters.filter(({ name }) => normaliseName(name) === wanted),
    clusters.filter(({ name }) => normaliseName(name).includes(wanted)),
  ];
  const [found] = readings.find((each) => each.length > 0) ?? [];
  const isOne = readings.some((each) => each.length === 1 && each[0] === found);
  if (!found || !isOne) return UNKNOWN;
  return { kind: 'several', of: { kind: 'group', name: found.name }, members: [...found.members] };
}
