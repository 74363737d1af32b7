/** Where people live or work, from a file to the page: asked for, explained, saved, taken back. */
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { addFiles, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const letters = tableFile('letters.csv', ['2024-01-01,Ada,Bo', '2024-01-02,Bo,Ada']);
const list = (name: string, ...rows: string[]): File => tableFile(name, rows, 'name,city,country');
const TOWNS = list('towns.csv', 'Bo,Lyon,France', 'Cy,lyon,');

function personOf({ conclusions }: Snapshot, name: string): number {
  return conclusions?.people.persons.findIndex((person) => person.name === name) ?? -1;
}

function placesOf(snapshot: Snapshot, name: string): string[] {
  const person = snapshot.conclusions?.people.persons[personOf(snapshot, name)];
  return person?.places.map((place) => place.name) ?? [];
}

describe('places', () => {
  test('are explained by the rows that say so', async () => {
    const engine = openEngine();
    await addFiles(engine, [letters]);
    const state = await addFiles(engine, [TOWNS, list('more.csv', 'Bo,LYON,FR', 'Bo,Bern,')]);
    expect(placesOf(state, 'Bo')).toEqual(['Lyon', 'Bern']);
    const rows = await engine.placeRows(personOf(state, 'Bo'));
    expect(rows.map(({ written, file, row }) => `${written}: ${file} ${row}`).sort()).toEqual([
      ...['Bern: more.csv 3', 'LYON, FR: more.csv 2', 'Lyon, France: towns.csv 2'],
    ]);
    expect(await engine.placeRows(personOf(state, 'Ada'))).toEqual([]);
  });

  test('are a target', async () => {
    const engine = openEngine();
    await addFiles(engine, [letters, TOWNS]);
    const answer = await engine.introduce('place:Lyon, France');
    expect(answer).toMatchObject({ kind: 'found', of: { kind: 'place', name: 'Lyon' } });
    expect(answer.kind === 'found' && [answer.targets.length, answer.direct.length]).toEqual([
      2, 1,
    ]);
  });

  test('go with the import that states them, and come back with undo and from a copy', async () => {
    const engine = openEngine();
    await addFiles(engine, [letters]);
    const added = await addFiles(engine, [TOWNS]);
    const importId =
      added.imports.find(({ reports }) => reports[0]?.name === 'towns.csv')?.id ?? '';
    const command = { kind: 'withdraw-import', importId, label: 'towns.csv' } as const;
    const without = ok(await engine.decide(command));
    expect(placesOf(without, 'Bo')).toEqual([]);
    expect(placesOf(ok(await engine.undo()), 'Bo')).toEqual(['Lyon']);

    const copy = ok(await engine.saveCopy());
    const other = openEngine();
    ok(await other.open(null, SILENT));
    const restored = ok(await other.restoreCopy(new File([copy], 'kith.jsonl')));
    expect(placesOf(restored, 'Bo')).toEqual(['Lyon']);
    expect(await other.placeRows(personOf(restored, 'Bo'))).toHaveLength(1);
  });

  test('that an older import did not keep are taken from the same file read again', async () => {
    const engine = openEngine();
    await addFiles(engine, [letters, list('list.csv', 'Bo,,')]);
    const preview = ok(await engine.preview([list('list.csv', 'Bo,Lyon,')], SILENT));
    const state = ok(await engine.commit(preview.id, { kind: 'keep' }, SILENT));
    expect(placesOf(state, 'Bo')).toEqual(['Lyon']);
  });
});
