/**
 * Did somebody send anything at all, on a channel, in a span of time? Who did not may have been away, or their
 * letters are not in the files, and then a missing answer says nothing.
 * Moments in columns by (person, channel), each rising. Cost: O(participants + events log events), 8 bytes
 * an event; O(log events) a question.
 */
import { CHANNELS, ROLES, type FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';

const FROM = ROLES.indexOf('from');

/** Whether `person` sent anything on `channel` (index into CHANNELS) after one moment and up to another, ms. */
export type SentReader = (person: number, channel: number, after: number, upTo: number) => boolean;

/** Reads who sent when, to whomever it was. */
export function sentMoments(facts: FactSet, people: People): SentReader {
  const { at, channel, length } = facts.interactions;
  const start = new Uint32Array(people.persons.length * CHANNELS.length + 1);
  forEachSender(facts, people, (event, person) => {
    const line = person * CHANNELS.length + (channel[event] ?? 0);
    start[line + 1] = (start[line + 1] ?? 0) + 1;
  });
  for (let line = 1; line < start.length; line += 1) {
    start[line] = (start[line] ?? 0) + (start[line - 1] ?? 0);
  }
  const moments = new Float64Array(start.at(-1) ?? length);
  const next = start.slice();
  forEachSender(facts, people, (event, person) => {
    const line = person * CHANNELS.length + (channel[event] ?? 0);
    const place = next[line] ?? 0;
    moments[place] = at[event] ?? 0;
    next[line] = place + 1;
  });
  for (let line = 0; line + 1 < start.length; line += 1) {
    moments.subarray(start[line], start[line + 1]).sort();
  }
  return (person, on, after, upTo) => {
    const line = person * CHANNELS.length + on;
    const first = firstAfter(moments, after, start[line] ?? 0, start[line + 1] ?? 0);
    return first !== null && first <= upTo;
  };
}

/** Visits each sender of each dated event. */
function forEachSender(
  facts: FactSet,
  people: People,
  visit: (event: number, person: number) => void,
): void {
  const { at, start, handle, role, length } = facts.interactions;
  for (let event = 0; event < length; event += 1) {
    if (Number.isNaN(at[event] ?? NaN)) continue;
    const end = start[event + 1] ?? 0;
    for (let part = start[event] ?? 0; part < end; part += 1) {
      const person = people.personOfHandle[handle[part] ?? 0] ?? -1;
      if (person >= 0 && role[part] === FROM) visit(event, person);
    }
  }
}

/** The first of rising moments from `low` up to `high` that is later; null where none is. */
function firstAfter(
  moments: Float64Array,
  moment: number,
  low: number,
  high: number,
): number | null {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((moments[middle] ?? 0) > moment) to = middle;
    else from = middle + 1;
  }
  return from < high ? (moments[from] ?? null) : null;
}
