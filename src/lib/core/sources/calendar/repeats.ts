/**
 * Answers: when does a series take place, within a window that ends?
 * Formula: RFC 5545 §3.3.10, a period (day, week, month, year) at a time: the days a period gives, cut to
 * its places (BYSETPOS), times the times of day; the start counts always.
 * Departures: without a count, only the newest `MAX_PERIODS.back` periods before the window's end are looked
 * at, the start beside them, since a rule never ends by itself; with one, at most `MAX_PERIODS.on` from the
 * start. A file has a budget for all its series; behind it, a series is its start alone.
 * Why not ical.js's iterator: it goes on for ever on a rule without a day (`FREQ=DAILY;BYMONTH=2;
 * BYMONTHDAY=30`), makes 2 March of 30 February, and takes 80 µs a step.
 * Cost: O(periods looked at).
 */
import { MAX_PERIODS, MAX_PERIODS_IN_FILE, MAX_REPEATS, MAX_REPEATS_IN_FILE } from '../limits.ts';
import type { RepeatRule } from './repeat-rule.ts';

/** What is left for the series of a file: periods to look at, times to answer. */
export interface RepeatBudget {
  periods: number;
  times: number;
}

export function newBudget(): RepeatBudget {
  return { periods: MAX_PERIODS_IN_FILE, times: MAX_REPEATS_IN_FILE };
}

const DAY_MS = 86_400_000;
const STEP_MS = { HOURLY: 3_600_000, MINUTELY: 60_000, SECONDLY: 1000 } as const;

/**
 * The times of a series in rising order, the start first; ms as the wall shows them, as if UTC.
 * @param end the last moment of the window. @param until the last moment of the rule itself, if it has one.
 */
export function repeats(
  rule: RepeatRule,
  start: number,
  end: number,
  until: number | null,
  budget: RepeatBudget,
): number[] {
  if (start > end) return [];
  const last = Math.min(end, until ?? Infinity);
  const rest =
    last < start || budget.periods <= 0 || budget.times <= 0
      ? []
      : later(rule, start, last, budget);
  const newest = rest.slice(Math.max(0, rest.length - MAX_REPEATS + 1));
  budget.times -= newest.length;
  return [start, ...newest];
}

function later(rule: RepeatRule, start: number, last: number, budget: RepeatBudget): number[] {
  const { frequency } = rule;
  if (frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY') {
    return steps(rule, STEP_MS[frequency], start, last);
  }
  const { first, stop } = periodsToLookAt(rule, start, last);
  let left = rule.count === null ? Infinity : rule.count - 1;
  const found: number[] = [];
  for (let period = first; period <= stop && left > 0 && budget.periods > 0; period += 1) {
    budget.periods -= 1;
    for (const wall of timesOf(rule, start, period)) {
      if (wall <= start || left <= 0) continue;
      if (wall > last) return found;
      left -= 1;
      found.push(wall);
    }
  }
  return found;
}

/** Every so many hours, minutes or seconds: no calendar is needed. */
function steps(
  { interval, count }: RepeatRule,
  unit: number,
  start: number,
  last: number,
): number[] {
  const step = unit * interval;
  const all = Math.min(Math.floor((last - start) / step), (count ?? Infinity) - 1);
  const from = Math.max(1, all - MAX_REPEATS + 2);
  return Array.from({ length: Math.max(0, all - from + 1) }, (_, i) => start + (from + i) * step);
}

/** Which periods, counted from the start's own as 0, can hold times that count. */
function periodsToLookAt(
  rule: RepeatRule,
  start: number,
  last: number,
): { first: number; stop: number } {
  const stop = Math.floor((unitOf(rule, last) - unitOf(rule, start)) / rule.interval);
  return rule.count === null
    ? { first: Math.max(0, stop - MAX_PERIODS.back + 1), stop }
    : { first: 0, stop: Math.min(stop, MAX_PERIODS.on) };
}

/** The number of the day, week, month or year a moment lies in. */
function unitOf({ frequency, weekStart }: RepeatRule, wall: number): number {
  const date = new Date(wall);
  const day = Math.floor(wall / DAY_MS);
  switch (frequency) {
    case 'YEARLY':
      return date.getUTCFullYear();
    case 'MONTHLY':
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    case 'WEEKLY':
      // 1 January 1970 was a Thursday.
      return Math.floor((day + 4 - weekStart) / 7);
    case 'DAILY':
    case 'HOURLY':
    case 'MINUTELY':
    case 'SECONDLY':
      return day;
    default:
      return frequency satisfies never;
  }
}

/** The moments one period gives, in rising order. */
function timesOf(rule: RepeatRule, start: number, period: number): number[] {
  const unit = unitOf(rule, start) + period * rule.interval;
  const days = daysOf(rule, new Date(start), unit).sort((a, b) => a - b);
  const times = timesOfDay(rule, start);
  const all = days.flatMap((day) => times.map((time) => day * DAY_MS + time));
  if (rule.places.length === 0) return all;
  const chosen = new Set(rule.places.map((place) => (place > 0 ? place - 1 : all.length + place)));
  return all.filter((_, at) => chosen.has(at));
}

