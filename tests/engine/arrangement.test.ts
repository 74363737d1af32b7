/** Laying the map out afresh is a step like any other: nothing but places changes, and undo brings them back. */
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';
import { lettersAmong } from '../support/letters-among.ts';

const ROWS = [
  ...lettersAmong('Cy Dee Eve Fay Gil'),
  ...lettersAmong('Pia Quin Ruth Sam'),
  ...lettersAmong('Una Vic Wim Xan'),
  '2024-01-03,Ada,Cy',
  '2024-01-03,Cy,Pia',
  '2024-01-03,Sam,Una',
];

function placesIn({ conclusions }: Snapshot) {
  const { layout } = conclusions ?? {};
  return { x: [...(layout?.x ?? [])], y: [...(layout?.y ?? [])] };
}

const afresh = { kind: 'lay-out-afresh' } as const;

describe('laying the map out afresh', () => {
  test('moves people, and leaves everything else as it was', async () => {
    const engine = openEngine();
    const before = await addFiles(engine, [tableFile('letters.csv', ROWS)]);
    const after = ok(await engine.decide(afresh));
    expect(placesIn(after)).not.toEqual(placesIn(before));
    expect({ ...after.conclusions, layout: null }).toEqual({ ...before.conclusions, layout: null });
    expect(after.steps.undo).toBe('Lay the map out afresh');
  });

  test('is undone to exactly the earlier places, and done again to the later ones', async () => {
    const engine = openEngine();
    const before = await addFiles(engine, [tableFile('letters.csv', ROWS)]);
    await engine.decide(afresh);
    const after = ok(await engine.decide(afresh));
    await engine.undo();
    expect(placesIn(ok(await engine.undo()))).toEqual(placesIn(before));
    await engine.redo();
    expect(placesIn(ok(await engine.redo()))).toEqual(placesIn(after));
  });

  test('holds after a reload, and so do the places before it', async () => {
    const name = freshName();
    const first = openEngine(name);
    const before = await addFiles(first, [tableFile('letters.csv', ROWS)]);
    const after = ok(await first.decide(afresh));
    first.close();
    const engine = openEngine(name);
    expect(placesIn(ok(await engine.open(null, SILENT)))).toEqual(placesIn(after));
    expect(placesIn(ok(await engine.undo()))).toEqual(placesIn(before));
  });

  test('never comes back to an arrangement that was taken back', async () => {
    const engine = openEngine();
    await addFiles(engine, [tableFile('letters.csv', ROWS)]);
    const once = ok(await engine.decide(afresh));
    await engine.undo();
    expect(placesIn(ok(await engine.decide(afresh)))).not.toEqual(placesIn(once));
  });

  test('keeps the places of the arrangements undo can reach, and no others', async () => {
    const name = freshName();
    const engine = openEngine(name);
    await addFiles(engine, [tableFile('letters.csv', ROWS)]);
    for (let time = 0; time < 2; time += 1) {
      await engine.decide(afresh);
      await engine.undo();
    }
    await engine.decide(afresh);
    const database = await openDB(name);
    const keys = (await database.getAllKeys('cache')).map(String);
    database.close();
    const kept = keys.filter((key) => key.startsWith('positions')).sort();
    expect(kept).toEqual(['positions', 'positions 3']);
  });
});
