/**
 * All places of a network: which of them are one, and how each is called. A city without its country is that
 * of the only country any row puts a city of this name in. What is shown is what rows write.
 * Cost: O(readings).
 */
import { byCodePoint } from '../facts/handles.ts';
import type { PlaceReading } from './read-place.ts';
import { titleCase } from './title-case.ts';

/** Parts the city of a key from its country; no word holds it. */
const BETWEEN = '|';

/** The country of a place's key; '' where it has none. */
export function countryKeyOf(key: string): string {
  return key.slice(key.indexOf(BETWEEN) + 1);
}

export interface NamedPlace {
  /** Equal for one place, whoever is there and however rows write it. */
  key: string;
  /** As shown, and asked for: "Lyon"; "Paris, France" beside "Paris, Texas"; "Chile". */
  name: string;
  /** As shown; null where rows say only a country. */
  city: string | null;
  /** As shown; null where no row says one. */
  country: string | null;
}

export class Atlas {
  /** Countries that rows put cities of this name in. */
  readonly #countriesOf = new Map<string, Set<string>>();
  readonly #cities = new Spellings();
  readonly #countries = new Spellings();
  readonly #keysOfCity = new Map<string, Set<string>>();
  readonly #shown = new Map<string, NamedPlace>();

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

  /** The key under which places are one. */
  keyOf({ city, country }: PlaceReading): string {
    if (city === null) return `${BETWEEN}${country?.key ?? ''}`;
    const known = this.#countriesOf.get(city.key);
    const [only] = known?.size === 1 ? known : [];
    const where = country?.key ?? only ?? '';
    // Luxembourg in Luxembourg is the country.
    return city.key === where ? `${BETWEEN}${where}` : `${city.key}${BETWEEN}${where}`;
  }

  /** The place of a key, as it is called. */
  named(key: string): NamedPlace {
    const place = this.#shown.get(key) ?? this.#name(key);
    this.#shown.set(key, place);
    return place;
  }

  #name(key: string): NamedPlace {
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
