/** One mail as its headers tell it: who wrote to whom and when, and nothing of what was written. */
import { decodeWords } from 'postal-mime';
import { hash64, type Hash64 } from '../../facts/hash.ts';
import type { AddressReader, MailAddress } from './mail-addresses.ts';
import { field, readFields, textOf, type HeaderFields } from './header-fields.ts';
import { readMailDate, type MailDate } from './mail-dates.ts';
import { listAddresses, marksOf, type MailMarks } from './mail-marks.ts';

export interface MailHeading extends MailMarks {
  key: Hash64;
  /** False when the key had to be made of the headers: there is no Message-ID. */
  hasId: boolean;
  from: MailAddress | null;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  date: MailDate | null;
  /** Null when the Date header was readable, else what stood there and what was taken instead. */
  badDate: { text: string; instead: 'received' | 'separator' | null } | null;
  /** Addresses this mail was delivered to, by the mail server's own word. */
  deliveredTo: readonly MailAddress[];
  /** Lists it came by. */
  lists: readonly string[];
}

/** No header holds it: parts are joined by it for hashing. */
const SEPARATOR = '\u001f';

/**
 * Reads one mail's header block. `separator` is its "From " line, empty for a file of one mail; `folder`
 * the mailbox's name. A mail resent keeps its first sender and recipients.
 */
export function readHeading(
  header: Uint8Array,
  separator: Uint8Array,
  folder: string,
  addresses: AddressReader,
): MailHeading {
  const fields = readFields(header);
  const [from = null] = addresses.read(field(fields, 'from'));
  const [sender = null] = from ? [from] : addresses.read(field(fields, 'sender'));
  const id = messageId(field(fields, 'message-id'));
  const marks = marksOf(fields, labelsOf(fields), folder);
  return {
    ...marks,
    key: id === null ? keyWithoutId(fields) : hash64(`id${SEPARATOR}${id}`),
    hasId: id !== null,
    from: rewrittenSender(fields, addresses) ?? sender,
    to: addresses.read(field(fields, 'to')),
    cc: copied(fields, addresses),
    ...dateOf(fields, separator),
    deliveredTo: (['delivered-to', 'x-original-to'] as const).flatMap((name) =>
      addresses.read(field(fields, name)),
    ),
    lists: marks.kind === 'list' ? listAddresses(fields) : [],
  };
}

/** A list that writes in its members' names ("Ada via list") keeps the member in a field of its own. */
function rewrittenSender(fields: HeaderFields, addresses: AddressReader): MailAddress | null {
  return addresses.read(field(fields, 'x-original-from'))[0] ?? null;
}

function copied(fields: HeaderFields, addresses: AddressReader): readonly MailAddress[] {
  const cc = addresses.read(field(fields, 'cc'));
  const bcc = addresses.read(field(fields, 'bcc'));
  return bcc.length === 0 ? cc : [...cc, ...bcc];
}

function labelsOf(fields: HeaderFields): string[] {
  const labels = field(fields, 'x-gmail-labels');
  if (labels === '') return [];
  return decodeWords(labels)
    .split(',')
    .map((label) => label.replace(/"/gu, '').trim().toLowerCase());
}

function messageId(text: string): string | null {
  const id = /<([^<>]*)>/u.exec(text)?.[1] ?? text;
  return id.trim() || null;
}

function keyWithoutId(fields: HeaderFields): Hash64 {
  const parts = (['from', 'date', 'to', 'subject'] as const).map((name) => field(fields, name));
  return hash64(['headers', ...parts].join(SEPARATOR));
}

/** The Date header, else when the last server received it, else what the "From " line says. */
function dateOf(
  fields: HeaderFields,
  separator: Uint8Array,
): Pick<MailHeading, 'date' | 'badDate'> {
  const text = field(fields, 'date');
  const stated = readMailDate(text);
  if (stated) return { date: stated, badDate: null };
  const received = field(fields, 'received');
  const arrived = readMailDate(received.slice(received.lastIndexOf(';') + 1).trim());
  if (arrived) return { date: arrived, badDate: { text, instead: 'received' } };
  const filed = readMailDate(textOf(separator).replace(/^From\s+\S*\s*/u, ''));
  return { date: filed, badDate: { text, instead: filed ? 'separator' : null } };
}
