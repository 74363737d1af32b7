import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { analysis, introduction, tableFolder } from './run-kith.ts';

const samples = new URL('../../../shared/samples/', import.meta.url);
const folder = tableFolder();
afterAll(() => folder.remove());

const CARDS = [
  'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Sample\nN:Sample;Ana;;;\nEMAIL:ana@example.com\nEND:VCARD',
  'BEGIN:VCARD\nVERSION:3.0\nFN:Bo Sample\nN:Sample;Bo;;;\nEND:VCARD',
].join('\n');

describe('the command line', () => {
  it('names the source of every file and writes names of one source as any other', async () => {
    const letters = folder.write('letters.csv', 'date,from,to\n2024-01-01,Me,Ana\n');
    const cards = folder.write('contacts.vcf', `${CARDS}\n`);
    const { files, people } = await analysis(letters, cards, '--me', 'name:Me');
    expect(files.map(({ name, source }) => [name, source])).toEqual([
      ['letters.csv', 'table'],
      ['contacts.vcf', 'vcard'],
    ]);
    expect(people.flatMap(({ handles }) => handles)).toContain('name:Bo Sample');
    const ids = people.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    const found = await introduction('name:Bo Sample', letters, cards, '--me', 'name:Me');
    expect(found.target).toEqual(['name:Bo Sample']);
  }, 60_000);
});

describe('an archive that does not tell whose it is', () => {
  it('has an owner called Me, and no handle made up for one', async () => {
    const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
    const row = 'Bo,Nilsson,https://www.linkedin.com/in/bo,,Acme,Clerk,27 Dec 2025';
    const file = folder.write('Connections.csv', `${header}\n${row}\n`);
    const { people, me } = await analysis(file);
    expect(me).toBe('name:Me');
    expect(people.map(({ handles }) => handles)).toEqual([
      ['linkedin:bo', 'name:Bo Nilsson'],
      ['name:Me'],
    ]);
    expect((await analysis(file, '--me', 'name:Me')).me).toBe('name:Me');
  }, 60_000);
});

describe.skipIf(!existsSync(samples))('an archive on the command line (needs ../shared)', () => {
  it('is one entry for every file in it', async () => {
    const path = 'linkedin/synthetic-Complete_LinkedInDataExport_03-09-2026.zip';
    const { files, me } = await analysis(fileURLToPath(new URL(path, samples)));
    expect(new Set(files.map(({ source }) => source))).toEqual(new Set(['linkedin']));
    const connections = files.find(({ name }) => name.endsWith('› Connections.csv'));
    expect(connections).toMatchObject({ records: 1500, relations: 1488, skipped: 12 });
    expect(me).not.toBeNull();
  }, 60_000);
});
