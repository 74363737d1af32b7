/** What reading a file has to tell, in words: problems with a row, and why a file was not read. */
import type { SourceId } from '#core/facts/facts.ts';
import { ABOUT_SOURCES } from '#core/sources/about.ts';
import type {
  FileReport,
  Problem,
  ReadReason,
  RefusalReason,
  Instead,
} from '#core/sources/source.ts';
import { capitalised, count, counted, listed } from './format.ts';

/** Longer texts from a file are cut here: a reason is one line. */
const QUOTED_CHARACTERS = 40;

/** What is the matter with a row, as a clause without a full stop. */
export function sayReadReason(reason: ReadReason): string {
  switch (reason.kind) {
    case 'too-few-fields':
      return `${counted(reason.found, 'cell')} where the header has ${count(reason.expected)}`;
    case 'too-many-fields':
      return `${counted(reason.found, 'cell')} where the header has ${count(reason.expected)}; the rest was left out`;
    case 'no-sender':
      return 'nobody stands under “from”';
    case 'no-recipient':
      return 'nobody stands under “to”';
    case 'no-source':
      return 'the first person is missing';
    case 'no-target':
      return 'the second person is missing';
    case 'no-name':
      return 'there is no name, address or number';
    case 'self-tie':
      return `${quoted(reason.name)} stands on both sides`;
    case 'bad-date':
      return `${quoted(reason.text)} is not a date Kith can read; the row is kept without one`;
    case 'ambiguous-date':
      return `${quoted(reason.text)} could be two dates; the row is kept without one`;
    case 'bad-weight':
      return `the weight ${quoted(reason.text)} is not a number above 0; the row counts as if it had none`;
    case 'negative-weight':
      return `the weight ${quoted(reason.text)} is below 0; the row counts as if it had none`;
    case 'nobody':
      return `${quoted(reason.text)} is nobody in particular`;
    case 'organisations-only':
      return 'one side has only organisations, so it says nothing of two people';
    case 'repeated-id':
      return reason.id === ''
        ? 'the same row stands above'
        : `the id ${quoted(reason.id)} stands in a row above; the first one counts`;
    case 'unclosed-quote':
      return 'a quotation mark is not closed; the line was read without it';
    case 'cut-cell':
      return `the cell under ${quoted(reason.column)} is very long; its first ${count(reason.limit)} characters are kept`;
    case 'duplicate-header':
      return `the header ${quoted(reason.header)} stands twice`;
    case 'empty-header':
      return `column ${count(reason.column)} has no header`;
    case 'bad-mail-date':
      return sayMailDate(reason.text, reason.instead);
    case 'unclosed-card':
      return 'the card has no end; what stands before the next card was read';
    case 'repeated-uid':
      return 'another card above has the same id; both were kept';
    case 'stray-line':
      return 'the line says nothing Kith knows';
    case 'group-card':
      return `${reason.name === '' ? 'the card' : quoted(reason.name)} is a list or a place, not a person`;
    case 'first-name-only':
      return `${quoted(reason.name)} is named as a relation by one word, which could be several people`;
    case 'unclosed-event':
      return 'the event has no end; what stands before the next one was read';
    case 'bad-rule':
      return `${quoted(reason.text)} is not a repetition Kith can read; its first time counts`;
    case 'unknown-zone':
      return `the time zone ${quoted(reason.zone)} is unknown; its times are read as yours`;
    case 'hidden-person':
      return 'the profile is closed: the row has neither a name nor a link';
    case 'closed-account':
      return 'the sender has no profile: a closed account or an advertiser';
    case 'sponsored':
      return 'this is an advertisement';
    case 'spam':
      return 'it lies in the spam folder';
    case 'draft':
      return 'it is a draft that was not sent';
    case 'robot':
      return 'a robot wrote it';
    case 'channel':
      return 'a channel wrote it';
    case 'crowd':
      return 'it went to a crowd';
    case 'service-line':
      return 'the service itself says it, not a person';
    case 'missed-call':
      return 'nobody answered the call';
    case 'broken-tag':
      return 'something here is damaged and was left out';
    case 'cut-off':
      return 'the file ends in the middle; what stands before was read';
    case 'request':
      return 'a stranger wrote it and had no answer';
    case 'parallel-tie':
      return `${quoted(reason.name)} and ${quoted(reason.other)} are tied above already; the weights were added`;
    case 'unlisted-end':
      return `${quoted(reason.id)} is not in the file’s list of people and was added to it`;
    default:
      return reason satisfies never;
  }
}

