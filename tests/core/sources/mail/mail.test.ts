import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../../src/lib/core/sources/index.ts';
import { eventLines, fileOf } from '../read-text.ts';
import { mailbox, problems, readGoodMail, readMail, tally } from './mail-case.ts';

const ADA = 'From: Ada Byrd <ada@example.org>';
const BO = 'To: Bo <bo@example.net>';
const DAY = 'Date: Tue, 2 Jan 2024 10:00:00 +0100';
const id = (name: string) => `Message-ID: <${name}@example.org>`;

const lines = async (...mails: (readonly string[])[]) =>
  eventLines((await readGoodMail(mailbox(...mails))).batch).map((line) =>
    line.replaceAll('email:', ''),
  );
const names = async (...mails: (readonly string[])[]) =>
  (await readGoodMail(mailbox(...mails))).batch.records.map(({ handles, name }) => [
    ...handles,
    name,
  ]);

describe('a mail', () => {
  it('is one interaction from its sender to its recipients and copies', async () => {
    const { batch, report } = await readGoodMail(
      mailbox([ADA, BO, 'Cc: cy@example.net', DAY, id('1')]),
    );
    expect(eventLines(batch)).toEqual([
      '2024-01-02T09:00 email:ada@example.org > email:bo@example.net (email:cy@example.net)',
    ]);
    expect(report).toMatchObject({ records: 1, interactions: 1, people: 3, skipped: 0 });
  });

  it('leaves nothing of its subject or body in the facts', async () => {
    const { batch } = await readGoodMail(mailbox([ADA, BO, DAY, 'Subject: Secret matters']));
    expect(batch.texts).toEqual(['Mail']);
    expect(batch.interactions.topic).toHaveLength(0);
    expect(JSON.stringify(batch)).not.toMatch(/Secret|Hi\./u);
  });

  it('counts once for each Message-ID', async () => {
    const twice = [ADA, BO, DAY, id('1')];
    const { report } = await readGoodMail(mailbox(twice, twice, [ADA, BO, DAY, id('2')]));
    expect(report.interactions).toBe(2);
    expect(tally(report, 'mails-repeated')).toBe(1);
  });

  it('without a Message-ID is known by its sender, date, recipients and subject', async () => {
    const first = [ADA, BO, DAY, 'Subject: a'];
    const { report } = await readGoodMail(mailbox(first, first, [ADA, BO, DAY, 'Subject: b']));
    expect(report.interactions).toBe(2);
    expect(tally(report, 'mails-without-id')).toBe(2);
  });

  it('counts as direct when its copy by a list stands above', async () => {
    const direct = [ADA, BO, DAY, id('1')];
    const { report } = await readGoodMail(mailbox([...direct, 'List-Id: <l.example.org>'], direct));
    expect(report.interactions).toBe(1);
    expect(tally(report, 'mails-list')).toBe(0);
  });

  it('to nobody, from nobody or to oneself states no tie, and says so', async () => {
    const { report } = await readGoodMail(
      mailbox(
        [ADA, 'To: undisclosed-recipients:;', DAY],
        [BO, DAY],
        [ADA, 'To: ADA@example.org', DAY],
      ),
    );
    expect(report).toMatchObject({ interactions: 0, skipped: 3, people: 0 });
    expect(report.problems.map(({ at, reason }) => [at, reason.kind])).toEqual([
      [1, 'no-recipient'],
      [2, 'no-sender'],
      [3, 'self-tie'],
    ]);
  });
});

describe('the line between mails', () => {
  it('is not a paragraph that begins with “From ”', async () => {
    const text = `${mailbox([ADA, BO, DAY, id('1')])}From here on, words.\nMore words.\n\n`;
    const { report } = await readGoodMail(`${text}${mailbox([ADA, BO, DAY, id('2')])}`);
    expect(tally(report, 'mails')).toBe(2);
  });

  it.each([1, 2, 7, 64, 5000])(
    'is found in pieces of %i bytes, with either line end',
    async (piece) => {
      const text = `\n${mailbox([ADA, BO, DAY, id('1')], [ADA, BO, DAY, id('2')])}`;
      for (const written of [text, text.replaceAll('\n', '\r\n')]) {
        const { report } = await readGoodMail(written, 'a.mbox', piece);
        expect(report.interactions).toBe(2);
      }
    },
  );

  it('may be followed by quoted ones', async () => {
    const text = mailbox([ADA, BO, DAY, id('1')]).replace(
      '\nFrom:',
      '\n>From old@example.org\nFrom:',
    );
    expect((await readGoodMail(text)).report.interactions).toBe(1);
  });
});

describe('headers', () => {
  it('are unfolded, decoded and read in any letter case', async () => {
    const folded = [
      'FROM: =?utf-8?Q?Zo=C3=AB?=\n =?utf-8?B?IELDuA==?= <Zoe@Example.org>',
      'tO: "Doe,\n\tJo" <jo@example.net>,\n bo@example.net',
    ];
    expect(await lines([...folded, DAY])).toEqual([
      '2024-01-02T09:00 zoe@example.org > jo@example.net, bo@example.net',
    ]);
    expect(await names([...folded, DAY])).toEqual([
      ['email:zoe@example.org', 'Zoë Bø'],
      ['email:jo@example.net', 'Doe, Jo'],
    ]);
  });

  it('in eight bits are UTF-8, else Windows-1252', async () => {
    const text = mailbox(['From: Zo\u00eb <z@example.org>', BO, DAY]);
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const written of [text, bytes]) {
      const { batch } = await readGoodMail(written);
      expect(batch.records[0]?.name).toBe('Zoë');
    }
  });

  it('of megabytes are cut and do not hide the next mail', async () => {
    const long = `To: ${'x'.repeat(300_000)}`;
    const { report } = await readGoodMail(mailbox([ADA, long, DAY], [ADA, BO, DAY, id('2')]));
    expect(report).toMatchObject({ records: 2, interactions: 1 });
  });
});

