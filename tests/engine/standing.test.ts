/** Who was set aside, taken in and left out, through the engine and a real database. */
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/engine/engine.ts';
import type { DecisionCommand } from '../../src/lib/engine/decision-command.ts';
import type { OwnerChoice } from '../../src/lib/engine/import-preview.ts';
import type { Snapshot } from '../../src/lib/engine/protocol.ts';
import { freshName, ok, openEngine, SILENT } from '../support/fresh-engine.ts';

const mail = (id: number, from: string, to: string, ...more: string[]): string =>
  [
    'From x@example.org Mon Jan  1 10:00:00 2024',
    ...[`From: ${from}`, `To: ${to}`, 'Date: Tue, 2 Jan 2024 10:00:00 +0000'],
    ...[`Message-ID: <${id}@example.org>`, ...more],
    '\nHi.\n\n',
  ].join('\n');
const box = (name: string, ...mails: string[]): File =>
  new File([mails.join('')], name, { type: 'application/mbox' });

const SENT = 'X-Gmail-Labels: Sent';
const ONE = box(
  'one.mbox',
  mail(1, 'me@example.org', 'Bo <bo@x.example>', SENT),
  mail(2, 'Shop <noreply@shop.example>', 'me@example.org'),
  mail(3, 'Shop <noreply@shop.example>', 'me@example.org'),
);
const TWO = box('two.mbox', mail(4, 'me@example.org', 'Cy <cy@x.example>', SENT));
const SHOP = 'email:noreply@shop.example';

function sitting(name = freshName()): { engine: Engine; name: string } {
  let second = 0;
  const engine = openEngine(name, { now: () => Date.UTC(2024, 5, 1, 12, 0, (second += 1)) });
  return { engine, name };
}

async function add(engine: Engine, ...files: File[]): Promise<Snapshot> {
  const preview = ok(await engine.preview(files, SILENT));
  const owner: OwnerChoice = { kind: 'handles', handles: ['email:me@example.org'] };
  return ok(await engine.commit(preview.id, owner, SILENT));
}

const decide = async (engine: Engine, command: DecisionCommand): Promise<Snapshot> =>
  ok(await engine.decide(command));
const names = ({ conclusions }: Snapshot): string[] =>
  (conclusions?.people.persons ?? []).map(({ name }) => name).sort();
const contacts = ({ conclusions }: Snapshot): number =>
  [...(conclusions?.ties.interactions ?? [])].reduce((sum, one) => sum + one, 0);
const takeIn: DecisionCommand = {
  ...{ kind: 'admit', handles: [SHOP], isAdmitted: true, label: 'Shop' },
};

describe('a sender taken in', () => {
  test('is a person with their mails, after a reload too, and nobody again when undone', async () => {
    const { engine, name } = sitting();
    const before = await add(engine, ONE);
    expect([names(before), contacts(before)]).toEqual([['Bo', 'me@example.org'], 1]);
    const after = await decide(engine, takeIn);
    expect([names(after), contacts(after)]).toEqual([['Bo', 'Shop', 'me@example.org'], 3]);
    expect(after.standing.admitted).toEqual([SHOP]);
    expect(after.steps.undo).toBe('Take Shop in as a person');

    engine.close();
    const { engine: again } = sitting(name);
    const shown = ok(await again.open(null, SILENT));
    expect([names(shown), contacts(shown)]).toEqual([names(after), contacts(after)]);
    const undone = ok(await again.undo());
    expect([names(undone), contacts(undone)]).toEqual([names(before), contacts(before)]);
  });

  test('waits for a file that knows them, goes with it and comes again with it', async () => {
    const { engine } = sitting();
    await add(engine, TWO);
    const early = await decide(engine, takeIn);
    expect(names(early)).toEqual(['Cy', 'me@example.org']);
    const both = await add(engine, ONE);
    expect(names(both)).toEqual(['Bo', 'Cy', 'Shop', 'me@example.org']);
    const importId = both.imports.find(({ reports }) => reports[0]?.name === 'one.mbox')?.id ?? '';
    const gone = await decide(engine, { kind: 'withdraw-import', importId, label: 'one' });
    expect([names(gone), contacts(gone)]).toEqual([names(early), contacts(early)]);
    const back = await decide(engine, { kind: 'bring-back-import', importId, label: 'one' });
    expect([names(back), contacts(back)]).toEqual([names(both), contacts(both)]);
  });

  test('is in a saved copy, with what was kept of them', async () => {
    const { engine } = sitting();
    await add(engine, ONE);
    const copy = ok(await engine.saveCopy());
    const { engine: other } = sitting();
    ok(await other.restoreCopy(new File([copy], 'copy.jsonl')));
    const after = await decide(other, takeIn);
    expect([names(after), contacts(after)]).toEqual([['Bo', 'Shop', 'me@example.org'], 3]);
  });
});

test('a domain left out takes its people off, and brings them back when undone', async () => {
  const { engine } = sitting();
  await add(engine, ONE, TWO);
  const hidden = await decide(engine, { kind: 'domain', domain: 'x.example', word: 'hidden' });
  expect(names(hidden)).toEqual(['me@example.org']);
  expect(names(ok(await engine.undo()))).toEqual(['Bo', 'Cy', 'me@example.org']);
});

test('the records of a person are told one by one, to take them apart', async () => {
  const { engine } = sitting();
  const shown = await add(engine, ONE);
  const at = shown.conclusions?.people.persons.findIndex(({ name }) => name === 'Bo') ?? -1;
  expect(await engine.records(at)).toEqual([
    { source: 'mail', name: 'Bo', handles: ['email:bo@x.example'] },
  ]);
});
