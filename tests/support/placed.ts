/** Conclusions as they would be if files said where people are: for tests of what is made of it. */
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import type { PersonPlace } from '../../src/lib/core/people/places.ts';

/** A place of one row: "Lyon", or "Lyon, France". */
export function placeOf(text: string): PersonPlace {
  const [city = '', country = null] = text.split(', ');
  const key = `${city.toLowerCase()}|${country?.toLowerCase() ?? ''}`;
  return { key, name: city, city, country, uses: [], rows: 1, records: [0] };
}

/** The same people, at these places. @param where places by person index. */
export function placed(
  conclusions: Conclusions,
  where: (person: number) => readonly string[],
): Conclusions {
  const persons = conclusions.people.persons.map((person, index) => ({
    ...person,
    places: where(index).map(placeOf),
  }));
  return { ...conclusions, people: { ...conclusions.people, persons } };
}
