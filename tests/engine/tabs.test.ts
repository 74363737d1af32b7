import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const LETTERS = ['2024-01-01,Ada,Bo', '2024-01-02,Bo,Ada', '2024-01-03,Ada,Cy'];

/** A second tab that has opened and listens; `heard` grows with what it is told. */
async function tab(name: string): Promise<{ engine: Engine; heard: Snapshot[] }> {
  const engine = openEngine(name);
  const heard: Snapshot[] = [];
  ok(await engine.open(null, SILENT));
  await engine.subscribe((snapshot) => heard.push(snapshot));
  return { engine, heard };
}

describe('two tabs', () => {
  test('see each other’s imports and decisions', async () => {
    const name = freshName();
    const [one, two] = [await tab(name), await tab(name)];
    const added = await addFiles(one.engine, [tableFile('letters.csv', LETTERS)]);
    await expect.poll(() => two.heard.at(-1)).toEqual(added);
    const bo = ok(await two.engine.decide({ kind: 'set-owner', handles: ['name:Bo'] }));
    await expect.poll(() => one.heard.at(-1)).toEqual(bo);
    expect(one.heard).toHaveLength(1);
  });

  test('undo what the other did', async () => {
    const name = freshName();
    const [one, two] = [await tab(name), await tab(name)];
    await addFiles(one.engine, [tableFile('letters.csv', LETTERS)]);
    const undone = ok(await two.engine.undo());
    expect(undone.imports).toMatchObject([{ isWithdrawn: true }]);
    await expect.poll(() => one.heard.at(-1)).toEqual(undone);
  });

  test('that decide at the same moment lose nothing', async () => {
    const name = freshName();
    const [one, two] = [await tab(name), await tab(name)];
    await addFiles(one.engine, [tableFile('letters.csv', LETTERS)]);
    const choice = { kind: 'rest' } as const;
    const both = await Promise.all([
      one.engine.decide({ kind: 'rhythm', handle: 'name:Bo', choice, label: 'Bo' }),
      two.engine.decide({ kind: 'rhythm', handle: 'name:Cy', choice, label: 'Cy' }),
    ]);
    expect(both.map((outcome) => outcome.ok)).toEqual([true, true]);
    expect(ok(await (await tab(name)).engine.open(null, SILENT)).rhythmChoices).toHaveLength(2);
  });

  test('that add at the same moment add both', async () => {
    const name = freshName();
    const [one, two] = [await tab(name), await tab(name)];
    await Promise.all([
      addFiles(one.engine, [tableFile('a.csv', LETTERS)]),
      addFiles(two.engine, [tableFile('b.csv', ['2024-03-01,Ada,Di'])]),
    ]);
    const state = ok(await (await tab(name)).engine.open(null, SILENT));
    expect(state.imports).toHaveLength(2);
    expect(state.conclusions?.people.persons.map((person) => person.name)).toContain('Di');
  });

  test('are both empty after one erased everything', async () => {
    const name = freshName();
    const [one, two] = [await tab(name), await tab(name)];
    await addFiles(one.engine, [tableFile('letters.csv', LETTERS)]);
    const preview = ok(await two.engine.preview([tableFile('b.csv', LETTERS)], SILENT));
    const erased = ok(await one.engine.eraseEverything());
    expect(erased).toMatchObject({ imports: [], conclusions: null });
    expect(erased.steps).toMatchObject({ undo: null, redo: null });
    await expect.poll(() => two.heard.at(-1)).toEqual(erased);
    const stale = await two.engine.commit(preview.id, { kind: 'keep' }, SILENT);
    expect(stale).toMatchObject({ ok: false, error: { kind: 'stale-preview' } });
  });
});
