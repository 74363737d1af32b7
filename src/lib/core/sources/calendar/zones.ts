/**
 * When a calendar's times were: walls to instants. A zone is known by its IANA name, perhaps behind a
 * program's own path ("/mozilla.org/20050126_1/Europe/Berlin"), by its name in Windows, or as the file
 * defines it. A zone nobody knows is the owner's own, like a time without one ("floating").
 */
import { FLOATING } from '../../facts/facts.ts';
import { instantOf, offsetAt } from '../../facts/instant.ts';
import { MAX_ZONES } from '../limits.ts';
import type { DateValue } from './date-value.ts';
import { statedZone, type StatedZone } from './stated-zone.ts';
import { windowsZone } from './windows-zones.ts';

/** Both ways between what a wall shows and when it was. */
interface Zone {
  instantOf: (wall: number) => number;
  wallOf: (instant: number) => number;
}

/** A moment as facts keep it. */
export interface Moment {
  /** Ms since 1970 UTC; a floating time as if it were UTC. */
  at: number;
  isFloating: boolean;
}

const PATH_BEFORE = /^\/.*?\/(?=[A-Z][A-Za-z_]+\/)/u;
const OFFSET_BEFORE = /^\((?:UTC|GMT)[^)]*\)\s*/iu;

export class Zones {
  readonly #timeZone: string;
  readonly #stated = new Map<string, StatedZone>();
  readonly #known = new Map<string, Zone | null>();

  /** `timeZone` is the owner's, an IANA name. */
  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /** Takes the file's own definition of a zone; the first of a name counts. */
  define(lines: readonly string[]): void {
    if (this.#stated.size >= MAX_ZONES) return;
    const zone = statedZone(lines);
    if (zone && !this.#stated.has(zone.name)) this.#stated.set(zone.name, zone);
  }

  /** Whether a stated zone is one nobody knows. */
  isUnknown({ isDate, isUtc, zone }: DateValue): boolean {
    return !isDate && !isUtc && zone !== '' && this.#zone(zone) === null;
  }

  /** The moment of a date, perhaps of another time of its series. */
  momentOf(date: DateValue, wall = date.wall): Moment {
    if (date.isUtc) return { at: wall, isFloating: false };
    const zone = date.isDate || date.zone === '' ? null : this.#zone(date.zone);
    return zone ? { at: zone.instantOf(wall), isFloating: false } : { at: wall, isFloating: true };
  }

  /** Ms since 1970 UTC of a moment. */
  instantOf({ at, isFloating }: Moment): number {
    return instantOf(at, isFloating ? FLOATING : 0, this.#timeZone);
  }

  /** What the wall of a date's zone shows at an instant. */
  wallAt(date: DateValue, instant: number): number {
    if (date.isUtc) return instant;
    const zone = date.isDate || date.zone === '' ? null : this.#zone(date.zone);
    return zone ? zone.wallOf(instant) : instant + offsetAt(instant, this.#timeZone);
  }

  #zone(name: string): Zone | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = this.#find(name);
    if (this.#known.size < MAX_ZONES) this.#known.set(name, found);
    return found;
  }

  #find(name: string): Zone | null {
    const stated = this.#stated.get(name);
    const plain = name.replace(PATH_BEFORE, '').replace(OFFSET_BEFORE, '').trim();
    const iana = ianaZone(plain) ?? ianaZone(stated?.location ?? '');
    if (iana !== null) return namedZone(iana);
    return stated ? definedZone(stated) : null;
  }
}

/** The IANA name of a zone; null where it has none this machine knows. */
function ianaZone(name: string): string | null {
  const zone = windowsZone(name) ?? name;
  if (!/^(?:[A-Za-z]+(?:[/_+-][\w+-]+)+|UTC|GMT|[A-Z]{3}\d[A-Z]{3})$/u.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

function namedZone(zone: string): Zone {
  return {
    instantOf: (wall) => instantOf(wall, FLOATING, zone),
    wallOf: (instant) => instant + offsetAt(instant, zone),
  };
}

function definedZone({ offsetAt: offset }: StatedZone): Zone {
  return {
    instantOf: (wall) => wall - offset(wall),
    wallOf: (instant) => instant + offset(instant + offset(instant)),
  };
}
