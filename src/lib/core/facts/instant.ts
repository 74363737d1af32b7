/**
 * The instant a kept time stands for. A time with a zone is kept as an instant; a floating one is kept
 * as if it were UTC and read in the owner's zone: the instant at which clocks there showed it.
 *
 * Method: the zone's offset at the first guess, then again at the corrected instant, by `Intl`. In the
 * hour a clock skips or repeats, one of the two possible instants is taken, the same one every time.
 * Cost: `Intl` is asked twice a day of UTC that occurs (some 10 µs each); every other time is looked up.
 */
import { FLOATING } from './facts.ts';

const DAY_MS = 86_400_000;

interface Zone {
  format: Intl.DateTimeFormat;
  /** Offset on days of UTC without a change of clocks, by day number; null on days with one. */
  offsetOfDay: Map<number, number | null>;
}

const zones = new Map<string, Zone>();

/** Ms since 1970 UTC of a kept time; NaN stays NaN. `timeZone` is an IANA name. */
export function instantOf(at: number, timeMark: number, timeZone: string): number {
  if (timeMark < FLOATING || timeZone === 'UTC' || Number.isNaN(at)) return at;
  const guess = at - offsetAt(at, timeZone);
  return at - offsetAt(guess, timeZone);
}

/** How far clocks in a zone are ahead of UTC at an instant, in ms. */
export function offsetAt(instant: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant / DAY_MS);
  let offset = zone.offsetOfDay.get(day);
  if (offset === undefined) {
    const atStart = askOffset(day * DAY_MS, zone.format);
    offset = atStart === askOffset((day + 1) * DAY_MS, zone.format) ? atStart : null;
    zone.offsetOfDay.set(day, offset);
  }
  return offset ?? askOffset(instant, zone.format);
}

function askOffset(instant: number, format: Intl.DateTimeFormat): number {
  const part = new Map(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(
    part.get('year') ?? 1970,
    (part.get('month') ?? 1) - 1,
    part.get('day') ?? 1,
    part.get('hour') ?? 0,
    part.get('minute') ?? 0,
    part.get('second') ?? 0,
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const zone: Zone = { format, offsetOfDay: new Map() };
  zones.set(timeZone, zone);
  return zone;
}
