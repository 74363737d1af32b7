/**
 * Reads the fields of a header block that Kith needs, and no others.
 *
 * Folded lines are joined; a line without a colon is passed over. White space before the colon, which only
 * RFC 5322's obsolete syntax has (§4.5), makes no header, as in Python's reader. Bytes are
 * UTF-8 where they can be, else Windows-1252: raw 8-bit headers are older than RFC 6532. Cost: linear.
 */
import { fromWindows1252 } from '../windows-1252.ts';
import { MAX_FIELD_BYTES, MAX_HEADER_LINES, MAX_NAME_BYTES } from '../limits.ts';

const WANTED = [
  'auto-submitted',
  'bcc',
  'cc',
  'content-type',
  'date',
  'delivered-to',
  'feedback-id',
  'from',
  'list-id',
  'list-post',
  'list-unsubscribe',
  'mailing-list',
  'message-id',
  'newsgroups',
  'precedence',
  'received',
  'return-path',
  'sender',
  'subject',
  'to',
  'x-autoreply',
  'x-autorespond',
  'x-beenthere',
  'x-gmail-labels',
  'x-google-group-id',
  'x-original-from',
  'x-original-to',
  'x-spam-flag',
] as const;

export type FieldName = (typeof WANTED)[number];

/** Where the value of each field found stands; a repeated field counts once, as the first. */
export interface HeaderFields {
  has(name: FieldName): boolean;
  /** The value of a field without white space around it; '' when it is missing. Decoded when asked for. */
  text(name: FieldName): string;
}

const LF = 10;
const COLON = 58;
const wantedNames = new Set<string>(WANTED);
/** Length and first letter of wanted names: most others need no closer look. */
const wantedShapes = new Set(WANTED.map((name) => shapeOf(name.length, name.charCodeAt(0))));
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The wanted fields of a header block. The answer reads from `header` when asked: use it at once. */
export function readFields(header: Uint8Array): HeaderFields {
  const places = new Map<string, { start: number; end: number }>();
  let at = 0;
  for (let lines = 0; at < header.length && lines < MAX_HEADER_LINES; lines += 1) {
    const end = fieldEnd(header, at);
    const name = wantedName(header, at, end);
    if (name && !places.has(name.text)) places.set(name.text, { start: name.end + 1, end });
    at = end;
  }
  return {
    has: (name) => places.has(name),
    text: (name) => {
      const place = places.get(name);
      return place ? valueText(header.subarray(place.start, place.end)) : '';
    },
  };
}

/** The value of a field without white space around it; '' when it is missing. */
export function field(fields: HeaderFields, name: FieldName): string {
  return fields.text(name);
}

/** Text of bytes that come without a charset. */
export function textOf(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

/** The end of the field that begins here: the next line that does not begin with a space or a tab. */
function fieldEnd(header: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const end = header.indexOf(LF, at);
    if (end < 0) return header.length;
    at = end + 1;
    if (header[at] !== 32 && header[at] !== 9) return at;
  }
}

function wantedName(
  header: Uint8Array,
  from: number,
  lineEnd: number,
): { text: string; end: number } | null {
  let colon = from;
  const limit = Math.min(lineEnd, from + MAX_NAME_BYTES);
  while (colon < limit && header[colon] !== COLON) colon += 1;
  if (colon === limit || colon === from) return null;
  if (!wantedShapes.has(shapeOf(colon - from, (header[from] ?? 0) | 32))) return null;
  let text = '';
  for (let i = from; i < colon; i += 1) text += String.fromCharCode(header[i] ?? 0);
  text = text.toLowerCase();
  return wantedNames.has(text) ? { text, end: colon } : null;
}

function shapeOf(length: number, firstLetter: number): number {
  return length * 256 + firstLetter;
}

function valueText(bytes: Uint8Array): string {
  const text = textOf(bytes.length > MAX_FIELD_BYTES ? bytes.subarray(0, MAX_FIELD_BYTES) : bytes);
  const plain = text.trim();
  return plain.includes('\n') ? plain.replace(/[\r\n]+[ \t]*/gu, ' ') : plain;
}
