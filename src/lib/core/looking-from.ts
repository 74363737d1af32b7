/** Answers: from which moment do we look? Later facts are ignored and forecasts start there. */
import type { FactSet } from './facts/facts.ts';
import { PRECISIONS } from './facts/facts.ts';
import { instantOf, offsetAt } from './facts/instant.ts';
import { toldTieAt } from './facts/told.ts';

const DAY_MS = 86_400_000;
const DAY_ONLY = PRECISIONS.indexOf('day');
const PRECISION_BITS = 3;

/**
 * The last millisecond of a day written YYYY-MM-DD in an IANA zone, in ms since 1970 UTC; null when there
 * is no such day.
 */
export function endOfDay(text: string, timeZone: string): number | null {
  const start = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : NaN;
  if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(text)) return null;
  const shownEnd = start + DAY_MS;
  if (timeZone === 'UTC') return shownEnd - 1;
  const guess = shownEnd - offsetAt(shownEnd, timeZone);
  return shownEnd - offsetAt(guess, timeZone) - 1;
}

/**
 * The moment of the last dated interaction, or of the last one told of, ms since 1970 UTC; the end of its day where only the day is
 * known. Null when nothing is dated. Floating times are read in `timeZone`.
 */
export function lastDatedEvent(
  { interactions, relations }: FactSet,
  timeZone: string,
): number | null {
  let last = -Infinity;
  for (let row = 0; row < interactions.length; row += 1) {
    const mark = interactions.timeMark[row] ?? 0;
    const at = instantOf(interactions.at[row] ?? NaN, mark, timeZone);
    const end = (mark & PRECISION_BITS) === DAY_ONLY ? at + DAY_MS - 1 : at;
    if (end > last) last = end;
  }
  for (let row = 0; row < relations.length; row += 1) {
    const told = toldTieAt(relations, row);
    if (told && told.last > last) last = told.last;
  }
  return last === -Infinity ? null : last;
}
