/**
 * Writers of the two column tables: append rows, then take exact-length columns. Sources write through
 * the batch builder; `unite` and `upTo` copy rows from one table to another.
 */
import { NO_TEXT, type InteractionTable, type RelationTable } from './facts.ts';
import { float32, float64, uint16, uint32, uint8 } from './growable-column.ts';
import type { Hash64 } from './hash.ts';
import { TOLD_VALUES, toldTieAt, type ToldTie } from './told.ts';

/** One row of an interaction table, its dictionaries already resolved to indices. */
export interface InteractionRow {
  key: Hash64;
  content: Hash64;
  at: number;
  timeMark: number;
  channel: number;
  kind: number;
  weight: number;
  row: number;
  file: number;
  origin: number;
  handles: readonly number[];
  roles: readonly number[];
  topics: readonly number[];
}

export interface RelationRow {
  key: Hash64;
  content: Hash64;
  a: number;
  b: number;
  weight: number;
  kind: number;
  label: number;
  told: ToldTie | null;
  row: number;
  file: number;
  origin: number;
}

export class InteractionWriter {
  readonly #keyHigh = uint32();
  readonly #keyLow = uint32();
  readonly #contentHigh = uint32();
  readonly #contentLow = uint32();
  readonly #at = float64();
  readonly #timeMark = uint8();
  readonly #channel = uint8();
  readonly #kind = uint32();
  readonly #weight = float32();
  readonly #row = uint32();
  readonly #file = uint16();
  readonly #origin = uint16();
  readonly #start = uint32();
  readonly #handle = uint32();
  readonly #role = uint8();
  readonly #topicStart = uint32();
  readonly #topic = uint32();

  get length(): number {
    return this.#at.length;
  }

  append(row: InteractionRow): void {
    this.#keyHigh.push(row.key.high);
    this.#keyLow.push(row.key.low);
    this.#contentHigh.push(row.content.high);
    this.#contentLow.push(row.content.low);
    this.#at.push(row.at);
    this.#timeMark.push(row.timeMark);
    this.#channel.push(row.channel);
    this.#kind.push(row.kind);
    this.#weight.push(row.weight);
    this.#row.push(row.row);
    this.#file.push(row.file);
    this.#origin.push(row.origin);
    this.#start.push(this.#handle.length);
    this.#topicStart.push(this.#topic.length);
    for (const handle of row.handles) this.#handle.push(handle);
    for (const role of row.roles) this.#role.push(role);
    for (const topic of row.topics) this.#topic.push(topic);
  }

  finish(): InteractionTable {
    const length = this.length;
    this.#start.push(this.#handle.length);
    this.#topicStart.push(this.#topic.length);
    return {
      length,
      keyHigh: this.#keyHigh.finish(),
      keyLow: this.#keyLow.finish(),
      contentHigh: this.#contentHigh.finish(),
      contentLow: this.#contentLow.finish(),
      at: this.#at.finish(),
      timeMark: this.#timeMark.finish(),
      channel: this.#channel.finish(),
      kind: this.#kind.finish(),
      weight: this.#weight.finish(),
      row: this.#row.finish(),
      file: this.#file.finish(),
      origin: this.#origin.finish(),
      start: this.#start.finish(),
      handle: this.#handle.finish(),
      role: this.#role.finish(),
      topicStart: this.#topicStart.finish(),
      topic: this.#topic.finish(),
    };
  }
}

export class RelationWriter {
  readonly #keyHigh = uint32();
  readonly #keyLow = uint32();
  readonly #contentHigh = uint32();
  readonly #contentLow = uint32();
  readonly #a = uint32();
  readonly #b = uint32();
  readonly #weight = float64();
  readonly #kind = uint8();
  readonly #label = uint32();
  readonly #told = float64();
  readonly #row = uint32();
  readonly #file = uint16();
  readonly #origin = uint16();

  get length(): number {
    return this.#a.length;
  }

