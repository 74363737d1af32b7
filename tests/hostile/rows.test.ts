/**
 * The table of bad input and right behaviour (`docs/formats.md` §5) and every file of the hostile samples:
 * which test holds each of them. Rows nobody else holds are held here. A row or a file without a test fails,
 * and so does one whose test is no longer there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFiles, SOURCES } from '../../src/lib/core/sources/index.ts';
import { blobFile, textFile } from '../support/zip-files.ts';

const TESTS = new URL('../', import.meta.url);
const HOSTILE = new URL('../../../shared/samples/hostile/', import.meta.url);
const ROWS = 52;

/** Tests of `core/sources` are named without it; "here" is this file. */
type Holder = readonly [file: string, words: string];

const HELD: Readonly<Record<number, readonly Holder[]>> = {
  1: [['hostile/tables', 'is refused with a reason']],
  2: [['here', 'of another kind is named, with what to choose instead']],
  3: [
    ['sources/google-contacts/google-contacts', 'with the older header, in UTF-16 too'],
    ['hostile/cards', 'reads UTF-16'],
  ],
  4: [
    ['hostile/damaged-bytes', 'mean the same in pieces of any size'],
    ['sources/outlook/outlook', 'of old versions are Windows-1252'],
  ],
  5: [['hostile/meta', 'gives back whatever was written byte by byte']],
  6: [
    ['here', 'with a line that names its comma'],
    ['sources/shapes', 'reads decimal commas'],
  ],
  7: [['hostile/tables', 'reads three people behind an unclosed quotation mark']],
  8: [['hostile/tables', 'keeps ragged rows and names their lines']],
  9: [['hostile/tables', 'keeps columns of one name apart']],
  10: [
    ['sources/shapes', 'finds its header under a few lines of titles'],
    ['here', 'with a line of totals'],
  ],
  11: [['sources/linkedin/behaviour', 'list without rows holds 0 connections']],
  12: [['sources/outlook/outlook', 'are read under a header in %s']],
  13: [
    ['sources/shapes', 'cuts a cell of megabytes'],
    ['sources/mail/mail', 'of megabytes are cut'],
  ],
  14: [
    ['bench/sms', 'rss'],
    ['engine/readings', 'can be stopped while an archive inflates'],
  ],
  15: [
    ['hostile/archives', 'a bomb stops at its limits'],
    ['sources/containers', 'within an archive is opened once, and not twice'],
    ['sources/containers', 'of too many files is refused whole'],
  ],
  16: [['hostile/archives', 'names that climb out are left out']],
  17: [
    ['hostile/archives', 'a truncated one and a gzip'],
    ['sources/containers', 'locked with a password is refused'],
    ['here', 'that is one part of several is refused'],
  ],
  18: [['hostile/archives', 'what a Mac adds is not needed']],
  19: [
    ['engine/import', 'the same file twice adds no fact'],
    ['engine/readings', 'says what is new, changed and no longer there'],
  ],
  20: [
    ['core/facts/unite', 'counts rows two overlapping files share once'],
    ['engine/three-archives', 'added twice are known once'],
  ],
  21: [['sources/linkedin/eras', 'keeps seven people with bad dates']],
  22: [
    ['sources/date-order', 'is asked for where no value gives it away'],
    ['sources/whatsapp/dates', 'is asked for where nothing tells'],
  ],
  23: [['sources/whatsapp/dates', 'rolls nothing over']],
  24: [
    ['core/facts/as-of', 'leave later interactions out and keep undated ones'],
    ['here', 'are of centuries nobody lives in'],
  ],
  25: [
    ['sources/calendar/meetings', 'are the owner’s where the zone is unknown or missing'],
    ['core/facts/as-of', 'read floating times in the given zone'],
  ],
  26: [
    ['hostile/tables', 'takes the names of prototypes for ordinary text'],
    ['hostile/slack', 'with names of objects as ids, channels and keys are only words'],
    ['hostile/meta', 'with names of objects as names are only words'],
    ['hostile/calendars', 'has names that are those of objects'],
  ],
  27: [
    ['hostile/tables', 'keeps HTML and formulas as the text they are'],
    ['here', 'that runs is nobody’s profile'],
  ],
  28: [['hostile/tables', 'stores names with hidden characters and drops control bytes']],
  29: [['hostile/slack', 'with halves of characters in names keep a mark in their place']],
  30: [['core/exports/escaping', "it.each(['=1+1'"]],
  31: [['here', 'that declares entities is refused before it is parsed']],
  32: [
    ['hostile/sms', 'repairs halves of characters'],
    ['hostile/sms', 'of damaged parts is read or refused'],
  ],
  33: [
    ['hostile/slack', 'are refused where they are cut, with the place'],
    ['hostile/chats', 'a hundred thousand levels deep end in an answer'],
  ],
  34: [['here', 'of no known shape is named by the keys in it']],
  35: [
    ['sources/shapes', 'keeps parallel rows and tells weights it cannot use'],
    ['here', 'with weights that are none'],
  ],
  36: [['here', 'with weights that are none']],
  37: [['hostile/mail', 'that answers itself comes to an end']],
  38: [
    ['sources/mail/mail', 'counts once for each Message-ID'],
    ['sources/mail/mail', 'without a Message-ID is known by its sender'],
  ],
  39: [['hostile/mail', 'with unescaped “From ” lines is not split at them']],
  40: [
    ['sources/mail/mail', 'of megabytes are cut and do not hide the next mail'],
    ['hostile/mail', 'has a hundred thousand headers'],
  ],
  41: [
    ['hostile/mail', 'with bad headers keeps its sender'],
    ['sources/mail/mail', 'is never named by another address'],
  ],
  42: [['here', 'sent on by a list is of whoever wrote it']],
  43: [
    ['sources/mail/noise', 'goes to a crowd'],
    ['sources/calendar/meetings', 'counts a crowd, which makes nobody a person'],
  ],
  44: [['sources/mail/noise', 'it.each']],
  45: [
    ['core/people/resolve', 'is whom the owner says, with all their handles, or nobody'],
    ['sources/linkedin/behaviour', 'is not guessed where two could be meant'],
  ],
  46: [['sources/vcard/cards', 'is an organisation by its mark']],
  47: [
    ['hostile/cards', 'keeps both cards of one id, with a warning'],
    ['hostile/calendars', 'takes one meeting from two with the same id'],
  ],
  48: [['hostile/calendars', 'never expands a series without bounds']],
  49: [
    ['sources/vcard/lines', 'go on after a soft break only where they are quoted-printable'],
    ['sources/vcard/lines', 'of pictures are left out'],
  ],
  50: [['sources/sms/sms', "['882867', 'BANKMSG'"]],
  51: [
    ['engine/tabs', 'that add at the same moment add both'],
    ['journeys/kill', 'in the middle of an import leaves all of it or nothing'],
  ],
  52: [['engine/import', 'stopping a commit answers cancelled, leaves nothing']],
};

