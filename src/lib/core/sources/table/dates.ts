/**
 * Reads the dates of one column. Only forms whose meaning is certain are read: ISO 8601, named months,
 * Unix seconds and milliseconds where the whole column is so, `31.12.2024`, and slash dates whose order
 * of day and month the column itself gives away. Nothing rolls over: 29 Feb 2023 is no date.
 *
 * Order of slash dates, per file: if some value can only be day-first and none only month-first, all are
 * day-first, and the other way round. Undecided or contradicting files leave `01/02/2024`
 * undated until the owner is asked.
 */
import type { Precision } from '../../facts/facts.ts';
import type { DateOrder } from '../file-report.ts';

/** Years outside are typing errors or the zero dates of other systems (1601, 9999). */
const MIN_YEAR = 1700;
const MAX_YEAR = 2199;

export interface KnownDate {
  kind: 'date';
  /** Ms since 1970 UTC; a floating time as if it were UTC. */
  at: number;
  precision: Precision;
  isFloating: boolean;
}

export type DateAnswer = KnownDate | { kind: 'none' } | { kind: 'bad' } | { kind: 'ambiguous' };

export interface DateRules {
  unix: 'seconds' | 'milliseconds' | null;
  slashOrder: DateOrder | null;
}

/** Rules as a column gave them away, and what there is to tell of it. */
export interface FoundDateRules extends DateRules {
  /** What to tell of the order: `undecided` where a value has two readings and nothing decides. */
  told: DateOrder | 'undecided' | null;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(.+))?$/iu;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?\s+(.+))?$/u;
const DAY_MONTH_NAME =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3,9})\.?,?[\s-](\d{4})(?:,?\s+(.+))?$/iu;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(.+))?$/iu;
const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?(?:\s*\([^)]*\))?$/iu;
const SECONDS = /^\d{9,10}(?:\.\d+)?$/u;
const MILLISECONDS = /^\d{12,13}$/u;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Decides how a column's dates are to be read, from as many of its values as are at hand. `answer` is the
 * owner's, for a column that does not tell by itself.
 */
export function dateRules(
  values: Iterable<string>,
  answer: DateOrder | null = null,
): FoundDateRules {
  let seen = 0;
  let seconds = 0;
  let milliseconds = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (const value of values) {
    const text = value.trim();
    if (text === '') continue;
    seen += 1;
    if (SECONDS.test(text)) seconds += 1;
    else if (MILLISECONDS.test(text)) milliseconds += 1;
    const slash = YEAR_LAST.exec(text);
    if (!slash || slash[2] === '.') continue;
    const [first, second] = [Number(slash[1]), Number(slash[3])];
    if (first > 12 && first <= 31 && second <= 12) dayFirst += 1;
    if (second > 12 && second <= 31 && first <= 12) monthFirst += 1;
    if (first !== second && first <= 12 && second <= 12) either += 1;
  }
  const isPlain = dayFirst > 0 !== monthFirst > 0;
  const found = isPlain ? (dayFirst > 0 ? 'day-first' : 'month-first') : null;
  return {
    unix:
      seen === 0
        ? null
        : seconds === seen
          ? 'seconds'
          : milliseconds === seen
            ? 'milliseconds'
            : null,
    slashOrder: found ?? answer,
    told: either === 0 ? null : (found ?? answer ?? 'undecided'),
  };
}

/** Reads one cell under a column's rules. An empty cell is 'none'. */
export function readDate(cell: string, rules: DateRules): DateAnswer {
  const text = cell.trim();
  if (text === '') return { kind: 'none' };
  if (rules.unix !== null) return readUnix(text, rules.unix);

  const iso = YEAR_FIRST.exec(text);
  if (iso) return compose(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4]);
  const named = DAY_MONTH_NAME.exec(text);
  if (named) return compose(Number(named[3]), monthOf(named[2]), Number(named[1]), named[4]);
  const american = MONTH_NAME_DAY.exec(text);
  if (american) {
    return compose(Number(american[3]), monthOf(american[1]), Number(american[2]), american[4]);
  }
  const slash = YEAR_LAST.exec(text);
  return slash ? readYearLast(slash, rules) : { kind: 'bad' };
}

function readUnix(text: string, unit: 'seconds' | 'milliseconds'): DateAnswer {
  const isRight = unit === 'seconds' ? SECONDS.test(text) : MILLISECONDS.test(text);
  if (!isRight) return { kind: 'bad' };
  const at = unit === 'seconds' ? Math.floor(Number(text)) * 1000 : Number(text);
  return { kind: 'date', at, precision: 'second', isFloating: false };
}

function readYearLast(found: RegExpExecArray, rules: DateRules): DateAnswer {
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (found[2] === '.') return compose(year, second, first, found[5]);
  const dayFirst = compose(year, second, first, found[5]);
  const monthFirst = compose(year, first, second, found[5]);
  if (rules.slashOrder !== null) return rules.slashOrder === 'day-first' ? dayFirst : monthFirst;
  if (first === second) return dayFirst;
  if (dayFirst.kind === 'date' && monthFirst.kind === 'date') return { kind: 'ambiguous' };
  return dayFirst.kind === 'date' ? dayFirst : monthFirst;
}

function compose(year: number, month: number, day: number, clock: string | undefined): DateAnswer {
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12) return { kind: 'bad' };
  const midnight = Date.UTC(year, month - 1, day);
  if (day < 1 || new Date(midnight).getUTCDate() !== day) return { kind: 'bad' };
  if (clock === undefined)
    return { kind: 'date', at: midnight, precision: 'day', isFloating: true };

  const found = CLOCK.exec(clock.trim());
  if (!found) return { kind: 'bad' };
  const hour = hourOf(Number(found[1]), found[4]);
  const minute = Number(found[2]);
  const second = Number(found[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return { kind: 'bad' };
  const offset = offsetMinutes(found[5]);
  return {
    kind: 'date',
    at: midnight + ((hour * 60 + minute - (offset ?? 0)) * 60 + second) * 1000,
    precision: found[3] === undefined ? 'minute' : 'second',
    isFloating: offset === null,
  };
}

/** Hours 0–23; 99 when a twelve-hour clock cannot show it. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** Minutes ahead of UTC; null when no zone is stated. */
function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const found = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -minutes : minutes;
}

/** 1–12; 0 for a word that is no English month. */
function monthOf(word: string | undefined): number {
  const text = word?.toLowerCase() ?? '';
  const full = MONTHS.indexOf(text.slice(0, 3)) + 1;
  const isMonth =
    full > 0 && MONTH_NAMES.some((name) => name === text || name.slice(0, 3) === text);
  return isMonth || text === 'sept' ? full : 0;
}

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
