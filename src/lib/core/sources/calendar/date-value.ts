/**
 * A date or time as a calendar states it. Until its zone is known, it is what a clock on the wall shows:
 * ms since 1970 as if that were UTC. Nothing rolls over: 31 February is no date.
 */
import type { CalendarLine } from './property-line.ts';

export interface DateValue {
  /** What the wall shows, ms as if UTC. */
  wall: number;
  /** A day without a time. */
  isDate: boolean;
  isUtc: boolean;
  /** As written; '' where none is. */
  zone: string;
}

/** As ical.js cuts it; a date whose type is not stated has an empty time. */
const PARTS = /^(\d{4})-(\d{2})-(\d{2})(?:T(?::{2}|(\d{2}):(\d{2}):(\d{2})?(Z)?))?$/u;
/** Years outside are the zero dates of other systems. */
const MIN_YEAR = 1700;
const MAX_YEAR = 2199;

/** All readable dates of a line, a period by its start; none before `minYear`. */
export function datesOf({ parameter, values }: CalendarLine, minYear = MIN_YEAR): DateValue[] {
  return values.flatMap((value) => {
    const text: unknown = Array.isArray(value) ? value[0] : value;
    const date = typeof text === 'string' ? dateValue(text, parameter('tzid'), minYear) : null;
    return date ? [date] : [];
  });
}

/** One date "2024-04-02T02:00:00Z"; null where it is none. */
export function dateValue(text: string, zone: string, minYear = MIN_YEAR): DateValue | null {
  const found = PARTS.exec(text);
  if (!found) return null;
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.map(Number);
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (year < minYear || year > MAX_YEAR || !isDay) return null;
  const isDate = found[4] === undefined;
  if (isDate) return { wall: midnight, isDate, isUtc: false, zone: '' };
  if (hour > 23 || minute > 59 || second > 60) return null;
  const seconds = (hour * 60 + minute) * 60 + Math.min(59, Number.isNaN(second) ? 0 : second);
  const isUtc = found[7] !== undefined;
  return { wall: midnight + seconds * 1000, isDate, isUtc, zone: isUtc ? '' : zone };
}
