/**
 * Mail: mailboxes (mbox) of any size and single mails (.eml, maildir). Headers only; bodies are passed over
 * and nothing of them, nor a subject, is kept.
 *
 * Quirks handled: LF and CRLF; unescaped "From " in bodies; folded, 8-bit and RFC 2047 headers; groups; dates
 * of every age; addresses as list archives disguise them; duplicates; Gmail's labels.
 * Memory: one piece of the file, one header block, and some 60 bytes a mail.
 */
import { maildirOf } from '../containers/entry-names.ts';
import { countingOn, eachPiece } from '../each-piece.ts';
import { MAX_HEADER_BLOCK_BYTES, MAX_ROWS } from '../limits.ts';
import { pieces } from '../pieces.ts';
import { refuse, refused } from '../report-builder.ts';
import { readHead } from '../read-head.ts';
import type { RefusalReason } from '../reasons.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { readFields } from './header-fields.ts';
import { gathered } from './gathered.ts';
import { MailFile } from './mail-file.ts';
import { MailReading } from './mail-reading.ts';
import { settleMails } from './settle-mails.ts';
import { MailSplitter, singleHeader } from './split-mails.ts';

/** Mailboxes: each an archive of its own. */
export const mailbox: Source = {
  id: 'mail',
  readsTogether: false,
  readsAnySize: true,
  recognise: (sample) => (isMailbox(sample.name, sample.head) ? 0.9 : named(sample, MAILBOX_NAME)),
  read,
};

/** Single mails: those chosen together, or of one folder or archive, are one reading. */
export const singleMail: Source = {
  id: 'mail',
  exportOf: maildirOf,
  readsTogether: true,
  readsAnySize: true,
  recognise: (sample) => (isMailbox(sample.name, sample.head) ? 0 : sureOfSingle(sample)),
  read,
};

/** Names of mailboxes, and of single mails in files and maildirs. */
const MAILBOX_NAME = /\.(?:mbox|mbx|mbs)$/iu;
const SINGLE_NAME = /\.emlx?$|[:;!]2,[A-Z]*$/iu;
/** A maildir keeps mail there while it is delivered: it stands in `new` or `cur` as well, or never came. */
const UNDELIVERED = /(?:^|[/›\s])tmp\/\d+\.[^/]*$/u;
/** Headers of which a text that begins with two is a mail. */
const TELLING = [
  ...(['from', 'to', 'cc', 'date', 'subject', 'message-id', 'received', 'return-path'] as const),
];

/** A mailbox by its name only: what is in it will tell. */
function named({ name }: FileSample, pattern: RegExp): number {
  return pattern.test(name) ? 0.4 : 0;
}

function sureOfSingle(sample: FileSample): number {
  if (SINGLE_NAME.test(sample.name) || UNDELIVERED.test(sample.name)) return 0.7;
  if (MAILBOX_NAME.test(sample.name)) return 0;
  const fields = readFields(singleHeader(sample.head).header);
  return TELLING.filter((name) => fields.has(name)).length >= 2 && !fields.has('newsgroups')
    ? 0.6
    : 0;
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const reading = new MailReading(options.timeZone);
  const undelivered = files.filter(({ name }) => UNDELIVERED.test(name));
  const before = { bytes: 0, records: 0 };
  for (const file of files) {
    options.signal?.throwIfAborted();
    if (undelivered.includes(file)) continue;
    const mails = new MailFile(file.name);
    reading.startFile(mails);
    const excess = await readOne(file, mails, reading, countingOn(options, before));
    if (excess !== null) return refuse(files, excess, 'mail');
    before.bytes += file.size;
    before.records += mails.rows;
    if (before.records > MAX_ROWS) {
      return refuse(files, { kind: 'too-many-rows', limit: MAX_ROWS }, 'mail');
    }
  }
  if (undelivered.length === files.length) return refuse(files, { kind: 'not-needed' }, 'mail');
  if (before.records === 0) return refuse(files, { kind: 'no-mails' }, 'mail');
  const { batch, reports } = settleMails(reading.finish(), options.timeZone);
  const left = undelivered.map(({ name }) => refused(name, { kind: 'not-needed' }, 'mail'));
  return { ok: true, batch, reports: [...reports, ...left] };
}

async function readOne(
  file: SourceFile,
  mails: MailFile,
  reading: MailReading,
  options: ReadOptions,
): Promise<RefusalReason | null> {
  const head = await readHead(file, MAX_HEADER_BLOCK_BYTES);
  if (!isMailbox(file.name, head) && !MAILBOX_NAME.test(file.name)) {
    const { header, separator } = singleHeader(head);
    reading.take(header, separator);
    return null;
  }
  const splitter = new MailSplitter((header, separator) => reading.take(header, separator));
  return eachPiece(gathered(pieces(file)), options, {
    records: () => mails.rows,
    take: (piece, isLast) => {
      splitter.push(piece, isLast);
      return null;
    },
  });
}

/** Whether a file begins as a mailbox does, perhaps behind empty lines. */
function isMailbox(name: string, head: Uint8Array): boolean {
  return !SINGLE_NAME.test(name) && singleHeader(head).separator.length > 0;
}
