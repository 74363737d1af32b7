/**
 * Answers: why does this leg exist? The rows a tie rests on, put into the few facts that let a person
 * judge it: how many events, since when, both ways or one, what the last was about.
 * In every reason, `a` is the leg's `from` and `b` its `to`. Cost: O(rows of the tie).
 */
import { ROLES, NO_TEXT, type FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
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
    const noun = eventNoun(facts, evidence(ties.eventStart, ties.event, tie));
    reasons.push({ kind: 'events', count, first, last, fromA, fromB, noun });
    const latest = last === null ? null : lastEvent(facts, people, ties, tie, from);
    if (latest) reasons.push(latest);
    else reasons.push({ kind: 'no-dates' });
    if (fromA + fromB > 0 && (fromA === 0 || fromB === 0)) {
      reasons.push({ kind: 'one-way', by: fromA > 0 ? 'a' : 'b' });
    }
  }
  for (const relation of evidence(ties.relationStart, ties.relation, tie)) {
    const weight = facts.relations.weight[relation] ?? NaN;
    reasons.push({ kind: 'stated', weight: Number.isNaN(weight) ? null : weight });
  }
  return reasons;
}

function evidence(start: Uint32Array, rows: Uint32Array, tie: number): Uint32Array {
  return rows.subarray(start[tie] ?? 0, start[tie + 1] ?? 0);
}

/** What most of these events are called, singular and lower case ("letter"); "message" where unsaid. */
function eventNoun(facts: FactSet, events: Uint32Array): string {
  const counts = new Map<string, number>();
  for (const event of events) {
    const kind = facts.interactions.kind[event] ?? NO_TEXT;
    const name = kind === NO_TEXT ? undefined : facts.texts[kind];
    if (name) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  }
  let noun = 'message';
  let most = events.length / 2;
  for (const [name, number] of counts) {
    if (number > most) {
      noun = name;
      most = number;
    }
  }
  return noun;
}

/** Who wrote last, when, and on what. Several rows of that moment speak together. */
function lastEvent(
  facts: FactSet,
  people: People,
  ties: TieTable,
  tie: number,
  from: number,
): LegReason | null {
  const { at, start, handle, role, topic, topicStart } = facts.interactions;
  const rows = evidence(ties.eventStart, ties.event, tie);
  const moment = ties.last[tie] ?? NaN;
  const to = ties.a[tie] === from ? ties.b[tie] : ties.a[tie];
  let isFromA = false;
  let isFromB = false;
  const topics = new Set<string>();
  for (const row of rows) {
    if (at[row] !== moment) continue;
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place += 1) {
      if (role[place] !== FROM) continue;
      const person = people.personOfHandle[handle[place] ?? 0];
      if (person === from) isFromA = true;
      if (person === to) isFromB = true;
    }
    for (let place = topicStart[row] ?? 0; place < (topicStart[row + 1] ?? 0); place += 1) {
      const text = facts.texts[topic[place] ?? NO_TEXT];
      if (text && !text.includes(',')) topics.add(text);
    }
  }
  if (!isFromA && !isFromB) return null;
  const by = isFromA && isFromB ? 'both' : isFromA ? 'a' : 'b';
  return { kind: 'last', by, at: moment, topics: [...topics].sort().slice(0, TOPICS_SHOWN) };
}
