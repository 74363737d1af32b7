/** Groups keep what they are through imports and reloads, and hold whom the owner pins. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, engineOn, freshName, ok, SILENT, tableFile } from '../support/fresh-engine.ts';

const engines: Engine[] = [];
function open(name: string): Engine {
  const engine = engineOn(name);
  engines.push(engine);
  return engine;
}
afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
});

function clique(names: string): string[] {
  const people = names.split(' ');
  return people.flatMap((from) =>
    people.filter((to) => to !== from).map((to) => `2024-01-02,${from},${to}`),
  );
}

const FIRST = [
  ...clique('Cy Dee Eve Fay Gil'),
  ...clique('Pia Quin Ruth Sam'),
  '2024-01-03,Ada,Cy',
];
/** The smaller group grows past the other, round somebody new. */
const SECOND = [...clique('Bea Pia Quin Ruth Sam Tim Una Vic'), '2024-01-04,Bea,Cy'];

function groupOf({ conclusions }: Snapshot, name: string) {
  const person = conclusions?.people.persons.findIndex(({ id }) => id === `name:${name}`) ?? -1;
  const group = conclusions?.clusters.clusters[conclusions.clusters.of[person] ?? -1];
  return group && { id: group.id, hue: group.hue, name: group.name };
}

describe('groups', () => {
  test('keep identity, colour and name when another file is added, and after a reload', async () => {
    const name = freshName();
    const engine = open(name);
    const before = await addFiles(engine, [tableFile('first.csv', FIRST)]);
    const after = await addFiles(engine, [tableFile('second.csv', SECOND)], 'keep');
    expect(groupOf(before, 'Pia')).toBeDefined();
    expect(groupOf(after, 'Pia')).toEqual(groupOf(before, 'Pia'));
    expect(groupOf(after, 'Bea')).toEqual(groupOf(before, 'Pia'));
    expect(groupOf(after, 'Cy')).toEqual(groupOf(before, 'Cy'));
    const again = ok(await open(name).open(null, SILENT));
    expect(again.conclusions?.clusters).toEqual(after.conclusions?.clusters);
  });

  test('hold whom the owner pins, until the pin is undone', async () => {
    const engine = open(freshName());
    const before = await addFiles(engine, [tableFile('first.csv', FIRST)]);
    expect(groupOf(before, 'Gil')).not.toEqual(groupOf(before, 'Pia'));
    const pinned = ok(
      await engine.decide({
        ...{ kind: 'pin-to-group', handles: ['name:Gil'], label: 'Gil' },
        belongsWith: 'name:Pia',
      }),
    );
    expect(groupOf(pinned, 'Gil')).toEqual(groupOf(pinned, 'Pia'));
    expect(groupOf(ok(await engine.undo()), 'Gil')).toEqual(groupOf(before, 'Gil'));
  });
});
