import { describe, expect, test } from 'vitest';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { Progress } from '../../src/lib/engine/protocol.ts';
import { addFiles, freshName, ok, openEngine, SILENT, tableFile } from '../support/fresh-engine.ts';

const LETTERS = ['2024-01-01,Ada,Bo', '2024-01-02,Bo,Ada', '2024-01-03,Ada,Cy', '2024-02-01,Bo,Cy'];
const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const connection = (slug: string, company = 'Acme'): string =>
  `${slug},Sample,https://www.linkedin.com/in/${slug},,${company},Clerk,09 Jan 2024`;

async function zipped(name: string, entries: Record<string, string>): Promise<File> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [path, text] of Object.entries(entries)) await writer.add(path, new TextReader(text));
  return new File([await writer.close()], name);
}

describe('files added together', () => {
  test('are one conversation and one step, whatever they are', async () => {
    const engine = openEngine();
    const zip = await zipped('export.zip', {
      'Connections.csv': [CONNECTIONS, connection('ana'), connection('ben')].join('\n'),
    });
    const preview = ok(await engine.preview([zip, tableFile('letters.csv', LETTERS)], SILENT));
    expect(preview.readings.map(({ source }) => source)).toEqual(['linkedin', 'table']);
    expect(preview.reports.map(({ name }) => name)).toEqual([
      'export.zip › Connections.csv',
      'letters.csv',
    ]);
    const choice = { kind: 'handles', handles: ['name:Ada'] } as const;
    const added = ok(await engine.commit(preview.id, { ...choice, handles: ['name:Ada'] }, SILENT));
    expect(added.imports).toHaveLength(2);
    expect(added.steps.undo).toBe('Add export.zip and 1 more file');
    const undone = ok(await engine.undo());
    expect(undone.conclusions).toBeNull();
    expect(undone.imports.every(({ isWithdrawn }) => isWithdrawn)).toBe(true);
  });

  test('of a folder keep their paths, and tell progress over all bytes', async () => {
    const told: Progress[] = [];
    const files = [tableFile('a.csv', LETTERS), tableFile('b.csv', LETTERS)];
    const paths = ['mine/a.csv', 'mine/old/b.csv'];
    const preview = ok(
      await openEngine().preview(files, (progress) => told.push(progress), { paths }),
    );
    expect(preview.reports.map(({ name }) => name)).toEqual(paths);
    expect(told[0]).toMatchObject({ stage: 'reading', total: files[0] && 2 * files[0].size });
  });

  test('can be stopped while an archive inflates, and leave nothing', async () => {
    const name = freshName();
    const rows = Array.from({ length: 60_000 }, (_, i) => `2024-01-01,P${i % 400},Q${i % 70}`);
    const zip = await zipped('big.zip', { 'big.csv': ['date,from,to', ...rows].join('\n') });
    const engine = openEngine(name);
    const reading = engine.preview([zip], () => void engine.cancel());
    expect(await reading).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(ok(await openEngine(name).open(null, SILENT)).imports).toEqual([]);
  });
});

describe('a newer export', () => {
  const older = [CONNECTIONS, connection('ana'), connection('ben'), connection('cyd')];
  const newer = [CONNECTIONS, connection('ana'), connection('ben', 'Birch'), connection('dee')];
  const file = (rows: string[]) => new File([rows.join('\n')], 'Connections.csv');

  test('says what is new, changed and no longer there', async () => {
    const engine = openEngine();
    const { imports } = await addFiles(engine, [file(older)], 'keep');
    const preview = ok(await engine.preview([file(newer)], SILENT));
    expect(preview.readings).toMatchObject([
      { source: 'linkedin', earlier: { importId: imports[0]?.id } },
    ]);
    const { relations } = preview.readings[0]?.earlier?.comparison ?? {};
    expect(relations).toMatchObject({ newFacts: 1, goneFacts: 1 });
  });

  test('is not compared with another person’s', async () => {
    const engine = openEngine();
    await addFiles(engine, [file(older)], 'keep');
    const other = [CONNECTIONS, connection('xia'), connection('yan')];
    expect(ok(await engine.preview([file(other)], SILENT)).readings[0]?.earlier).toBeNull();
  });
});

describe('dates that could be two dates', () => {
  test('are read again as the owner answers', async () => {
    const engine = openEngine();
    const files = [tableFile('d.csv', ['03/04/2024,Ada,Bo', '05/06/2024,Bo,Ada'])];
    const asked = ok(await engine.preview(files, SILENT));
    expect(asked.reports[0]).toMatchObject({ dateOrder: 'undecided', coverage: null });
    const again = ok(await engine.preview(files, SILENT, { dateOrder: 'day-first' }));
    expect(again.reports[0]).toMatchObject({
      dateOrder: 'day-first',
      coverage: { from: Date.UTC(2024, 3, 3) },
    });
  });
});

describe('who is one person', () => {
  const people = tableFile(
    'people.csv',
    ['Ada Lind,ada@a.example', 'Adah Lind,ada@b.example'],
    'name,email',
  );
  const [a, b] = ['email:ada@a.example', 'email:ada@b.example'] as const;
  const count = (snapshot: { conclusions: { people: { persons: unknown[] } } | null }) =>
    snapshot.conclusions?.people.persons.length;

  test('is decided in one step, undone, and decided the other way', async () => {
    const engine = openEngine();
    const added = await addFiles(engine, [people], 'keep');
    expect(count(added)).toBe(2);
    const label = 'Ada Lind';
    const merged = ok(await engine.decide({ kind: 'same', pairs: [[b, a]], label }));
    expect(count(merged)).toBe(1);
    expect(merged.steps.undo).toBe('Take Ada Lind for one person');
    expect(count(ok(await engine.undo()))).toBe(2);
    expect(count(ok(await engine.redo()))).toBe(1);
    const parted = ok(await engine.decide({ kind: 'different', pairs: [[a, b]], label }));
    expect(count(parted)).toBe(2);
    expect(count(ok(await engine.undo()))).toBe(1);
  });
});

describe('who could be the owner', () => {
  test('offers a person once, with all handles known', async () => {
    const own = [
      '2024-01-01,ada@a.example,bo@x.example',
      '2024-01-02,ada@a.example,cy@x.example',
      '2024-01-02,Ada Lind,cy@x.example',
    ];
    const people = tableFile('people.csv', ['ada@a.example,ada@a.example'], 'name,email');
    const preview = ok(await openEngine().preview([tableFile('letters.csv', own), people], SILENT));
    const [first] = preview.ownerCandidates;
    expect(first?.handles).toContain('email:ada@a.example');
    const handles = preview.ownerCandidates.flatMap((candidate) => candidate.handles);
    expect(new Set(handles).size).toBe(handles.length);
  });
});
