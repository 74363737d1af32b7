/**
 * Which persons have names that may be one, found without comparing everybody with everybody: names are
 * filed under keys that forms of one name share, and only persons under one key are compared.
 *
 * Latin letters are compared without marks; other scripts only as they stand, because a transliteration
 * right in one language is wrong in the next. A person no name came with is compared by the letters of
 * their address ("alovelace1815@…" may be Ada Lovelace's).
 * Cost: O(names), and the square of how many share a key, which is capped.
 */
import { isNameHandle } from '../facts/handles.ts';
import type { NameForm, NameForms } from './name-form.ts';
import { areNicknames, nicknamesOf } from './nicknames.ts';
import type { Person } from './people.ts';

/** From the surest likeness to the least. */
const LIKENESSES = [
  'equal-name',
  'spelling',
  'order',
  'nickname',
  'middle-name',
  'initials',
  'address',
] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface AlikeNames {
  a: number;
  b: number;
  likeness: Likeness;
  /** What is alike: spellings as written, or an address. */
  nameA: string;
  nameB: string;
  /** The two names taken apart; for an address, its owner's name twice. */
  formA: NameForm;
  formB: NameForm;
}

interface Spelling {
  person: number;
  form: NameForm;
  plain: string;
}

/** A name more persons share tells nothing of any two of them. */
const MAX_SHARING = 24;
/** Spellings of one person compared at most. */
const MAX_SPELLINGS = 6;
/** Shorter texts before the @ fit too many names. */
const LEAST_LETTERS = 6;

/** Pairs of persons (a < b) with names that may be one, each with its surest likeness. */
export function findAlikeNames(persons: readonly Person[], forms: NameForms): AlikeNames[] {
  const whole = new Index<Spelling>();
  const brief = new Index<Spelling>();
  const letters = new Index<Spelling>();
  const nameless: { person: number; address: string }[] = [];
  persons.forEach(({ names, handles }, person) => {
    const spellings = names.slice(0, MAX_SPELLINGS).flatMap((name): Spelling[] => {
      const form = forms.of(name);
      return form === null ? [] : [{ person, form, plain: plainOf(name) }];
    });
    for (const spelling of spellings) {
      for (const key of wholeKeys(spelling.form)) whole.add(key, spelling);
      for (const key of briefKeys(spelling.form)) brief.add(key, spelling);
      for (const key of addressKeys(spelling.form)) letters.add(key, spelling);
    }
    if (spellings.length > 0 || handles.some(isNameHandle)) return;
    for (const handle of handles) {
      if (handle.startsWith('email:')) nameless.push({ person, address: handle.slice(6) });
    }
  });
  const found = new FoundPairs(persons.length);
  for (const sharing of whole.groups()) eachPair(sharing, (a, b) => found.compare(a, b));
  for (const sharing of brief.groups()) {
    if (!sharing.some(({ form }) => isBrief(form))) continue;
    eachPair(sharing, (a, b) => {
      if (isBrief(a.form) !== isBrief(b.form)) found.compare(a, b);
    });
  }
  for (const { person, address } of nameless) {
    for (const one of letters.under(lettersBefore(address))) found.address(person, address, one);
  }
  return found.all();
}

/** Things filed under keys, no more than a few persons to a key. */
class Index<Thing extends { person: number }> {
  readonly #byKey = new Map<string, Thing[]>();

  add(key: string, thing: Thing): void {
    const sharing = this.#byKey.get(key);
    if (sharing) sharing.push(thing);
    else this.#byKey.set(key, [thing]);
  }

  under(key: string): readonly Thing[] {
    const sharing = this.#byKey.get(key) ?? [];
    return isTooMany(sharing) ? [] : sharing;
  }

  *groups(): Generator<readonly Thing[]> {
    for (const sharing of this.#byKey.values()) {
      if (sharing.length > 1 && !isTooMany(sharing)) yield sharing;
    }
  }
}

function isTooMany(sharing: readonly { person: number }[]): boolean {
  if (sharing.length <= MAX_SHARING) return false;
  return new Set(sharing.map(({ person }) => person)).size > MAX_SHARING;
}

