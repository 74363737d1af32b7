/**
 * Answers: why does this leg exist? The rows a tie rests on, put into the few facts that let a person
 * judge it: how many events, since when, both ways or one, what the last was about.
 * In every reason, `a` is the leg's `from` and `b` its `to`. Cost: O(rows of the tie).
 */
import { CHANNELS, NO_TEXT, RELATION_KINDS, ROLES, type FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
import { latestTopics, nounFor } from '../rhythm/rhythm-reason.ts';
import type { TieTable } from '../ties/tie-table.ts';
import type { LegReason } from './introduction.ts';

const TOPICS_SHOWN = 2;
const FROM = ROLES.indexOf('from');
const MEETING = CHANNELS.indexOf('meeting');

function knownTime(ms: number | undefined): number | null {
  return ms === undefined || Number.isNaN(ms) ? null : ms;
}

/** The reasons a tie gives for the leg `from` → the tie's other end, most telling first. */
export function legReasons(
  facts: FactSet,
  people: People,
  ties: TieTable,
  tie: number,
  from: number,
): LegReason[] {
  const reasons: LegReason[] = [];
  const count = ties.interactions[tie] ?? 0;
  const isForward = ties.a[tie] === from;
  const fromTie = { a: ties.fromA[tie] ?? 0, b: ties.fromB[tie] ?? 0 };
  const fromA = isForward ? fromTie.a : fromTie.b;
  const fromB = isForward ? fromTie.b : fromTie.a;
  if (count > 0) {
    const first = knownTime(ties.first[tie]);
    const last = knownTime(ties.last[tie]);
    const noun = nounFor(facts, [...evidence(ties.eventStart, ties.event, tie)]);
    reasons.push({ kind: 'events', count, first, last, fromA, fromB, noun });
    const latest =
      last === null ? { kind: 'no-dates' as const } : lastEvent(facts, people, ties, tie, from);
    if (latest) reasons.push(latest);
    if (fromA + fromB > 0 && (fromA === 0 || fromB === 0)) {
      reasons.push({ kind: 'one-way', by: fromA > 0 ? 'a' : 'b' });
    }
  }
  for (const relation of evidence(ties.relationStart, ties.relation, tie)) {
    const { weight, kind, label } = facts.relations;
    const stated = weight[relation] ?? NaN;
    reasons.push({
      kind: 'stated',
      weight: Number.isNaN(stated) ? null : stated,
      relation: RELATION_KINDS[kind[relation] ?? 0] ?? 'edge',
      label: facts.texts[label[relation] ?? NO_TEXT] ?? null,
    });
  }
  return reasons;
}

function evidence(start: Uint32Array, rows: Uint32Array, tie: number): Uint32Array {
  return rows.subarray(start[tie] ?? 0, start[tie + 1] ?? 0);
}

/**
 * Who wrote last, when, and on what, or that the two last met; null when neither did anything. Several rows
 * of that moment speak together. Evidence runs oldest first, so its end is the moment, read in whatever zone.
 */
function lastEvent(
  facts: FactSet,
  people: People,
  ties: TieTable,
  tie: number,
  from: number,
): LegReason | null {
  const { at, channel } = facts.interactions;
  const events = evidence(ties.eventStart, ties.event, tie);
  const moment = at[events.at(-1) ?? 0];
  const rows = events.filter((row) => at[row] === moment);
  const by = rows.some((row) => channel[row] === MEETING)
    ? 'together'
    : whoWrote(facts, people, rows, from, otherEnd(ties, tie, from));
  if (by === null) return null;
  return {
    kind: 'last',
    by,
    at: ties.last[tie] ?? 0,
    channel: by === 'together' ? 'meeting' : (CHANNELS[channel[rows.at(-1) ?? 0] ?? 0] ?? 'other'),
    topics: latestTopics(facts, [...rows]).slice(0, TOPICS_SHOWN),
  };
}

function whoWrote(
  { interactions }: FactSet,
  people: People,
  rows: Uint32Array,
  a: number,
  b: number,
): 'a' | 'b' | 'both' | null {
  const { start, handle, role } = interactions;
  let isFromA = false;
  let isFromB = false;
  for (const row of rows) {
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place += 1) {
      if (role[place] !== FROM) continue;
      const person = people.personOfHandle[handle[place] ?? 0];
      if (person === a) isFromA = true;
      if (person === b) isFromB = true;
    }
  }
  if (!isFromA && !isFromB) return null;
  return isFromA && isFromB ? 'both' : isFromA ? 'a' : 'b';
}

/** The person at the other end of a tie. */
export function otherEnd(ties: TieTable, tie: number, person: number): number {
  return (ties.a[tie] === person ? ties.b[tie] : ties.a[tie]) ?? 0;
}
