import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../src/lib/core/sources/mail/mail-addresses.ts';
import { readMailDate } from '../../src/lib/core/sources/mail/mail-dates.ts';
import { eventLines } from '../core/sources/read-text.ts';
import { countsOf, mailbox, readGoodMail, readMail } from '../core/sources/mail/mail-case.ts';

const folder = new URL('../../../shared/samples/hostile/', import.meta.url);
const isPresent = existsSync(folder);
const good = (name: string) =>
  readGoodMail(new Uint8Array(readFileSync(new URL(name, folder))), name);

describe.skipIf(!isPresent)('hostile mail (needs ../shared)', () => {
  it('with bad headers keeps its sender and the addresses that are some, undated', async () => {
    const { batch, report } = await good('mail-bad-headers.eml');
    expect(countsOf(report)).toEqual({ messages: 1, ids: 1, badDate: 1 });
    expect(eventLines(batch)).toEqual([
      '? email:a@example.com > email:b@example.com, email:c@example.com (email:d@example.com, email:h@example.com)',
    ]);
  });

  it('that answers itself comes to an end', async () => {
    const { report } = await good('mail-cyclic-references.mbox');
    expect(report).toMatchObject({ records: 2, people: 2 });
  });

  it('with unescaped “From ” lines is not split at them', async () => {
    expect((await good('mbox-unescaped-from.mbox')).report.records).toBe(2);
  });
});

describe('mail built to be slow', () => {
  const quick = async (headers: string[]) => {
    const started = performance.now();
    const { reports } = await readMail(mailbox(headers), 'slow.mbox');
    expect(reports[0]?.refusal).toBeNull();
    expect(performance.now() - started).toBeLessThan(2000);
  };

  it.each([
    [
      '5,000 recipients',
      `To: ${Array.from({ length: 5000 }, (_, i) => `p${i}@x.example`).join(', ')}`,
    ],
    ['nothing but brackets', `To: ${'<'.repeat(60_000)}`],
    ['nothing but quotation marks', `To: ${'"'.repeat(60_001)}`],
    ['nothing but signs', `To: ${'<@:'.repeat(20_000)}`],
    ['nested comments', `To: ${'('.repeat(60_000)}`],
    ['nested groups', `To: ${'a:'.repeat(30_000)}`],
    ['words joined by at', `From: ${'a at '.repeat(12_000)}b.org (x`],
    ['encoded words', `From: ${'=?utf-8?Q?a=40?= '.repeat(4000)}`],
    ['a long domain', `From: a@${'b.'.repeat(30_000)}`],
    ['a long date', `Date: ${'1 '.repeat(30_000)}(${'('.repeat(30_000)}`],
    ['spaces', `Date: ${' '.repeat(60_000)}x`],
    ['a long list', `List-Id: ${'<'.repeat(60_000)}`],
    ['a long address of robots', `From: ${'no.'.repeat(20_000)}@x.example`],
  ])('is read in no time: %s', (_, header) => quick([header, 'Precedence: bulk']));

  it('has a hundred thousand headers', () =>
    quick(Array.from({ length: 100_000 }, (_, i) => `X${i}: y`)));

  it('is nothing but separators', async () => {
    const { reports } = await readMail('From \n\n'.repeat(200_000), 'from.mbox');
    expect(reports[0]?.refusal).toEqual({ kind: 'no-mails' });
  });
});

const SEED = mailbox(
  [
    'From: "Ada, B" <a@x.example>',
    'To: G: b@x.example, <c@x.example>;',
    'Date: Tue, 2 Jan 2024 10:00:00 +0100',
    'Message-ID: <1@x>',
  ],
  [
    'From: =?utf-8?B?w6k=?= <c@x.example>',
    'To: a@x.example,\n\tb@x.example',
    'Cc: "q\\"" <d@x.example>',
    'X-Gmail-Labels: Sent',
    'List-Id: <l.x.example>',
  ],
);
const seedBytes = new TextEncoder().encode(SEED);

/** Bytes that mean something to mail. */
const telling = fc.constantFrom(
  ...[...'\n\r\t :;,<>"()@=?\\F'].map((c) => c.charCodeAt(0)),
  0,
  255,
);
const damage = fc.array(
  fc.record({
    at: fc.nat(seedBytes.length - 1),
    byte: fc.oneof(telling, fc.nat(255)),
  }),
  { maxLength: 12 },
);
const piece = fc.constantFrom(
  'From ',
  '\n',
  '\r\n',
  '\n\n',
  'From: ',
  'To: ',
  'a@b.example',
  '<',
  '>',
  '"',
  ',',
  ';',
  ':',
  '(',
  ')',
  '=?utf-8?Q?',
  '?=',
  'Date: ',
  '1 Jan 2024 10:00',
  'Message-ID: <',
  '\u00e9',
  '\ud800',
  'Sent',
  ' at ',
  '\\',
);

async function isWhole(bytes: Uint8Array<ArrayBuffer>, name: string, size: number): Promise<void> {
  const { ok, reports } = await readMail(bytes, name, size);
  const [report] = reports;
  expect(report?.refusal?.kind).not.toBe('unreadable');
  if (!ok || !report) return;
  expect(report.interactions + report.skipped).toBe(report.records);
}

describe('damaged mail', () => {
  it('is read or refused, and every mail is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(
        damage,
        fc.nat(seedBytes.length),
        fc.integer({ min: 1, max: 500 }),
        async (flips, cut, size) => {
          const bytes = seedBytes.slice(0, cut % 3 === 0 ? cut : undefined);
          for (const { at, byte } of flips) if (at < bytes.length) bytes[at] = byte;
          await isWhole(bytes, cut % 2 === 0 ? 'a.mbox' : 'a.eml', size);
        },
      ),
      { numRuns: 700, seed: 7 },
    );
  }, 60_000);

  it('of any make-up is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (parts) => {
        const bytes = new TextEncoder().encode(`From x\nFrom: a@b.example\n${parts.join('')}`);
        await isWhole(bytes, 'a.mbox', 100);
      }),
      { numRuns: 700, seed: 7 },
    );
  }, 60_000);

  it('has the same facts in pieces of any size', async () => {
    const whole = eventLines((await readGoodMail(SEED)).batch);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (size) => {
        expect(eventLines((await readGoodMail(SEED, 'a.mbox', size)).batch)).toEqual(whole);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('never yields an address without a domain, nor a day that does not exist', () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (header) => {
          for (const { address, name } of readAddresses(header)) {
            expect(address).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/u);
            expect(name ?? '').not.toContain('@');
          }
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 29, max: 99 }), (day) => {
        expect(readMailDate(`${day} Feb 2023 10:00 +0000`)).toBeNull();
      }),
    );
  });
});
