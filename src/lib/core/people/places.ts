/**
 * Where people live or work, as far as rows say: one entry a place, the most often stated first.
 *
 * How a row is read stands in `read-place.ts`, which places are one and how they are called in `atlas.ts`.
 * A country alone says nothing beside a city in it. What a file Kith wrote tells was counted from rows: it adds none
 * to those that are here. Cost: O(records) and reading each spelling once.
 */
import { PLACE_USES, type FactSet, type PlaceUse, type StatedPlace } from '../facts/facts.ts';
import { byCodePoint } from '../facts/handles.ts';
import { Atlas, countryKeyOf, type NamedPlace } from './atlas.ts';
import type { JoinedHandles } from './join-handles.ts';
import { readPlace, type PlaceReading } from './read-place.ts';

export interface PersonPlace extends NamedPlace {
  /** What rows say they do there; empty where none says. */
  uses: PlaceUse[];
  /** How many rows say so, or said so when a file Kith wrote was. */
  rows: number;
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
      if (reading === null) return [];
      const toldRows = record.told ? (place.rows ?? 1) : null;
      return [{ person, reading, use: place.use, toldRows, record: at }];
    });
  });
  const atlas = new Atlas(stated.map(({ reading }) => reading));
  const found = Array.from({ length: persons }, () => new Map<string, PersonPlace>());
  // What is told comes last, and is no evidence of what a row here says itself.
  stated.sort((a, b) => Number(a.toldRows !== null) - Number(b.toldRows !== null));
  const areHere = new Set<PersonPlace>();
  for (const { person, reading, use, toldRows, record } of stated) {
    const key = atlas.keyOf(reading);
    const theirs = found[person];
    const known = theirs?.get(key) ?? { ...atlas.named(key), uses: [], rows: 0, records: [] };
    if (toldRows === null) areHere.add(known);
    const isEvidence = toldRows === null || !areHere.has(known);
    if (isEvidence && known.records.at(-1) !== record) known.records.push(record);
    known.rows = Math.max(known.rows, toldRows ?? known.records.length);
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
    (a, b) => b.rows - a.rows || isHome(b) - isHome(a) || byCodePoint(a.key, b.key),
  );
}
