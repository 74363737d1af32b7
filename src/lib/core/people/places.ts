/**
 * Where people live or work, as far as rows say: one entry a place, the most often stated first.
 *
 * How a row is read stands in `read-place.ts`, which places are one and how they are called in `atlas.ts`.
 * A country alone says nothing beside a city in it. Cost: O(records) and reading each spelling once.
 */
import { PLACE_USES, type FactSet, type PlaceUse, type StatedPlace } from '../facts/facts.ts';
import { byCodePoint } from '../facts/handles.ts';
import { Atlas, countryKeyOf, type NamedPlace } from './atlas.ts';
import type { JoinedHandles } from './join-handles.ts';
import { readPlace, type PlaceReading } from './read-place.ts';

export interface PersonPlace extends NamedPlace {
  /** What rows say they do there; empty where none says. */
  uses: PlaceUse[];
  /** The records that say so, as indices into the fact set's; at least one. */
  records: number[];
}

/** The places of each person. */
export function placesOf(
  { records }: FactSet,
  personOfHandle: Int32Array,
  { holderOf }: JoinedHandles,
  persons: number,
): PersonPlace[][] {
  const read = readOnce();
  const stated = records.flatMap((record, at) => {
    const person = personOfHandle[holderOf(record) ?? -1] ?? -1;
    if (person < 0) return [];
    return (record.places ?? []).flatMap((place) => {
      const reading = read(place);
      return reading === null ? [] : [{ person, reading, use: place.use, record: at }];
    });
  });
  const atlas = new Atlas(stated.map(({ reading }) => reading));
  const found = Array.from({ length: persons }, () => new Map<string, PersonPlace>());
  for (const { person, reading, use, record } of stated) {
    const key = atlas.keyOf(reading);
    const theirs = found[person];
    const known = theirs?.get(key) ?? { ...atlas.named(key), uses: [], records: [] };
    if (known.records.at(-1) !== record) known.records.push(record);
    if (use !== null && !known.uses.includes(use)) known.uses.push(use);
    theirs?.set(key, known);
  }
  return found.map((theirs) => sorted(withoutSaid([...theirs.values()])));
}

/** Reads each spelling once: an address book has few places and says them often. */
function readOnce(): (place: StatedPlace) => PlaceReading | null {
  const known = new Map<string, PlaceReading | null>();
  return (place) => {
    const written = JSON.stringify([place.city, place.country]);
    const reading = known.get(written) ?? readPlace(place);
    known.set(written, reading);
    return reading;
  };
}

/** Without countries that a city there says already. */
function withoutSaid(places: PersonPlace[]): PersonPlace[] {
  const inCountries = new Set(
    places.flatMap(({ city, key }) => (city === null ? [] : countryKeyOf(key))),
  );
  return places.filter(({ city, key }) => city !== null || !inCountries.has(countryKeyOf(key)));
}

function sorted(places: PersonPlace[]): PersonPlace[] {
  for (const { uses } of places) uses.sort((a, b) => PLACE_USES.indexOf(a) - PLACE_USES.indexOf(b));
  const isHome = ({ uses }: PersonPlace): number => (uses.includes('home') ? 1 : 0);
  return places.sort(
    (a, b) =>
      b.records.length - a.records.length || isHome(b) - isHome(a) || byCodePoint(a.key, b.key),
  );
}
