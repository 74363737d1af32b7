/** Exports as large as a person's, written to this disk piece by piece. */
import { randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { madeMailbox } from '../../support/made-mailbox.ts';
import { madeSms } from '../../support/made-sms.ts';
import { MEGABYTE } from './figures.ts';

const SEED = 1;
/** Mail is packed to about this share of its size. */
const PACKED = 0.75;
const PHOTO_BYTES = 4 * MEGABYTE;
const CONTACTS = 500;
const MEETINGS = 300;

export async function writeSmsBackup(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w');
  await madeSms(bytes, SEED).pipeTo(intoFile(file));
  await file.close();
}

/** An archive of about this size: three parts mail, one part photos, and contacts and a calendar beside. */
export async function writeTakeout(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w');
  const zip = new ZipWriter(intoFile(file), {
    useWebWorkers: false,
    lastModDate: new Date(2026, 0, 1),
  });
  await zip.add('Takeout/archive_browser.html', new TextReader('<!doctype html><p>Takeout'));
  await zip.add('Takeout/Contacts/All Contacts/All Contacts.vcf', new TextReader(cards()));
  await zip.add('Takeout/Calendar/Owner.ics', new TextReader(calendar()));
  const mail = madeMailbox((0.75 * bytes) / PACKED, SEED, 'hard-to-pack');
  await zip.add('Takeout/Mail/All mail Including Spam and Trash.mbox', mail);
  for (let made = 0; made < bytes / 4; made += PHOTO_BYTES) {
    const photo = new Uint8Array(randomBytes(PHOTO_BYTES));
    photo.set([0xff, 0xd8, 0xff]);
    const name = `Takeout/Google Photos/IMG_${made}.jpg`;
    await zip.add(name, new Uint8ArrayReader(photo), { level: 0 });
  }
  await zip.close();
  await file.close();
}

function intoFile(file: FileHandle): WritableStream<Uint8Array> {
  return new WritableStream({ write: async (piece) => void (await file.write(piece)) });
}

function cards(): string {
  return Array.from({ length: CONTACTS }, (_, i) =>
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `FN:Person ${i}`,
      `N:${i};Person;;;`,
      `EMAIL;TYPE=INTERNET:person.${i}@example.net`,
      'END:VCARD',
      '',
    ].join('\r\n'),
  ).join('');
}

function calendar(): string {
  const events = Array.from({ length: MEETINGS }, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10).replaceAll('-', '');
    return [
      'BEGIN:VEVENT',
      `UID:${i}@example.org`,
      `DTSTART:${day}T100000Z`,
      `DTEND:${day}T110000Z`,
      'ORGANIZER;CN=Owner Example:mailto:owner@example.org',
      `ATTENDEE;CN=Person ${i % CONTACTS};PARTSTAT=ACCEPTED:mailto:person.${i % CONTACTS}@example.net`,
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
}
