import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { readFiles } from '../../../src/lib/core/sources/index.ts';
import type { ReadResult } from '../../../src/lib/core/sources/source.ts';
import { blobFile, zipOf } from '../../support/zip-files.ts';

const samples = new URL('../../../../shared/samples/', import.meta.url);
const isHere = existsSync(samples);
const sample = (path: string): Blob =>
  new Blob(isHere ? [new Uint8Array(readFileSync(new URL(path, samples)))] : []);

const PAGE = '<!doctype html><title>archive_browser</title><p>Your Takeout';
const PICTURE = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])]);
const NO_CONTACTS = 'First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n';
const contacts = sample('google-contacts-csv/synthetic-contacts-2024-header.csv');
const calendar = sample('ics/synthetic-calendar.ics');
const mail = sample('mbox/synthetic-takeout-All-mail-Including-Spam-and-Trash.mbox');

const read = async (parts: Record<string, Record<string, string | Blob>>) => {
  const files = await Promise.all(
    Object.entries(parts).map(async ([name, entries]) => blobFile(name, await zipOf(entries))),
  );
  return readFiles(files, { timeZone: 'UTC' });
};
const byEntry = (results: readonly ReadResult[]) =>
  new Map(
    results.flatMap(({ reports }) =>
      reports.map((report) => [report.name.split('Takeout/')[1] ?? report.name, report]),
    ),
  );
const said = (results: readonly ReadResult[]) =>
  [...byEntry(results)].map(
    ([name, { source, refusal }]) => `${name}: ${refusal?.kind ?? source ?? ''}`,
  );
const peopleOf = (results: readonly ReadResult[]) => {
  const parts = results.flatMap((result, i) =>
    result.ok
      ? [
          {
            batch: result.batch,
            info: {
              ...{ id: `import ${i}`, source: result.batch.source, files: result.batch.files },
              ...{ addedAt: i, asOf: null, coverage: null },
            },
          },
        ]
      : [],
  );
  return resolvePeople(unite(parts), NO_DECISIONS).persons.length;
};

describe.skipIf(!isHere)('Google Takeout as it comes (needs ../shared)', () => {
  it('is read from its archive: contacts, calendar and mail; the rest is not needed', async () => {
    const results = await read({
      'takeout-20260101T000000Z-001.zip': {
        'Takeout/archive_browser.html': PAGE,
        'Takeout/Contacts/My Contacts/My Contacts.csv': contacts,
        'Takeout/Contacts/My Contacts/photo.jpg': PICTURE,
        'Takeout/Contacts/Nobody/Nobody.csv': NO_CONTACTS,
        'Takeout/Calendar/Mara.ics': calendar,
        'Takeout/Mail/All mail Including Spam and Trash.mbox': mail,
        'Takeout/Mail/User Settings/Filters.json': '{"filters": []}',
        'Takeout/YouTube/subscriptions.csv': 'Channel Id,Channel Url,Channel Title\nx,y,z\n',
        'Takeout/Devices/devices.csv': 'Name,Email\nPhone,phone@example.com\n',
      },
    });
    expect(said(results)).toEqual([
      'archive_browser.html: not-needed',
      'Contacts/My Contacts/My Contacts.csv: google-contacts',
      'Contacts/My Contacts/photo.jpg: not-needed',
      'Contacts/Nobody/Nobody.csv: not-needed',
      'Calendar/Mara.ics: calendar',
      'Mail/All mail Including Spam and Trash.mbox: mail',
      'Mail/User Settings/Filters.json: not-needed',
      'YouTube/subscriptions.csv: not-needed',
      'Devices/devices.csv: not-needed',
    ]);
    const [own, meetings, letters] = ['Contacts/My', 'Calendar', 'Mail/All'].map(
      (start) => [...byEntry(results)].find(([name]) => name.startsWith(start))?.[1],
    );
    expect(own).toMatchObject({ records: 365, skipped: 0 });
    expect(meetings).toMatchObject({ records: 222 });
    expect(letters).toMatchObject({ records: 1211 });
  });

  it('in several parts, with folders of another language, is one export', async () => {
    const results = await read({
      'takeout-20260101T000000Z-001.zip': {
        'Takeout/Kontakte/Alle Kontakte/Alle Kontakte.csv': contacts,
        'Takeout/Kalender/Mara.ics': calendar,
      },
      'takeout-20260101T000000Z-002.zip': {
        'Takeout/Archiv_Übersicht.html': PAGE,
        'Takeout/Google Fotos/IMG_1.jpg': PICTURE,
      },
    });
    expect(said(results)).toEqual([
      'Kontakte/Alle Kontakte/Alle Kontakte.csv: google-contacts',
      'Kalender/Mara.ics: calendar',
      'Archiv_Übersicht.html: not-needed',
      'Google Fotos/IMG_1.jpg: not-needed',
    ]);
  });

  it('with one list of contacts in several groups counts each contact once', async () => {
    const once = await read({ 'takeout-1.zip': { 'Takeout/Contacts/All/All.csv': contacts } });
    const twice = await read({
      'takeout-2.zip': {
        'Takeout/Contacts/All Contacts/All Contacts.csv': contacts,
        'Takeout/Contacts/My Contacts/My Contacts.csv': contacts,
      },
    });
    expect(peopleOf(once)).toBeGreaterThan(300);
    expect(peopleOf(twice)).toBe(peopleOf(once));
  });
});

describe('Google Takeout with contacts as cards and as a table', () => {
  const table =
    'First Name,Middle Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n' +
    'Ada,,Sample,Acme,* myContacts,Work,ada@example.com,,\n' +
    'Bo,,Example,,* myContacts,,,Mobile,+44 7700 900123\n';
  const cards = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Ada Sample',
    'N:Sample;Ada;;;',
    'EMAIL;TYPE=INTERNET;TYPE=WORK:ada@example.com',
    'ORG:Acme',
    'CATEGORIES:myContacts',
    'END:VCARD',
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Bo Example',
    'N:Example;Bo;;;',
    'TEL;TYPE=CELL:+44 7700 900123',
    'END:VCARD',
    '',
  ].join('\r\n');

  it('counts a contact once where an address or a number tells', async () => {
    const results = await read({
      'takeout.zip': {
        'Takeout/Contacts/My Contacts/My Contacts.csv': table,
        'Takeout/Contacts/My Contacts/My Contacts.vcf': cards,
      },
    });
    expect(said(results)).toEqual([
      'Contacts/My Contacts/My Contacts.csv: google-contacts',
      'Contacts/My Contacts/My Contacts.vcf: vcard',
    ]);
    expect(peopleOf(results)).toBe(2);
  });
});
