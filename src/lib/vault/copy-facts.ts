/**
 * Facts as lines a person can read. A line names handles and texts in full; the import's own line keeps the
 * dictionaries, so that a restored batch (`import-reader.ts`) is the one that was saved, index for index.
 */
import { CHANNELS, NO_TEXT, RELATION_KINDS, ROLES, type FactBatch } from '#core/facts/facts.ts';
import { CONFIDENCES, toldTieAt, type ToldTie } from '#core/facts/told.ts';
import type { StoredImport } from './batches.ts';
import { TornTable } from './columns.ts';
import type { InteractionFact, RelationFact } from './copy-lines.ts';

/** All lines of one import, its own first. Each is an object with a `line` that says what it is. */
export function* linesOf({ row, batch }: StoredImport): Generator<object> {
  yield { line: 'import', ...row };
  for (const record of batch.records) yield { line: 'record', import: row.id, ...record };
  for (const fact of batch.affiliations) yield { line: 'affiliation', import: row.id, ...fact };
  for (const fact of batch.aside ?? []) yield { line: 'aside', import: row.id, ...fact };
  const { interactions, relations } = batch;
  for (let i = 0; i < interactions.length; i += 1) {
    yield { line: 'interaction', ...interactionAt(row.id, batch, i) };
  }
  for (let i = 0; i < relations.length; i += 1) {
    yield {
      line: 'relation',
      import: row.id,
      key: hexAt(relations.keyHigh, relations.keyLow, i),
      content: hexAt(relations.contentHigh, relations.contentLow, i),
      a: textAt(batch.handles, relations.a[i]),
      b: textAt(batch.handles, relations.b[i]),
      weight: finite(relations.weight[i]),
      kind: RELATION_KINDS[relations.kind[i] ?? 0] ?? 'edge',
      label: textOrNull(batch.texts, relations.label[i]),
      ...toldLine(toldTieAt(relations, i)),
      row: relations.row[i] ?? 0,
      file: relations.file[i] ?? 0,
    } satisfies RelationFact & { line: string };
  }
}

function interactionAt(importId: string, batch: FactBatch, i: number): InteractionFact {
  const table = batch.interactions;
  const people: InteractionFact['people'] = [];
  for (let p = table.start[i] ?? 0; p < (table.start[i + 1] ?? 0); p += 1) {
    people.push([ROLES[table.role[p] ?? 0] ?? 'cc', textAt(batch.handles, table.handle[p])]);
  }
  const topics: string[] = [];
  for (let t = table.topicStart[i] ?? 0; t < (table.topicStart[i + 1] ?? 0); t += 1) {
    topics.push(textAt(batch.texts, table.topic[t]));
  }
  return {
    import: importId,
    key: hexAt(table.keyHigh, table.keyLow, i),
    content: hexAt(table.contentHigh, table.contentLow, i),
    at: finite(table.at[i]),
    timeMark: table.timeMark[i] ?? 0,
    channel: CHANNELS[table.channel[i] ?? 0] ?? 'other',
    label: textOrNull(batch.texts, table.kind[i]),
    weight: table.weight[i] ?? 1,
    row: table.row[i] ?? 0,
    file: table.file[i] ?? 0,
    people,
    topics,
  };
}

function toldLine(tie: ToldTie | null): Pick<RelationFact, 'told'> {
  if (tie === null) return {};
  const confidence = CONFIDENCES[tie.confidence] ?? 'possible';
  const [warmth, first, last] = [tie.warmth, tie.first, tie.last].map(finite);
  const { interactions, contact } = tie;
  return {
    told: {
      warmth: warmth ?? null,
      confidence,
      interactions,
      contact,
      first: first ?? null,
      last: last ?? null,
    },
  };
}

function textAt<T extends string>(dictionary: readonly T[], index: number | undefined): T {
  const text = dictionary[index ?? -1];
  if (text === undefined) throw new TornTable('a column points outside its dictionary');
  return text;
}

function textOrNull(dictionary: readonly string[], index: number | undefined): string | null {
  return index === undefined || index === NO_TEXT ? null : textAt(dictionary, index);
}

function hexAt(high: Uint32Array, low: Uint32Array, i: number): string {
  const hex = (half = 0) => half.toString(16).padStart(8, '0');
  return hex(high[i]) + hex(low[i]);
}

function finite(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