function timesOfDay({ hours, minutes, seconds }: RepeatRule, start: number): number[] {
  const date = new Date(start);
  const or = (list: readonly number[], own: number): readonly number[] =>
    list.length > 0 ? [...list].sort((a, b) => a - b) : [own];
  return or(hours, date.getUTCHours()).flatMap((hour) =>
    or(minutes, date.getUTCMinutes()).flatMap((minute) =>
      or(seconds, date.getUTCSeconds()).map(
        (second) => ((hour * 60 + minute) * 60 + second) * 1000,
      ),
    ),
  );
}

/** Day numbers of one period, in any order. */
function daysOf(rule: RepeatRule, start: Date, unit: number): number[] {
  switch (rule.frequency) {
    case 'WEEKLY': {
      const monday = unit * 7 - 4 + rule.weekStart;
      const wanted = rule.weekDays.map(({ day }) => day);
      const own = wanted.length > 0 ? wanted : [start.getUTCDay()];
      const days = [...new Set(own)].map((day) => monday + ((day - rule.weekStart + 7) % 7));
      return days.filter((day) => isInMonths(rule, day));
    }
    case 'MONTHLY':
      return daysOfMonth(rule, start, Math.floor(unit / 12), unit % 12);
    case 'YEARLY':
      return daysOfYear(rule, start, unit);
    case 'DAILY':
    case 'HOURLY':
    case 'MINUTELY':
    case 'SECONDLY':
      return isInMonths(rule, unit) && isOnDay(rule, unit) ? [unit] : [];
    default:
      return rule.frequency satisfies never;
  }
}

function isInMonths({ months }: RepeatRule, day: number): boolean {
  return months.length === 0 || months.includes(new Date(day * DAY_MS).getUTCMonth() + 1);
}

function isOnDay({ monthDays, weekDays }: RepeatRule, day: number): boolean {
  const date = new Date(day * DAY_MS);
  const length = daysIn(date.getUTCFullYear(), date.getUTCMonth());
  const onMonthDay = monthDays.some((wanted) => placeIn(wanted, length) === date.getUTCDate());
  const onWeekDay = weekDays.some((wanted) => wanted.day === date.getUTCDay());
  return (monthDays.length === 0 || onMonthDay) && (weekDays.length === 0 || onWeekDay);
}

function daysOfMonth(rule: RepeatRule, start: Date, year: number, month: number): number[] {
  const { months, monthDays, weekDays } = rule;
  if (months.length > 0 && !months.includes(month + 1)) return [];
  const length = daysIn(year, month);
  const first = dayNumber(year, month, 1);
  if (weekDays.length > 0) {
    const days = weekDaysIn(weekDays, first, length);
    const dates = new Set(monthDays.map((wanted) => first - 1 + placeIn(wanted, length)));
    return monthDays.length > 0 ? days.filter((day) => dates.has(day)) : days;
  }
  const wanted = monthDays.length > 0 ? monthDays : [start.getUTCDate()];
  const places = new Set(wanted.map((day) => placeIn(day, length)));
  return [...places].filter((at) => at >= 1 && at <= length).map((at) => first - 1 + at);
}

function daysOfYear(rule: RepeatRule, start: Date, year: number): number[] {
  const { months, monthDays, weekDays } = rule;
  if (months.length === 0 && monthDays.length === 0 && weekDays.length > 0) {
    const first = dayNumber(year, 0, 1);
    return weekDaysIn(weekDays, first, dayNumber(year + 1, 0, 1) - first);
  }
  const own = monthDays.length > 0 ? YEAR : [start.getUTCMonth() + 1];
  const wanted = months.length > 0 ? months : own;
  return [...new Set(wanted)].flatMap((month) =>
    daysOfMonth({ ...rule, months: [] }, start, year, month - 1),
  );
}

const YEAR = Array.from({ length: 12 }, (_, month) => month + 1);

/** Every Monday of a span, or its second, or its last. */
function weekDaysIn(wanted: RepeatRule['weekDays'], first: number, length: number): number[] {
  const found = wanted.flatMap(({ nth, day }) => {
    const days: number[] = [];
    // 1 January 1970 was a Thursday.
    for (let at = (day - ((((first + 4) % 7) + 7) % 7) + 7) % 7; at < length; at += 7) {
      days.push(first + at);
    }
    if (nth === 0) return days;
    const one = days[nth > 0 ? nth - 1 : days.length + nth];
    return one === undefined ? [] : [one];
  });
  return [...new Set(found)];
}

/** −1 is the last of so many. */
function placeIn(wanted: number, length: number): number {
  return wanted < 0 ? length + 1 + wanted : wanted;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY_MS;
}