/** What the numbers of a file's problems count: "mail" in a mailbox, "row" in a table. */
export function placeWord(source: SourceId | null): string {
  return source === null ? 'line' : ABOUT_SOURCES[source].place;
}

/** One line about one place in a file: "Line 12: nobody stands under “to”. Left out.", "Mail 57: …". */
export function sayProblem({ at, reason, isSkipped }: Problem, source: SourceId | null): string {
  return `${capitalised(placeWord(source))} ${count(at)}: ${sayReadReason(reason)}.${isSkipped ? ' Left out.' : ''}`;
}

/** What all problems of one kind have in common, for a heading with their count. */
export function sayProblemKind(kind: ReadReason['kind']): string {
  switch (kind) {
    case 'too-few-fields':
      return 'Fewer cells than the header';
    case 'too-many-fields':
      return 'More cells than the header';
    case 'no-sender':
      return 'Nobody under “from”';
    case 'no-recipient':
      return 'Nobody under “to”';
    case 'no-source':
      return 'The first person is missing';
    case 'no-target':
      return 'The second person is missing';
    case 'no-name':
      return 'No name, address or number';
    case 'self-tie':
      return 'The same person on both sides';
    case 'bad-date':
      return 'A date Kith cannot read';
    case 'ambiguous-date':
      return 'A date that could be two dates';
    case 'bad-weight':
      return 'A weight that is not a number above 0';
    case 'negative-weight':
      return 'A weight below 0';
    case 'nobody':
      return 'Nobody in particular on one side';
    case 'organisations-only':
      return 'Only organisations on one side';
    case 'repeated-id':
      return 'An id that stands in a row above';
    case 'unclosed-quote':
      return 'A quotation mark that is not closed';
    case 'cut-cell':
      return 'A very long cell, cut';
    case 'duplicate-header':
      return 'A header that stands twice';
    case 'empty-header':
      return 'A column without a header';
    case 'bad-mail-date':
      return 'A mail without a date Kith can read';
    case 'unclosed-card':
      return 'A card without an end';
    case 'repeated-uid':
      return 'Cards with the same id';
    case 'stray-line':
      return 'A line Kith does not know';
    case 'group-card':
      return 'A list or a place, not a person';
    case 'first-name-only':
      return 'A relation named by one word';
    case 'unclosed-event':
      return 'An event without an end';
    case 'bad-rule':
      return 'A repetition Kith cannot read';
    case 'unknown-zone':
      return 'A time zone nobody knows';
    case 'hidden-person':
      return 'Closed profiles';
    case 'closed-account':
      return 'Senders without a profile';
    case 'sponsored':
      return 'Advertisements';
    case 'spam':
      return 'Messages in the spam folder';
    case 'draft':
      return 'Drafts that were not sent';
    case 'robot':
      return 'Written by robots';
    case 'channel':
      return 'Written by channels';
    case 'crowd':
      return 'Messages to a crowd';
    case 'service-line':
      return 'Lines of the service itself';
    case 'missed-call':
      return 'Calls nobody answered';
    case 'broken-tag':
      return 'Damaged places';
    case 'cut-off':
      return 'A file that ends in the middle';
    case 'request':
      return 'Strangers without an answer';
    case 'parallel-tie':
      return 'Ties stated more than once';
    case 'unlisted-end':
      return 'People whom only a tie names';
    default:
      return kind satisfies never;
  }
}

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

/** What a file is to people who choose files: "letters or messages table". */
export function sayShape(shape: FileReport['shape']): string {
  switch (shape) {
    case 'events':
      return 'letters or messages table';
    case 'edges':
      return 'list of ties';
    case 'people':
      return 'list of people';
    case 'matrix':
      return 'square table of ties';
    case 'mails':
      return 'mail';
    case 'messages':
      return 'messages';
    case 'meetings':
      return 'calendar';
    case 'graph':
      return 'network file';
    case null:
      return 'not read';
    default:
      return shape satisfies never;
  }
}

/** What was the matter with a mail's date, and which time was taken for it. */
function sayMailDate(text: string, instead: 'received' | 'separator' | null): string {
  const what = text === '' ? 'the mail has no date' : `${quoted(text)} is not a date Kith can read`;
  switch (instead) {
    case 'received':
      return `${what}; the time it arrived stands for it`;
    case 'separator':
      return `${what}; the time it was filed stands for it`;
    case null:
      return `${what}; it is kept without one`;
    default:
      return instead satisfies never;
  }
}

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

function quoted(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ')];
  const short = letters.slice(0, QUOTED_CHARACTERS).join('');
  return `“${letters.length > QUOTED_CHARACTERS ? `${short}…` : short}”`;
}
