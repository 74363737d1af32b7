import { openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { foldDocument, openDocument, recordStep } from '../../src/lib/vault/decision-document.ts';
import { reasonFor } from '../../src/lib/vault/failures.ts';
import { COLUMN_CHUNK, SCHEMA } from '../../src/lib/vault/schema.ts';
import { Vault } from '../../src/lib/vault/vault.ts';
import { importOf } from '../support/batches.ts';
import { asOfSchema1, writeSchema1 } from '../support/schema-1.ts';
import { freshName } from '../support/fresh-engine.ts';

const NOTHING = foldDocument(openDocument([]));
const vaults: Vault[] = [];

async function open(name: string): Promise<Vault> {
  const vault = await Vault.open(name);
  vaults.push(vault);
  return vault;
}
afterEach(() => {
  for (const vault of vaults.splice(0)) vault.close();
});

describe('what goes into the vault', () => {
  test.each([0, 1, COLUMN_CHUNK - 1, COLUMN_CHUNK, COLUMN_CHUNK + 1, 2 * COLUMN_CHUNK])(
    'comes out equal: %i rows',
    async (rows) => {
      const vault = await open(freshName());
      const stored = importOf('one', rows);
      await vault.addImports([stored], NOTHING);
      expect(await vault.readImport('one')).toEqual(stored);
    },
  );

  test('moves the revision on, and the counts with it', async () => {
    const vault = await open(freshName());
    await vault.addImports([importOf('one', 100)], NOTHING);
    await vault.appendUpdates([NOTHING]);
    expect(await vault.readState()).toMatchObject({
      revision: 2,
      facts: 220,
      imports: 1,
      schema: SCHEMA,
    });
  });

  test('is read back by another tab', async () => {
    const name = freshName();
    const [one, other] = [await open(name), await open(name)];
    await one.addImports([importOf('one', 10)], NOTHING);
    await other.addImports([importOf('two', 10)], NOTHING);
    expect(await one.readImportIds()).toEqual(['one', 'two']);
    expect(await one.readState()).toMatchObject({ revision: 2, imports: 2 });
  });
});

describe('a database of an earlier Kith', () => {
  test.each([0, 10, COLUMN_CHUNK + 1])('opens whole: schema 1, %i rows', async (rows) => {
    const name = freshName();
    const stored = asOfSchema1(importOf('one', rows));
    await writeSchema1(name, stored);
    const vault = await open(name);
    expect(await vault.readState()).toMatchObject({ schema: SCHEMA, revision: 1 });
    expect(await vault.readImport('one')).toEqual(stored);
    await vault.addImports([importOf('two', 10)], NOTHING);
    expect(await vault.readImportIds()).toEqual(['one', 'two']);
  });
});

describe('a write that fails', () => {
  test('leaves nothing of itself when a later import of the same step is refused', async () => {
    const vault = await open(freshName());
    await vault.addImports([importOf('one', 10)], NOTHING);
    const before = await vault.readState();
    await expect(
      vault.addImports([importOf('two', 9000), importOf('one', 10)], NOTHING),
    ).rejects.toThrow();
    expect(await vault.readImportIds()).toEqual(['one']);
    expect(await vault.readState()).toEqual(before);
    expect(await vault.readUpdates()).toHaveLength(1);
  });

  test('leaves nothing of itself when something cannot be stored at all', async () => {
    const vault = await open(freshName());
    const stored = importOf('one', 10);
    const unstorable = {
      ...stored,
      row: { ...stored.row, files: [(() => 1) as unknown as string] },
    };
    await expect(vault.addImports([unstorable], NOTHING)).rejects.toThrow();
    expect(await vault.readImportIds()).toEqual([]);
    expect((await vault.readState()).revision).toBe(0);
    await vault.addImports([stored], NOTHING);
    expect(await vault.readImportIds()).toEqual(['one']);
  });

  test('is told in words a person can act on', () => {
    const kindOf = (name: string) => reasonFor(new DOMException('', name)).kind;
    expect(kindOf('QuotaExceededError')).toBe('no-space');
    expect(kindOf('VersionError')).toBe('storage-blocked');
    expect(kindOf('UnknownError')).toBe('storage-failed');
  });
});

describe('damage in the database', () => {
  test.each([
    ['a chunk is missing', 'columns'],
    ['records are missing', 'records'],
    ['the description is missing', 'imports'],
  ] as const)('is noticed when %s', async (_what, store) => {
    const name = freshName();
    const vault = await open(name);
    await vault.addImports([importOf('one', COLUMN_CHUNK + 5)], NOTHING);
    const raw = await openDB(name);
    const [key] = await raw.getAllKeys(store);
    await raw.delete(store, key ?? '');
    raw.close();
    await expect(vault.readImport('one')).rejects.toThrow();
  });

  test('is noticed when a column points outside its dictionary', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.addImports([importOf('one', 20)], NOTHING);
    const raw = await openDB(name);
    await raw.put('columns', new Uint32Array(40).fill(999), ['one', 'interactions', 'handle', 0]);
    raw.close();
    await expect(vault.readImport('one')).rejects.toThrow('points outside');
  });
});

describe('decisions', () => {
  test('are the same before and after folding, also for a tab that had read some', async () => {
    const name = freshName();
    const vault = await open(name);
    const doc = openDocument([]);
    for (let i = 0; i < 5; i += 1) {
      const changes = [{ map: 'withdrawn', key: `i${i}`, before: null, after: true }] as const;
      await vault.appendUpdates([
        recordStep(doc, { id: `s${i}`, at: i, name: `Step ${i}`, changes: [...changes] }),
      ]);
    }
    const updates = await vault.readUpdates();
    await vault.foldUpdates(foldDocument(doc), updates.at(-1)?.key ?? 0);
    const folded = await vault.readUpdates(updates[2]?.key);
    expect(folded).toHaveLength(1);
    const again = openDocument([...updates.slice(0, 3), ...folded].map(({ update }) => update));
    expect(foldDocument(again)).toEqual(foldDocument(doc));
  });
});

describe('erasing and replacing', () => {
  test('erasing clears every store and says that it did', async () => {
    const name = freshName();
    const vault = await open(name);
    await vault.addImports([importOf('one', 100)], NOTHING);
    await vault.writeCache([['positions', new Map()]]);
    expect(await vault.eraseEverything()).toMatchObject({
      facts: 0,
      imports: 0,
      epoch: 1,
      revision: 2,
    });
    const raw = await openDB(name);
    for (const store of ['imports', 'records', 'columns', 'decisions', 'cache']) {
      expect(await raw.count(store)).toBe(0);
    }
    raw.close();
  });

  test('a replacement that fails keeps what was there', async () => {
    const vault = await open(freshName());
    const stored = importOf('one', 100);
    await vault.addImports([stored], NOTHING);
    const twice = [importOf('two', 9000), importOf('two', 10)];
    await expect(vault.replaceEverything(twice, NOTHING)).rejects.toThrow();
    expect(await vault.readImport('one')).toEqual(stored);
    expect(await vault.readImportIds()).toEqual(['one']);
  });
});
