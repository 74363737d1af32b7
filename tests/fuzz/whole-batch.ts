/** What makes a batch of facts whole: every index points somewhere, every number is one. */
import {
  CHANNELS,
  FLOATING,
  NO_TEXT,
  PRECISIONS,
  RELATION_KINDS,
  ROLES,
  type FactBatch,
  type InteractionTable,
  type RelationTable,
} from '../../src/lib/core/facts/facts.ts';
import { parseHandle } from '../../src/lib/core/facts/handles.ts';

const LATEST_MS = 8.64e15;
const HALF_A_CHARACTER = /\p{Surrogate}/u;

/** Each thing that is wrong with a batch, in a few words without any of its content. */
export function* faultsOf(batch: FactBatch): Generator<string> {
  const { handles, texts, files, records, affiliations } = batch;
  if (!handles.every((handle) => (parseHandle(handle)?.value ?? '') !== ''))
    yield 'an empty handle';
  if (new Set(handles).size !== handles.length) yield 'a handle stands twice in its dictionary';
  if (new Set(texts).size !== texts.length) yield 'a text stands twice in its dictionary';
  const written = [...handles, ...texts, ...records.map(({ name }) => name ?? '')];
  if (written.some((text) => HALF_A_CHARACTER.test(text))) yield 'half a character';

  const known = new Set(handles);
  for (const fact of [...records, ...affiliations]) {
    if (!(fact.file < files.length) || !(fact.row >= 1)) yield 'a fact of no place';
    if (fact.origin !== 0) yield 'an origin within a batch';
  }
  for (const { handles: own } of records) {
    if (own.length === 0) yield 'a record of nobody';
    if (!own.every((handle) => known.has(handle))) yield 'a record of an unknown handle';
  }
  for (const { person, organisation, first, last } of affiliations) {
    if (!known.has(person)) yield 'an affiliation of an unknown handle';
    if (organisation === '') yield 'an affiliation with nothing';
    if (![first, last].every((at) => at === null || isTime(at))) yield 'an affiliation at no time';
  }
  yield* interactionFaults(batch.interactions, batch);
  yield* relationFaults(batch.relations, batch);
}

function* interactionFaults(table: InteractionTable, batch: FactBatch): Generator<string> {
  yield* columnFaults(table, batch, [
    table.at,
    table.timeMark,
    table.channel,
    table.kind,
    table.weight,
  ]);
  if (!table.at.every((at) => Number.isNaN(at) || isTime(at))) yield 'a time that is none';
  if (!table.timeMark.every((mark) => mark % FLOATING < PRECISIONS.length && mark < 2 * FLOATING)) {
    yield 'a time mark that is none';
  }
  if (!table.channel.every((channel) => channel < CHANNELS.length)) yield 'a channel that is none';
  if (!table.role.every((role) => role < ROLES.length)) yield 'a role that is none';
  if (!table.weight.every((weight) => weight > 0 && Number.isFinite(weight)))
    yield 'a weight that is none';
  if (!table.kind.every((kind) => kind === NO_TEXT || kind < batch.texts.length))
    yield 'a kind that is none';
  if (!table.handle.every((handle) => handle < batch.handles.length))
    yield 'a participant that is none';
  if (!table.topic.every((topic) => topic < batch.texts.length)) yield 'a topic that is none';
  if (table.handle.length !== table.role.length) yield 'participants without roles';
  if (!areStarts(table.start, table.length, table.handle.length)) yield 'participants out of step';
  if (!areStarts(table.topicStart, table.length, table.topic.length)) yield 'topics out of step';
  if (table.start.some((start, i) => i > 0 && start === table.start[i - 1]))
    yield 'an event of nobody';
}

function* relationFaults(table: RelationTable, batch: FactBatch): Generator<string> {
  yield* columnFaults(table, batch, [table.a, table.b, table.weight, table.kind, table.label]);
  const size = batch.handles.length;
  if (![...table.a, ...table.b].every((end) => end < size)) yield 'an end that is none';
  if (table.a.some((end, i) => end === table.b[i])) yield 'a tie to oneself';
  if (!table.weight.every((weight) => Number.isNaN(weight) || (weight > 0 && weight < Infinity))) {
    yield 'a tie of no weight';
  }
  if (!table.kind.every((kind) => kind < RELATION_KINDS.length)) yield 'a kind of tie that is none';
  if (!table.label.every((label) => label === NO_TEXT || label < batch.texts.length)) {
    yield 'a label that is none';
  }
}

function* columnFaults(
  table: InteractionTable | RelationTable,
  { files }: FactBatch,
  columns: readonly { length: number }[],
): Generator<string> {
  const { keyHigh, keyLow, contentHigh, contentLow, row, file, origin } = table;
  const all = [...columns, keyHigh, keyLow, contentHigh, contentLow, row, file, origin];
  if (all.some(({ length }) => length !== table.length)) yield 'columns of unequal length';
  if (!file.every((place) => place < files.length)) yield 'a file that is none';
  if (!row.every((line) => line >= 1)) yield 'a row that is none';
  if (origin.some((place) => place !== 0)) yield 'an origin within a batch';
}

function areStarts(starts: Uint32Array, rows: number, length: number): boolean {
  return (
    starts.length === rows + 1 &&
    starts[0] === 0 &&
    starts[rows] === length &&
    starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0))
  );
}

function isTime(at: number): boolean {
  return Number.isFinite(at) && Math.abs(at) <= LATEST_MS;
}