const FILES: Readonly<Record<string, string>> = {
  ...heldBy(
    'hostile/tables',
    ...['binary-as-csv.csv', 'duplicate-headers.csv', 'empty.csv', 'formula-injection.csv'],
    ...['gzip-named.zip', 'html-names.csv', 'only-bom.csv', 'only-newlines.csv'],
    ...['proto-headers.csv', 'ragged-rows.csv', 'rtl-zero-width-names.csv', 'unclosed-quote.csv'],
  ),
  ...heldBy('hostile/calendars', 'ics-duplicate-uids.ics', 'ics-infinite-rrule.ics'),
  ...heldBy('hostile/cards', 'utf16be.vcf', 'vcard-duplicate-uid.vcf', 'vcard-unterminated.vcf'),
  ...heldBy('hostile/chats', 'whatsapp-not-a-chat.txt'),
  ...heldBy(
    'hostile/mail',
    ...['mail-bad-headers.eml', 'mail-cyclic-references.mbox', 'mbox-unescaped-from.mbox'],
  ),
  ...heldBy('hostile/sms', 'sms-entities.xml'),
  ...heldBy('sources/linkedin/eras', 'linkedin-bad-dates.csv'),
  ...heldBy(
    'hostile/archives',
    ...['zip-bomb-200MB.zip', 'zip-macos-extra.zip', 'zip-traversal.zip', 'zip-truncated.zip'],
  ),
  ...heldBy(
    'hostile/graph',
    ...['deep-xml.graphml', 'edge-nan-infinity.json', 'gexf-dangling-edges.gexf'],
    ...['long-line-3MB.json', 'proto-keys.json', 'xml-billion-laughs.graphml'],
  ),
};

