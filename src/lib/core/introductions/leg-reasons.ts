/**
 * Answers: why does this leg exist? The rows a tie rests on, put into the few facts that let a person
 * judge it: how many events, since when, both ways or one, what the last was about.
 * In every reason, `a` is the leg's `from` and `b` its `to`. Cost: O(rows of the tie).
 */
import { NO_TEXT, RELATION_KINDS, ROLES, type FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
import { latestTopics, nounFor } from '../rhythm/rhythm-reason.ts';
import type { TieTable } from '../ties/tie-table.ts';
import type { LegReason } from './introduction.ts';

const TOPICS_SHOWN = 2;
const FROM = ROLES.indexOf('from');

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
 * Who wrote last, when, and on what; null when the last was no writing (a meeting). Several rows of that
 * moment speak together. Evidence runs oldest first, so its end is the moment, read in whatever zone.
 */
function lastEvent(
  facts: FactSet,
  people: People,
  ties: TieTable,
  tie: number,
  from: number,
): LegReason | null {
  const { at, start, handle, role } = facts.interactions;
  const to = ties.a[tie] === from ? ties.b[tie] : ties.a[tie];
  let isFromA = false;
  let isFromB = false;
  const events = evidence(ties.eventStart, ties.event, tie);
  const moment = at[events.at(-1) ?? 0];
  const rows = events.filter((row) => at[row] === moment);
  for (const row of rows) {
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place += 1) {
      if (role[place] !== FROM) continue;
      const person = people.personOfHandle[handle[place] ?? 0];
      if (person === from) isFromA = true;
      if (person === to) isFromB = true;
    }
  }
  if (!isFromA && !isFromB) return null;
  const by = isFromA && isFromB ? 'both' : isFromA ? 'a' : 'b';
  return {
    kind: 'last',
    by,
    at: ties.last[tie] ?? 0,
    topics: latestTopics(facts, [...rows]).slice(0, TOPICS_SHOWN),
  };
}
