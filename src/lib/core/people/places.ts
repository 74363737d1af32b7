/**
 * Where people live or work, as far as rows say: one entry a place, the most often stated first.
 *
 * Places are compared by the letters of their city, without case and marks, and by their country; there is
 * no gazetteer. "Zürich, Switzerland" in one cell is Zürich and Switzerland in two; a postcode before a city
 * is left out; a city without its country is that of the only country any row puts a city of this name in,
 * else it stands for itself. A country alone says nothing beside a city in it.
 * Cost: O(records with a place), and the names of countries once.
 */
import type { FactSet, PlaceUse, StatedPlace } from '../facts/facts.ts';
import { PLACE_USES } from '../facts/facts.ts';
import { byCodePoint, visibleText } from '../facts/handles.ts';
import { countryIn, countryNamed, type Country } from './countries.ts';
import type { JoinedHandles } from './join-handles.ts';
import { foldedWords } from './name-words.ts';
import { titleCase } from './title-case.ts';

export interface PersonPlace {
  /** Equal for one place, whoever is there and however rows write it. */
  key: string;
  /** As shown, and asked for: "Lyon"; "Paris, France" beside "Paris, Texas"; "Chile". */
  name: string;
  /** As shown; null where rows say only a country. */
  city: string | null;
  /** As shown; null where no row says one. */
  country: string | null;
  /** What rows say they do there; empty where none says. */
  uses: PlaceUse[];
  /** The records that say so, as indices into the fact set's; at least one. */
  records: number[];
}

/** One place read from a row or a question. */
export interface PlaceReading {
  city: { key: string; text: string } | null;
  country: (Country & { text: string }) | null;
}

/** "8001 ", "CH-8001 ", "1012 AB ", "00-950 ", "110 00 " are no part of a city. */
const POSTCODE = /^(?:[A-Z]{1,3}-)?(?:\d{4}\s?[A-Z]{2}|\d{2}-\d{3}|\d{3}\s\d{2}|\d{4,6})\s+/u;

/** What a stated place names; null where it names nothing. */
export function readPlace({ city, country }: Omit<StatedPlace, 'use'>): PlaceReading | null {
  const stated = country === null ? null : countryIn(country);
  const parts = partsOf(city ?? '');
  const last = parts.at(-1) ?? '';
  const named = countryNamed(last, parts.length === 1);
  const atEnd = stated === null || stated.key === named?.key ? named : null;
  // "Portland, OR" stays whole; of "12 Rue X, 69001 Lyon, France" the first part without a number counts.
  const text =
    atEnd === null
      ? parts.join(', ')
      : (parts.slice(0, -1).find((part) => !/\d/u.test(part)) ?? '');
  const key = foldedWords(text).join(' ');
  const found = stated ?? atEnd;
  if (key === '' && found === null) return null;
  return {
    city: key === '' ? null : { key, text },
    country: found && { ...found, text: stated === null ? last : visibleText(country ?? '') },
  };
}

function partsOf(text: string): string[] {
  return visibleText(text)
    .split(',')
    .map((part) => part.trim().replace(POSTCODE, ''))
    .filter(Boolean);
}

