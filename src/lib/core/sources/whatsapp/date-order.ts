/**
 * Which number of a date is day, month and year, decided once a file.
 *
 * A chat runs forward in time and its dates exist: of the three orders, the one with the fewest dates that
 * are none and steps back in time is taken. Where day first and month first are equally good the file does
 * not tell and the owner is asked, but for dots (`03.04.24`), which only day-first languages write. A year
 * of two digits stands first only where nothing else fits (`24-04-03`); one of four is seen at once.
 * Nothing rolls over: a date that is none in the file's order stays unknown and is told.
 * Cost: linear, over three orders.
 */
import type { DateOrder } from '../file-report.ts';

export type ChatDateOrder = DateOrder | 'year-first' | 'year-day-month';

/** The three numbers of each date, by row. */
export interface WrittenDates {
  length: number;
  numbers(row: number): readonly [number, number, number];
  /** Minutes since midnight, to tell steps back within a day from none. */
  minute(row: number): number;
  isDotted: boolean;
}

export interface FoundDateOrder {
  /** Null where nothing tells. */
  order: ChatDateOrder | null;
  /** What to tell: null where every date has one reading only. */
  told: DateOrder | 'undecided' | null;
}

const CENTURY = 2000;
const MINUTES_A_DAY = 1440;
/** WhatsApp began in 2009; what lies before is another number. */
const FIRST_YEAR = 2009;
const LAST_YEAR = 2199;
const YEAR_DIGITS = 1000;

/** Decides the order of a file's dates; `answer` is the owner's, for a file that does not tell. */
export function findDateOrder(dates: WrittenDates, answer: DateOrder | null): FoundDateOrder {
  const [first, second, third] = [0, 1, 2].map((place) => largest(dates, place));
  if ((first ?? 0) >= YEAR_DIGITS) {
    const isDayBetween = (second ?? 0) > 12 && (third ?? 0) <= 12;
    return { order: isDayBetween ? 'year-day-month' : 'year-first', told: null };
  }
  const cost = (order: ChatDateOrder): number => costOf(dates, order);
  const [dayFirst, monthFirst] = [cost('day-first'), cost('month-first')];
  const best = Math.min(dayFirst, monthFirst);
  if ((third ?? 0) < YEAR_DIGITS && best > 0 && cost('year-first') < best) {
    return { order: 'year-first', told: null };
  }
  const tells = dayFirst < monthFirst ? 'day-first' : monthFirst < dayFirst ? 'month-first' : null;
  const order = tells ?? (dates.isDotted ? 'day-first' : answer);
  return { order, told: hasDoubt(dates) && !dates.isDotted ? (order ?? 'undecided') : null };
}

/** Midnight of a date in ms as if of UTC; NaN when there is no such day. */
export function midnightOf(
  [a, b, c]: readonly [number, number, number],
  order: ChatDateOrder | null,
): number {
  switch (order) {
    case 'day-first':
      return compose(c, b, a);
    case 'month-first':
      return compose(c, a, b);
    case 'year-first':
      return compose(a, b, c);
    case 'year-day-month':
      return compose(a, c, b);
    case null:
      return a === b ? compose(c, a, b) : NaN;
    default:
      return order satisfies never;
  }
}

function compose(written: number, month: number, day: number): number {
  const year = written < 100 ? CENTURY + written : written;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return NaN;
  const midnight = Date.UTC(year, month - 1, day);
  return new Date(midnight).getUTCDate() === day ? midnight : NaN;
}

function largest(dates: WrittenDates, place: number): number {
  let most = 0;
  for (let row = 0; row < dates.length; row += 1) {
    most = Math.max(most, dates.numbers(row)[place] ?? 0);
  }
  return most;
}

/** Dates that are none, and steps back in time. */
function costOf(dates: WrittenDates, order: ChatDateOrder): number {
  let cost = 0;
  let before = -Infinity;
  for (let row = 0; row < dates.length; row += 1) {
    const midnight = midnightOf(dates.numbers(row), order);
    if (Number.isNaN(midnight)) {
      cost += 1;
      continue;
    }
    const at = midnight / 60_000 + Math.max(0, dates.minute(row));
    // Clocks are put back by hours, at the end of summer and on journeys: that is no evidence.
    if (at < before - MINUTES_A_DAY) cost += 1;
    before = at;
  }
  return cost;
}

function hasDoubt(dates: WrittenDates): boolean {
  for (let row = 0; row < dates.length; row += 1) {
    const [a, b] = dates.numbers(row);
    if (a !== b && a <= 12 && b <= 12) return true;
  }
  return false;
}
