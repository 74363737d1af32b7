/**
 * Names files that are no table by their first bytes, so that a refusal can say what was chosen. Magic
 * numbers are those of the formats' own specifications; web pages are told by their first tag.
 */
import type { FileSample } from './source.ts';

const SIGNATURES: readonly { what: string; bytes: readonly number[]; at?: number }[] = [
  { what: 'a zip archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { what: 'an empty zip archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { what: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { what: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { what: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { what: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { what: 'a PDF document', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { what: 'an Outlook data file (PST)', bytes: [0x21, 0x42, 0x44, 0x4e] },
  { what: 'an old Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { what: 'an SQLite database', bytes: [...'SQLite format 3'].map((c) => c.charCodeAt(0)) },
  { what: 'a video or sound file', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { what: 'a sound file', bytes: [0x49, 0x44, 0x33] },
];

const WEB_PAGE = /^\s*(?:<!doctype html|<html|<head|<body)/iu;

/** What a file evidently is, with its article ("a zip archive"); null when it could be a table. */
export function looksLike({ head }: FileSample): string | null {
  const known = SIGNATURES.find(({ bytes, at = 0 }) =>
    bytes.every((byte, i) => head[at + i] === byte),
  );
  if (known) return known.what;
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 512)).replace(/^ï»¿/u, '');
  return WEB_PAGE.test(start) ? 'a web page (HTML)' : null;
}
