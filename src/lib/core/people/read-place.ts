/**
 * What a row, or a question, names as a place: a city, a country, or both.
 *
 * A city is compared by its letters, without case and marks; a country as `countries.ts` knows it; there is no
 * gazetteer. "Zürich, Switzerland" in one cell is Zürich and Switzerland in two, and a postcode before a city
 * is left out. Cost: O(letters), and the names of countries once.
 */
import type { StatedPlace } from '../facts/facts.ts';
import { visibleText } from '../facts/handles.ts';
import { countryIn, countryNamed, type Country } from './countries.ts';
import { foldedWords } from './name-words.ts';

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
