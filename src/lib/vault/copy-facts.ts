/**
 * Facts as lines a person can read, and back. A line names handles and texts in full; the import's own
 * line keeps the dictionaries, so that a restored batch is the one that was saved, index for index.
 */
import * as v from 'valibot';
import {
  CHANNELS,
  NO_TEXT,
  RELATION_KINDS,
  ROLES,
  type FactBatch,
  type InteractionTable,
  type RelationTable,
} from '#core/facts/facts.ts';
import type { AsideInteraction } from '#core/facts/aside.ts';
import { CONFIDENCES, TOLD_VALUES, toldTieAt, type ToldTie } from '#core/facts/told.ts';
import type { StoredImport } from './batches.ts';
import {
  checkReferences,
  HandleShape,
  AffiliationShape,
  AsideShape,
  ImportShape,
  PersonRecordShape,
} from './shapes.ts';
import { TornTable } from './columns.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Unknown = v.nullable(v.number());
const Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u));

const InteractionLine = v.object({
  import: v.string(),
  key: Hex,
  content: Hex,
  at: v.nullable(v.number()),
  timeMark: Count,
  channel: v.picklist(CHANNELS),
  label: v.nullable(v.string()),
  weight: v.number(),
  row: Count,
  file: Count,
  people: v.array(v.tuple([v.picklist(ROLES), HandleShape])),
  topics: v.array(v.string()),
});

const RelationLine = v.object({
  import: v.string(),
  key: Hex,
  content: Hex,
  a: HandleShape,
  b: HandleShape,
  weight: v.nullable(v.number()),
  // Copies of schema 1 know only listed ties without a word for them.
  kind: v.optional(v.picklist(RELATION_KINDS), 'edge'),
  label: v.optional(v.nullable(v.string()), null),
  told: v.optional(
    v.object({
      warmth: Unknown,
      confidence: v.picklist(CONFIDENCES),
      interactions: Count,
      contact: v.number(),
      first: Unknown,
      last: Unknown,
    }),
  ),
  row: Count,
  file: Count,
});

const NONE = new Float64Array(0);

type InteractionFact = v.InferOutput<typeof InteractionLine>;
type RelationFact = v.InferOutput<typeof RelationLine>;

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

/** Gathers the lines of one import and makes it whole again. */
export class ImportReader {
  readonly #row: StoredImport['row'];
  readonly #records: FactBatch['records'] = [];
  readonly #affiliations: FactBatch['affiliations'] = [];
  readonly #aside: AsideInteraction[] = [];
  readonly #interactions: InteractionFact[] = [];
  readonly #relations: RelationFact[] = [];

  /** Throws a `ValiError` when the import's own line is not one; so do the others. */
  constructor(line: unknown) {
    this.#row = v.parse(ImportShape, line);
  }

  get id(): string {
    return this.#row.id;
  }

  addRecord(line: unknown): void {
    this.#records.push(v.parse(PersonRecordShape, line));
  }
  addAffiliation(line: unknown): void {
    this.#affiliations.push(v.parse(AffiliationShape, line));
  }
  addAside(line: unknown): void {
    this.#aside.push(v.parse(AsideShape, line));
  }
  addInteraction(line: unknown): void {
    this.#interactions.push(v.parse(InteractionLine, line));
  }
  addRelation(line: unknown): void {
    this.#relations.push(v.parse(RelationLine, line));
  }

