/**
 * Finding people, groups, organisations and places by what one remembers of them. Every spelling of a name and
 * every organisation and place is searched; letters with and without marks find each other; word order is free.
 */
import UFuzzy from '@leeoniya/ufuzzy';
import type { Conclusions } from '#core/conclusions.ts';
import { byCodePoint } from '#core/facts/handles.ts';
import { titleWords } from '#core/introductions/find-target.ts';
import type { Tag } from '#core/people/tags.ts';
import { companyKey } from '#core/people/employers.ts';
import { groupList, type GroupRow } from './groups.ts';

/** Names in any script: letters are Unicode letters, not the Latin alphabet. */
const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
});

/** How many words of a needle may stand in another order; each adds a factorial of work. */
const FREE_WORDS = 4;

/** Above this many hits, ranking them costs more than it says. */
const RANKED_HITS = 20_000;

/** An organisation, whatever legal form rows give its name. */
export interface Organisation {
  /** As most people of it write it. */
  name: string;
  people: number[];
}

/** Where people live or work: a town or a country. */
export interface Place {
  name: string;
  people: number[];
}

/** What somebody is somewhere: "Head of Design". */
export interface Title {
  /** As most people who bear it write it. */
  name: string;
  people: number;
}

export interface SearchIndex {
  /** One line a person: every spelling, organisation and place. */
  people: string[];
  /** Names alone: a hit here ranks above a hit in an organisation or place. */
  names: string[];
  groups: GroupRow[];
  organisations: Organisation[];
  places: Place[];
  titles: Title[];
}

const indexOf = new WeakMap<Conclusions, SearchIndex>();

/** The index of a set of conclusions, built once: O(people). */
export function searchIndex(conclusions: Conclusions): SearchIndex {
  const cached = indexOf.get(conclusions);
  if (cached) return cached;
  const { persons, ego } = conclusions.people;
  const organisations = new Spellings();
  const places = new Spellings();
  const titles = new Spellings();
  persons.forEach((person, at) => {
    if (at === ego) return;
    for (const { organisation, role } of person.organisations) {
      organisations.add(companyKey(organisation) ?? organisation, organisation, at);
      if (role !== null) titles.add(titleWords(role).join(' '), role, at);
    }
    for (const { name, country } of person.places) {
      for (const place of new Set([name, country ?? name])) places.add(place, place, at);
    }
  });
  const names = persons.map((person) => latin([person.name, ...person.names].join(' / ')));
  const { named, small } = groupList(conclusions);
  const index: SearchIndex = {
    names,
    people: persons.map((person, at) =>
      latin(
        [
          names[at],
          ...person.organisations.map((member) => member.organisation),
          ...person.places.flatMap(({ city, country }) => [city ?? '', country ?? '']),
        ].join(' / '),
      ),
    ),
    groups: [...named, ...small],
    organisations: organisations.listed(),
    places: places.listed(),
    titles: titles.listed().map(({ name, people }) => ({ name, people: people.length })),
  };
  indexOf.set(conclusions, index);
  return index;
}

/** People by what they share, and how each of them writes it. */
class Spellings {
  readonly #byKey = new Map<string, { people: Set<number>; spelt: Map<string, number> }>();

  add(key: string, spelling: string, person: number): void {
    const known = this.#byKey.get(key) ?? { people: new Set(), spelt: new Map() };
    known.people.add(person);
    known.spelt.set(spelling, (known.spelt.get(spelling) ?? 0) + 1);
    this.#byKey.set(key, known);
  }

  /** Most people first, then by name; each by the spelling most use. */
  listed(): { name: string; people: number[] }[] {
    return [...this.#byKey.values()]
      .map(({ people, spelt }) => {
        const [first] = [...spelt].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
        return { name: first?.[0] ?? '', people: [...people] };
      })
      .sort((a, b) => b.people.length - a.people.length || byCodePoint(a.name, b.name));
  }
}

function latin(text: string): string {
  return UFuzzy.latinize(text);
}

/** Positions of the haystack that match, best first; null when the needle holds no word at all. */
function matches(haystack: string[], needle: string): number[] | null {
  const words = latin(needle).trim();
  if (words === '') return null;
  const [hits, info, order] = fuzzy.search(haystack, words, FREE_WORDS, RANKED_HITS);
  if (!hits) return [];
  if (!info || !order) return hits;
  return order.map((at) => info.idx[at] ?? -1).filter((at) => at >= 0);
}

/**
 * Person indices that match by name, then by organisation or place; me never. Null for an empty needle. Among
 * names, those with a word that begins as the needle does come first, then those I am closest to.
 */
export function findPeople(conclusions: Conclusions, needle: string): number[] | null {
  const index = searchIndex(conclusions);
  const byName = matches(index.names, needle);
  if (!byName) return null;
  const seen = new Set(byName);
  const others = (matches(index.people, needle) ?? []).filter((person) => !seen.has(person));
  const start = latin(needle).trim().toLowerCase();
  const ranked = byName
    .map((person) => ({
      person,
      rank: rankOf(conclusions, person, index.names[person] ?? '', start),
    }))
    .sort((left, right) => right.rank - left.rank)
    .map(({ person }) => person);
  return [...ranked, ...others].filter((person) => person !== conclusions.people.ego);
}

/** 2 for a word that begins so, plus the strength of the tie with me, 0–1. */
function rankOf(
  { egoTie, ties }: Conclusions,
  person: number,
  names: string,
  start: string,
): number {
  const beginsSo = hasWordLike(names, start) ? 2 : 0;
  const strength = ties.strength[egoTie[person] ?? -1] ?? NaN;
  return beginsSo + (Number.isNaN(strength) ? 0 : strength);
}

/** Whether a word of a text begins as the needle does, both without marks, the needle in lower case. */
function hasWordLike(text: string, start: string): boolean {
  return ` ${text.toLowerCase()}`.includes(` ${start}`);
}

/** Whether a word of any of a person's names begins as the needle does. */
export function isNamedLike(conclusions: Conclusions, person: number, needle: string): boolean {
  const names = searchIndex(conclusions).names[person] ?? '';
  return hasWordLike(names, latin(needle).trim().toLowerCase());
}

/** Those whose name holds the words of a needle, best match first. */
function namedSo<Named extends { name: string }>(all: readonly Named[], needle: string): Named[] {
  const hits = matches(
    all.map(({ name }) => latin(name)),
    needle,
  );
  return (hits ?? []).flatMap((at) => all[at] ?? []);
}

export function findGroups(conclusions: Conclusions, needle: string): GroupRow[] {
  return namedSo(searchIndex(conclusions).groups, needle);
}

export function findOrganisations(conclusions: Conclusions, needle: string): Organisation[] {
  return namedSo(searchIndex(conclusions).organisations, needle);
}

export function findPlaces(conclusions: Conclusions, needle: string): Place[] {
  return namedSo(searchIndex(conclusions).places, needle);
}

export function findTags({ tags }: Conclusions, needle: string): Tag[] {
  return namedSo(tags, needle);
}

export function findTitles(conclusions: Conclusions, needle: string): Title[] {
  return namedSo(searchIndex(conclusions).titles, needle);
}