  append(row: RelationRow): void {
    this.#keyHigh.push(row.key.high);
    this.#keyLow.push(row.key.low);
    this.#contentHigh.push(row.content.high);
    this.#contentLow.push(row.content.low);
    this.#a.push(row.a);
    this.#b.push(row.b);
    this.#weight.push(row.weight);
    this.#kind.push(row.kind);
    this.#label.push(row.label);
    this.#tell(row.told);
    this.#row.push(row.row);
    this.#file.push(row.file);
    this.#origin.push(row.origin);
  }

  finish(): RelationTable {
    return {
      length: this.length,
      keyHigh: this.#keyHigh.finish(),
      keyLow: this.#keyLow.finish(),
      contentHigh: this.#contentHigh.finish(),
      contentLow: this.#contentLow.finish(),
      a: this.#a.finish(),
      b: this.#b.finish(),
      weight: this.#weight.finish(),
      kind: this.#kind.finish(),
      label: this.#label.finish(),
      told: this.#told.finish(),
      row: this.#row.finish(),
      file: this.#file.finish(),
      origin: this.#origin.finish(),
    };
  }

  /** Nothing is kept until a row has something told. */
  #tell(told: ToldTie | null): void {
    if (told === null && this.#told.length === 0) return;
    const end = (this.length - 1) * TOLD_VALUES.length;
    while (this.#told.length < end) this.#told.push(NaN);
    for (const value of TOLD_VALUES) this.#told.push(told?.[value] ?? NaN);
  }
}

/** The values `values[start] … values[end - 1]`, through a dictionary change. */
function mapped(
  values: Uint32Array,
  start: number,
  end: number,
  change: (index: number) => number,
): number[] {
  const result: number[] = [];
  for (let i = start; i < end; i += 1) result.push(change(values[i] ?? 0));
  return result;
}

/** Row i of an interaction table, its handle and text indices changed to another dictionary's. */
export function interactionRow(
  table: InteractionTable,
  i: number,
  handleTo: (index: number) => number,
  textTo: (index: number) => number,
): InteractionRow {
  const start = table.start[i] ?? 0;
  const end = table.start[i + 1] ?? start;
  return {
    key: keyAt(table, i),
    content: contentAt(table, i),
    at: table.at[i] ?? NaN,
    timeMark: table.timeMark[i] ?? 0,
    channel: table.channel[i] ?? 0,
    kind: textTo(table.kind[i] ?? 0),
    weight: table.weight[i] ?? 1,
    row: table.row[i] ?? 0,
    file: table.file[i] ?? 0,
    origin: table.origin[i] ?? 0,
    handles: mapped(table.handle, start, end, handleTo),
    roles: [...table.role.subarray(start, end)],
    topics: mapped(table.topic, table.topicStart[i] ?? 0, table.topicStart[i + 1] ?? 0, textTo),
  };
}

/** Row i of a relation table, its handle and text indices changed to another dictionary's. */
export function relationRow(
  table: RelationTable,
  i: number,
  handleTo: (index: number) => number,
  textTo: (index: number) => number,
): RelationRow {
  return {
    key: keyAt(table, i),
    content: contentAt(table, i),
    a: handleTo(table.a[i] ?? 0),
    b: handleTo(table.b[i] ?? 0),
    weight: table.weight[i] ?? NaN,
    kind: table.kind[i] ?? 0,
    label: textTo(table.label[i] ?? NO_TEXT),
    told: toldTieAt(table, i),
    row: table.row[i] ?? 0,
    file: table.file[i] ?? 0,
    origin: table.origin[i] ?? 0,
  };
}

export function keyAt(table: InteractionTable | RelationTable, i: number): Hash64 {
  return { high: table.keyHigh[i] ?? 0, low: table.keyLow[i] ?? 0 };
}

export function contentAt(table: InteractionTable | RelationTable, i: number): Hash64 {
  return { high: table.contentHigh[i] ?? 0, low: table.contentLow[i] ?? 0 };
}