describe('an address', () => {
  it.each([
    ['mailto:bo@example.net', 'bo@example.net'],
    ['<@relay.example,@b.example:bo@example.net>', 'bo@example.net'],
    ['<<bo@example.net>>', 'bo@example.net'],
    ["'Bo' <'bo@example.net'>", 'bo@example.net'],
    ['bo at example.net (Bo)', 'bo@example.net'],
    ['Bo bo@example.net', 'bo@example.net'],
    ['Friends: bo@example.net, cy@example.net;', 'bo@example.net, cy@example.net'],
    ['bo@bücher.example', 'bo@xn--bcher-kva.example'],
    ['"open <bo@example.net>, cy@example.net', 'bo@example.net, cy@example.net'],
    ['bo+news@example.net', 'bo+news@example.net'],
  ])('written %s is read', async (written, expected) => {
    expect(await lines([ADA, `To: ${written}`, DAY])).toEqual([
      `2024-01-02T09:00 ada@example.org > ${expected}`,
    ]);
  });

  it.each(['e@', '@example.net', 'bo', '/O=WORKS/OU=X/CN=BO', 'a@b..c', 'a@localhost'])(
    'written %s is none',
    async (written) => {
      const { report } = await readGoodMail(mailbox([ADA, `To: ${written}`, DAY]));
      expect(report.interactions).toBe(0);
    },
  );

  it('is never named by another address', async () => {
    expect(await names(['From: "boss@example.com" <ada@example.org>', BO, DAY])).toEqual([
      ['email:bo@example.net', 'Bo'],
    ]);
  });

  it('goes by the name it stands under most often', async () => {
    const as = (name: string, n: number) => [`From: ${name} <a@example.org>`, BO, DAY, id(`${n}`)];
    const found = await names(as('A.', 1), as('Ada Byrd', 2), as('Ada Byrd', 3));
    expect(found).toContainEqual(['email:a@example.org', 'Ada Byrd']);
  });
});

describe('a date', () => {
  it.each([
    ['Tue, 2 Jan 2024 10:00:00 +0100', '2024-01-02T09:00'],
    ['2 Jan 24 10:00 GMT', '2024-01-02T10:00'],
    ['Tue, 02 Jan 2024 10:00:00 +0100 (CET)', '2024-01-02T09:00'],
    ['Tue Jan  2 10:00:00 2024', '2024-01-02T10:00'],
    ['2024-01-02 10:00:00 -0500', '2024-01-02T15:00'],
    ['2 Jan 99 10:00 EST', '1999-01-02T15:00'],
  ])('%s is read', async (written, expected) => {
    const [line] = await lines([ADA, BO, `Date: ${written}`]);
    expect(line?.slice(0, 16)).toBe(expected);
  });

  it('that is broken gives way to the time of arrival, else of filing, and this is told', async () => {
    const arrived = 'Received: from a by b; Wed, 3 Jan 2024 08:00:00 +0000';
    const { batch, report } = await readGoodMail(
      mailbox([ADA, BO, 'Date: 31 Feb 2024 10:00 +0000', arrived, id('1')], [ADA, BO, id('2')]),
    );
    expect(eventLines(batch).map((line) => line.slice(0, 16))).toEqual([
      '2024-01-03T08:00',
      '2024-01-01T10:00',
    ]);
    expect(report.problems.map(({ reason }) => reason)).toEqual([
      { kind: 'bad-mail-date', text: '31 Feb 2024 10:00 +0000', instead: 'received' },
      { kind: 'bad-mail-date', text: '', instead: 'separator' },
    ]);
  });

  it('that nothing tells stays unknown', async () => {
    const text = `From x\n${ADA}\n${BO}\nDate: some day\n\nHi.\n`;
    const { batch, report } = await readGoodMail(text);
    expect(batch.interactions.at[0]).toBeNaN();
    expect(report.coverage).toBeNull();
    expect(problems(report, 'bad-mail-date')).toBe(1);
  });
});

describe('what is no mail', () => {
  it('is refused with a reason', async () => {
    const { ok, reports } = await readMail('Nothing here.\n', 'notes.mbox');
    expect(ok).toBe(false);
    expect(reports[0]?.refusal).toEqual({ kind: 'no-mails' });
  });

  it('stays with the reader of tables when it is a table', async () => {
    const { reports } = await readMail('date,from,to\n2024-01-02,Ada,Bo\n', 'letters.csv');
    expect(reports[0]?.source).toBe('table');
  });
});

describe('a file of one mail', () => {
  it('is read together with others chosen at once, and not with mailboxes', async () => {
    const one = (name: string) => fileOf([ADA, BO, DAY, id(name)].join('\n'), `${name}.eml`);
    const box = fileOf(mailbox([ADA, BO, DAY, id('1')]), 'in.mbox');
    const results = await readFiles([one('1'), box, one('2')], { timeZone: 'UTC' });
    expect(results.map(({ reports }) => reports.map(({ name }) => name))).toEqual([
      ['1.eml', '2.eml'],
      ['in.mbox'],
    ]);
    expect(results.map((result) => result.ok && result.batch.interactions.length)).toEqual([2, 1]);
  });

  it('is read by its name or its headers, and never split', async () => {
    const text = `${[ADA, BO, DAY, id('1')].join('\n')}\n\nHi.\n\n${mailbox([ADA, BO, DAY])}`;
    for (const name of ['a.eml', '1700000001.M1P1.host:2,S', 'note']) {
      const { report } = await readGoodMail(text, name);
      expect(report).toMatchObject({ source: 'mail', records: 1, interactions: 1 });
    }
  });
});
