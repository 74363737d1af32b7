/**
 * Names as people say them, from names as tables write them: "Dyer, Frank Lewis" → "Frank Lewis Dyer",
 * "Edison, Thomas Alva, Jr" → "Thomas Alva Edison Jr", "Thomson, William, (Lord Kelvin)" → "William
 * Thomson (Lord Kelvin)". Names without a comma stay as they are. Hidden characters are removed.
 */
import { isNameScheme, parseHandle, visibleText, type Handle } from '../facts/handles.ts';
import { isUnnamedOwner } from './unnamed-owner.ts';
import { withoutPictures } from './without-pictures.ts';

interface NameParts {
  given: string;
  surname: string;
  /** "Jr", "III". */
  suffix: string;
  /** "(Lord Kelvin)". */
  note: string;
}

const SUFFIX = /^(?:jr|sr|[ivx]{1,4}|ph\.?d|m\.?d|esq|mba|cpa)\.?$/iu;
const NOTE = /\s*(\([^()]*\))\s*$/u;
/** Particles that belong to the surname behind them. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|af|bin|ibn|al)$/iu;

/** The name to show, lone initials with their dot: "Herman E. Kiefer". Empty text stays empty. */
export function displayName(written: string): string {
  const { given, surname, suffix, note } = nameParts(written);
  const dotted = given.split(' ').map(withDot).join(' ');
  return [dotted, surname, suffix, note].filter(Boolean).join(' ');
}

/** Letters of a name beside a dot on the map. */
const SHORT = 22;

/**
 * The name with middle names as initials, without suffix and note: "Frank L. Dyer". Where that is longer
 * than `longest` letters the given name shrinks too, "F. Dyer"; what is longer still is cut.
 */
export function shortName(written: string, longest = SHORT): string {
  const { given, surname } = nameParts(written);
  const [first = '', ...middle] = given.split(' ').filter(Boolean);
  const whole = [withDot(first), ...middle.map(initial), surname].filter(Boolean).join(' ');
  if (letters(whole) <= longest) return whole;
  const bare = [initial(first), surname].filter(Boolean).join(' ');
  return letters(bare) <= longest ? bare : `${[...bare].slice(0, longest - 1).join('')}…`;
}

/** Given name and surname, as people speak of each other: "Harry Frederick Miller" → "Harry Miller". */
export function spokenName(written: string): string {
  const { given, surname: last } = nameParts(written);
  if (isOrganisation(last)) return displayName(written);
  const [first = ''] = given.split(' ');
  return [withDot(first), last].filter(Boolean).join(' ');
}

function letters(text: string): number {
  return [...text].length;
}

/** "E" → "E."; longer words stay. */
function withDot(word: string): string {
  return /^\p{Lu}$/u.test(word) ? `${word}.` : word;
}

/** "Lewis" → "L."; what begins with no letter stays. */
function initial(word: string): string {
  return /^\p{L}/u.test(word) ? `${[...word][0] ?? ''}.` : word;
}

/**
 * The surname with its particles, "van Rossum": what is left of a name where the whole was just read.
 * The whole name where there is only one word, or where it is an organisation's.
 */
export function surname(written: string): string {
  const { given, surname: last } = nameParts(written);
  return given !== '' && isOrganisation(last) ? displayName(written) : last;
}

/** Last words that end the name of an organisation, not of a person. */
const ORGANISATION_END =
  /^(?:co|company|corp|inc|ltd|limited|llc|plc|gmbh|ag|works|department|office)\.?$/iu;

function isOrganisation(lastWord: string): boolean {
  return ORGANISATION_END.test(lastWord);
}

/** What to show for a handle that no name came with: the address, the number, the name. */
export function handleLabel(handle: Handle): string {
  if (isUnnamedOwner(handle)) return 'Me';
  const parsed = parseHandle(handle);
  if (!parsed) return handle;
  return isNameScheme(parsed.scheme) ? displayName(parsed.value) : visibleText(parsed.value);
}

function nameParts(written: string): NameParts {
  const whole = withoutPictures(visibleText(written));
  const note = NOTE.exec(whole)?.[1] ?? '';
  const bare = note === '' ? whole : whole.replace(NOTE, '').replace(/,\s*$/u, '').trim();
  if (bare === '') return { given: '', surname: whole, suffix: '', note: '' };
  const [head = '', ...rest] = bare.split(/\s*,\s*/u).filter(Boolean);
  const suffix = rest.filter((part) => SUFFIX.test(part)).join(' ');
  const given = rest.filter((part) => !SUFFIX.test(part)).join(' ');
  if (given !== '') return { given, surname: head, suffix, note };
  return { ...spokenParts(head), suffix: suffix || spokenParts(head).suffix, note };
}

/** A name already in spoken order: the last word, with particles before it, is the surname. */
function spokenParts(name: string): { given: string; surname: string; suffix: string } {
  const words = name.split(' ');
  const last = words[words.length - 1] ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? (words.pop() ?? '') : '';
  let start = Math.max(0, words.length - 1);
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1;
  return { given: words.slice(0, start).join(' '), surname: words.slice(start).join(' '), suffix };
}
