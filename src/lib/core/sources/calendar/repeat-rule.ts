/**
 * A recurrence rule (RFC 5545 §3.3.10) as Kith reads it: by days, weeks, months or years with the parts
 * people's meetings use, and plain hours, minutes and seconds. Rules by number of week or day of the year
 * are left unread: no program writes them for meetings.
 */
import { MAX_RULE_VALUES } from '../limits.ts';
import { dateValue, type DateValue } from './date-value.ts';
import { isRecord } from './property-line.ts';

export type Frequency =
  'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

export interface RepeatRule {
  frequency: Frequency;
  /** From 1. */
  interval: number;
  /** How many times in all; null where the rule does not say. */
  count: number | null;
  until: DateValue | null;
  /** 1–12. */
  months: number[];
  /** 1–31, or from the end of the month below 0. */
  monthDays: number[];
  /** 0 is Sunday; `nth` of the month or year, from its end below 0, or 0 for every one. */
  weekDays: { nth: number; day: number }[];
  /** Which of those a period gives, from 1, or from the end below 0. */
  places: number[];
  /** Times of day of other hours, minutes or seconds than the start's; empty for the start's. */
  hours: number[];
  minutes: number[];
  seconds: number[];
  /** 0 is Sunday. */
  weekStart: number;
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const FREQUENCIES: readonly Frequency[] = [
  ...(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const),
];
const BELOW_A_DAY = new Set<Frequency>(['HOURLY', 'MINUTELY', 'SECONDLY']);
const WEEK_DAY = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/u;
const UNREAD = ['byyearday', 'byweekno', 'byeaster', 'rscale', 'skip'];
const LISTS = ['bymonth', 'bymonthday', 'byday', 'bysetpos', 'byhour', 'byminute', 'bysecond'];

/** A rule from the object ical.js makes of it; null for one that cannot be read. */
export function repeatRule(value: unknown): RepeatRule | null {
  if (!isRecord(value)) return null;
  const frequency = FREQUENCIES.find((known) => known === value['freq']);
  if (!frequency || UNREAD.some((part) => part in value)) return null;
  if (BELOW_A_DAY.has(frequency) && LISTS.some((part) => part in value)) return null;
  const weekDays = listOf(value['byday']).map(weekDay);
  const numbers = (part: string, from: number, to: number): number[] | null =>
    numbersIn(value[part], from, to);
  const months = numbers('bymonth', 1, 12);
  const monthDays = numbers('bymonthday', -31, 31);
  const places = numbers('bysetpos', -366, 366);
  const hours = numbers('byhour', 0, 23);
  const minutes = numbers('byminute', 0, 59);
  const seconds = numbers('bysecond', 0, 60);
  if (!months || !monthDays || !places || !hours || !minutes || !seconds) return null;
  if (weekDays.length > MAX_RULE_VALUES || weekDays.includes(null)) return null;
  const timesOfDay = [hours, minutes, seconds].reduce((all, list) => all * (list.length || 1), 1);
  if (timesOfDay > MAX_RULE_VALUES) return null;
  return {
    frequency,
    interval: Math.max(1, wholeNumber(value['interval']) ?? 1),
    count: wholeNumber(value['count']),
    until: typeof value['until'] === 'string' ? dateValue(value['until'], '') : null,
    ...{ months, monthDays, places, hours, minutes, seconds },
    weekDays: weekDays.filter((day) => day !== null),
    weekStart: weekStart(value['wkst']),
  };
}

/** ical.js numbers the days from Sunday as 1. */
function weekStart(value: unknown): number {
  if (typeof value === 'number' && value >= 1 && value <= 7) return value - 1;
  const named = typeof value === 'string' ? DAYS.indexOf(value) : -1;
  return named < 0 ? 1 : named;
}

function weekDay(value: unknown): { nth: number; day: number } | null {
  const found = typeof value === 'string' ? WEEK_DAY.exec(value) : null;
  if (!found) return null;
  const nth = Number(found[1] ?? 0);
  return Math.abs(nth) > 53 ? null : { nth, day: DAYS.indexOf(found[2] ?? '') };
}

function numbersIn(value: unknown, from: number, to: number): number[] | null {
  const list = listOf(value).map(Number);
  const isGood = list.every((number) => Number.isInteger(number) && number >= from && number <= to);
  return isGood && list.length <= MAX_RULE_VALUES ? list : null;
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}
