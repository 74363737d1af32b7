/**
 * The vault: the one module that knows IndexedDB. Every change of knowledge is one strict transaction
 * over everything it touches, with nothing awaited inside but the database itself, and moves `revision`
 * on in the same breath: it is all there or it never happened.
 */
import type { IDBPTransaction } from 'idb';
import { factsOf, readBatch, writeBatch, type StoredImport } from './batches.ts';
import {
  EMPTY_STATE,
  EVERYTHING,
  KNOWLEDGE,
  openDatabase,
  SCHEMA,
  type Database,
  type KithDatabase,
  type RecordKind,
  type StoreName,
  type TableName,
  type VaultState,
} from './schema.ts';

/** A stored Yjs update and its place in the order of updates. */
export interface StoredUpdate {
  key: number;
  update: Uint8Array;
}

type Write = IDBPTransaction<KithDatabase, StoreName[], 'readwrite'>;

export class Vault {
  readonly #db: Database;
  /** True when the browser replaced a damaged database by this empty one. */
  readonly isReplacement: boolean;

  private constructor(db: Database, isReplacement: boolean) {
    this.#db = db;
    this.isReplacement = isReplacement;
  }

  /** Opens the vault of that name. Rejects with what `reasonFor` can put into words. */
  static async open(name: string, onClosed: () => void = () => {}): Promise<Vault> {
    const { db, isReplacement } = await openDatabase(name, onClosed);
    return new Vault(db, isReplacement);
  }

  close(): void {
    this.#db.close();
  }

  async readState(): Promise<VaultState> {
    return (await this.#db.get('meta', 'state')) ?? EMPTY_STATE;
  }

  /** Ids of the stored imports, in no particular order. */
  readImportIds(): Promise<string[]> {
    return this.#db.getAllKeys('imports');
  }

  /** One import, whole and checked. Rejects when anything of it is missing or damaged. */
  async readImport(id: string): Promise<StoredImport> {
    const tx = this.#db.transaction(['imports', 'records', 'columns']);
    const [row, recordKeys, recordChunks, columnKeys, columnChunks] = await Promise.all([
      tx.objectStore('imports').get(id),
      tx.objectStore('records').getAllKeys(allOf(id)),
      tx.objectStore('records').getAll(allOf(id)),
      tx.objectStore('columns').getAllKeys(allOf(id)),
      tx.objectStore('columns').getAll(allOf(id)),
    ]);
    // Keys come in the order of IndexedDB, so chunks of one column follow each other rising.
    const records = (kind: RecordKind) =>
      recordChunks.filter((_, i) => recordKeys[i]?.[1] === kind).flat();
    const columns = (table: TableName) => (column: string) =>
      columnChunks.filter((_, i) => columnKeys[i]?.[1] === table && columnKeys[i]?.[2] === column);
    return readBatch({
      row,
      records: records('records'),
      affiliations: records('affiliations'),
      aside: records('aside'),
      interactions: columns('interactions'),
      relations: columns('relations'),
    });
  }

  /** Adds imports and the decisions that come with them, in one strict transaction. */
  addImports(imports: readonly StoredImport[], update: Uint8Array): Promise<VaultState> {
    return this.#write(KNOWLEDGE, (tx, state) => {
      for (const added of imports) putImport(tx, added);
      put(tx.objectStore('decisions').add(update));
      return {
        ...state,
        facts: state.facts + imports.reduce((sum, { row }) => sum + factsOf(row), 0),
        imports: state.imports + imports.length,
      };
    });
  }

  /** Decisions in the order they were made, from those after `key` on. */
  async readUpdates(after = 0): Promise<StoredUpdate[]> {
    const range = IDBKeyRange.lowerBound(after, true);
    const tx = this.#db.transaction('decisions');
    const [keys, updates] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
    return updates.map((update, i) => ({ key: keys[i] ?? 0, update }));
  }

  /** Adds decisions in the order they were made, in one strict transaction. */
  appendUpdates(updates: readonly Uint8Array[]): Promise<VaultState> {
    return this.#write(['decisions', 'meta'], (tx, state) => {
      for (const update of updates) put(tx.objectStore('decisions').add(update));
      return state;
    });
  }

  /** Puts one update in place of all up to and including `lastKey`; knowledge stays the same. */
  async foldUpdates(folded: Uint8Array, lastKey: number): Promise<void> {
    const tx = this.#db.transaction('decisions', 'readwrite', { durability: 'strict' });
    put(tx.store.delete(IDBKeyRange.upperBound(lastKey)));
    put(tx.store.add(folded));
    await tx.done;
  }

  readCache(key: string): Promise<unknown> {
    return this.#db.get('cache', key);
  }

  /** Conclusions can be worked out again: relaxed durability is enough. */
  async writeCache(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
    const tx = this.#db.transaction('cache', 'readwrite', { durability: 'relaxed' });
    for (const [key, value] of entries) put(tx.store.put(value, key));
    await tx.done;
  }

  /** Lets go of the entries of these names. */
  async dropCache(isDropped: (key: string) => boolean): Promise<void> {
    const tx = this.#db.transaction('cache', 'readwrite', { durability: 'relaxed' });
    for (const key of await tx.store.getAllKeys()) if (isDropped(key)) put(tx.store.delete(key));
    await tx.done;
  }

  /** Puts a whole other state in place of this one, or nothing at all. */
  replaceEverything(imports: readonly StoredImport[], update: Uint8Array): Promise<VaultState> {
    return this.#write(EVERYTHING, (tx, state) => {
      clear(tx);
      for (const added of imports) putImport(tx, added);
      put(tx.objectStore('decisions').add(update));
      return {
        ...state,
        epoch: state.epoch + 1,
        facts: imports.reduce((sum, { row }) => sum + factsOf(row), 0),
        imports: imports.length,
      };
    });
  }

  /** Clears every store. What is left says only that something was erased. */
  eraseEverything(): Promise<VaultState> {
    return this.#write(EVERYTHING, (tx, state) => {
      clear(tx);
      return { ...state, epoch: state.epoch + 1, facts: 0, imports: 0 };
    });
  }

  async #write(
    stores: readonly StoreName[],
    change: (tx: Write, state: VaultState) => VaultState,
  ): Promise<VaultState> {
    const tx = this.#db.transaction([...stores], 'readwrite', { durability: 'strict' });
    try {
      const before = (await tx.objectStore('meta').get('state')) ?? EMPTY_STATE;
      const after = { ...change(tx, before), schema: SCHEMA, revision: before.revision + 1 };
      put(tx.objectStore('meta').put(after, 'state'));
      await tx.done;
      return after;
    } catch (thrown) {
      // What failed is in `thrown`; the transaction must not stay open and write half of it.
      tx.done.catch(() => {});
      abort(tx);
      throw thrown;
    }
  }
}

function abort(tx: Write): void {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
}

function clear(tx: Write): void {
  for (const store of EVERYTHING) {
    if (store !== 'meta') put(tx.objectStore(store).clear());
  }
}

function putImport(tx: Write, { row, batch }: StoredImport): void {
  put(tx.objectStore('imports').add(row));
  writeBatch(row.id, batch, {
    putRecords: (key, objects) => put(tx.objectStore('records').add(objects, key)),
    putColumn: (key, values) => put(tx.objectStore('columns').add(values, key)),
  });
}

/** A request's failure ends its transaction and is told by `tx.done`; alone it would only be noise. */
function put(request: Promise<unknown>): void {
  request.catch(() => {});
}

function allOf(importId: string): IDBKeyRange {
  // An array sorts after every string and number: the end of all keys that begin with this id.
  return IDBKeyRange.bound([importId], [importId, []]);
}
