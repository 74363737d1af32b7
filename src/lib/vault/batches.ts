/** Batches of facts as rows of the stores, and back. */
import * as v from 'valibot';
import type { FactBatch } from '#core/facts/facts.ts';
import { chunksOf, joinInteractions, joinRelations, TornTable, type ChunksOf } from './columns.ts';
import {
  AffiliationShape,
  AsideShape,
  checkReferences,
  ImportShape,
  PersonRecordShape,
} from './shapes.ts';
import {
  RECORD_CHUNK,
  type Column,
  type ImportRow,
  type RecordKind,
  type TableName,
} from './schema.ts';

/** One import with its facts, as it is added. */
export interface StoredImport {
  row: ImportRow;
  batch: FactBatch;
}

/** Where the pieces of a batch go. */
export interface BatchSink {
  putRecords(key: [string, RecordKind, number], objects: unknown[]): void;
  putColumn(key: [string, TableName, string, number], values: Column): void;
}

/** The description of a batch: its dictionaries, and counts that tell later whether it is whole. */
export function describeBatch(
  batch: FactBatch,
  about: Pick<ImportRow, 'id' | 'addedAt' | 'asOf' | 'coverage' | 'isSample' | 'reports'>,
): ImportRow {
  return {
    ...about,
    source: batch.source,
    files: batch.files,
    handles: batch.handles,
    texts: batch.texts,
    counts: {
      records: batch.records.length,
      affiliations: batch.affiliations.length,
      interactions: batch.interactions.length,
      relations: batch.relations.length,
      ...(batch.aside ? { aside: batch.aside.length } : {}),
    },
  };
}

export function factsOf(row: Pick<ImportRow, 'counts'>): number {
  const { records, affiliations, interactions, relations } = row.counts;
  return records + affiliations + interactions + relations;
}

/** Hands every piece of a batch to the sink. */
export function writeBatch(id: string, batch: FactBatch, sink: BatchSink): void {
  for (const kind of ['records', 'affiliations'] as const) {
    const objects = batch[kind];
    for (let start = 0; start < objects.length; start += RECORD_CHUNK) {
      sink.putRecords(
        [id, kind, start / RECORD_CHUNK],
        objects.slice(start, start + RECORD_CHUNK).map((object) => ({ ...object, origin: 0 })),
      );
    }
  }
  const aside = batch.aside ?? [];
  for (let start = 0; start < aside.length; start += RECORD_CHUNK) {
    sink.putRecords([id, 'aside', start / RECORD_CHUNK], aside.slice(start, start + RECORD_CHUNK));
  }
  for (const table of ['interactions', 'relations'] as const) {
    for (const { column, chunk, values } of chunksOf(batch[table])) {
      sink.putColumn([id, table, column, chunk], values);
    }
  }
}

/** Everything stored of one import, before it is checked. */
export interface StoredPieces {
  row: unknown;
  records: unknown[];
  affiliations: unknown[];
  aside: unknown[];
  interactions: ChunksOf;
  relations: ChunksOf;
}

/** A whole, checked import from its pieces. Throws `TornTable` or a `ValiError` when it is not whole. */
export function readBatch(pieces: StoredPieces): StoredImport {
  const row = v.parse(ImportShape, pieces.row);
  const aside = v.parse(v.array(AsideShape), pieces.aside);
  const batch: FactBatch = {
    ...(aside.length > 0 ? { aside } : {}),
    source: row.source,
    files: row.files,
    handles: row.handles,
    texts: row.texts,
    records: v.parse(v.array(PersonRecordShape), pieces.records),
    affiliations: v.parse(v.array(AffiliationShape), pieces.affiliations),
    interactions: joinInteractions(row.counts.interactions, pieces.interactions),
    relations: joinRelations(row.counts.relations, pieces.relations),
  };
  if (
    batch.records.length !== row.counts.records ||
    batch.affiliations.length !== row.counts.affiliations ||
    aside.length !== (row.counts.aside ?? 0)
  ) {
    throw new TornTable('records are missing');
  }
  checkReferences(batch);
  return { row, batch };
}
