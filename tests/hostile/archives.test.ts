import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import { blobFile, diskFile, zipOf } from '../support/zip-files.ts';

const folder = new URL('../../../shared/samples/hostile/', import.meta.url);

const read = async (name: string) => {
  const results = await readFiles([diskFile(new URL(name, folder))], { timeZone: 'UTC' });
  return results.flatMap(({ reports }) => reports);
};
const refusals = async (name: string) =>
  (await read(name)).map(({ name: file, refusal }) => [file, refusal?.kind ?? null]);

describe.skipIf(!existsSync(folder))('hostile archives (needs ../shared)', () => {
  it('a bomb stops at its limits and holds no memory', async () => {
    const before = process.memoryUsage().rss;
    const [report] = await read('zip-bomb-200MB.zip');
    expect(report?.refusal).toMatchObject({ kind: 'inflates-too-far', isBomb: true });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 ** 2);
  });

  it('names that climb out are left out, the one good file is read', async () => {
    expect(await refusals('zip-traversal.zip')).toEqual([
      ['zip-traversal.zip › ../../evil.csv', 'unsafe-name'],
      ['zip-traversal.zip › abs/Connections.csv', 'unsafe-name'],
      ['zip-traversal.zip › C:/win/Connections.csv', 'unsafe-name'],
      ['zip-traversal.zip › ok/Connections.csv', null],
    ]);
    expect((await read('zip-traversal.zip')).at(-1)).toMatchObject({ people: 1 });
  });

  it('what a Mac adds is not needed, and one person is read', async () => {
    expect(await refusals('zip-macos-extra.zip')).toEqual([
      ['zip-macos-extra.zip › LinkedIn/Connections.csv', null],
      ['zip-macos-extra.zip › __MACOSX/LinkedIn/._Connections.csv', 'not-needed'],
      ['zip-macos-extra.zip › LinkedIn/.DS_Store', 'not-needed'],
    ]);
    expect((await read('zip-macos-extra.zip'))[0]).toMatchObject({ people: 1 });
  });

  it('a truncated one and a gzip by another name are refused', async () => {
    expect(await refusals('zip-truncated.zip')).toEqual([['zip-truncated.zip', 'broken-archive']]);
    expect(await refusals('gzip-named.zip')).toEqual([['gzip-named.zip', 'looks-like']]);
  });
});

describe('an archive whose directory lies about sizes', () => {
  it('is stopped by the bytes that come', async () => {
    const rows = 'date,from,to\n' + '2024-01-01,Ada,Bo\n'.repeat(900_000);
    const bytes = new Uint8Array(await (await zipOf({ 'l.csv': rows })).arrayBuffer());
    const view = new DataView(bytes.buffer);
    const directory = bytes.findLastIndex(
      (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(directory + 24, 100, true);
    const results = await readFiles([blobFile('liar.zip', new Blob([bytes]))], {
      timeZone: 'UTC',
    });
    const [report] = results.flatMap(({ reports }) => reports);
    expect(['inflates-too-far', 'broken-archive']).toContain(report?.refusal?.kind);
  }, 60_000);
});
