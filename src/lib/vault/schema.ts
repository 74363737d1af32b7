/**
 * How the database is laid out, and how it is opened.
 *
 * Facts lie in chunks, because IndexedDB pays by the value, not by the byte: 500,000 interactions take
 * 0.1 s as columns and 45 s as rows. Queries run in memory, so there are no indexes.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { sayKindsOfRelations } from './migrations.ts';
import type { Coverage, SourceId } from '#core/facts/facts.ts';
import type { Handle } from '#core/facts/handles.ts';
import type { FileReport } from '#core/sources/file-report.ts';

/** Counts up with every change of layout; a copy bears it too. */
export const SCHEMA = 2;

/** Rows per typed-array chunk, and objects per record chunk. */
export const COLUMN_CHUNK = 8192;
export const RECORD_CHUNK = 500;

export type Column = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;
export type TableName = 'interactions' | 'relations';
export type RecordKind = 'records' | 'affiliations' | 'aside';

/** One import without its facts: what it is, what was read, and the dictionaries its columns point into. */
export interface ImportRow {
  id: string;
  source: SourceId;
  files: string[];
  addedAt: number;
  asOf: number | null;
  coverage: Coverage | null;
  isSample: boolean;
  reports: FileReport[];
  handles: Handle[];
  texts: string[];
  counts: {
    records: number;
    affiliations: number;
    interactions: number;
    relations: number;
    /** What was set aside; left out where there is nothing, and by what was stored before it was kept. */
    aside?: number;
  };
}

/** The state of the whole vault, written with every change in the same transaction. */
export interface VaultState {
  schema: number;
  /** Counts up with every change of knowledge. */
  revision: number;
  /** Counts up when everything is replaced or erased: what is in memory is then worth nothing. */
  epoch: number;
  facts: number;
  imports: number;
}

export interface KithDatabase extends DBSchema {
  imports: { key: string; value: ImportRow };
  /** [importId, kind, chunk] → objects as the batch holds them; checked when read. */
  records: { key: [string, RecordKind, number]; value: unknown[] };
  /** [importId, table, column, chunk] → one typed array. */
  columns: { key: [string, TableName, string, number]; value: Column };
  /** Yjs updates in the order they were made; folded into one now and then. */
  decisions: { key: number; value: Uint8Array };
  /** Conclusions and positions: may be deleted at any time. */
  cache: { key: string; value: unknown };
  meta: { key: 'state'; value: VaultState };
}

export type StoreName = 'imports' | 'records' | 'columns' | 'decisions' | 'cache' | 'meta';

export const KNOWLEDGE = [
  'imports',
  'records',
  'columns',
  'decisions',
  'meta',
] as const satisfies StoreName[];

export const EVERYTHING = [...KNOWLEDGE, 'cache'] as const satisfies StoreName[];

export type Database = IDBPDatabase<KithDatabase>;

export const EMPTY_STATE: VaultState = Object.freeze({
  schema: SCHEMA,
  revision: 0,
  epoch: 0,
  facts: 0,
  imports: 0,
});

/** Thrown inside the vault and turned into a value at its door. */
export class Blocked extends Error {}

function createStores(db: Database): void {
  db.createObjectStore('imports', { keyPath: 'id' });
  db.createObjectStore('records');
  db.createObjectStore('columns');
  db.createObjectStore('decisions', { autoIncrement: true });
  db.createObjectStore('cache');
  db.createObjectStore('meta');
}

interface OpenDatabase {
  db: Database;
  /** True when the browser says it found the database damaged and put an empty one in its place. */
  isReplacement: boolean;
}

/**
 * Opens or creates the database. `onClosed` hears when it closes under us: a newer Kith in another tab
 * wants to upgrade, or the browser cleared it. Rejects with `Blocked` when an older tab holds it.
 */
export function openDatabase(name: string, onClosed: () => void): Promise<OpenDatabase> {
  return new Promise((resolve, reject) => {
    let isReplacement = false;
    openDB<KithDatabase>(name, SCHEMA, {
      upgrade(db, oldVersion, _newVersion, tx, event) {
        isReplacement = 'dataLoss' in event && event.dataLoss === 'total';
        if (oldVersion < 1) createStores(db);
        // The upgrade waits for every request of its transaction; a failed one takes it all back.
        else if (oldVersion < 2) sayKindsOfRelations(tx).catch(() => tx.abort());
      },
      blocked: () => reject(new Blocked('another tab holds an older database')),
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        onClosed();
      },
      terminated: onClosed,
    }).then((db) => resolve({ db, isReplacement }), reject);
  });
}
