/**
 * One property line taken apart: "item1.TEL;CELL;TYPE=pref:+44 …" → group, name, kinds and value.
 *
 * Parameters may be bare (2.1), named, quoted, or lists. A value's bytes are decoded by its CHARSET where
 * that is a known one; else UTF-8 as long as it is valid, then Windows-1252. Values stay escaped until
 * they are split, since "\;" is no separator.
 */
import { visibleText } from '../../facts/handles.ts';
import { fromWindows1252 } from '../windows-1252.ts';

export interface Property {
  /** "ITEM1" of "item1.TEL"; empty for most. Upper case. */
  group: string;
  /** Upper case. */
  name: string;
  /** All parameter values that tell kinds of the property ("cell", "pref", "spouse"), lower case. */
  kinds: string[];
  /** As in the file, decoded but still escaped. */
  value: string;
}

const ENCODINGS = /^(?:quoted-printable|base64|b|[78]bit)$/u;
const SYSTEM_LABEL = /^_\$!<(.*)>!\$_$/u;

/** The parts of a property line; null where there is no ":" or no name before it. */
export function parseProperty(bytes: Uint8Array): Property | null {
  const colon = endOfParameters(bytes);
  if (colon < 0) return null;
  const [head = '', ...parameters] = splitOutsideQuotes(decodeText(bytes.subarray(0, colon)), ';');
  const [name = '', group = ''] = head.trim().split('.').reverse();
  if (name === '') return null;
  const kinds: string[] = [];
  let charset = '';
  let isQuotedPrintable = false;
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=');
    const key = equals < 0 ? '' : parameter.slice(0, equals).trim().toLowerCase();
    const values = splitOutsideQuotes(parameter.slice(equals + 1), ',').map(plainParameter);
    if (key === 'charset') charset = values[0] ?? '';
    else if (key === 'encoding' || (key === '' && ENCODINGS.test(values[0] ?? ''))) {
      isQuotedPrintable ||= values[0] === 'quoted-printable';
    } else if (key === '' || key === 'type') kinds.push(...values);
  }
  const raw = bytes.subarray(colon + 1);
  const value = decodeText(isQuotedPrintable ? fromQuotedPrintable(raw) : raw, charset);
  return { group: group.toUpperCase(), name: name.toUpperCase(), kinds, value };
}

/** The value as text people read: escapes undone, hidden characters gone. */
export function textOf(value: string): string {
  return visibleText(unescaped(value));
}

/** The components of a structured value ("Family;Given;…"), each as text. */
export function componentsOf(value: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < value.length; i += 1) {
    const letter = value[i] ?? '';
    if (letter === '\\') part += letter + (value[(i += 1)] ?? '');
    else if (letter === ';') {
      parts.push(textOf(part));
      part = '';
    } else part += letter;
  }
  return [...parts, textOf(part)];
}

/** "_$!<Spouse>!$_" → "spouse": Apple marks the labels it translates. */
export function labelOf(value: string): string {
  const text = textOf(value);
  return (SYSTEM_LABEL.exec(text)?.[1] ?? text).toLowerCase();
}

/** "\n", "\," and kin undone, with the line breaks kept: a card inside a value is read again. */
export function unescaped(value: string): string {
  return value.replace(/\\([\s\S])/gu, (_, letter: string) =>
    letter === 'n' || letter === 'N' ? '\n' : letter,
  );
}

/** Where the value begins: the first ":" outside quotes, or the first at all where quotes are broken. */
function endOfParameters(bytes: Uint8Array): number {
  let isQuoted = false;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (byte === 34) isQuoted = !isQuoted;
    else if (byte === 58 && !isQuoted) return i;
  }
  return bytes.indexOf(58);
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === separator && !isQuoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function plainParameter(value: string): string {
  return value.replaceAll('"', '').trim().toLowerCase();
}

function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    const code = byte === 61 ? hexPair(bytes[i + 1], bytes[i + 2]) : -1;
    if (code >= 0) i += 2;
    plain[length] = code >= 0 ? code : byte;
    length += 1;
  }
  return plain.subarray(0, length);
}

function hexPair(high = 0, low = 0): number {
  const pair = String.fromCharCode(high, low);
  return /^[0-9a-f]{2}$/iu.test(pair) ? Number.parseInt(pair, 16) : -1;
}

/** Bytes as text: by their charset where it is a known one, else UTF-8 while valid, then Windows-1252. */
export function decodeText(bytes: Uint8Array, charset = ''): string {
  if (charset !== '' && !/^utf-?8$/u.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // An unknown label says nothing: the value is judged by its bytes.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}
