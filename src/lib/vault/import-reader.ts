/** The lines of a copy (`copy-facts.ts`) back into imports: each line checked by itself, then all of them together. */
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
import { CONFIDENCES, TOLD_VALUES } from '#core/facts/told.ts';
import type { StoredImport } from './batches.ts';
import { TornTable } from './columns.ts';
import {
  InteractionLine,
  RelationLine,
  type InteractionFact,
  type RelationFact,
} from './copy-lines.ts';
import {
  AffiliationShape,
  AsideShape,
  checkReferences,
  ImportShape,
  PersonRecordShape,
} from './shapes.ts';

const NONE = new Float64Array(0);

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
