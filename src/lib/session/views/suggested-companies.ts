/**
 * Places one might ask about: those where I know the most people. A place counts where at least two
 * there are mine, and I am not one of them: nobody asks the way home.
 * Cost: O(people and their organisations), once for each set of conclusions.
 */
import type { Conclusions } from '#core/conclusions.ts';
import { companyKey } from '#core/people/employers.ts';
import { rowOfPerson, type PersonRow } from './directory.ts';
import { searchIndex } from './search.ts';

export interface SuggestedCompany {
  name: string;
  /** People there I have a tie with. */
  mine: number;
  /** Everyone there, me aside. */
  people: number;
  /** Whom of them I know best; null where nothing says how well I know any of them. */
  best: PersonRow | null;
}

/** Fewer than these are people, not a place. */
const LEAST_MINE = 2;

/** Most people of mine first, then by name. */
export function suggestedCompanies(conclusions: Conclusions, limit: number): SuggestedCompany[] {
  const { persons, ego } = conclusions.people;
  const home = new Set(
    persons[ego ?? -1]?.organisations.map(({ organisation }) => companyKey(organisation)),
  );
  return searchIndex(conclusions)
    .organisations.filter(({ name }) => companyKey(name) !== null && !home.has(companyKey(name)))
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