function heldBy(test: string, ...files: readonly string[]): Record<string, string> {
  return Object.fromEntries(files.map((file) => [file, test]));
}

/** The text of a test, bench or journey; empty where there is none. */
function textOf(test: string): string {
  if (test === 'here') return readFileSync(new URL(import.meta.url), 'utf-8');
  const path = test.replace(/^sources\//u, 'core/sources/');
  const found = ['.test.ts', '.spec.ts', '.ts']
    .map((end) => new URL(`${path}${end}`, TESTS))
    .find((url) => existsSync(url));
  return found ? readFileSync(found, 'utf-8') : '';
}

/** How often the words must stand there: once in another test, beside the mention in this one. */
function stands([test, words]: Holder): boolean {
  return textOf(test).split(words).length > (test === 'here' ? 2 : 1);
}

const readsNetworks = new Set<string>(SOURCES.map(({ id }) => id)).has('graph');

describe('bad input and right behaviour', () => {
  it.each(Array.from({ length: ROWS }, (_, i) => i + 1))('row %i is held by a test', (row) => {
    const holders = HELD[row] ?? [];
    expect(holders.length).toBeGreaterThan(0);
    expect(holders.filter((holder) => !stands(holder))).toEqual([]);
  });
});

const isPresent = existsSync(HOSTILE);
const present = isPresent ? readdirSync(HOSTILE).filter((name) => name !== 'README.md') : [];

describe.skipIf(!isPresent)(
  `the ${Object.keys(FILES).length} hostile samples (needs ../shared)`,
  () => {
    it('are all in the list, and nothing else is', () => {
      expect(present.sort()).toEqual(Object.keys(FILES).sort());
    });

    it.each(present.filter((name) => readsNetworks || FILES[name] !== 'hostile/graph'))(
      '%s is read by a test',
      (name) => {
        expect(textOf(FILES[name] ?? '')).toContain(name);
      },
    );
  },
);

const reportsOf = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const file =
    typeof content === 'string' ? textFile(name, content) : blobFile(name, new Blob([content]));
  const results = await readFiles([file], { timeZone: 'UTC' });
  const batch = results.flatMap((result) => (result.ok ? [result.batch] : []))[0];
  return { reports: results.flatMap(({ reports }) => reports), handles: batch?.handles ?? [] };
};
const reportOf = async (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  (await reportsOf(name, content)).reports[0];

describe('a file', () => {
  it.each([
    ['contacts.vcf', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'a PNG picture'],
    ['people.csv', new TextEncoder().encode('%PDF-1.4\n1 0 obj'), 'a PDF document'],
    [
      'messages.html',
      new TextEncoder().encode('<!DOCTYPE html><html></html>'),
      'a web page (HTML)',
    ],
    ['mail.pst', Uint8Array.of(0x21, 0x42, 0x44, 0x4e, 0, 1, 2, 3), 'an Outlook data file (PST)'],
  ])('of another kind is named, with what to choose instead: %s', async (name, bytes, what) => {
    const report = await reportOf(name, bytes);
    expect(report?.refusal).toMatchObject({ kind: 'looks-like', what });
    expect(report?.refusal).toHaveProperty('instead');
  });

  it('of no known shape is named by the keys in it', async () => {
    const report = await reportOf('data.json', '{"foo":[{"bar":1}],"baz":2}');
    expect(report?.refusal).toMatchObject({
      kind: 'looks-like',
      what: 'a JSON file with “foo”, “bar”, “baz”',
    });
  });

  it('that declares entities is refused before it is parsed', async () => {
    const text =
      '<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "b">]><smses><sms address="+12065550101" date="1" type="1" body="&a;"/></smses>';
    expect((await reportOf('sms.xml', text))?.refusal).toEqual({ kind: 'declares-entities' });
  });
});

describe('an archive', () => {
  it('that is one part of several is refused', async () => {
    const bytes = Uint8Array.of(0x50, 0x4b, 7, 8, 0x50, 0x4b, 3, 4, 0, 0);
    const kind = (await reportOf('export.z01.zip', bytes))?.refusal?.kind;
    expect(['split-archive', 'broken-archive']).toContain(kind);
  });
});

describe('a table', () => {
  it('with a line that names its comma is read by it', async () => {
    const report = await reportOf('l.csv', 'sep=;\ndate;from;to\n2024-01-01;Ada;Bo\n');
    expect(report).toMatchObject({ records: 1, people: 2, interactions: 1 });
  });

  it('with a line of totals sets that line aside', async () => {
    const { reports, handles } = await reportsOf(
      'l.csv',
      'Letters\n\ndate,from,to\n2024-01-01,Ada,Bo\nTotal,,\n',
    );
    expect(handles).toEqual(['name:Ada', 'name:Bo']);
    expect(reports[0]).toMatchObject({ records: 2, interactions: 1, skipped: 1 });
  });

  it('with weights that are none keeps their ties and says so', async () => {
    const report = await reportOf(
      'ties.csv',
      'source,target,weight\nA,B,NaN\nB,C,-1\nC,D,x\nA,A,1\nA,B,2\n',
    );
    expect(report).toMatchObject({ people: 4, relations: 4 });
    expect(report?.problems.map(({ at, reason }) => [at, reason.kind])).toEqual([
      [2, 'bad-weight'],
      [3, 'negative-weight'],
      [4, 'bad-weight'],
      [5, 'self-tie'],
    ]);
  });

  it('keeps rows whose dates are of centuries nobody lives in: such dates are unknown', async () => {
    const report = await reportOf(
      'letters.csv',
      'date,from,to\n1601-01-01,Ada,Bo\n9999-01-01,Ada,Cy\n0/0/00,Ada,Di\n',
    );
    expect(report).toMatchObject({ interactions: 3, skipped: 0, coverage: null });
    expect(report?.problemCounts).toEqual([{ kind: 'bad-date', count: 3 }]);
  });
});

describe('a link', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x'])(
    'that runs is nobody’s profile: %s',
    async (link) => {
      const { handles } = await reportsOf(
        'Connections.csv',
        `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,L,"${link}",,,,09 Jan 2024\n`,
      );
      expect(handles.filter((handle) => !handle.startsWith('name-in-linkedin:'))).toEqual([]);
      expect(handles).toContain('name-in-linkedin:Ada L');
    },
  );
});

describe('a mail', () => {
  it('sent on by a list is of whoever wrote it', async () => {
    const list =
      'From: "Ada L via Choir" <choir@lists.example>\nX-Original-From: Ada L <ada@x.example>\nList-Id: <choir.lists.example>\nTo: me@x.example\nDate: Tue, 2 Jan 2024 10:00:00 +0100\nMessage-ID: <1@x>\n\nHi\n';
    const direct =
      'From: Ada L <ada@x.example>\nTo: me@x.example\nDate: Tue, 2 Jan 2024 11:00:00 +0100\nMessage-ID: <2@x>\n\nHi\n';
    const answer =
      'From: me@x.example\nTo: ada@x.example\nDate: Tue, 2 Jan 2024 12:00:00 +0100\nMessage-ID: <3@x>\n\nHi\n';
    const line = 'From x@x.example Tue Jan  2 10:00:00 2024\n';
    const { handles } = await reportsOf(
      'Inbox.mbox',
      [list, direct, answer].map((mail) => `${line}${mail}\n`).join(''),
    );
    expect(handles).toContain('email:ada@x.example');
    expect(handles.filter((handle) => /via|choir/iu.test(handle))).toEqual([]);
  });
});
