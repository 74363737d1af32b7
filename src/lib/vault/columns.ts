/**
 * Tables of typed arrays, cut into chunks and put together again. Every column is cut by its own length,
 * so a ragged column (the participants) needs no rule of its own. `origin` is not kept: within a batch
 * it is 0 by definition.
 */
import type { InteractionTable, RelationTable } from '#core/facts/facts.ts';
import { TOLD_VALUES } from '#core/facts/told.ts';
import { COLUMN_CHUNK, type Column } from './schema.ts';

export interface ColumnChunk {
  column: string;
  chunk: number;
  values: Column;
}

/** Answers with the chunks of one column, in order; an empty list when there are none. */
export type ChunksOf = (column: string) => unknown[];

/** Thrown when stored chunks do not make a whole table. */
export class TornTable extends Error {}

/** All columns of a table in chunks of at most `COLUMN_CHUNK` values. */
export function* chunksOf(table: InteractionTable | RelationTable): Generator<ColumnChunk> {
  for (const [column, values] of Object.entries(table)) {
    if (column === 'origin' || !isColumn(values)) continue;
    for (let start = 0, chunk = 0; start < values.length; start += COLUMN_CHUNK, chunk += 1) {
      // A slice, not a view: a view would store the whole buffer behind it.
      yield { column, chunk, values: values.slice(start, start + COLUMN_CHUNK) };
    }
  }
}

/** Interactions from their chunks; throws `TornTable` when a column is short, long or of another type. */
export function joinInteractions(length: number, chunks: ChunksOf): InteractionTable {
  const column = reader(chunks);
  const start = column('start', Uint32Array, length + 1);
  const topicStart = column('topicStart', Uint32Array, length + 1);
  const participants = ends(start, 'start');
  const topics = ends(topicStart, 'topicStart');
  return {
    length,
    keyHigh: column('keyHigh', Uint32Array, length),
    keyLow: column('keyLow', Uint32Array, length),
    contentHigh: column('contentHigh', Uint32Array, length),
    contentLow: column('contentLow', Uint32Array, length),
    at: column('at', Float64Array, length),
    timeMark: column('timeMark', Uint8Array, length),
    channel: column('channel', Uint8Array, length),
    kind: column('kind', Uint32Array, length),
    weight: column('weight', Float32Array, length),
    row: column('row', Uint32Array, length),
    file: column('file', Uint16Array, length),
    origin: new Uint16Array(length),
    start,
    handle: column('handle', Uint32Array, participants),
    role: column('role', Uint8Array, participants),
    topicStart,
    topic: column('topic', Uint32Array, topics),
  };
}

/** Relations from their chunks; throws `TornTable` as above. */
export function joinRelations(length: number, chunks: ChunksOf): RelationTable {
  const column = reader(chunks);
  // Kept only where something is told, and by what is stored since there is such a thing.
  const told = chunks('told').length === 0 ? 0 : length * TOLD_VALUES.length;
  return {
    length,
    keyHigh: column('keyHigh', Uint32Array, length),
    keyLow: column('keyLow', Uint32Array, length),
    contentHigh: column('contentHigh', Uint32Array, length),
    contentLow: column('contentLow', Uint32Array, length),
    a: column('a', Uint32Array, length),
    b: column('b', Uint32Array, length),
    weight: column('weight', Float64Array, length),
    kind: column('kind', Uint8Array, length),
    label: column('label', Uint32Array, length),
    told: column('told', Float64Array, told),
    row: column('row', Uint32Array, length),
    file: column('file', Uint16Array, length),
    origin: new Uint16Array(length),
  };
}

function isColumn(values: unknown): values is Column {
  return ArrayBuffer.isView(values) && !(values instanceof DataView);
}

interface ColumnType<T extends Column> {
  new (length: number): T;
  readonly name: string;
}

function reader(chunks: ChunksOf) {
  return <T extends Column>(column: string, type: ColumnType<T>, length: number): T => {
    const whole = new type(length);
    let filled = 0;
    for (const values of chunks(column)) {
      if (!(values instanceof type) || filled + values.length > length) {
        throw new TornTable(`${column} does not fit`);
      }
      whole.set(values, filled);
      filled += values.length;
    }
    if (filled !== length) throw new TornTable(`${column} holds ${filled} of ${length}`);
    return whole;
  };
}

/** The last offset, after checking that offsets begin at 0 and never fall. */
function ends(offsets: Uint32Array, column: string): number {
  let previous = 0;
  for (const [i, offset] of offsets.entries()) {
    if (i === 0 ? offset !== 0 : offset < previous)
      throw new TornTable(`${column} is out of order`);
    previous = offset;
  }
  return previous;
}
