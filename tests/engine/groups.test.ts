/** Groups keep what they are through imports and reloads, and hold whom the owner pins. */
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { renameGroup } from '../../src/lib/session/views/group-commands.ts';
import { addFiles, freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';
import { lettersAmong } from '../support/letters-among.ts';

const FIRST = [
  ...lettersAmong('Cy Dee Eve Fay Gil'),
  ...lettersAmong('Pia Quin Ruth Sam'),
  '2024-01-03,Ada,Cy',
];
/** The smaller group grows past the other, round somebody new. */
const SECOND = [...lettersAmong('Bea Pia Quin Ruth Sam Tim Una Vic'), '2024-01-04,Bea,Cy'];

function groupOf({ conclusions }: Snapshot, name: string) {
  const person = conclusions?.people.persons.findIndex(({ id }) => id === `name:${name}`) ?? -1;
  const group = conclusions?.clusters.clusters[conclusions.clusters.of[person] ?? -1];
  return group && { id: group.id, hue: group.hue, name: group.name };
}

describe('groups', () => {
  test('keep identity, colour and name when another file is added, and after a reload', async () => {
    const name = freshName();
    const engine = openEngine(name);
    const before = await addFiles(engine, [tableFile('first.csv', FIRST)]);
    const after = await addFiles(engine, [tableFile('second.csv', SECOND)], 'keep');
    expect(groupOf(before, 'Pia')).toBeDefined();
    expect(groupOf(after, 'Pia')).toEqual(groupOf(before, 'Pia'));
    expect(groupOf(after, 'Bea')).toEqual(groupOf(before, 'Pia'));
    expect(groupOf(after, 'Cy')).toEqual(groupOf(before, 'Cy'));
    const again = ok(await openEngine(name).open(null, SILENT));
    expect(again.conclusions?.clusters).toEqual(after.conclusions?.clusters);
  });

  test('hold whom the owner pins, until the pin is undone', async () => {
    const engine = openEngine();
    const before = await addFiles(engine, [tableFile('first.csv', FIRST)]);
    expect(groupOf(before, 'Gil')).not.toEqual(groupOf(before, 'Pia'));
    const pinned = ok(
      await engine.decide({
        ...{ kind: 'pin-to-group', handles: ['name:Gil'], label: 'Gil' },
        belongsWith: 'name:Pia',
      }),
    );
    expect(groupOf(pinned, 'Gil')).toEqual(groupOf(pinned, 'Pia'));
    const [pin] = pinned.groupPins;
    const nameOf = (person = -1) => pinned.conclusions?.people.persons[person]?.name;
    expect([nameOf(pin?.person), nameOf(pin?.belongsWith)]).toEqual(['Gil', 'Pia']);
    expect(groupOf(ok(await engine.undo()), 'Gil')).toEqual(groupOf(before, 'Gil'));
  });

  test('take back a name given under another member, in the same step', async () => {
    const engine = openEngine();
    const before = await addFiles(engine, [tableFile('first.csv', FIRST)]);
    const { conclusions } = before;
    const pia = groupOf(before, 'Pia');
    const other = ['Pia', 'Quin', 'Ruth', 'Sam'].find((name) => `name:${name}` !== pia?.id) ?? '';
    const named = ok(
      await engine.decide({ kind: 'rename-cluster', handles: [`name:${other}`], name: 'Choir' }),
    );
    expect(groupOf(named, 'Pia')?.name).toBe('Choir');
    const cluster = conclusions?.clusters.clusters.findIndex(({ id }) => id === pia?.id) ?? -1;
    const step = named.conclusions && renameGroup(named.conclusions, cluster, null);
    const again = step && ok(await engine.decide(step.command));
    expect(again && groupOf(again, 'Pia')).toEqual(pia);
    expect(groupOf(ok(await engine.undo()), 'Pia')?.name).toBe('Choir');
  });
});

describe('pairs let be', () => {
  test('are told with the state, and offered again once undone, while nothing is worked out anew', async () => {
    const engine = openEngine();
    const before = await addFiles(engine, [tableFile('first.csv', FIRST)]);
    const found = before.conclusions?.people.persons.map(({ id }) => id) ?? [];
    const after = ok(
      await engine.decide({
        ...{ kind: 'let-pair-be', pair: ['name:Pia', 'name:Cy'], isLetBe: true },
        label: 'Pia and Cy',
      }),
    );
    expect(after.pairsLetBe).toEqual([[found.indexOf('name:Cy'), found.indexOf('name:Pia')]]);
    expect(after.conclusions).toBe(before.conclusions);
    expect(ok(await engine.undo()).pairsLetBe).toEqual([]);
  });
});

describe('the last year', () => {
  const OFTEN = [1, 2, 3, 4, 5].flatMap((month) => [
    `2023-0${month}-02,Ada,Cy`,
    `2024-0${month}-03,Ada,Dee`,
    `2024-0${month}-04,Dee,Ada`,
  ]);

  test('is worked out beside everything else, once, and says how far it is', async () => {
    const engine = openEngine();
    const { conclusions } = await addFiles(engine, [
      tableFile('two-years.csv', [...OFTEN, '2022-11-01,Cy,Dee', '2024-05-20,Ada,Eve']),
    ]);
    const stages: string[] = [];
    const changes = ok(await engine.lastYear(({ stage }) => stages.push(stage)));
    const names = changes?.firstContacts.map((one) => conclusions?.people.persons[one]?.name);
    expect(names).toEqual(['Dee', 'Eve']);
    expect(stages).toEqual(['people', 'ties', 'clusters']);
    expect(ok(await engine.lastYear((progress) => stages.push(progress.stage)))).toBe(changes);
    expect(stages).toHaveLength(3);
  });

  test('is not told by files that do not reach back so far', async () => {
    const engine = openEngine();
    await addFiles(engine, [tableFile('first.csv', FIRST)]);
    expect(ok(await engine.lastYear(SILENT))).toBeNull();
  });

  test('can be stopped, and asked again', async () => {
    const engine = openEngine();
    await addFiles(engine, [tableFile('two-years.csv', [...OFTEN, '2022-11-01,Cy,Dee'])]);
    const running = engine.lastYear(() => void engine.stopLastYear());
    expect(await running).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(ok(await engine.lastYear(SILENT))?.firstContacts).toHaveLength(1);
  });
});
