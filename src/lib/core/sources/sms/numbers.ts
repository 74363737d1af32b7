/**
 * The numbers of one backup: who they can be, under which names they stand, how often.
 *
 * A short code, a sender in letters and a withheld number are nobody. A number without its country is the
 * one number of the file that ends in it, where there is exactly one; else it is known by the name beside
 * it, or by itself. Names hold within the source only.
 */
import { NAMES_KEPT } from '../limits.ts';
import { byCodePoint, visibleText, type Handle } from '../../facts/handles.ts';
import { addressKind } from '../mail/address-marks.ts';
import { phoneHandle } from '../phones.ts';
import { emailHandle } from '../table/handles-of.ts';

/** Stands for whoever's telephone it is: most rows do not say the number. */
export const OWNER_LABEL = 'Me (owner of the telephone)';
export const PHONE_OWNER: Handle = `name-in-sms:${OWNER_LABEL}`;

/** `owner` stands for the telephone's owner in lists of numbers. */
export const OWNER_NUMBER = 0;

export type NumberKind = 'person' | 'short-code' | 'hidden';

interface Entry {
  written: string;
  kind: NumberKind;
  /** Known across sources; null for a number without its country. */
  handle: Handle | null;
  /** By the text as it stands there; `shown` is null for what is no name. */
  names: Map<string, { shown: string | null; rows: number; row: number }>;
  /** Where it stands first. */
  row: number;
  /** Messages set aside: short codes'. */
  setAside: number;
}

/** What stands for a number or a name that is withheld or not known. */
const NOTHING =
  /^(?:|null|-[123]|\(?(?:unknown|private|restricted|anonymous|withheld|payphone)\)?(?: number)?|insert-address-token)$/iu;
/** Fewer digits reach a service, not a person. */
const MIN_DIGITS = 7;
/** A country's own part of a number: 1 to 3 digits. */
const MAX_COUNTRY_DIGITS = 3;

/** What a service is known by: it has no number people could be known by. */
function serviceHandle(written: string): Handle {
  return `name-in-sms:${written}`;
}

export class Numbers {
  readonly #entries: Entry[] = [
    { written: '', kind: 'person', handle: PHONE_OWNER, names: new Map(), row: 1, setAside: 0 },
  ];
  readonly #index = new Map<string, number>();
  /** The same by the text as written, so that most rows cost one look. */
  readonly #asWritten = new Map<string, number>();

  get size(): number {
    return this.#entries.length;
  }

  /** The number of a written one, remembering the name that stands beside it here. */
  met(text: string, name: string, row: number): number {
    const index = this.#asWritten.get(text) ?? this.#find(text, row);
    const entry = this.#entries[index];
    if (!entry || name === '') return index;
    const seen = entry.names.get(name);
    if (seen) seen.rows += 1;
    else if (entry.names.size < NAMES_KEPT) {
      const shown = compact(name) === entry.written ? '' : visibleText(name);
      const isName = shown !== '' && !NOTHING.test(shown);
      entry.names.set(name, { shown: isName ? shown : null, rows: 1, row });
    }
    return index;
  }

  kind(index: number): NumberKind {
    return this.#entries[index]?.kind ?? 'hidden';
  }

  /** The digits, letters or address by which a number is told from others, whatever its spaces. */
  written(index: number): string {
    return this.#entries[index]?.written ?? '';
  }

  /** Whether two written numbers are one, with and without the country. */
  isSame(a: number, b: number): boolean {
    if (a === b) return true;
    const [left, right] = [national(this.written(a)), national(this.written(b))];
    if (Math.min(left.length, right.length) < MIN_DIGITS) return false;
    return left.endsWith(right) || right.endsWith(left);
  }

  setAside(index: number): void {
    const entry = this.#entries[index];
    if (entry) entry.setAside += 1;
  }

  /** The service behind a number; null for the owner, a person or a withheld number. */
  serviceOf(index: number): Handle | null {
    return this.kind(index) === 'short-code' ? serviceHandle(this.written(index)) : null;
  }

  /** Numbers that are nobody's, with how many messages came from each. */
  *others(): Iterable<{ handle: Handle; name: string; messages: number }> {
    for (const { kind, written, setAside } of this.#entries) {
      if (kind !== 'short-code' || setAside === 0) continue;
      yield { handle: serviceHandle(written), name: written, messages: setAside };
    }
  }

  /** Whom each number is, once all are known. */
  settle(): { handle: Handle; name: string | null; row: number }[] {
    const byEnd = this.#byEnd();
    return this.#entries.map(({ written, handle, names, row }) => {
      const [best] = [...names.values()]
        .filter(({ shown }) => shown !== null)
        .sort((a, b) => b.rows - a.rows || byCodePoint(a.shown ?? '', b.shown ?? ''));
      const name = best?.shown ?? null;
      const known: Handle =
        handle ?? this.#named(written, byEnd) ?? `name-in-sms:${name ?? written}`;
      return { handle: known, name, row: best?.row ?? row };
    });
  }

  #find(text: string, row: number): number {
    const written = compact(text);
    const index = this.#index.get(written) ?? this.#add(written, row);
    this.#asWritten.set(text, index);
    return index;
  }

  #add(written: string, row: number): number {
    this.#index.set(written, this.#entries.length);
    const [kind, handle] = this.#kindOf(written);
    return this.#entries.push({ written, kind, handle, names: new Map(), row, setAside: 0 }) - 1;
  }

  #kindOf(written: string): [NumberKind, Handle | null] {
    if (written === '') return ['hidden', null];
    const address = emailHandle(written);
    if (address !== null) {
      const isPerson = addressKind(address.slice('email:'.length)) === 'person';
      return isPerson ? ['person', address] : ['short-code', null];
    }
    const digits = written.replace(/\D/gu, '');
    if (/\p{L}/u.test(written) || digits.length < MIN_DIGITS) return ['short-code', null];
    const phone = phoneHandle(written);
    if (phone === null && /^(?:\+|00)/u.test(written)) return ['short-code', null];
    return ['person', phone];
  }

  /** Whole numbers by their last digits. */
  #byEnd(): Map<string, Set<Handle>> {
    const byEnd = new Map<string, Set<Handle>>();
    for (const { handle } of this.#entries) {
      if (handle === null || !handle.startsWith('phone:')) continue;
      const end = handle.slice(-MIN_DIGITS);
      byEnd.set(end, (byEnd.get(end) ?? new Set()).add(handle));
    }
    return byEnd;
  }

  /** The one whole number that ends in these digits; null when none or several do. */
  #named(written: string, byEnd: ReadonlyMap<string, ReadonlySet<Handle>>): Handle | null {
    const end = national(written);
    if (end.length < MIN_DIGITS) return null;
    const fits = [...(byEnd.get(end.slice(-MIN_DIGITS)) ?? [])].filter((handle) => {
      const digits = handle.slice('phone:+'.length);
      const rest = digits.length - end.length;
      return digits.endsWith(end) && rest >= 1 && rest <= MAX_COUNTRY_DIGITS;
    });
    return fits.length === 1 ? (fits[0] ?? null) : null;
  }
}

/** The digits of a number without the zeros that stand for the country or the line. */
function national(written: string): string {
  return written.replace(/\D/gu, '').replace(/^0+/u, '');
}

/** A number without the marks people write between digits; '' for none; anything else as it is. */
function compact(text: string): string {
  const written = visibleText(text);
  if (NOTHING.test(written)) return '';
  if (/[\p{L}@]/u.test(written)) return written.includes('@') ? written.toLowerCase() : written;
  return written.replace(/\(0\)/gu, '').replace(/[\s().\-/]+/gu, '');
}
