import { describe, expect, test } from 'vitest';
import type { DecisionCommand } from '../../src/lib/engine/decision-command.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const LETTERS = ['2024-01-01,Ada,Bo', '2024-01-02,Bo,Ada', '2024-01-03,Ada,Cy', '2024-02-01,Bo,Cy'];

function ego({ conclusions }: Snapshot): string | null {
  return conclusions?.people.persons[conclusions.people.ego ?? -1]?.name ?? null;
}

describe('decisions taken together', () => {
  test('are what they are one after the other, and steps of their own', async () => {
    const [together, apart] = [openEngine(), openEngine()];
    for (const engine of [together, apart]) {
      await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    }
    const bo: DecisionCommand = { kind: 'set-owner', handles: ['name:Bo'] };
    const cy: DecisionCommand = { kind: 'set-owner', handles: ['name:Cy'] };
    const both = ok(await together.decide(bo, cy));
    ok(await apart.decide(bo));
    const one = ok(await apart.decide(cy));
    // Where people stand comes from where they stood before: everything else is the same.
    const known = ({ conclusions }: Snapshot) => ({ ...conclusions, layout: null });
    expect(known(one)).toEqual(known(both));
    expect(ego(ok(await together.undo()))).toBe('Bo');
    expect(ego(ok(await together.undo()))).toBe('Ada');
  });
});

describe('undo and redo', () => {
  test('walk back and forth over every step, the import too', async () => {
    const engine = openEngine();
    const added = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    expect(added.steps).toMatchObject({ undo: 'Add letters.csv', redo: null });
    const bo = ok(await engine.decide({ kind: 'set-owner', handles: ['name:Bo'] }));
    expect(ego(bo)).toBe('Bo');

    const first = ok(await engine.undo());
    expect([ego(first), first.steps.undo, first.steps.redo]).toEqual([
      'Ada',
      'Add letters.csv',
      'Say who is you',
    ]);
    const second = ok(await engine.undo());
    expect(second.conclusions).toBeNull();
    expect(second.imports).toMatchObject([{ isWithdrawn: true }]);
    expect(second.steps).toMatchObject({ undo: null, redo: 'Add letters.csv' });

    expect(ego(ok(await engine.redo()))).toBe('Ada');
    const last = ok(await engine.redo());
    expect(last.conclusions).toEqual(bo.conclusions);
    expect(last.steps).toMatchObject({ undo: 'Say who is you', redo: null });
  });

  test('work after a reload', async () => {
    const name = freshName();
    await addFiles(openEngine(name), [tableFile('letters.csv', LETTERS)]);
    const again = openEngine(name);
    ok(await again.open(null, SILENT));
    ok(await again.undo());
    const third = openEngine(name);
    const state = ok(await third.open(null, SILENT));
    expect(state.steps).toMatchObject({ undo: null, redo: 'Add letters.csv' });
    expect(ego(ok(await third.redo()))).toBe('Ada');
  });

  test('with nothing to take back change nothing', async () => {
    const engine = openEngine();
    const before = ok(await engine.open(null, SILENT));
    expect(ok(await engine.undo())).toEqual(before);
    expect(ok(await engine.redo())).toEqual(before);
  });

  test('a new step leaves nothing to redo', async () => {
    const engine = openEngine();
    await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    ok(await engine.decide({ kind: 'set-owner', handles: ['name:Bo'] }));
    ok(await engine.undo());
    const now = ok(await engine.decide({ kind: 'set-owner', handles: ['name:Cy'] }));
    expect(now.steps).toMatchObject({ undo: 'Say who is you', redo: null });
  });

  test('a decision that changes nothing is no step', async () => {
    const engine = openEngine();
    const before = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const after = ok(await engine.decide({ kind: 'set-owner', handles: ['name:Ada'] }));
    expect([after.revision, after.steps]).toEqual([before.revision, before.steps]);
  });
});

describe('decisions about ties', () => {
  test('and undo work out no more than they touch', async () => {
    const engine = openEngine();
    const added = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const choice = { kind: 'rest' } as const;
    const rested = ok(
      await engine.decide({ kind: 'rhythm', handle: 'name:Bo', choice, label: 'Bo' }),
    );
    expect(rested.conclusions?.layout).toBe(added.conclusions?.layout);
    ok(await engine.decide({ kind: 'set-owner', handles: ['name:Cy'] }));
    expect(ok(await engine.undo()).conclusions).toBe(rested.conclusions);
  });

  test('rest on handles, so they outlive the import they were made on', async () => {
    const engine = openEngine();
    const added = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const rest = { kind: 'rest' } as const;
    ok(await engine.decide({ kind: 'rhythm', handle: 'name:Bo', choice: rest, label: 'Bo' }));
    const importId = added.imports[0]?.id ?? '';
    ok(await engine.decide({ kind: 'withdraw-import', importId, label: 'letters.csv' }));
    const again = await addFiles(engine, [tableFile('letters-again.csv', LETTERS)], 'keep');
    const bo = again.conclusions?.people.persons.findIndex(({ name }) => name === 'Bo');
    expect(again.rhythmChoices).toEqual([{ person: bo, choice: rest }]);
  });
});
