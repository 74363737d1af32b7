import { describe, expect, it } from 'vitest';
import { unite } from '../../../../src/lib/core/facts/unite.ts';
import { readFiles } from '../../../../src/lib/core/sources/index.ts';
import { blobFile, zipOf } from '../../../support/zip-files.ts';
import { fileOf, readOne } from '../read-text.ts';
import { messages, readChat, readChatFiles, readChats, tally } from './read-chats.ts';

/** Lines of January 2024, a day each, from the 13th on. */
const lines = (...texts: string[]): string[] =>
  texts.map((text, i) => `${13 + i}/1/24, 10:00 - ${text}`);

describe('a WhatsApp chat', () => {
  it('of two is from each to the other', async () => {
    const read = await readChat(lines('Ada: Hi', 'Bo: Hello', 'Ada: so: it is'));
    expect(messages(read)).toEqual([
      '2024-01-13 10:00 Ada > Bo',
      '2024-01-14 10:00 Bo > Ada',
      '2024-01-15 10:00 Ada > Bo',
    ]);
  });

  it('takes lines without a header for more of the message above', async () => {
    const [first = '', second = ''] = lines('Ada: Hi', 'Bo: x');
    const read = await readChat([
      first,
      'second line: with colon',
      '12/31/22 is not one',
      '',
      second,
    ]);
    expect(messages(read)).toHaveLength(2);
    expect([...read.batch.interactions.row]).toEqual([1, 5]);
  });

  it('goes to those who are in the group at the time', async () => {
    const read = await readChat(
      lines(
        ...['Ada created group "Walks: Sunday"', 'Ada: a', 'Bo: b', 'Ada added Cy and Di', 'Cy: c'],
        ...['Di: d', 'Bo left', 'Ada: e', 'Ada removed Di', 'Cy: f'],
      ),
    );
    expect(messages(read).map((line) => line.slice(17))).toEqual([
      ...['Ada > Bo', 'Bo > Ada', 'Cy > Ada, Bo, Di', 'Di > Ada, Bo, Cy'],
      ...['Ada > Cy, Di', 'Cy > Ada'],
    ]);
    expect(tally(read, 'service-lines')).toBe(4);
  });

  it.each([
    ['Ada hat Bo hinzugefügt', 'Bo hat die Gruppe verlassen'],
    ['Ada añadió a Bo', 'Bo salió del grupo'],
    ['Ada a ajouté Bo', 'Bo a quitté le groupe'],
    ['Ada ha aggiunto Bo', 'Bo ha abbandonato'],
    ['Ada adicionou Bo', 'Bo saiu'],
    ['Ada heeft Bo toegevoegd', 'Bo heeft de groep verlaten'],
    ['Ada dodała Bo', 'Bo opuścił grupę'],
    ["Bo joined using this group's invite link", 'Ada removed Bo'],
    ['Bo wurde hinzugefügt.', 'Bo wurde entfernt.'],
  ])('knows who came and went in other languages: %s, %s', async (came, went) => {
    const read = await readChat(lines('Ada: a', 'Cy: b', came, 'Bo: c', went, 'Cy: d'));
    expect(messages(read).map((line) => line.slice(17))).toEqual([
      ...['Ada > Cy', 'Cy > Ada', 'Bo > Ada, Cy', 'Cy > Ada'],
    ]);
  });

  it('believes a message more than a line that said its writer left', async () => {
    const read = await readChat(lines('Ada: a', 'Bo: b', 'Cy: c', 'Bo left', 'Bo: d', 'Ada: e'));
    expect(messages(read).at(-1)).toBe('2024-01-18 10:00 Ada > Cy, Bo');
  });

  it('makes no person of a group’s own name, whatever the language', async () => {
    const read = await readChat([
      '\u200e[13.01.24, 10:00:00] Kuoro: \u200eViestit ja puhelut ovat salattuja.',
      '[13.01.24, 10:00:01] Kuoro: \u200eAda loi tämän ryhmän',
      '[14.01.24, 10:00:00] Ada: a',
      '[15.01.24, 10:00:00] Bo: b',
      '\u200e[15.01.24, 10:00:01] Bo: \u200ekuva jätetty pois',
    ]);
    expect(read.report.people).toBe(2);
    expect(tally(read, 'messages')).toBe(3);
    expect(tally(read, 'service-lines')).toBe(2);
    expect(read.batch.texts).toEqual(['Kuoro']);
  });

  it('tells the other one of two from the notice under their name', async () => {
    const read = await readChat([
      '[13.01.24, 10:00:00] Ada: \u200eMessages and calls are end-to-end encrypted.',
      '[14.01.24, 10:00:00] Ada: a',
      '[15.01.24, 10:00:00] Bo: b',
      '[16.01.24, 10:00:00] Ada: \u200eMissed voice call',
    ]);
    expect(messages(read).map((line) => line.slice(17))).toEqual(['Ada > Bo', 'Bo > Ada']);
    expect(tally(read, 'group-conversations')).toBe(0);
  });

  it('keeps numbers as keys, and what strangers call themselves apart from contacts', async () => {
    const read = await readChat(
      lines('\u202a+33 639 980371\u202c: a', '~\u202fTom: b', 'Tom: c', '+1 123: d'),
    );
    expect([...read.batch.handles].sort()).toEqual([
      ...['name-in-whatsapp:+1 123', 'name-in-whatsapp:Tom', 'name-in-whatsapp:~Tom'],
      'phone:+33639980371',
    ]);
    expect(read.batch.records.map(({ name }) => name)).toEqual(['Tom', 'Tom', '+1 123']);
  });

  it('leaves the service’s assistant out, and tells of it', async () => {
    const read = await readChat(lines('Ada: a', 'Meta AI: b', 'Bo: c'));
    expect(read.batch.interactions.length).toBe(2);
    expect(read.report.otherSenders).toEqual([
      { handle: 'name-in-whatsapp:Meta AI', name: 'Meta AI', why: 'robot', messages: 1 },
    ]);
  });

  it('of somebody who got no answer says nothing of two people', async () => {
    const read = await readChat(lines('Ada: a', 'Ada: b'));
    expect(read.batch.interactions.length).toBe(0);
    expect(read.report.problemCounts).toEqual([{ kind: 'no-recipient', count: 2 }]);
  });

  it('of a crowd is counted and is no tie', async () => {
    const read = await readChat(
      Array.from({ length: 60 }, (_, i) => `13/1/24, 10:${i % 60} - N${i}: x`).map((line) =>
        line.replace(/:(\d) -/u, ':0$1 -'),
      ),
    );
    expect(read.batch.interactions.length).toBe(0);
    expect(tally(read, 'messages-crowd')).toBe(60);
  });

  it('keeps nothing of what was written', async () => {
    const read = await readChat(lines('Ada: the secret', 'Bo: b'));
    expect(JSON.stringify([read.batch, read.reports])).not.toContain('secret');
  });
});