function eachPair(
  sharing: readonly Spelling[],
  visit: (first: Spelling, second: Spelling) => void,
): void {
  sharing.forEach((first, place) => {
    for (let other = place + 1; other < sharing.length; other += 1) {
      const second = sharing[other];
      if (!second || first.person === second.person) continue;
      if (first.person < second.person) visit(first, second);
      else visit(second, first);
    }
  });
}

class FoundPairs {
  readonly #persons: number;
  readonly #found = new Map<number, AlikeNames>();

  constructor(persons: number) {
    this.#persons = persons;
  }

  compare(a: Spelling, b: Spelling): void {
    const likeness = likenessOf(a, b);
    if (likeness === null) return;
    const [formA, formB] = [a.form, b.form];
    this.#keep({
      ...{ a: a.person, b: b.person, likeness, formA, formB },
      ...{ nameA: formA.name, nameB: formB.name },
    });
  }

  address(person: number, address: string, { person: other, form }: Spelling): void {
    if (person === other) return;
    const isFirst = person < other;
    this.#keep({
      ...{ a: isFirst ? person : other, b: isFirst ? other : person, likeness: 'address' },
      ...{ nameA: isFirst ? address : form.name, nameB: isFirst ? form.name : address },
      ...{ formA: form, formB: form },
    });
  }

  all(): AlikeNames[] {
    return [...this.#found.values()];
  }

  #keep(pair: AlikeNames): void {
    const key = pair.a * this.#persons + pair.b;
    const known = this.#found.get(key);
    if (known && LIKENESSES.indexOf(known.likeness) <= LIKENESSES.indexOf(pair.likeness)) return;
    this.#found.set(key, pair);
  }
}

/** What forms of one name have in common: all its words; its given name, or a familiar form, and family. */
function wholeKeys({ words, given, family }: NameForm): string[] {
  const givens = [given, ...nicknamesOf(given)];
  return [`all ${[...words].sort().join(' ')}`, ...givens.map((one) => `ends ${one} ${family}`)];
}

/** What a name has in common with one that writes an initial for a part. */
function briefKeys({ given, family }: NameForm): string[] {
  const [first = ''] = given;
  const [last = ''] = family;
  return [`given ${given} ${last}`, `family ${first} ${family}`];
}

/** How people make addresses of their names. */
function addressKeys({ given, family }: NameForm): string[] {
  const [first = ''] = given;
  return [`${given}${family}`, `${first}${family}`, `${family}${given}`];
}

/** The letters before the @; empty where they are too few to be a name. */
function lettersBefore(address: string): string {
  const letters = address.slice(0, address.indexOf('@')).replace(/[^\p{L}]/gu, '');
  return letters.length < LEAST_LETTERS ? '' : letters;
}

function likenessOf(a: Spelling, b: Spelling): Likeness | null {
  if (a.plain === b.plain) return 'equal-name';
  const [one, other] = [a.form, b.form];
  if (one.spelt === other.spelt) return 'spelling';
  if (one.generation !== other.generation && one.generation !== '' && other.generation !== '') {
    return null;
  }
  if (one.family === other.family) {
    if (one.given === other.given && areMiddles(one.middle, other.middle)) return 'middle-name';
    if (areNicknames(one.given, other.given) && areMiddles(one.middle, other.middle)) {
      return 'nickname';
    }
  }
  if ([...one.words].sort().join(' ') === [...other.words].sort().join(' ')) return 'order';
  return areInitialsOf(one, other) ? 'initials' : null;
}

/** Middle names may be left out or shortened, not replaced: none, "l", "lewis", "lewis carl". */
function areMiddles(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.every((word) =>
    many.some((full) => full.startsWith(word) || (full.length === 1 && word.startsWith(full))),
  );
}

function isBrief({ given, family }: NameForm): boolean {
  return given.length === 1 || family.length === 1;
}

/** "priya r", "priya raman": one part equal and written out, the other an initial in one of the two. */
function areInitialsOf(one: NameForm, other: NameForm): boolean {
  if (one.given === other.given && one.given.length > 1) {
    return isInitialOf(one.family, other.family);
  }
  return (
    one.family === other.family && one.family.length > 1 && isInitialOf(one.given, other.given)
  );
}

function isInitialOf(one: string, other: string): boolean {
  const [brief, full] = one.length < other.length ? [one, other] : [other, one];
  return brief.length === 1 && full.length > 1 && full.startsWith(brief);
}

function plainOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
