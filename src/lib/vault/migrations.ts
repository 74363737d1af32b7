/**
 * Numbered steps from one layout of the database to the next. Each runs inside the browser's own
 * upgrade transaction: it is done whole, or the database stays as it was.
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import { NO_TEXT } from '#core/facts/facts.ts';
import { COLUMN_CHUNK, SCHEMA, type KithDatabase } from './schema.ts';

type Upgrade = IDBPTransaction<KithDatabase, StoreNames<KithDatabase>[], 'versionchange'>;

/** 1 → 2: relations say what they are. All that were stored until then are listed ties without a word. */
export async function sayKindsOfRelations(tx: Upgrade): Promise<void> {
  const columns = tx.objectStore('columns');
  for (const { id, counts } of await tx.objectStore('imports').getAll()) {
    for (let start = 0, chunk = 0; start < counts.relations; start += COLUMN_CHUNK, chunk += 1) {
      const length = Math.min(COLUMN_CHUNK, counts.relations - start);
      await columns.put(new Uint8Array(length), [id, 'relations', 'kind', chunk]);
      const labels = new Uint32Array(length).fill(NO_TEXT);
      await columns.put(labels, [id, 'relations', 'label', chunk]);
    }
  }
  const meta = tx.objectStore('meta');
  const state = await meta.get('state');
  if (state) await meta.put({ ...state, schema: SCHEMA }, 'state');
}
