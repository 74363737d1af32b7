/**
 * What stored knowledge must look like. The database and a copy are edges like any other: a value that
 * was damaged, or written by other code, is refused here and not met later in an algorithm.
 */
import * as v from 'valibot';
import {
  CHANNELS,
  PLACE_USES,
  PRECISIONS,
  RELATION_KINDS,
  ROLES,
  SOURCE_IDS,
  FLOATING,
  NO_TEXT,
  type FactBatch,
  type StatedPlace,
  type RelationTable,
} from '#core/facts/facts.ts';
import type { AsideInteraction } from '#core/facts/aside.ts';
import { CONFIDENCES, TOLD_VALUES, toldTieAt, type ToldPerson } from '#core/facts/told.ts';
import { parseHandle, type Handle } from '#core/facts/handles.ts';
import type { FileReport } from '#core/sources/file-report.ts';
import { TornTable } from './columns.ts';
import type { ImportRow } from './schema.ts';

const TOLD = RELATION_KINDS.indexOf('told');

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const Half = v.pipe(Whole, v.maxValue(0xffffffff));
const Time = v.nullable(v.number());

export const HandleShape = v.custom<Handle>(
  (value) => typeof value === 'string' && parseHandle(value) !== null,
);
const Hash64Shape = v.object({ high: Half, low: Half });
const CoverageShape = v.nullable(v.object({ from: v.number(), to: v.number() }));

/** What reports of schema 1 did not tell yet. */
const UNTOLD = { tallies: [], otherSenders: [], dateOrder: null } satisfies Partial<FileReport>;

/** Reports are shown, never computed with: only what every screen touches is checked. */
const ReportShape = v.pipe(
  v.custom<FileReport>((value) =>
    v.is(
      v.looseObject({ name: v.string(), records: Whole, problems: v.array(v.unknown()) }),
      value,
    ),
  ),
  v.transform((report): FileReport => ({ ...UNTOLD, ...report })),
);

const PlaceShape = v.object({
  city: v.nullable(v.string()),
  country: v.nullable(v.string()),
  use: v.nullable(v.picklist(PLACE_USES)),
  rows: v.exactOptional(Whole),
}) satisfies v.GenericSchema<StatedPlace, StatedPlace>;
const ToldShape = v.object({
  isMe: v.boolean(),
  group: v.nullable(
    v.object({
      id: v.string(),
      name: v.string(),
      isAround: v.boolean(),
      hue: v.nullable(Whole),
    }),
  ),
  place: v.nullable(v.object({ x: v.number(), y: v.number() })),
  stage: v.string(),
  kind: v.string(),
  saidCloseness: v.string(),
  saidKind: v.string(),
  tags: v.exactOptional(v.array(v.string())),
}) satisfies v.GenericSchema<ToldPerson, ToldPerson>;

export const PersonRecordShape = v.object({
  key: Hash64Shape,
  content: Hash64Shape,
  handles: v.array(HandleShape),
  name: v.nullable(v.string()),
  // Records of earlier versions know no places.
  places: v.optional(v.array(PlaceShape)),
  told: v.exactOptional(ToldShape),
  row: Whole,
  file: Whole,
  origin: Whole,
});

export const AffiliationShape = v.object({
  key: Hash64Shape,
  content: Hash64Shape,
  person: HandleShape,
  organisation: v.string(),
  role: v.nullable(v.string()),
  first: Time,
  last: Time,
  toldRows: v.exactOptional(Whole),
  row: Whole,
  file: Whole,
  origin: Whole,
});

export const AsideShape = v.object({
  key: Hash64Shape,
  at: Time,
  precision: v.picklist(PRECISIONS),
  isFloating: v.boolean(),
  channel: v.picklist(CHANNELS),
  kind: v.nullable(v.string()),
  row: Whole,
  file: Whole,
  participants: v.array(v.object({ handle: HandleShape, role: v.picklist(ROLES) })),
}) satisfies v.GenericSchema<AsideInteraction, AsideInteraction>;

export const ImportShape = v.object({
  id: v.string(),
  source: v.picklist(SOURCE_IDS),
  files: v.array(v.string()),
  addedAt: v.number(),
  asOf: Time,
  coverage: CoverageShape,
  isSample: v.boolean(),
  reports: v.array(ReportShape),
  handles: v.array(HandleShape),
  texts: v.array(v.string()),
  counts: v.object({
    records: Whole,
    affiliations: Whole,
    interactions: Whole,
    relations: Whole,
    aside: v.optional(Whole),
  }),
}) satisfies v.GenericSchema<ImportRow, ImportRow>;

/** Throws `TornTable` when a column points outside its dictionary or holds a value nobody knows. */
export function checkReferences(batch: FactBatch): void {
  const { interactions, relations } = batch;
  below(interactions.handle, batch.handles.length, 'handle');
  below(interactions.role, ROLES.length, 'role');
  below(interactions.channel, CHANNELS.length, 'channel');
  below(interactions.file, batch.files.length, 'file');
  below(interactions.topic, batch.texts.length, 'topic');
  below(interactions.timeMark, FLOATING + PRECISIONS.length, 'timeMark');
  belowOrNone(interactions.kind, batch.texts.length, 'kind');
  below(relations.a, batch.handles.length, 'a');
  below(relations.b, batch.handles.length, 'b');
  below(relations.kind, RELATION_KINDS.length, 'relation kind');
  belowOrNone(relations.label, batch.texts.length, 'label');
  below(relations.file, batch.files.length, 'file');
  checkTold(relations);
}

function checkTold(relations: RelationTable): void {
  const { told, length } = relations;
  if (told.length !== 0 && told.length !== length * TOLD_VALUES.length) {
    throw new TornTable('told does not fit');
  }
  for (let i = 0; i < length; i += 1) {
    const isTold = relations.kind[i] === TOLD;
    const tie = toldTieAt(relations, i);
    if (isTold !== (tie !== null)) throw new TornTable('told does not fit');
    if (tie && CONFIDENCES[tie.confidence] === undefined)
      throw new TornTable('told points outside');
  }
}

function belowOrNone(column: Uint32Array, limit: number, name: string): void {
  for (const value of column) {
    if (value !== NO_TEXT && value >= limit) throw new TornTable(`${name} points outside`);
  }
}

function below(column: Uint32Array | Uint16Array | Uint8Array, limit: number, name: string): void {
  for (const value of column) {
    if (value >= limit) throw new TornTable(`${name} points outside`);
  }
}
