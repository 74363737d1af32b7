import { describe, expect, it } from 'vitest';
import { eventLines } from '../read-text.ts';
import { mailbox, readGoodMail, tally } from './mail-case.ts';

const ME = 'me@example.org';
const DAY = 'Date: Tue, 2 Jan 2024 10:00:00 +0000';
let count = 0;
const mail = (from: string, to: string, ...more: string[]): string[] => {
  count += 1;
  return [`From: ${from}`, `To: ${to}`, DAY, `Message-ID: <${count}@example.org>`, ...more];
};
const toMe = (from: string, ...more: string[]) => mail(from, ME, ...more);
const sent = (to: string) => mail(ME, to, 'X-Gmail-Labels: Sent');
const read = async (...mails: string[][]) => readGoodMail(mailbox(...mails));

describe('mail no person wrote to another', () => {
  it.each([
    ['mails-list', ['List-Id: <news.example.com>']],
    ['mails-list', ['List-Unsubscribe: <mailto:off@example.com>']],
    ['mails-list', ['Precedence: bulk']],
    ['mails-list', ['Newsgroups: rec.example']],
    ['mails-robot', ['Auto-Submitted: auto-generated']],
    ['mails-automatic', ['Auto-Submitted: auto-replied']],
    ['mails-automatic', ['X-Autoreply: yes']],
    ['mails-automatic', ['Precedence: auto_reply']],
    ['mails-automatic', ['Content-Type: text/calendar; method=REPLY']],
    ['mails-automatic', ['Content-Type: multipart/report; report-type=disposition-notification']],
    ['mails-bounce', ['Content-Type: multipart/report; report-type=delivery-status']],
    ['mails-bounce', ['Return-Path: <>']],
    ['mails-spam', ['X-Gmail-Labels: Spam,Unread']],
    ['mails-draft', ['X-Gmail-Labels: =?utf-8?Q?Entw=C3=BCrfe?=']],
  ] as const)('is counted as %s by %j and states no tie', async (kind, marks) => {
    const { report } = await read(toMe('ada@example.com', ...marks));
    expect(tally(report, kind)).toBe(1);
    expect(report).toMatchObject({ records: 1, interactions: 0, people: 0, skipped: 1 });
  });

  it.each([
    ...['noreply@shop.example', 'no-reply+a1@shop.example', 'donotreply@bank.example'],
    ...['notifications@work.example', 'alerts@bank.example', 'news-noreply@paper.example'],
    ...['reply+0123456789abcdef0123@x.example', 'messages@e.linkedin.com'],
  ])('comes from %s', async (address) => {
    const { report } = await read(toMe(address));
    expect(report.interactions).toBe(0);
    expect(report.otherSenders).toEqual([
      { handle: `email:${address}`, name: null, why: 'robot', messages: 1 },
    ]);
  });

  it.each(['noel.reply@example.com', 'alerting.bo@example.com', 'newsome@example.com'])(
    'does not come from %s',
    async (address) => {
      expect((await read(toMe(address))).report.interactions).toBe(1);
    },
  );

  it('is an invitation only when a calendar answers it', async () => {
    const invitation = 'Content-Type: text/calendar; method=REQUEST';
    expect((await read(toMe('ada@example.com', invitation))).report.interactions).toBe(1);
  });

  it('goes to a crowd', async () => {
    const crowd = Array.from({ length: 60 }, (_, i) => `p${i}@example.com`).join(', ');
    const { report } = await read(mail('ada@example.com', crowd));
    expect(tally(report, 'mails-crowd')).toBe(1);
    expect(report.people).toBe(0);
  });
});

describe('lists, robots and rooms', () => {
  it('are no recipients either', async () => {
    const { batch, report } = await read(
      toMe('ada@example.com', 'List-Post: <mailto:talk@lists.example.com>'),
      sent('talk@lists.example.com, bo@example.com, noreply@shop.example'),
      sent('talk@lists.example.com'),
      sent('room-1@resource.calendar.google.com, bo@example.com'),
    );
    expect(eventLines(batch).map((line) => line.slice(17))).toEqual([
      'email:me@example.org > email:bo@example.com',
      'email:me@example.org > email:bo@example.com',
    ]);
    expect(tally(report, 'mails-list')).toBe(2);
    expect(report.otherSenders.map(({ handle, why }) => [handle, why])).toEqual([
      ['email:talk@lists.example.com', 'list'],
      ['email:ada@example.com', 'list'],
      ['email:noreply@shop.example', 'robot'],
      ['email:room-1@resource.calendar.google.com', 'room'],
    ]);
  });

  it('leave a person in who also writes directly and got an answer', async () => {
    const { report } = await read(
      toMe('ada@example.com', 'List-Id: <talk.lists.example.com>'),
      sent('ada@example.com'),
    );
    expect(report).toMatchObject({ interactions: 1, people: 2, otherSenders: [] });
  });
});

describe('senders nobody wrote to', () => {
  it('wait among the others when their address is a shared one, until they are answered', async () => {
    const shop = toMe('info@shop.example');
    const { report } = await read(shop, sent('bo@example.com'));
    expect(tally(report, 'mails-one-way')).toBe(1);
    expect(report.otherSenders).toMatchObject([{ why: 'one-way', messages: 1 }]);
    expect((await read(shop, sent('info@shop.example'))).report.interactions).toBe(2);
  });

  it('wait when nearly all of theirs came by lists, or Gmail files it as promotion', async () => {
    const byList = Array.from({ length: 9 }, () =>
      toMe('paper@example.com', 'List-Id: <daily.lists.example.com>'),
    );
    const { report } = await read(
      ...byList,
      toMe('paper@example.com'),
      toMe('deal@example.com', 'X-Gmail-Labels: Inbox,Category Promotions'),
      toMe('ada@example.com'),
    );
    expect(tally(report, 'mails-one-way')).toBe(2);
    expect(report.interactions).toBe(1);
  });
});

describe('the owner', () => {
  it('is one person under all addresses that sent mail under one name', async () => {
    const as = (from: string) => mail(from, 'ada@example.com', 'X-Gmail-Labels: Sent');
    const { batch } = await read(
      as('Mara <me@work.example>'),
      as('MARA <me@example.org>'),
      as('The Office <office@work.example>'),
    );
    expect(batch.records.filter(({ handles }) => handles.length > 1)).toMatchObject([
      { handles: ['email:me@example.org', 'email:me@work.example'] },
    ]);
  });

  it('is offered first, with every address mail was sent from or delivered to', async () => {
    const { report } = await read(
      sent('ada@example.com'),
      mail('ada@example.com', 'me@work.example', 'Delivered-To: me@work.example'),
      mail('ada@example.com', 'me@work.example', 'Delivered-To: me@work.example'),
      mail('ada@example.com', 'bo@example.com'),
    );
    expect(report.ownerCandidates.map(({ handle, rows }) => [handle, rows])).toEqual([
      ['email:me@work.example', 2],
      ['email:me@example.org', 1],
      ['email:ada@example.com', 4],
      ['email:bo@example.com', 1],
    ]);
  });
});
