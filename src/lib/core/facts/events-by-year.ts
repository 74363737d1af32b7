/** Answers: how much do the files hold of each year? Cost: O(events). */
import type { FactSet } from './facts.ts';

/** Dated events a calendar year (UTC), years rising, empty ones left out. */
export function eventsByYear({ interactions }: FactSet): { year: number; events: number }[] {
  const events = new Map<number, number>();
  for (const at of interactions.at.subarray(0, interactions.length)) {
    if (Number.isNaN(at)) continue;
    const year = new Date(at).getUTCFullYear();
    events.set(year, (events.get(year) ?? 0) + 1);
  }
  return Array.from(events, ([year, count]) => ({ year, events: count })).sort(
    (a, b) => a.year - b.year,
  );
}
