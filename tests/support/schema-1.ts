/** What the first Kith stored: no kinds of relations, and reports that told less. */
import { openDB } from 'idb';
import { NO_TEXT } from '../../src/lib/core/facts/facts.ts';
import { refused } from '../../src/lib/core/sources/report-builder.ts';
import { writeBatch, type StoredImport } from '../../src/lib/vault/batches.ts';

/** The import as it must read once an earlier Kith's was brought up: listed ties without a word. */
export function asOfSchema1({ row, batch }: StoredImport): StoredImport {
  const { length } = batch.relations;
  const kind = new Uint8Array(length);
  const label = new Uint32Array(length).fill(NO_TEXT);
  const told = new Float64Array(0);
  const reports = [{ ...refused('made.csv', { kind: 'empty' }), refusal: null }];
  return {
    row: { ...row, reports },
    batch: { ...batch, relations: { ...batch.relations, kind, label, told } },
  };
}

/** Writes the import into a database as schema 1 laid it out. */
export async function writeSchema1(name: string, { row, batch }: StoredImport): Promise<void> {
  const db = await openDB(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('imports', { keyPath: 'id' });
      for (const store of ['records', 'columns', 'cache', 'meta']) fresh.createObjectStore(store);
      fresh.createObjectStore('decisions', { autoIncrement: true });
    },
  });
  const tx = db.transaction(['imports', 'records', 'columns', 'meta'], 'readwrite');
  const reports = row.reports.map((report) => {
    const later = new Set(['dateOrder', 'tallies', 'otherSenders']);
    return Object.fromEntries(Object.entries(report).filter(([key]) => !later.has(key)));
  });
  void tx.objectStore('imports').put({ ...row, reports });
  writeBatch(row.id, batch, {
    putRecords: (key, objects) => void tx.objectStore('records').put(objects, key),
    putColumn: (key, values) => {
      const [, table, column] = key;
      const isLater = table === 'relations' && (column === 'kind' || column === 'label');
      if (!isLater) void tx.objectStore('columns').put(values, key);
    },
  });
  const state = { schema: 1, revision: 1, epoch: 0, facts: 0, imports: 1 };
  void tx.objectStore('meta').put(state, 'state');
  await tx.done;
  db.close();
}
