import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import type { TableMapping } from '../../src/lib/core/sources/table/mapping.ts';
import { freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const HEADER = 'ktoś pisał,ktoś dostał,dzień listu';
const LETTERS = ['Ada,Bo,2024-01-01', 'Bo,Ada,2024-01-02', 'Ada,Cy,2024-01-03'];
const file = () => tableFile('listy.csv', LETTERS, HEADER);
const MAPPING: TableMapping = {
  ...{ shape: 'events', roles: ['from', 'to', 'date'] },
  ...{ hasHeader: true, delimiter: ',' },
};

/** What there is to see of the file when nothing was said of it. */
async function sightOf(engine: Engine) {
  const answer = await engine.preview([file()], SILENT);
  if (answer.ok || answer.error.kind !== 'nothing-readable') throw new Error('it was read');
  const [report] = answer.error.reports;
  if (!report?.table) throw new Error('nothing to see');
  return report.table;
}

async function addAs(engine: Engine, mapping: TableMapping) {
  const { fingerprint } = await sightOf(engine);
  const tables = new Map([[fingerprint, mapping]]);
  const preview = ok(await engine.preview([file()], SILENT, { tables }));
  return ok(await engine.commit(preview.id, { kind: 'handles', handles: ['name:Ada'] }, SILENT));
}

describe('what was said of a table’s columns', () => {
  test('reads the file, and nothing is remembered until it is added', async () => {
    const engine = openEngine();
    const { fingerprint } = await sightOf(engine);
    const tables = new Map([[fingerprint, MAPPING]]);
    const preview = ok(await engine.preview([file()], SILENT, { tables }));
    expect(preview.newFacts).toBe(3);
    await engine.discard(preview.id);
    expect((await sightOf(engine)).origin).toBe('guessed');
  });

  test('holds for the next file with this header, in another tab and after a reload', async () => {
    const name = freshName();
    const added = await addAs(openEngine(name), MAPPING);
    expect(added.steps.undo).toBe('Add listy.csv');
    expect(added.imports[0]?.reports[0]?.table).toBeUndefined();
    const more = tableFile('nowe.csv', [...LETTERS, 'Dee,Ada,2024-02-01'], HEADER);
    const preview = ok(await openEngine(name).preview([more], SILENT));
    expect(preview).toMatchObject({ newFacts: 1, knownFacts: 3 });
    expect(preview.reports[0]?.table).toMatchObject({ origin: 'said', mapping: MAPPING });
  });

  test('is forgotten by undo and comes back by redo', async () => {
    const engine = openEngine();
    await addAs(engine, MAPPING);
    ok(await engine.undo());
    expect((await sightOf(engine)).origin).toBe('guessed');
    ok(await engine.redo());
    expect(ok(await engine.preview([file()], SILENT)).knownFacts).toBe(3);
  });

  test('can be said otherwise later', async () => {
    const engine = openEngine();
    await addAs(engine, MAPPING);
    const [report] = ok(await engine.preview([file()], SILENT)).reports;
    const turned: TableMapping = { ...MAPPING, roles: ['to', 'from', 'date'] };
    const tables = new Map([[report?.table?.fingerprint ?? '', turned]]);
    const preview = ok(await engine.preview([file()], SILENT, { tables }));
    expect(preview.newFacts).toBeGreaterThan(0);
    ok(await engine.commit(preview.id, { kind: 'keep' }, SILENT));
    const again = ok(await engine.preview([file()], SILENT));
    expect(again.reports[0]?.table?.mapping).toEqual(turned);
  });

  test('leaves a file out for this import only', async () => {
    const engine = openEngine();
    const { fingerprint } = await sightOf(engine);
    const tables = new Map([[fingerprint, 'leave-out' as const]]);
    const known = tableFile('letters.csv', ['2024-01-01,Ada,Bo']);
    const preview = ok(await engine.preview([file(), known], SILENT, { tables }));
    expect(preview.reports[0]?.refusal).toEqual({ kind: 'left-out' });
    ok(await engine.commit(preview.id, { kind: 'none' }, SILENT));
    expect((await sightOf(engine)).origin).toBe('guessed');
  });
});
