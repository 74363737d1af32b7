import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { EngineSetting } from '../../src/lib/engine/present.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const LETTERS = ['2024-01-01,Ada,Bo', '2024-01-02,Bo,Ada', '2024-01-03,Ada,Cy', '2024-02-01,Bo,Cy'];

/** A snapshot without its revision, which counts on through erasing and restoring. */
function stateOf({ revision: _, ...state }: Snapshot): Omit<Snapshot, 'revision'> {
  return state;
}

/** What is known, without where people stand: a place is kept beside the facts, and a copy brings none. */
function knownIn(snapshot: Snapshot): unknown {
  const { conclusions, ...state } = stateOf(snapshot);
  return {
    ...state,
    conclusions: conclusions && { ...conclusions, layout: conclusions.layout.tray },
  };
}

async function clearStore(name: string, store: string): Promise<void> {
  const raw = await openDB(name);
  await raw.clear(store);
  raw.close();
}

describe('a saved copy', () => {
  test('brings back after erasing what was there: facts, decisions, conclusions, undo', async () => {
    const engine = openEngine();
    await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const before = ok(await engine.decide({ kind: 'set-owner', handles: ['name:Bo'] }));
    const copy = new File([ok(await engine.saveCopy())], 'kith.jsonl');
    expect(ok(await engine.inspectCopy(copy))).toMatchObject({ imports: 1, decisions: 2 });
    ok(await engine.eraseEverything());
    expect(knownIn(ok(await engine.restoreCopy(copy)))).toEqual(knownIn(before));
    expect(ok(await engine.undo()).steps.redo).toBe('Say who is you');
  });

  test('that is damaged replaces nothing', async () => {
    const engine = openEngine();
    const before = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const text = await ok(await engine.saveCopy()).text();
    const damaged = new File([text.replace('2024', '2025').replace('Ada', 'Eve')], 'kith.jsonl');
    const refused = { ok: false, error: { kind: 'bad-copy', reason: 'damaged' } };
    expect(await engine.restoreCopy(damaged)).toEqual(refused);
    expect(await engine.inspectCopy(damaged)).toEqual(refused);
    expect(ok(await engine.open(null, SILENT))).toEqual(before);
  });
});

describe('the cache', () => {
  test('may be deleted: nothing is lost', async () => {
    const name = freshName();
    const before = await addFiles(openEngine(name), [tableFile('letters.csv', LETTERS)]);
    await clearStore(name, 'cache');
    expect(ok(await openEngine(name).open(null, SILENT))).toEqual(before);
  });

  test('spares the work while code, facts, decisions and day are the same, and only then', async () => {
    const name = freshName();
    await addFiles(openEngine(name), [tableFile('letters.csv', LETTERS)]);
    const stagesOf = async (setting: Partial<EngineSetting>): Promise<string[]> => {
      const stages: string[] = [];
      const engine = openEngine(name, setting);
      ok(await engine.open(null, ({ stage }) => stages.push(stage)));
      return stages;
    };
    expect(await stagesOf({})).toEqual(['opening']);
    expect(await stagesOf({ codeVersion: 'newer' })).toContain('people');
    expect(await stagesOf({ codeVersion: 'newer' })).toEqual(['opening']);
    const tomorrow = () => Date.UTC(2024, 5, 2, 12);
    expect(await stagesOf({ codeVersion: 'newer', now: tomorrow })).toContain('people');
  });

  test('that holds nonsense is worked out afresh', async () => {
    const name = freshName();
    const before = await addFiles(openEngine(name), [tableFile('letters.csv', LETTERS)]);
    const raw = await openDB(name);
    await raw.put('cache', { stamp: 1, conclusions: 'none' }, 'conclusions');
    await raw.put('cache', [1, 2, 3], 'positions');
    raw.close();
    expect(ok(await openEngine(name).open(null, SILENT))).toEqual(before);
  });
});

describe('a database that was lost', () => {
  test('is told, touched by nothing, and can be gone on with', async () => {
    const engine = openEngine();
    const lost = await engine.open({ facts: 500, revision: 3 }, SILENT);
    expect(lost).toEqual({
      ok: false,
      error: { kind: 'storage-lost', expectedFacts: 500, foundFacts: 0 },
    });
    expect(ok(await engine.open(null, SILENT)).imports).toEqual([]);
  });

  test('is told also when only the latest decisions are gone', async () => {
    const name = freshName();
    const { revision, imports } = await addFiles(openEngine(name), [
      tableFile('letters.csv', LETTERS),
    ]);
    const facts = imports[0]?.facts ?? 0;
    const lost = await openEngine(name).open({ facts, revision: revision + 1 }, SILENT);
    expect(lost).toMatchObject({ ok: false, error: { kind: 'storage-lost' } });
    ok(await openEngine(name).open({ facts, revision }, SILENT));
  });

  test('can be restored from a copy at once', async () => {
    const full = openEngine();
    const before = await addFiles(full, [tableFile('letters.csv', LETTERS)]);
    const copy = new File([ok(await full.saveCopy())], 'kith.jsonl');
    const empty = openEngine();
    await empty.open({ facts: 4, revision: 1 }, SILENT);
    expect(stateOf(ok(await empty.restoreCopy(copy)))).toEqual(stateOf(before));
  });

  test('with a damaged import does not open, but can be erased', async () => {
    const name = freshName();
    await addFiles(openEngine(name), [tableFile('letters.csv', LETTERS)]);
    await clearStore(name, 'columns');
    const engine = openEngine(name);
    const failed = await engine.open(null, SILENT);
    expect(failed).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
    expect(ok(await engine.eraseEverything()).imports).toEqual([]);
  });

  test('that another version of Kith holds is told as blocked', async () => {
    const name = freshName();
    const newer = await openDB(name, 99);
    const blocked = await openEngine(name).open(null, SILENT);
    expect(blocked).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
    newer.close();
  });

  test('makes way when a newer Kith wants to upgrade it', async () => {
    const name = freshName();
    const engine = openEngine(name);
    ok(await engine.open(null, SILENT));
    const newer = await openDB(name, 99);
    expect(newer.version).toBe(99);
    expect(await engine.undo()).toEqual({ ok: false, error: { kind: 'storage-blocked' } });
    newer.close();
  });
});

describe('questions', () => {
  test('evidence is the rows themselves, latest first', async () => {
    const engine = openEngine();
    const { conclusions } = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const bo = conclusions?.people.persons.findIndex(({ name }) => name === 'Bo') ?? -1;
    const rows = await engine.evidence(conclusions?.egoTie[bo] ?? -1, 5);
    expect(rows).toMatchObject([
      { at: Date.UTC(2024, 0, 2), from: ['Bo'], to: ['Ada'], file: 'letters.csv', row: 3 },
      { at: Date.UTC(2024, 0, 1), from: ['Ada'], to: ['Bo'], row: 2, isDayOnly: true },
    ]);
    expect(await engine.evidence(9999, 5)).toEqual([]);
  });

  test('introductions answer from what is shown', async () => {
    const engine = openEngine();
    expect(await engine.introduce('Di')).toEqual({ kind: 'unknown', text: 'Di' });
    await addFiles(engine, [tableFile('letters.csv', [...LETTERS, '2024-02-02,Bo,Di'])]);
    const answer = await engine.introduce('Di');
    expect(answer.kind === 'found' && answer.paths.length).toBeGreaterThan(0);
  });
});
