/**
 * A clock that runs only while the archive speaks: silence of the whole archive is not the silence of
 * each tie. Counts active days, so that ages and gaps can be measured in them.
 *
 * Days outside every import's coverage do not count. Inside it a day counts
 * min(1, events of its quarter / a usual quarter): the quarters are `ACTIVITY_DAYS` long, counted back
 * from the last covered day; usual is the median of the last `USUAL_QUARTERS` that hold events. Events
 * are mine; all events where there is no me. Cost: O(events + days).
 * Source: science §5, "measure time only while the user was active".
 */
import type { FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
import type { Calendar } from './local-days.ts';
import { DAY_MS } from './local-days.ts';

const ACTIVITY_DAYS = 91;
const USUAL_QUARTERS = 20;
/** Dates before 1800 are typing errors; the clock does not reach back to them. */
const EARLIEST_DAY = -62_091;

export interface ActiveTime {
  /** Last day the sources speak of, at most the day of `asOf`. */
  endDay: number;
  /** Active days from the beginning of the archive up to the end of a day, clamped to its span. */
  until(day: number): number;
  /** Active days per calendar day over the last quarter, 0–1. */
  speedNow: number;
}

/** Reads coverage and activity; without coverage or events the clock runs like the calendar. */
export function activeTimeOf(
  facts: FactSet,
  people: People,
  calendar: Calendar,
  asOf: number,
): ActiveTime {
  const days = eventDays(facts, people, calendar);
  const asOfDay = calendar.dayOf(asOf, 0);
  const spans = coveredSpans(facts, calendar, asOfDay);
  const startDay = Math.max(EARLIEST_DAY, Math.min(asOfDay, ...spans.map(({ from }) => from)));
  const endDay = Math.max(startDay, ...spans.map(({ to }) => to));
  const speed = quarterSpeeds(days, startDay, endDay);
  const speedOn = (day: number): number =>
    spans.some(({ from, to }) => day >= from && day <= to)
      ? (speed[Math.floor((endDay - day) / ACTIVITY_DAYS)] ?? 1)
      : 0;
  const passed = new Float64Array(endDay - startDay + 2);
  for (let day = startDay; day <= endDay; day += 1) {
    passed[day - startDay + 1] = (passed[day - startDay] ?? 0) + speedOn(day);
  }
  return {
    endDay,
    until: (day) => passed[Math.min(passed.length - 1, Math.max(0, day - startDay + 1))] ?? 0,
    speedNow: speed[0] ?? 1,
  };
}

function eventDays(facts: FactSet, people: People, calendar: Calendar): Int32Array {
  const { interactions: table } = facts;
  const { ego } = people;
  const days = new Int32Array(table.length);
  let length = 0;
  for (let event = 0; event < table.length; event += 1) {
    const at = table.at[event] ?? NaN;
    if (Number.isNaN(at) || (ego !== null && !takesPart(facts, people, event, ego))) continue;
    days[length] = calendar.dayOf(at, table.timeMark[event] ?? 0);
    length += 1;
  }
  return days.subarray(0, length);
}

function takesPart(facts: FactSet, people: People, event: number, person: number): boolean {
  const { start, handle } = facts.interactions;
  const end = start[event + 1] ?? 0;
  for (let at = start[event] ?? 0; at < end; at += 1) {
    if (people.personOfHandle[handle[at] ?? 0] === person) return true;
  }
  return false;
}

/** Coverage of each import in days, cut at `asOfDay`; from its first event on where it states none. */
function coveredSpans(
  facts: FactSet,
  calendar: Calendar,
  asOfDay: number,
): { from: number; to: number }[] {
  const firstDay = firstDays(facts, calendar);
  return facts.imports.flatMap(({ coverage }, origin) => {
    const from = coverage ? Math.floor(coverage.from / DAY_MS) : (firstDay[origin] ?? Infinity);
    const to = Math.min(asOfDay, coverage ? Math.floor(coverage.to / DAY_MS) : asOfDay);
    return from <= to ? [{ from, to }] : [];
  });
}

/** Day of the first dated event of each import; Infinity where there is none. */
function firstDays(facts: FactSet, calendar: Calendar): Float64Array {
  const { at, timeMark, origin, length } = facts.interactions;
  const first = new Float64Array(facts.imports.length).fill(Infinity);
  for (let event = 0; event < length; event += 1) {
    const moment = at[event] ?? NaN;
    if (Number.isNaN(moment)) continue;
    const day = calendar.dayOf(moment, timeMark[event] ?? 0);
    const whose = origin[event] ?? 0;
    first[whose] = Math.min(first[whose] ?? Infinity, day);
  }
  return first;
}

/** Speed of each quarter, the latest first. */
function quarterSpeeds(days: Int32Array, startDay: number, endDay: number): Float64Array {
  const counts = new Float64Array(Math.floor((endDay - startDay) / ACTIVITY_DAYS) + 1);
  for (const day of days) {
    if (day > endDay || day < startDay) continue;
    const quarter = Math.floor((endDay - day) / ACTIVITY_DAYS);
    counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  const held = counts
    .subarray(0, USUAL_QUARTERS)
    .filter((count) => count > 0)
    .sort();
  const usual = held[held.length >> 1] ?? 1;
  return counts.map((count) => Math.min(1, count / usual));
}
