/**
 * Which country a text names, in the languages headers are read in: "Schweiz", "Suisse" and "CH" are one.
 * Names and codes are those of the platform's own data (Unicode CLDR, `Intl.DisplayNames`), so there is no
 * list to keep; a name it does not know stands for itself. Cost: some 5,400 look-ups, once.
 */
import { foldedWords } from './name-words.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'] as const;

/** What people write and CLDR does not list. */
const ALSO: readonly (readonly [string, string])[] = [
  ...([
    ['usa', 'US'],
    ['united states of america', 'US'],
    ['england', 'GB'],
    ['scotland', 'GB'],
    ['wales', 'GB'],
    ['great britain', 'GB'],
  ] as const),
  ...([
    ['uk', 'GB'],
    ['uae', 'AE'],
    ['holland', 'NL'],
    ['czech republic', 'CZ'],
    ['turkey', 'TR'],
    ['hong kong', 'HK'],
  ] as const),
];

/** A state of the USA as often as a country: behind a comma it tells neither. */
const STATE_TOO = 'georgia';

const CODE = /^[a-z]{2}$/u;
const UNKNOWN_REGION = 'ZZ';

export interface Country {
  /** Equal for one country however it is written. */
  key: string;
  /** Its usual English name; null where the platform knows none. */
  name: string | null;
}

let names: ReadonlyMap<string, string> | null = null;

/** The country a cell for countries names; what is unknown stands for itself. Null for an empty one. */
export function countryIn(cell: string): Country | null {
  const words = foldedWords(cell).join(' ');
  if (words === '') return null;
  const byName = englishNames().get(words) ?? (CODE.test(words) ? englishName(words) : null);
  return { key: byName === null ? words : foldedWords(byName).join(' '), name: byName };
}

/**
 * The country a part of a longer text names; no code, for "CA" is California too.
 * @param isAlone nothing stands before it
 */
export function countryNamed(part: string, isAlone: boolean): Country | null {
  const words = foldedWords(part).join(' ');
  const name = words === STATE_TOO && !isAlone ? undefined : englishNames().get(words);
  return name === undefined ? null : { key: foldedWords(name).join(' '), name };
}

function englishName(code: string): string | null {
  return displayNames('en').of(code.toUpperCase()) ?? null;
}

function englishNames(): ReadonlyMap<string, string> {
  names ??= collectNames();
  return names;
}

function collectNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  for (const language of LANGUAGES) {
    const known = displayNames(language);
    for (const code of codes) {
      const name = known.of(code);
      const english = englishName(code);
      if (name === undefined || english === null || code === UNKNOWN_REGION) continue;
      const words = foldedWords(name).join(' ');
      if (!found.has(words)) found.set(words, english);
    }
  }
  for (const [words, code] of ALSO) {
    const english = englishName(code);
    if (english !== null) found.set(words, english);
  }
  return found;
}

const displays = new Map<string, Intl.DisplayNames>();

function displayNames(language: string): Intl.DisplayNames {
  const known =
    displays.get(language) ??
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  displays.set(language, known);
  return known;
}
