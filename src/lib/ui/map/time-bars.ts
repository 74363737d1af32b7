/** The histogram of a time slider: contact a month, or a year where months would be hairlines. */
import type { TieMonths } from '#core/network/over-time.ts';

export interface TimeBar {
  /** First month of the bar, months since January 1970, and how many it covers. */
  month: number;
  months: number;
  events: number;
  /** Share 0–1 of the highest bar. */
  height: number;
}

const MOST_MONTHS = 150;
const MONTHS_A_YEAR = 12;

/** Bars from the first dated event to the last, empty ones too. Cost: O(months). */
export function timeBars({ events, first }: Pick<TieMonths, 'events' | 'first'>): TimeBar[] {
  const width = events.length > MOST_MONTHS ? MONTHS_A_YEAR : 1;
  const start = Math.floor(first / width) * width;
  const counts: number[] = [];
  events.forEach((count, at) => {
    const bar = Math.floor((first + at - start) / width);
    counts[bar] = (counts[bar] ?? 0) + count;
  });
  const highest = counts.reduce((most, count) => Math.max(most, count), 1);
  return counts.map((count, bar) => ({
    month: start + bar * width,
    months: width,
    events: count,
    height: count / highest,
  }));
}
