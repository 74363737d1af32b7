/**
 * Answers: which meetings do the events of one id (UID) stand for?
 * Of several versions of the same, the one with the highest SEQUENCE counts, then the one written last. A
 * series is expanded up to a moment; events with a RECURRENCE-ID take the place of its single times, or of
 * all from one on, and stand alone where the series is not in the file (RFC 5545 §3.8.4.4, RFC 5546 §2.1.5).
 */
import type { DateValue } from './date-value.ts';
import type { CalendarEvent } from './event.ts';
import { repeats, type RepeatBudget } from './repeats.ts';
import type { Moment, Zones } from './zones.ts';

const DAY_MS = 86_400_000;

/** One time people meet. */
export interface Meeting {
  /** The version that says who and what. */
  event: CalendarEvent;
  /** Null when its date cannot be read. */
  moment: Moment | null;
  isDate: boolean;
  /** Tells it from other times of its series, however it is moved; '' for a meeting that is no series. */
  time: string;
}

export interface Series {
  /** The series or meeting itself; null where the file holds only changes of it. */
  master: CalendarEvent | null;
  changes: CalendarEvent[];
  /** Versions that others take the place of. */
  older: number;
}

/** The events of one id that count. Answers to invitations are none of them. */
export function seriesOf(versions: readonly CalendarEvent[], zones: Zones): Series {
  const best = new Map<string, CalendarEvent>();
  for (const event of versions) {
    const { changes } = event;
    const key = changes ? String(zones.momentOf(changes).at) : '';
    const other = best.get(key);
    if (!other || isNewer(event, other)) best.set(key, event);
  }
  const master = best.get('') ?? null;
  best.delete('');
  const changes = [...best.values()];
  return { master, changes, older: versions.length - changes.length - (master ? 1 : 0) };
}

function isNewer(one: CalendarEvent, other: CalendarEvent): boolean {
  if (one.sequence !== other.sequence) return one.sequence > other.sequence;
  return one.stamp === other.stamp ? one.row > other.row : one.stamp > other.stamp;
}

export function isRepeating({ rules, added }: CalendarEvent): boolean {
  return rules.length > 0 || added.length > 0;
}

/** The meetings of a series up to `end` (ms since 1970 UTC), and single ones whenever they are. */
export function meetingsOf(
  { master, changes }: Series,
  zones: Zones,
  end: number,
  budget: RepeatBudget,
): Meeting[] {
  if (master?.isCancelled) return [];
  const alone = changes.filter(({ isCancelled }) => !isCancelled);
  if (!master?.start || !isRepeating(master)) {
    const own = master ? [meeting(master, master.start, '', zones)] : [];
    return [...own, ...alone.map((change) => changed(change, zones))];
  }
  const { start } = master;
  const used = new Set<CalendarEvent>();
  const found: Meeting[] = [];
  for (const wall of wallsOf(master, start, zones, end, budget)) {
    const moment = zones.momentOf(start, wall);
    const single = changes.find((change) => isOf(change, moment, wall, zones));
    const change = single ?? ruling(changes, moment, zones);
    if (single) used.add(single);
    if (change?.isCancelled) continue;
    if (single) found.push(changed(single, zones));
    else {
      const shift = change ? shiftOf(change, zones) : 0;
      const at = { ...moment, at: moment.at + shift };
      found.push({
        event: change ?? master,
        moment: at,
        isDate: start.isDate,
        time: timeOf(moment),
      });
    }
  }
  const others = alone.filter((change) => !used.has(change));
  return [...found, ...others.map((change) => changed(change, zones))];
}

/** The times of a series on the wall of its start, without those taken from it. */
function wallsOf(
  { rules, added, removed }: CalendarEvent,
  start: DateValue,
  zones: Zones,
  end: number,
  budget: RepeatBudget,
): number[] {
  const last = zones.wallAt(start, end);
  const walls = new Set([start.wall]);
  for (const rule of rules) {
    const until = rule.until ? untilOn(rule.until, start, zones) : null;
    for (const wall of repeats(rule, start.wall, last, until, budget)) walls.add(wall);
  }
  for (const date of added) walls.add(onWallOf(start, date, zones));
  const gone = new Set(removed.map((date) => onWallOf(start, date, zones)));
  const goneDays = new Set(removed.filter(({ isDate }) => isDate).map(({ wall }) => wall));
  return [...walls]
    .filter((wall) => !gone.has(wall) && !goneDays.has(dayOf(wall)))
    .sort((a, b) => a - b);
}

/** A date as the wall of a series' start shows it, whatever zone it is written in. */
function onWallOf(start: DateValue, date: DateValue, zones: Zones): number {
  if (date.isDate || start.isDate) return date.wall;
  const moment = zones.momentOf(date);
  return moment.isFloating ? date.wall : zones.wallAt(start, moment.at);
}

/** The last moment of a rule on that wall; a day counts to its end. */
function untilOn(until: DateValue, start: DateValue, zones: Zones): number {
  return until.isDate ? until.wall + DAY_MS - 1 : onWallOf(start, until, zones);
}

/** Whether a change is of this one time. */
function isOf(
  { changes, isFromThenOn }: CalendarEvent,
  moment: Moment,
  wall: number,
  zones: Zones,
): boolean {
  if (!changes || isFromThenOn) return false;
  if (changes.isDate) return changes.wall === dayOf(wall);
  return zones.momentOf(changes).at === moment.at;
}

/** The latest change "from then on" that holds at this time. */
function ruling(
  changes: readonly CalendarEvent[],
  moment: Moment,
  zones: Zones,
): CalendarEvent | null {
  let best: CalendarEvent | null = null;
  let from = -Infinity;
  for (const change of changes) {
    if (!change.isFromThenOn || !change.changes) continue;
    const { at } = zones.momentOf(change.changes);
    if (at <= moment.at && at > from) [best, from] = [change, at];
  }
  return best;
}

/** How far a change moves what it changes, ms. */
function shiftOf({ start, changes }: CalendarEvent, zones: Zones): number {
  if (!start || !changes) return 0;
  return zones.momentOf(start).at - zones.momentOf(changes).at;
}

function changed(change: CalendarEvent, zones: Zones): Meeting {
  const time = change.changes ? timeOf(zones.momentOf(change.changes)) : '';
  return meeting(change, change.start ?? change.changes, time, zones);
}

function meeting(
  event: CalendarEvent,
  start: DateValue | null,
  time: string,
  zones: Zones,
): Meeting {
  const moment = start ? zones.momentOf(start) : null;
  return { event, moment, isDate: start?.isDate ?? false, time };
}

function timeOf({ at }: Moment): string {
  return String(at);
}

function dayOf(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}
