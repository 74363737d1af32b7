/**
 * Companies and places one might ask about: those where I know the most people. One counts where at least
 * two there are mine, and I am not one of them: nobody asks the way home.
 * Cost: O(people, their organisations and places), once for each set of conclusions.
 */
import type { Conclusions } from '#core/conclusions.ts';
import { companyKey } from '#core/people/employers.ts';
import { rowOfPerson, type PersonRow } from './directory.ts';
import { searchIndex } from './search.ts';

/** People who are somewhere together. */
export interface SuggestedSet {
  name: string;
  /** People there I have a tie with. */
  mine: number;
  /** Everyone there, me aside. */
  people: number;
  /** Whom of them I know best; null where nothing says how well I know any of them. */
  best: PersonRow | null;
}

/** Fewer than these are people, not a company or a place. */
const LEAST_MINE = 2;

/** Most people of mine first, then by name. */
export function suggestedCompanies(conclusions: Conclusions, limit: number): SuggestedSet[] {
  const { persons, ego } = conclusions.people;
  const home = new Set(
    persons[ego ?? -1]?.organisations.map(({ organisation }) => companyKey(organisation)),
  );
  const asked = searchIndex(conclusions).organisations.filter(({ name }) => {
    const key = companyKey(name);
    return key !== null && !home.has(key);
  });
  return mostOfMine(conclusions, asked, limit);
}

/** The same of places as rows state them: a country only where they name no town in it. */
export function suggestedPlaces(conclusions: Conclusions, limit: number): SuggestedSet[] {
  const { persons, ego } = conclusions.people;
  const home = new Set(persons[ego ?? -1]?.places.flatMap(({ name, country }) => [name, country]));
  const stated = new Set(persons.flatMap(({ places }) => places.map(({ name }) => name)));
  const asked = searchIndex(conclusions).places.filter(
    ({ name }) => stated.has(name) && !home.has(name),
  );
  return mostOfMine(conclusions, asked, limit);
}

function mostOfMine(
  conclusions: Conclusions,
  sets: readonly { name: string; people: readonly number[] }[],
  limit: number,
): SuggestedSet[] {
  return sets
    .map(({ name, people }) => {
      const rows = people.flatMap((person) => rowOfPerson(conclusions, person) ?? []);
      const mine = rows.filter(({ isMine }) => isMine);
      return { name, mine: mine.length, people: people.length, best: bestKnown(mine) };
    })
    .filter(({ mine }) => mine >= LEAST_MINE)
    .sort((left, right) => right.mine - left.mine || (left.name < right.name ? -1 : 1))
    .slice(0, limit);
}

function bestKnown(rows: readonly PersonRow[]): PersonRow | null {
  return rows.reduce<PersonRow | null>(
    (best, row) => ((row.strength ?? -1) > (best?.strength ?? -1) ? row : best),
    null,
  );
}
