/** Tags, through the engine and a real database: put on, taken off, called otherwise, kept. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Handle } from '../../src/lib/core/facts/handles.ts';
import type { Engine } from '../../src/lib/engine/engine.ts';
import type { DecisionCommand } from '../../src/lib/engine/decision-command.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, engineOn, freshName, ok, SILENT, tableFile } from '../support/fresh-engine.ts';

const engines: Engine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.close()));

function sitting(name: string): Engine {
  const engine = engineOn(name);
  engines.push(engine);
  return engine;
}

const LETTERS = ['2024-01-01,Ada,Bo', '2024-01-02,Ada,Cy', '2024-01-03,Bo,Cy', '2024-01-04,Cy,Di'];

function tag(people: Handle[][], name: string, isOn = true): DecisionCommand {
  return { kind: 'tag', people, tag: name, isOn, label: `${people.length} people` };
}

/** "choir: Bo Cy". */
function shown({ conclusions }: Snapshot): string[] {
  if (!conclusions) throw new Error('an import is in force');
  const nameOf = (person: number) => conclusions.people.persons[person]?.name;
  return conclusions.tags.map(({ name, people }) => `${name}: ${people.map(nameOf).join(' ')}`);
}

describe('tags', () => {
  test('go on many at once, hold after a reload, and go again in one undo', async () => {
    const name = freshName();
    const engine = sitting(name);
    await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    const tagged = ok(await engine.decide(tag([['name:Bo'], ['name:Cy']], 'choir')));
    expect(shown(tagged)).toEqual(['choir: Bo Cy']);
    expect(tagged.steps.undo).toBe('Tag 2 people “choir”');
    ok(await engine.decide(tag([['name:Di']], 'board')));

    engine.close();
    const again = sitting(name);
    expect(shown(ok(await again.open(null, SILENT)))).toEqual(['choir: Bo Cy', 'board: Di']);
    await again.undo();
    expect(shown(ok(await again.undo()))).toEqual([]);
    expect(shown(ok(await again.redo()))).toEqual(['choir: Bo Cy']);
  });

  test('come off some, and leave the map and groups as they are', async () => {
    const engine = sitting(freshName());
    const before = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    await engine.decide(tag([['name:Bo'], ['name:Cy']], 'choir'));
    const after = ok(await engine.decide(tag([['name:Bo']], 'choir', false)));
    expect(shown(after)).toEqual(['choir: Cy']);
    expect(after.conclusions?.layout).toEqual(before.conclusions?.layout);
    expect(after.conclusions?.clusters).toEqual(before.conclusions?.clusters);
  });

  test('called otherwise stand wherever they stood, with those of that name; or nowhere', async () => {
    const engine = sitting(freshName());
    await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    await engine.decide(tag([['name:Bo'], ['name:Cy']], 'choir'));
    await engine.decide(tag([['name:Cy'], ['name:Di']], 'singers'));
    const renamed = ok(await engine.decide({ kind: 'rename-tag', tag: 'choir', name: 'singers' }));
    expect(shown(renamed)).toEqual(['singers: Bo Cy Di']);
    expect(shown(ok(await engine.undo()))).toEqual(['choir: Bo Cy', 'singers: Cy Di']);
    const gone = ok(await engine.decide({ kind: 'rename-tag', tag: 'choir', name: null }));
    expect(shown(gone)).toEqual(['singers: Cy Di']);
  });

  test('outlive files taken back and brought again, and go along in a copy', async () => {
    const engine = sitting(freshName());
    const added = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    await engine.decide(tag([['name:Bo']], 'choir'));
    const { id = '' } = added.imports[0] ?? {};
    await engine.decide({ kind: 'withdraw-import', importId: id, label: 'letters.csv' });
    const back = await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    expect(shown(back)).toEqual(['choir: Bo']);

    const copy = ok(await engine.saveCopy());
    const other = sitting(freshName());
    await other.open(null, SILENT);
    const restored = ok(await other.restoreCopy(new File([copy], 'kith.jsonl')));
    expect(shown(restored)).toEqual(['choir: Bo']);
  });

  test('of two who turn out to be one stand on that one', async () => {
    const engine = sitting(freshName());
    await addFiles(engine, [tableFile('letters.csv', LETTERS)]);
    await engine.decide(tag([['name:Bo']], 'choir'));
    await engine.decide(tag([['name:Di']], 'board'));
    const joined = ok(
      await engine.decide({ kind: 'same', pairs: [['name:Bo', 'name:Di']], label: 'Bo and Di' }),
    );
    expect(shown(joined).sort()).toEqual(['board: Bo', 'choir: Bo']);
  });
});