describe('exports of one chat', () => {
  const whole = Array.from({ length: 40 }, (_, i) => {
    const day = String(1 + (i >> 1)).padStart(2, '0');
    // Every other pair of messages is equal: told apart by a running number only.
    return `2024-01-${day}, 10:00 - ${i % 4 < 2 ? 'Ada' : 'Bo'}: ${i % 4 < 2 ? 'ok' : `t${i}`}`;
  });
  const parts = { 'part 1.txt': whole.slice(0, 26), 'part 2.txt': whole.slice(13) };
  const asText = (chats: Record<string, string[]>): Record<string, string> =>
    Object.fromEntries(Object.entries(chats).map(([name, part]) => [name, part.join('\n')]));

  it('that overlap count each message once, read together', async () => {
    const read = await readChats(asText(parts));
    expect(read.batch.interactions.length).toBe(40);
    expect(tally(read, 'messages-repeated')).toBe(13);
  });

  it('that overlap count each message once, read one after the other', async () => {
    const imports = await Promise.all(
      Object.values(parts).map(async (part, i) => {
        const { batch } = await readChat(part);
        const { source, files } = batch;
        return {
          batch,
          info: { id: `${i}`, source, files, addedAt: i, asOf: null, coverage: null },
        };
      }),
    );
    expect(unite(imports).interactions.length).toBe(40);
  });

  it('are the same in another phone’s language, with pictures or without', async () => {
    const android = [
      ...[
        '1/13/24, 1:05\u202fPM - Ada: Hi',
        'there',
        '1/13/24, 1:06\u202fPM - Bo: <Media omitted>',
      ],
      '1/14/24, 9:00\u202fAM - Ada: so',
    ];
    const iphone = [
      '[13.01.24, 13:05:22] Ada: Hi',
      'there',
      '\u200e[13.01.24, 13:06:10] Bo: \u200eBild weggelassen',
      '[14.01.24, 09:00:01] Ada: so \u200e<Diese Nachricht wurde bearbeitet.>',
    ];
    const read = await readChats({ 'a.txt': android.join('\n'), 'b.txt': iphone.join('\r\n') });
    expect(read.batch.interactions.length).toBe(3);
  });

  it('stay apart from the same words to somebody else in the same minute', async () => {
    const to = (other: string): string =>
      ['2024-01-01, 00:00 - Me: Happy New Year', `2024-01-01, 00:01 - ${other}: You too`].join(
        '\n',
      );
    const read = await readChats({ 'a.txt': to('Ada'), 'b.txt': to('Bo') });
    expect(read.batch.interactions.length).toBe(4);
  });
});

