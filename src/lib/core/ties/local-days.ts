/**
 * Which calendar day, week and month a moment falls in, as running numbers, so that counting active
 * days and weeks needs no date objects.
 *
 * Floating times and day-only dates are kept as if they were UTC and are never shifted. The zone's
 * offset is looked up once a UTC day, at noon: on the day clocks change, events within the hour of
 * the change can land a day off. Cost: one `Intl` call per distinct day, O(1) per event.
 */
import { FLOATING, PRECISIONS } from '../facts/facts.ts';
import { offsetAt } from '../facts/instant.ts';

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const DAY_ONLY = PRECISIONS.indexOf('day');

export interface Calendar {
  /** Days since 1970-01-01 of a moment in ms; `timeMark` as in the interaction table. */
  dayOf(at: number, timeMark: number): number;
  /** Hour of its day there, 0–23; NaN where only the day is known. */
  hourOf(at: number, timeMark: number): number;
}

/** A calendar for one IANA zone. Throws RangeError for a zone the platform does not know. */
export function calendarOf(timeZone: string): Calendar {
  const offsets = new Map<number, number>();
  const offsetOn = (utcDay: number): number => {
    const known = offsets.get(utcDay);
    if (known !== undefined) return known;
    const offset = offsetAt((utcDay + 0.5) * DAY_MS, timeZone);
    offsets.set(utcDay, offset);
    return offset;
  };
  const isLocal = (timeMark: number): boolean =>
    timeZone === 'UTC' || timeMark >= FLOATING || timeMark === DAY_ONLY;
  const wallTime = (at: number, timeMark: number): number =>
    isLocal(timeMark) ? at : at + offsetOn(Math.floor(at / DAY_MS));
  return {
    dayOf: (at, timeMark) => Math.floor(wallTime(at, timeMark) / DAY_MS),
    hourOf: (at, timeMark) => {
      if (timeMark % FLOATING === DAY_ONLY) return NaN;
      const time = wallTime(at, timeMark);
      return Math.floor((time - Math.floor(time / DAY_MS) * DAY_MS) / HOUR_MS);
    },
  };
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Weeks start on Monday; 1970-01-01 was a Thursday. */
export function weekOfDay(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** The Monday of a week, in days since 1970. */
export function firstDayOfWeek(week: number): number {
  return week * 7 - 3;
}

/** Months since January 1970. */
export function monthOfDay(day: number): number {
  const date = new Date(day * DAY_MS);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}
