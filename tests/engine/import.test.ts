import { describe, expect, test } from 'vitest';
import { stateHash } from '../../src/lib/core/facts/state-hash.ts';
import {
  addFiles,
  freshName,
  NOON,
  ok,
  openEngine,
  SILENT,
  tableFile,
} from '../support/fresh-engine.ts';
import { storedFacts } from '../support/stored-facts.ts';

const LETTERS = ['2024-01-01,Ada,Bo', '2024-01-02,Bo,Ada', '2024-01-03,Ada,Cy', '2024-02-01,Bo,Cy'];

/** The hash of the facts in force, read from the database itself. */
const storedHash = async (name: string): Promise<string> => stateHash(await storedFacts(name));

describe('an import', () => {
  test('an empty vault opens without conclusions', async () => {
    const snapshot = ok(await openEngine().open(null, SILENT));
    expect(snapshot).toMatchObject({ revision: 0, imports: [], conclusions: null });
    expect(snapshot.steps).toEqual({ undo: null, redo: null, leftInPlace: [] });
  });

  test('a preview writes nothing', async () => {
    const name = freshName();
    const engine = openEngine(name);
    ok(await engine.open(null, SILENT));
    const preview = ok(await engine.preview([tableFile('letters.csv', LETTERS)], SILENT));
    expect(preview).toMatchObject({ newFacts: expect.any(Number), knownFacts: 0, owner: null });
    expect(preview.newFacts).toBeGreaterThanOrEqual(4);
    expect(ok(await openEngine(name).open(null, SILENT)).imports).toEqual([]);
  });

  test('it is all there after a reload, and is drawn the same', async () => {
    const name = freshName();
    const added = await addFiles(openEngine(name), [tableFile('letters.csv', LETTERS)]);
    const again = ok(await openEngine(name).open(null, SILENT));
    expect(again).toEqual(added);
    expect(again.conclusions?.people.persons.map((person) => person.name)).toContain('Bo');
  });

  test('the same file twice adds no fact', async () => {
    const name = freshName();
    const engine = openEngine(name);
    await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const before = await storedHash(name);
    const preview = ok(await engine.preview([tableFile('letters.csv', LETTERS)], SILENT));
    expect(preview).toMatchObject({ newFacts: 0, changedFacts: 0 });
    ok(await engine.commit(preview.id, { kind: 'keep' }, SILENT));
    expect(await storedHash(name)).toBe(before);
  });

  test('withdrawing it restores the state before, exactly', async () => {
    const name = freshName();
    const engine = openEngine(name);
    await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const before = await storedHash(name);
    const more = [...LETTERS.slice(2), '2024-03-01,Cy,Di'];
    const { imports } = await addFiles(engine, [tableFile('more.csv', more)]);
    expect(await storedHash(name)).not.toBe(before);
    const added = imports.find(({ reports }) => reports[0]?.name === 'more.csv');
    ok(
      await engine.decide({
        kind: 'withdraw-import',
        importId: added?.id ?? '',
        label: 'more.csv',
      }),
    );
    expect(await storedHash(name)).toBe(before);
  });

  test('files that cannot be read are refused with their reasons, and the rest is kept', async () => {
    const engine = openEngine();
    const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])], 'cat.png');
    const refused = await engine.preview([picture], SILENT);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'nothing-readable' } });
    const preview = ok(await engine.preview([picture, tableFile('letters.csv', LETTERS)], SILENT));
    expect(preview.reports.map((report) => report.refusal === null)).toEqual([false, true]);
  });

  test('a preview that was replaced cannot be added any more', async () => {
    const engine = openEngine();
    const first = ok(await engine.preview([tableFile('a.csv', LETTERS)], SILENT));
    ok(await engine.preview([tableFile('b.csv', LETTERS)], SILENT));
    const stale = await engine.commit(first.id, { kind: 'keep' }, SILENT);
    expect(stale).toEqual({ ok: false, error: { kind: 'stale-preview' } });
  });

  test('stopping a read answers cancelled and leaves nothing', async () => {
    const name = freshName();
    const engine = openEngine(name);
    const rows = Array.from(
      { length: 50_000 },
      (_, i) => `2024-01-01,P${i % 400},P${(i * 7) % 400}`,
    );
    const reading = engine.preview([tableFile('big.csv', rows)], () => void engine.cancel());
    expect(await reading).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(ok(await openEngine(name).open(null, SILENT)).revision).toBe(0);
  });

  test('stopping a commit answers cancelled, leaves nothing, and the preview can still be added', async () => {
    const name = freshName();
    const engine = openEngine(name);
    const preview = ok(await engine.preview([tableFile('letters.csv', LETTERS)], SILENT));
    const stopped = await engine.commit(preview.id, { kind: 'none' }, () => void engine.cancel());
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(ok(await openEngine(name).open(null, SILENT)).imports).toEqual([]);
    expect(ok(await engine.commit(preview.id, { kind: 'none' }, SILENT)).imports).toHaveLength(1);
  });

  test('own files take the place of the sample in one step, and undo brings it back', async () => {
    const engine = openEngine();
    const asOf = Date.UTC(1910, 11, 31);
    const sample = ok(
      await engine.preview(
        [tableFile('sample.csv', ['1905-01-01,Tom,Kim', '1906-01-01,Kim,Tom'])],
        SILENT,
        { sample: { asOf, owner: ['name:Tom'] } },
      ),
    );
    const shown = ok(
      await engine.commit(sample.id, { kind: 'handles', handles: ['name:Tom'] }, SILENT),
    );
    expect(shown).toMatchObject({ isSampleDate: true });
    expect(shown.conclusions?.options.asOf).toBe(asOf);

    const own = ok(await engine.preview([tableFile('letters.csv', LETTERS)], SILENT));
    expect(own).toMatchObject({ replacesSample: true, owner: null });
    const replaced = ok(await engine.commit(own.id, { kind: 'keep' }, SILENT));
    expect(replaced.imports.map(({ isWithdrawn }) => isWithdrawn)).toContain(true);
    expect(replaced.conclusions?.people.persons.map(({ name }) => name)).not.toContain('Tom');
    expect(replaced.conclusions?.options.asOf).toBe(Date.UTC(2024, 5, 2) - 1);
    expect(NOON).toBeLessThan(Date.UTC(2024, 5, 2));

    const undone = ok(await engine.undo());
    expect(undone.isSampleDate).toBe(true);
    expect(undone.conclusions?.people.persons[undone.conclusions.people.ego ?? -1]?.name).toBe(
      'Tom',
    );
  });
});
