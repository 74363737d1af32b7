import { describe, expect, it } from 'vitest';
import { planReadings, readFiles } from '../../../src/lib/core/sources/index.ts';
import { MAX_ARCHIVE_ENTRIES } from '../../../src/lib/core/sources/limits.ts';
import type { ReadResult, SourceFile } from '../../../src/lib/core/sources/source.ts';
import { blobFile, textFile, zipOf } from '../../support/zip-files.ts';

const LETTERS = 'date,from,to\n2024-01-01,Ada,Bo\n';
const PEOPLE = 'name,email\nAda,ada@example.com\n';
const CONNECTIONS =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
  'Ada,Sample,https://www.linkedin.com/in/ada-sample,,Acme,Clerk,09 Jan 2024\n';

/** What became of each file: "name: source" or "name: refused why". */
async function outcome(files: SourceFile[]): Promise<string[]> {
  const results: ReadResult[] = await readFiles(files, { timeZone: 'UTC' });
  return results.flatMap(({ reports }) =>
    reports.map(({ name, source, refusal }) =>
      refusal ? `${name}: refused ${refusal.kind}` : `${name}: ${source}`,
    ),
  );
}

const zipFile = async (name: string, entries: Record<string, string | Blob>) =>
  blobFile(name, await zipOf(entries));

describe('an archive', () => {
  it('is read as the files in it, each by its own name', async () => {
    const zip = await zipFile('all.zip', { 'a/letters.csv': LETTERS, 'people.csv': PEOPLE });
    expect(await outcome([zip])).toEqual([
      'all.zip › a/letters.csv: table',
      'all.zip › people.csv: table',
    ]);
  });

  it('within an archive is opened once, and not twice', async () => {
    const inner = await zipOf({ 'letters.csv': LETTERS });
    const middle = await zipOf({ 'inner.zip': inner });
    expect(await outcome([await zipFile('outer.zip', { 'inner.zip': inner })])).toEqual([
      'outer.zip › inner.zip › letters.csv: table',
    ]);
    expect(await outcome([await zipFile('top.zip', { 'middle.zip': middle })])).toEqual([
      'top.zip › middle.zip › inner.zip: refused nested-too-deep',
    ]);
  });

  it('locked with a password is refused, file by file', async () => {
    const zip = blobFile('locked.zip', await zipOf({ 'letters.csv': LETTERS }, 'secret'));
    expect(await outcome([zip])).toEqual(['locked.zip › letters.csv: refused encrypted']);
  });

  it('cut anywhere is refused and never half read', async () => {
    const whole = await zipOf({ 'letters.csv': LETTERS.repeat(50), 'people.csv': PEOPLE });
    for (let end = 4; end < whole.size; end += 7) {
      const [first] = await outcome([blobFile('cut.zip', whole.slice(0, end))]);
      expect(first, `cut at ${end}`).toBe('cut.zip: refused broken-archive');
    }
  });

  it('with a damaged middle is read or refused, never a failure', async () => {
    const whole = new Uint8Array(
      await (await zipOf({ 'l.csv': LETTERS.repeat(50) })).arrayBuffer(),
    );
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const results = await readFiles([blobFile('bad.zip', new Blob([bytes]))], {
        timeZone: 'UTC',
      });
      expect(results.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });

  it('of too many files is refused whole', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: MAX_ARCHIVE_ENTRIES + 1 }, (_, i) => [`${i}.csv`, '']),
    );
    expect(await outcome([await zipFile('many.zip', entries)])).toEqual([
      'many.zip: refused too-many-files',
    ]);
  }, 60_000);

  it('that is an office document is named, not unpacked', async () => {
    const zip = await zipFile('list.xlsx', {
      'xl/workbook.xml': '<a/>',
      '[Content_Types].xml': '',
    });
    const [result] = await readFiles([zip], { timeZone: 'UTC' });
    expect(result?.reports[0]?.refusal).toEqual({
      ...{ kind: 'looks-like', what: 'an Excel workbook', instead: 'save-as-csv' },
    });
  });

  it('that is empty says so', async () => {
    expect(await outcome([await zipFile('empty.zip', {})])).toEqual(['empty.zip: refused empty']);
  });
});

