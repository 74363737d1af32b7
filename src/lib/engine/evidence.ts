/** The rows a tie rests on, as the sources wrote them: the last answer to "why?". */
import {
  CHANNELS,
  NO_TEXT,
  PRECISIONS,
  RELATION_KINDS,
  ROLES,
  type FactSet,
} from '#core/facts/facts.ts';
import { parseHandle } from '#core/facts/handles.ts';
import { toldTieAt } from '#core/facts/told.ts';
import type { Conclusions } from '#core/conclusions.ts';
import type { EvidenceRow } from './protocol.ts';

const DAY_ONLY = PRECISIONS.indexOf('day');
const PRECISION_BITS = 3;

/**
 * Evidence of a tie, latest first, undated and stated relations last. `facts` must be the set the
 * conclusions rest on.
 */
export function evidenceOf(
  { ties, people }: Conclusions,
  facts: FactSet,
  tie: number,
  limit: number,
): EvidenceRow[] {
  if (!Number.isInteger(tie) || tie < 0 || tie >= ties.length || limit <= 0) return [];
  const nameOf = (handle: number): string => {
    const person = people.persons[people.personOfHandle[handle] ?? -1];
    const text = facts.handles[handle] ?? '';
    return person?.name ?? parseHandle(text)?.value ?? text;
  };
  const rows: EvidenceRow[] = [];
  const first = ties.eventStart[tie] ?? 0;
  for (let i = (ties.eventStart[tie + 1] ?? 0) - 1; i >= first && rows.length < limit; i -= 1) {
    rows.push(interactionRow(facts, ties.event[i] ?? 0, nameOf));
  }
  const last = ties.relationStart[tie + 1] ?? 0;
  for (let i = ties.relationStart[tie] ?? 0; i < last && rows.length < limit; i += 1) {
    rows.push(relationRow(facts, ties.relation[i] ?? 0, nameOf));
  }
  return rows;
}

function interactionRow(
  { interactions, imports, texts }: FactSet,
  i: number,
  nameOf: (handle: number) => string,
): EvidenceRow {
  const people: Record<(typeof ROLES)[number], string[]> = { from: [], to: [], cc: [] };
  for (let p = interactions.start[i] ?? 0; p < (interactions.start[i + 1] ?? 0); p += 1) {
    people[ROLES[interactions.role[p] ?? 0] ?? 'cc'].push(nameOf(interactions.handle[p] ?? 0));
  }
  const topics = interactions.topic.subarray(
    interactions.topicStart[i],
    interactions.topicStart[i + 1],
  );
  const at = interactions.at[i] ?? NaN;
  const kind = interactions.kind[i] ?? NO_TEXT;
  return {
    at: Number.isNaN(at) ? null : at,
    source: imports[interactions.origin[i] ?? 0]?.source ?? 'table',
    relation: null,
    channel: CHANNELS[interactions.channel[i] ?? 0] ?? null,
    isDayOnly: ((interactions.timeMark[i] ?? 0) & PRECISION_BITS) === DAY_ONLY,
    kind: kind === NO_TEXT ? null : (texts[kind] ?? null),
    ...people,
    topics: Array.from(topics, (topic) => texts[topic] ?? ''),
    file: imports[interactions.origin[i] ?? 0]?.files[interactions.file[i] ?? 0] ?? '',
    row: interactions.row[i] ?? 0,
  };
}

function relationRow(
  { relations, imports, texts }: FactSet,
  i: number,
  nameOf: (handle: number) => string,
): EvidenceRow {
  const last = toldTieAt(relations, i)?.last ?? NaN;
  return {
    // Of a told tie: when the two were last in touch.
    at: Number.isNaN(last) ? null : last,
    isDayOnly: false,
    source: imports[relations.origin[i] ?? 0]?.source ?? 'table',
    relation: RELATION_KINDS[relations.kind[i] ?? 0] ?? 'edge',
    channel: null,
    kind: texts[relations.label[i] ?? NO_TEXT] ?? null,
    from: [nameOf(relations.a[i] ?? 0)],
    to: [nameOf(relations.b[i] ?? 0)],
    cc: [],
    topics: [],
    file: imports[relations.origin[i] ?? 0]?.files[relations.file[i] ?? 0] ?? '',
    row: relations.row[i] ?? 0,
  };
}
