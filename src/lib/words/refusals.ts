/** Why a whole file was not read, and what to choose instead, in words. */
import type { Instead, RefusalReason } from '#core/sources/reasons.ts';
import { count, listed } from './format.ts';
import { quoted } from './quoted.ts';

/** Why a file was not read and what to do instead, as one or two sentences. */
export function sayRefusal(refusal: RefusalReason): string {
  switch (refusal.kind) {
    case 'empty':
      return 'No records found: the file is empty.';
    case 'header-only':
      return 'No records found: there is a header and no row below it.';
    case 'looks-like':
      return `This looks like ${refusal.what}. ${INSTEAD[refusal.instead ?? 'table']}`;
    case 'not-text':
      return 'This is not a text file. Choose a table saved as CSV.';
    case 'unknown-columns':
      return `Kith looks for columns such as “date, from, to”, “source, target” or “name, email”. ${sayColumns(refusal.columns)}`;
    case 'left-out':
      return 'Left out, as you said.';
    case 'no-mails':
      return 'No mail was found here. A mailbox begins with a line “From …”, above the first mail’s headers.';
    case 'too-large':
      return `The file is larger than ${sayBytes(refusal.limitBytes)}. Split it into parts and choose them together.`;
    case 'too-many-rows':
      return `The table has more than ${count(refusal.limit)} rows. Split it and choose the part you need.`;
    case 'unreadable':
      return 'The file could not be read to its end. Is it still where it was? Choose it again.';
    case 'declares-entities':
      return 'The file declares words of its own that could swell it without end, which no real export does. Nothing of it was read.';
    case 'broken-json':
      return `The file is damaged or cut off: from its character ${count(refusal.at)} on it cannot be read. Download or copy it again.`;
    case 'broken-xml':
      return `The file is damaged: from its line ${count(refusal.line)} on it cannot be read. Download or copy it again.`;
    case 'too-deep':
      return `Its parts lie more than ${count(refusal.limit)} deep in one another, which no real export does. Nothing of it was read.`;
    case 'encrypted':
      return 'This is locked with a password. Unpack it with the password and choose what was in it.';
    case 'broken-archive':
      return 'This looks like a zip archive, but its end is missing or damaged. Download or copy it again.';
    case 'split-archive':
      return 'This is one part of an archive in several parts. Join or unpack the parts, then choose the files.';
    case 'nested-too-deep':
      return 'This is an archive in an archive in an archive. Unpack it once and choose what was in it.';
    case 'too-many-files':
      return `The archive holds more than ${count(refusal.limit)} files. Unpack it and choose the ones you mean.`;
    case 'inflates-too-far':
      return refusal.isBomb
        ? 'Unpacking was stopped: it grows far beyond what a real file would. Nothing of it was read.'
        : `Unpacked, it is larger than ${sayBytes(refusal.limitBytes)}. Unpack the archive and choose the file by itself.`;
    case 'unsafe-name':
      return 'Its name points outside the archive, so it was left out.';
    case 'not-needed':
      return 'Not needed: it says nothing of people.';
    default:
      return refusal satisfies never;
  }
}

const INSTEAD = {
  table: 'Choose an export of mail, contacts, a calendar, chats or LinkedIn, or a table (CSV).',
  'save-as-csv': 'Open it in its program, save it as CSV and choose that.',
  'export-mbox': 'Export the mail as mbox or eml, or the contacts as CSV, and choose that.',
  'export-linkedin-csv':
    'Ask LinkedIn for “a copy of your data” under Settings, Data privacy, and choose the zip it sends.',
  'export-meta-json':
    'Ask for “Download your information” again with the format JSON, and choose the zip it sends.',
  'export-telegram-json':
    'In Telegram Desktop, choose Settings, Advanced, Export Telegram data, with the format JSON.',
  'export-calendar': 'Export the calendar as a whole (.ics) and choose that.',
  'export-monica-json':
    'In Monica, choose Settings, Export data, with the format JSON, and choose the file it makes.',
  'export-whatsapp-txt':
    'In the chat, choose More, Export chat, without media, and choose the file it makes.',
  unpack: 'Unpack it and choose what was in it.',
  'not-yet': 'Kith does not read it yet. A table (CSV) of the same would do.',
} as const satisfies Record<Instead, string>;

function sayColumns(columns: readonly string[]): string {
  const named = columns.map((column) => column.trim()).filter(Boolean);
  if (named.length === 0) return 'No header was found here.';
  const shown = named.slice(0, 6).map(quoted);
  return named.length > shown.length
    ? `Here the first line says ${shown.join(', ')} and more.`
    : `Here the first line says ${listed(shown)}.`;
}

function sayBytes(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${Math.round(bytes / 1024 ** 2)} MB`;
}