describe('whose chats they are', () => {
  const chatWith = (other: string): string => lines(`${other}: a`, 'Me: b').join('\n');
  const owners = (read: { report: { ownerCandidates: { name: string }[] } }): string[] =>
    read.report.ownerCandidates.map(({ name }) => name);

  it.each([
    'WhatsApp Chat with Ada Example.txt',
    'WhatsApp Chat with Ada Example (2).txt',
    'WhatsApp Chat mit Ada Example.txt',
    'Chat de WhatsApp con Ada Example.txt',
    'Discussion WhatsApp avec Ada Example.txt',
    'Conversa do WhatsApp com Ada Example.txt',
  ])('is told by a file named for the other one: %s', async (name) => {
    expect(owners(await readChats({ [name]: chatWith('Ada Example') }))).toEqual(['Me']);
  });

  it('is who stands in most chats', async () => {
    const read = await readChats({ 'a.txt': chatWith('Ada'), 'b.txt': chatWith('Bo') });
    expect(owners(read)).toEqual(['Me']);
  });

  it('is asked where nothing tells', async () => {
    expect(owners(await readChats({ 'a.txt': chatWith('Ada') })).sort()).toEqual(['Ada', 'Me']);
  });

  it('is read from archives of the iPhone as well, all in one reading', async () => {
    const zips = await Promise.all(
      ['Ada', 'Bo'].map(async (other) =>
        blobFile(`WhatsApp Chat - ${other}.zip`, await zipOf({ '_chat.txt': chatWith(other) })),
      ),
    );
    const read = await readChatFiles(zips);
    expect(read.reports.map(({ name }) => name)).toEqual([
      ...['WhatsApp Chat - Ada.zip › _chat.txt', 'WhatsApp Chat - Bo.zip › _chat.txt'],
    ]);
    expect(owners(read)).toEqual(['Me']);
  });
});

describe('what is no chat', () => {
  it('is said where the name promises one', async () => {
    const { report } = await readOne(fileOf('Dear diary\n12/31/22 was fine', 'WhatsApp Chat.txt'));
    expect(report.refusal).toMatchObject({ kind: 'looks-like', instead: 'export-whatsapp-txt' });
  });

  it('is a locked backup, with what to choose instead', async () => {
    const [result] = await readFiles([fileOf(new Uint8Array([1, 0, 2]), 'msgstore.db.crypt15')], {
      timeZone: 'UTC',
    });
    expect(result?.reports[0]?.refusal).toMatchObject({ instead: 'export-whatsapp-txt' });
  });

  it('is a table of dates and names', async () => {
    const table = 'date,from,to\n13/01/2024,Ada,Bo\n14/01/2024,Bo,Ada';
    expect((await readOne(fileOf(table, 'table.csv'))).report.source).toBe('table');
  });
});