/** The places of each person. */
export function placesOf(
  { records }: FactSet,
  personOfHandle: Int32Array,
  { holderOf }: JoinedHandles,
  persons: number,
): PersonPlace[][] {
  const stated = records.flatMap((record, at) => {
    const person = personOfHandle[holderOf(record) ?? -1] ?? -1;
    if (person < 0) return [];
    return (record.places ?? []).flatMap((place) => {
      const reading = readPlace(place);
      return reading === null ? [] : [{ person, reading, use: place.use, record: at }];
    });
  });
  const atlas = new Atlas(stated.map(({ reading }) => reading));
  const found = Array.from({ length: persons }, () => new Map<string, PersonPlace>());
  for (const { person, reading, use, record } of stated) {
    const key = atlas.keyOf(reading);
    const theirs = found[person];
    const known = theirs?.get(key) ?? { ...atlas.shown(key), uses: [], records: [] };
    if (known.records.at(-1) !== record) known.records.push(record);
    if (use !== null && !known.uses.includes(use)) known.uses.push(use);
    theirs?.set(key, known);
  }
  return found.map((theirs) => sorted(withoutSaid([...theirs.values()])));
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

/** Parts the city of a key from its country; no word holds it. */
const BETWEEN = '|';

/** The country of a place's key; '' where it has none. */
export function countryKeyOf(key: string): string {
  return key.slice(key.indexOf(BETWEEN) + 1);
}

/** All places of a network: which are one, and how they are called. */
class Atlas {
  /** Countries that rows put cities of this name in. */
  readonly #countriesOf = new Map<string, Set<string>>();
  readonly #cities = new Spellings();
  readonly #countries = new Spellings();
  readonly #keysOfCity = new Map<string, Set<string>>();

  constructor(readings: readonly PlaceReading[]) {
    for (const { city, country } of readings) {
      if (city !== null && country !== null) addTo(this.#countriesOf, city.key, country.key);
    }
    for (const reading of readings) {
      const { city, country } = reading;
      const key = this.keyOf(reading);
      if (city !== null) {
        this.#cities.add(key, city.text);
        addTo(this.#keysOfCity, city.key, key);
      }
      // A code is no name to show where the platform knows one.
      if (country !== null) {
        const isCode = country.name !== null && country.text.length <= 3;
        this.#countries.add(country.key, isCode ? (country.name ?? '') : country.text);
      }
    }
  }

  keyOf({ city, country }: PlaceReading): string {
    if (city === null) return `${BETWEEN}${country?.key ?? ''}`;
    const known = this.#countriesOf.get(city.key);
    const [only] = known?.size === 1 ? known : [];
    const where = country?.key ?? only ?? '';
    // Luxembourg in Luxembourg is the country.
    return city.key === where ? `${BETWEEN}${where}` : `${city.key}${BETWEEN}${where}`;
  }

  shown(key: string): Pick<PersonPlace, 'key' | 'name' | 'city' | 'country'> {
    const cityKey = key.slice(0, key.indexOf(BETWEEN));
    const country = this.#countries.usual(countryKeyOf(key));
    if (cityKey === '') return { key, name: country ?? '', city: null, country };
    const city = this.#cities.usual(key) ?? cityKey;
    const hasNamesakes =
      (this.#keysOfCity.get(cityKey)?.size ?? 0) > 1 || this.#countries.usual(cityKey) !== null;
    const name = hasNamesakes && country !== null ? `${city}, ${country}` : city;
    return { key, name, city, country };
  }
}

/** How rows write each thing. */
class Spellings {
  readonly #uses = new Map<string, Map<string, number>>();

  add(key: string, text: string): void {
    const uses = this.#uses.get(key) ?? new Map<string, number>();
    uses.set(text, (uses.get(text) ?? 0) + 1);
    this.#uses.set(key, uses);
  }

  /**
   * The spelling used most, of those neither shouted nor mumbled where there are any; of equals the one
   * with marks. Null for what nobody wrote.
   */
  usual(key: string): string | null {
    const [first] = [...(this.#uses.get(key) ?? [])].sort(
      ([a, m], [b, n]) => Number(isOneCase(a)) - Number(isOneCase(b)) || n - m || byCodePoint(b, a),
    );
    if (first === undefined) return null;
    const [text] = first;
    return isOneCase(text) && text.length > LONGEST_ACRONYM ? titleCase(text) : text;
  }
}

/** "NYC" and "USA" are written so. */
const LONGEST_ACRONYM = 3;

function isOneCase(text: string): boolean {
  return /\p{Lu}/u.test(text) !== /\p{Ll}/u.test(text);
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}
