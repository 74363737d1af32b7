/** The owner's own words on people, through the engine and a real database. */
import { describe, expect, test } from 'vitest';
import { strengthWord } from '../../src/lib/core/ties/strength-words.ts';
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import { KINDS } from '../../src/lib/core/ties/tie-kinds.ts';
import type { DecisionCommand } from '../../src/lib/engine/decision-command.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const OTHERS = ['Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gil'];
const ROWS = OTHERS.flatMap((one, i) => [
  `2024-0${1 + (i % 4)}-0${1 + i},Ada,${one}`,
  `2024-0${1 + (i % 4)}-1${i},${one},Ada`,
  ...OTHERS.slice(i + 1).map((other, j) => `2024-02-1${j},${one},${other}`),
]);
const close: DecisionCommand = {
  ...{ kind: 'closeness', handles: ['name:Bo'], word: 'close', label: 'Bo' },
};
const family: DecisionCommand = {
  ...{ kind: 'tie-kind', handles: ['name:Bo'], word: 'kin', label: 'Bo' },
};

function shown({ conclusions }: Snapshot): Conclusions {
  if (!conclusions) throw new Error('an import is in force');
  return conclusions;
}

function ofBo(snapshot: Snapshot): { word: string; kind: string | undefined } {
  const { people, egoTie, ties, kind, options } = shown(snapshot);
  const bo = people.persons.findIndex(({ id }) => id === 'name:Bo');
  const strength = ties.strength[egoTie[bo] ?? -1] ?? NaN;
  return { word: strengthWord(strength, options.settings), kind: KINDS[kind[bo] ?? -1] };
}

describe('my own words on a person', () => {
  test('hold after a reload, and go with an undo', async () => {
    const name = freshName();
    const engine = openEngine(name);
    const before = await addFiles(engine, [tableFile('letters.csv', ROWS)]);
    await engine.decide(close);
    const after = ok(await engine.decide(family));
    expect(ofBo(after)).toEqual({ word: 'close', kind: 'kin' });
    expect(after.steps.undo).toBe('Say what kind of tie Bo is');

    engine.close();
    const again = openEngine(name);
    expect(ofBo(ok(await again.open(null, SILENT)))).toEqual({ word: 'close', kind: 'kin' });
    await again.undo();
    expect(ofBo(ok(await again.undo()))).toEqual(ofBo(before));
  });

  test('move neither groups nor anybody on the map', async () => {
    const engine = openEngine();
    const before = shown(await addFiles(engine, [tableFile('letters.csv', ROWS)]));
    const after = shown(ok(await engine.decide({ ...close, word: 'weak' })));
    expect(after.ties.strength).not.toEqual(before.ties.strength);
    expect(after.clusters).toEqual(before.clusters);
    expect(after.layout).toEqual(before.layout);
    expect(after.network).toEqual(before.network);
  });
});