describe('files chosen together', () => {
  it('of LinkedIn are one reading an archive or folder, and one for all loose ones', async () => {
    const invitations = 'From,To,Sent At,Message,Direction\n';
    const planned = await planReadings([
      textFile('Connections.csv', CONNECTIONS),
      textFile('Invitations.csv', invitations),
      await zipFile('export.zip', {
        'Connections.csv': CONNECTIONS,
        'Invitations.csv': invitations,
      }),
      textFile('old/Connections.csv', CONNECTIONS),
      textFile('letters.csv', LETTERS),
    ]);
    expect(
      planned.map((item) =>
        item.kind === 'reading' ? [item.source.id, ...item.files.map(({ name }) => name)] : null,
      ),
    ).toEqual([
      ['linkedin', 'Connections.csv', 'Invitations.csv'],
      ['linkedin', 'export.zip › Connections.csv', 'export.zip › Invitations.csv'],
      ['linkedin', 'old/Connections.csv'],
      ['table', 'letters.csv'],
    ]);
  });

  it('of LinkedIn’s own folder are its lists; one of its files among one’s own makes no such folder', async () => {
    const searches = 'Name,Email\nClerk,clerk@example.com\n';
    const unpacked = [
      textFile('LinkedIn/Connections.csv', CONNECTIONS),
      textFile('LinkedIn/Invitations.csv', 'From,To,Sent At,Message,Direction\n'),
      textFile('LinkedIn/My list.csv', searches),
    ];
    expect(await outcome(unpacked)).toContain('LinkedIn/My list.csv: refused not-needed');
    const mine = [
      textFile('Downloads/Connections.csv', CONNECTIONS),
      textFile('Downloads/letters.csv', LETTERS),
      textFile('Downloads/people.csv', PEOPLE),
    ];
    expect(await outcome(mine)).toEqual([
      'Downloads/Connections.csv: linkedin',
      'Downloads/letters.csv: table',
      'Downloads/people.csv: table',
    ]);
  });

  it('of one maildir are one reading, in an archive and in a folder', async () => {
    const mail = (id: number) =>
      `From: a@example.com\nTo: b@example.com\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nMessage-ID: <${id}@x>\n\n`;
    const entries = { 'cur/1.M1.host:2,S': mail(1), 'new/2.M1.host:2,': mail(2) };
    const files = [
      await zipFile('mail.zip', entries),
      ...Object.entries(entries).map(([name, text]) => textFile(`Mail/${name}`, text)),
      textFile('cur/3.M1.host:2,S', mail(3)),
    ];
    const readings = (await planReadings(files)).map((item) =>
      item.kind === 'reading' ? item.files.length : 0,
    );
    expect(readings).toEqual([2, 2, 1]);
  });

  it('of single mails are one reading an archive', async () => {
    const mail = 'From: a@example.com\nTo: b@example.com\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n\n';
    const zip = await zipFile('mails.zip', { 'mail/1.eml': mail, 'mail/2.eml': mail });
    const planned = await planReadings([zip]);
    expect(
      planned.map((item) => (item.kind === 'reading' ? [item.source.id, item.files.length] : null)),
    ).toEqual([['mail', 2]]);
  });

  it('keep their place in the list, refused ones too', async () => {
    expect(
      await outcome([
        textFile('page.html', '<!doctype html><p>x'),
        textFile('letters.csv', LETTERS),
        textFile('nothing.csv', ''),
      ]),
    ).toEqual([
      'page.html: refused looks-like',
      'letters.csv: table',
      'nothing.csv: refused empty',
    ]);
  });

  it('in a folder leave pictures and system files aside quietly, but not by themselves', async () => {
    const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])]);
    const folder = [
      blobFile('stuff/cat.png', picture),
      textFile('stuff/.DS_Store', 'x'),
      textFile('stuff/letters.csv', LETTERS),
    ];
    expect(await outcome(folder)).toEqual([
      'stuff/cat.png: refused not-needed',
      'stuff/.DS_Store: refused not-needed',
      'stuff/letters.csv: table',
    ]);
    expect(await outcome([blobFile('stuff/cat.png', picture)])).toEqual([
      'stuff/cat.png: refused looks-like',
    ]);
  });

  it('of prose are not needed in a folder, and named for what they are by themselves', async () => {
    const readme = '# Letters, notes\n\nWho wrote to whom, and when.\n';
    const folder = [textFile('stuff/README.md', readme), textFile('stuff/letters.csv', LETTERS)];
    expect(await outcome(folder)).toEqual([
      'stuff/README.md: refused not-needed',
      'stuff/letters.csv: table',
    ]);
    expect(await outcome([textFile('README.md', readme)])).toEqual([
      'README.md: refused looks-like',
    ]);
  });

  it('of a service’s pages stay worth saying where none of its data is read', async () => {
    const page = '<!doctype html><title>Facebook</title>';
    const folder = [
      textFile('stuff/messages/inbox/ada_1/message_1.html', page),
      textFile('stuff/letters.csv', LETTERS),
    ];
    expect(await outcome(folder)).toEqual([
      'stuff/messages/inbox/ada_1/message_1.html: refused looks-like',
      'stuff/letters.csv: table',
    ]);
  });

  it('tell their progress as one, to the last byte', async () => {
    const told: number[] = [];
    const files = [textFile('a.csv', LETTERS), textFile('b.csv', PEOPLE)];
    await readFiles(files, {
      timeZone: 'UTC',
      onProgress: ({ bytes, totalBytes }) => told.push(bytes / totalBytes),
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('can be stopped, between files and within one', async () => {
    const stop = new AbortController();
    const reading = readFiles([textFile('a.csv', LETTERS), textFile('b.csv', PEOPLE)], {
      timeZone: 'UTC',
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(reading).rejects.toThrow('enough');
  });
});