  /** The import, checked against its counts and dictionaries; throws `TornTable` if it does not fit. */
  finish(): StoredImport {
    const row = this.#row;
    const batch: FactBatch = {
      ...(this.#aside.length > 0 ? { aside: this.#aside } : {}),
      source: row.source,
      files: row.files,
      handles: row.handles,
      texts: row.texts,
      records: this.#records,
      affiliations: this.#affiliations,
      interactions: interactionsFrom(this.#interactions, indexOf(row.handles), indexOf(row.texts)),
      relations: relationsFrom(this.#relations, indexOf(row.handles), indexOf(row.texts)),
    };
    const isWhole =
      batch.records.length === row.counts.records &&
      batch.affiliations.length === row.counts.affiliations &&
      this.#aside.length === (row.counts.aside ?? 0) &&
      batch.interactions.length === row.counts.interactions &&
      batch.relations.length === row.counts.relations;
    if (!isWhole) throw new TornTable('lines are missing');
    checkReferences(batch);
    return { row, batch };
  }
}

function interactionsFrom(
  facts: readonly InteractionFact[],
  handleIndex: (handle: string) => number,
  textIndex: (text: string) => number,
): InteractionTable {
  const people = facts.flatMap((fact) => fact.people);
  return {
    length: facts.length,
    ...identities(facts),
    at: Float64Array.from(facts, ({ at }) => at ?? NaN),
    timeMark: Uint8Array.from(facts, ({ timeMark }) => timeMark),
    channel: Uint8Array.from(facts, ({ channel }) => CHANNELS.indexOf(channel)),
    kind: Uint32Array.from(facts, ({ label }) => (label === null ? NO_TEXT : textIndex(label))),
    weight: Float32Array.from(facts, ({ weight }) => weight),
    row: Uint32Array.from(facts, ({ row }) => row),
    file: Uint16Array.from(facts, ({ file }) => file),
    origin: new Uint16Array(facts.length),
    start: startsOf(facts.map((fact) => fact.people.length)),
    handle: Uint32Array.from(people, ([, handle]) => handleIndex(handle)),
    role: Uint8Array.from(people, ([role]) => ROLES.indexOf(role)),
    topicStart: startsOf(facts.map((fact) => fact.topics.length)),
    topic: Uint32Array.from(
      facts.flatMap((fact) => fact.topics),
      textIndex,
    ),
  };
}

function relationsFrom(
  facts: readonly RelationFact[],
  handleIndex: (handle: string) => number,
  textIndex: (text: string) => number,
): RelationTable {
  return {
    length: facts.length,
    ...identities(facts),
    a: Uint32Array.from(facts, ({ a }) => handleIndex(a)),
    b: Uint32Array.from(facts, ({ b }) => handleIndex(b)),
    weight: Float64Array.from(facts, ({ weight }) => weight ?? NaN),
    kind: Uint8Array.from(facts, ({ kind }) => RELATION_KINDS.indexOf(kind)),
    label: Uint32Array.from(facts, ({ label }) => (label === null ? NO_TEXT : textIndex(label))),
    told: facts.some(({ told }) => told) ? Float64Array.from(facts.flatMap(toldNumbers)) : NONE,
    row: Uint32Array.from(facts, ({ row }) => row),
    file: Uint16Array.from(facts, ({ file }) => file),
    origin: new Uint16Array(facts.length),
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

function toldNumbers({ told }: RelationFact): number[] {
  const tie = told && { ...told, confidence: CONFIDENCES.indexOf(told.confidence) };
  return TOLD_VALUES.map((value) => tie?.[value] ?? NaN);
}

function identities(facts: readonly { key: string; content: string }[]) {
  const half = (text: string, from: number) => Number.parseInt(text.slice(from, from + 8), 16);
  return {
    keyHigh: Uint32Array.from(facts, ({ key }) => half(key, 0)),
    keyLow: Uint32Array.from(facts, ({ key }) => half(key, 8)),
    contentHigh: Uint32Array.from(facts, ({ content }) => half(content, 0)),
    contentLow: Uint32Array.from(facts, ({ content }) => half(content, 8)),
  };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}

function indexOf(dictionary: readonly string[]): (text: string) => number {
  const index = new Map(dictionary.map((text, i) => [text, i]));
  return (text) => {
    const found = index.get(text);
    if (found === undefined) throw new TornTable('a line names what its import does not');
    return found;
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
