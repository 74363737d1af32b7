/**
 * Answers: what was the network like at an earlier date? Worked out once as columns, so that a slider can
 * ask for any month at once.
 *
 * Contact of a tie at the end of a month: its dated events up to then, each halved every
 * `strengthHalfLifeDays`; carried from month to month, so that a date costs one look-up a tie. Its strength
 * there is contact / (contact + `keptUpHalf`). Departure from `ties/strength.ts`: what is not contact
 * (overlap, reciprocity, years known) is left out, for it would need the whole past worked out anew; so
 * strengths of two dates compare with one another, and not with the strength of today.
 *
 * Ties without a date have no past and are left out. Months are counted from January 1970, in UTC.
 * Cost: O(events) once, then O(ties · log months) a date.
 */
import type { FactSet } from '../facts/facts.ts';
import { SETTINGS } from '../settings.ts';
import type { TieTable } from '../ties/tie-table.ts';

/** Months of contact of every tie. Tie i has `month[start[i]] … month[start[i + 1] - 1]`, rising. */
export interface TieMonths {
  start: Uint32Array;
  month: Int32Array;
  /** Contact at the end of that month, what came before halved as it aged. */
  contact: Float32Array;
  /** Dated events of each month from `first` on, each event once; empty without any. */
  events: Uint32Array;
  first: number;
}

const DAYS_A_MONTH = 365.25 / 12;

/** Months since January 1970 of a moment, ms since 1970 UTC. */
export function monthOf(at: number): number {
  const date = new Date(at);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first moment of a month, ms since 1970 UTC. */
export function startOfMonth(month: number): number {
  return Date.UTC(1970, month);
}

export function tieMonths({ interactions }: FactSet, ties: TieTable): TieMonths {
  const monthOfEvent = Int32Array.from({ length: interactions.length }, (_, row) => {
    const at = interactions.at[row] ?? NaN;
    return Number.isNaN(at) ? NO_MONTH : monthOf(at);
  });
  const start = new Uint32Array(ties.length + 1);
  const month: number[] = [];
  const contact: number[] = [];
  for (let tie = 0; tie < ties.length; tie += 1) {
    start[tie] = month.length;
    for (let at = ties.eventStart[tie] ?? 0; at < (ties.eventStart[tie + 1] ?? 0); at += 1) {
      const now = monthOfEvent[ties.event[at] ?? 0] ?? NO_MONTH;
      if (now === NO_MONTH) continue;
      const last = month.length - 1;
      const isFirst = last < (start[tie] ?? 0);
      if (!isFirst && month[last] === now) {
        contact[last] = (contact[last] ?? 0) + 1;
        continue;
      }
      const kept = isFirst ? 0 : aged(contact[last] ?? 0, now - (month[last] ?? 0));
      month.push(now);
      contact.push(kept + 1);
    }
  }
  start[ties.length] = month.length;
  return {
    start,
    month: Int32Array.from(month),
    contact: Float32Array.from(contact),
    ...eventsByMonth(monthOfEvent),
  };
}

const NO_MONTH = -2_147_483_648;

function eventsByMonth(months: Int32Array): Pick<TieMonths, 'events' | 'first'> {
  let first = Infinity;
  let last = -Infinity;
  for (const month of months) {
    if (month === NO_MONTH) continue;
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  if (first > last) return { events: new Uint32Array(0), first: 0 };
  const events = new Uint32Array(last - first + 1);
  for (const month of months) {
    if (month !== NO_MONTH) events[month - first] = (events[month - first] ?? 0) + 1;
  }
  return { events, first };
}

function aged(contact: number, months: number): number {
  return contact * 2 ** ((-months * DAYS_A_MONTH) / SETTINGS.strengthHalfLifeDays.value);
}

/** How present somebody is at a date: not yet, long quiet, quiet, or in touch. */
export const PRESENCES = ['absent', 'long-quiet', 'quiet', 'in-touch'] as const;

export interface NetworkThen {
  /** Strength of each tie at the end of the month, 0–1; NaN for ties that were not there yet. */
  strength: Float32Array;
  /** Index into PRESENCES of each person, by the last contact of any of their ties. */
  presence: Uint8Array;
  /** Ties and people there by then. */
  ties: number;
  people: number;
}

/** The network at the end of a month. */
export function networkAt(
  months: TieMonths,
  ties: TieTable,
  people: number,
  month: number,
): NetworkThen {
  const strength = new Float32Array(ties.length).fill(NaN);
  const presence = new Uint8Array(people);
  let there = 0;
  for (let tie = 0; tie < ties.length; tie += 1) {
    const at = lastUpTo(months, tie, month);
    if (at < 0) continue;
    there += 1;
    const silent = month - (months.month[at] ?? 0);
    const contact = aged(months.contact[at] ?? 0, silent);
    strength[tie] = contact / (contact + SETTINGS.keptUpHalf.value);
    const how = presenceAfter(silent);
    for (const person of [ties.a[tie] ?? 0, ties.b[tie] ?? 0]) {
      presence[person] = Math.max(presence[person] ?? 0, how);
    }
  }
  let met = 0;
  for (const how of presence) if (how > 0) met += 1;
  return { strength, presence, ties: there, people: met };
}

/** Position of a tie's last month up to this one; −1 where it was not there yet. */
export function lastUpTo({ start, month: months }: TieMonths, tie: number, month: number): number {
  const first = start[tie] ?? 0;
  let low = first;
  let high = start[tie + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((months[middle] ?? 0) <= month) low = middle + 1;
    else high = middle;
  }
  return low === first ? -1 : low - 1;
}

function presenceAfter(silentMonths: number): number {
  if (silentMonths <= SETTINGS.inTouchMonths.value) return PRESENCES.indexOf('in-touch');
  if (silentMonths <= SETTINGS.longQuietMonths.value) return PRESENCES.indexOf('quiet');
  return PRESENCES.indexOf('long-quiet');
}
