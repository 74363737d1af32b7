/** What was exported as JSON, added to an empty Kith through the engine and a real database. */
import { expect, test } from 'vitest';
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const RED = ['Bo', 'Cy', 'Di', 'Ed'];
const BLUE = ['Flo', 'Gil', 'Hal', 'Ida'];
const pairs = (names: readonly string[]) =>
  names.flatMap((one, i) => names.slice(i + 1).map((other, j) => `2024-02-1${j},${one},${other}`));
const ROWS = [
  ...[...RED, ...BLUE].flatMap((one, i) => [
    `2024-03-0${1 + i},Ada,${one}`,
    `2024-04-1${i},${one},Ada`,
  ]),
  ...pairs(RED),
  ...pairs(BLUE),
];

function shown({ conclusions }: Snapshot): Conclusions {
  if (!conclusions) throw new Error('an import is in force');
  return conclusions;
}

test('an own export brings back the map and what was said, in one step', async () => {
  const engine = openEngine();
  await addFiles(engine, [tableFile('letters.csv', ROWS)]);
  const handles = ['name:Bo'] as const;
  await engine.decide({ kind: 'closeness', handles: [...handles], word: 'weak', label: 'Bo' });
  await engine.decide({
    ...{ kind: 'tag', people: [[...handles], ['name:Gil']], tag: 'choir | mine', isOn: true },
    label: 'Bo',
  });
  await engine.decide({ kind: 'rename-person', handles: [...handles], name: 'Bobo', label: 'Bo' });
  const before = shown(ok(await engine.open(null, SILENT)));
  const file = new File([ok(await engine.exportNetwork('json', null))], 'kith-network.json');

  ok(await engine.eraseEverything());
  const preview = ok(await engine.preview([file], SILENT));
  expect(preview.ownerCandidates[0]).toMatchObject({ name: 'Ada', isStated: true });
  const owner = { kind: 'handles', handles: preview.ownerCandidates[0]?.handles ?? [] } as const;
  const snapshot = ok(await engine.commit(preview.id, owner, SILENT));
  const after = shown(snapshot);
  expect(after.people.persons.map(({ name }) => name)).toEqual(
    before.people.persons.map(({ name }) => name),
  );
  expect(after.ties.strength).toEqual(before.ties.strength);
  expect(after.ties.warmth).toEqual(before.ties.warmth);
  expect(after.said).toEqual(before.said);
  expect(after.tags).toEqual(before.tags);
  expect(after.tags).toMatchObject([{ name: 'choir | mine', people: { length: 2 } }]);
  expect(after.clusters.clusters).toMatchObject(
    before.clusters.clusters.map(({ id, name, hue, members }) => ({ id, name, hue, members })),
  );
  expect(after.layout.x).toEqual(before.layout.x);

  const unsaid = ok(
    await engine.decide({ kind: 'closeness', handles: [...handles], word: null, label: 'Bo' }),
  );
  expect(shown(unsaid).said.closeness.every((word) => word === 0)).toBe(true);
  ok(await engine.undo());
  // One step took the import, its words and its tags.
  expect(ok(await engine.undo()).conclusions).toBeNull();
});
