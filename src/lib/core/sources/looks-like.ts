/**
 * Names files that no source reads by their first bytes, so that a refusal can say what was chosen and
 * which export to choose instead. Magic numbers are those of the formats' own specifications; texts are
 * told by how they begin.
 */
import { isProse } from './prose.ts';
import type { Instead } from './reasons.ts';
import type { FileSample } from './source.ts';
import { fromWindows1252 } from './windows-1252.ts';

export interface Likeness {
  /** With its article: "a PNG picture". */
  what: string;
  instead: Instead;
  /** Told by its signature: no source reads it. A text is only likely to be what it begins like. */
  isCertain: boolean;
}

type Sign = Omit<Likeness, 'isCertain'>;

const SIGNATURES: readonly (Sign & { bytes: readonly number[]; at?: number })[] = [
  { what: 'a gzip archive', bytes: [0x1f, 0x8b], instead: 'unpack' },
  { what: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], instead: 'unpack' },
  { what: 'a RAR archive', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], instead: 'unpack' },
  { what: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47], instead: 'table' },
  { what: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff], instead: 'table' },
  { what: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38], instead: 'table' },
  { what: 'a PDF document', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], instead: 'save-as-csv' },
  {
    what: 'an Outlook data file (PST)',
    bytes: [0x21, 0x42, 0x44, 0x4e],
    instead: 'export-mbox',
  },
  {
    what: 'an old Office document or an Outlook message',
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    instead: 'save-as-csv',
  },
  {
    what: 'an SQLite database',
    bytes: [...'SQLite format 3'].map((c) => c.charCodeAt(0)),
    instead: 'save-as-csv',
  },
  { what: 'a video or sound file', bytes: [0x66, 0x74, 0x79, 0x70], at: 4, instead: 'table' },
  { what: 'a sound file', bytes: [0x49, 0x44, 0x33], instead: 'table' },
];

/** A page saved from LinkedIn is what people most often choose for its archive. */
const LINKEDIN_PAGE = /linkedin/iu;

/** Pages of a Facebook or Instagram export, by where they lie, or a page saved from there. */
const META_PATH =
  /(?:^|[\\/ ])(?:your_activity_across_facebook|your_(?:facebook|instagram)_activity|(?:inbox|archived_threads|e2ee_cutover|message_requests|filtered_threads)[\\/][^\\/]+[\\/]message_\d+\.html?$|(?:your_friends|friends|followers(?:_\d+)?|following)\.html?$)/iu;
/** Telegram Desktop's pages, the format it offers first. */
const TELEGRAM_PAGE = /<title>Exported Data<\/title>/iu;
const META_PAGE = /facebook|instagram|messenger/iu;

/** Monica offers its account as SQL beside JSON. */
const MONICA_DUMP = /monica/iu;

/** Texts by how they begin, in this order. */
const TEXTS: readonly (Sign & { begins: RegExp })[] = [
  {
    what: 'a web page (HTML)',
    begins: /^\s*(?:<!doctype html|<html|<head|<body)/iu,
    instead: 'table',
  },
  { what: 'a calendar (iCalendar)', begins: /^\s*BEGIN:VCALENDAR/iu, instead: 'not-yet' },
  {
    what: 'a database dump (SQL)',
    begins:
      /^\s*(?:(?:--|#|\/\*)[^\n]*\n\s*){0,60}(?:INSERT (?:IGNORE )?INTO|(?:CREATE|DROP|LOCK) TABLES?|CREATE DATABASE|SET (?:NAMES|FOREIGN_KEY_CHECKS|@))\b/u,
    instead: 'save-as-csv',
  },
  { what: 'a family tree (GEDCOM)', begins: /^0 HEAD\b/u, instead: 'not-yet' },
  { what: 'an XML file', begins: /^\s*<\?xml/iu, instead: 'save-as-csv' },
];

const PROSE = {
  what: 'a text to read, not a list',
  instead: 'table',
  isCertain: false,
} as const satisfies Likeness;

/** What a file evidently is and none of Kith's sources reads; null when it could be one of theirs. */
export function looksLike({ name, head }: FileSample): Likeness | null {
  const known = SIGNATURES.find(({ bytes, at = 0 }) =>
    bytes.every((byte, i) => head[at + i] === byte),
  );
  if (known) return { what: known.what, instead: known.instead, isCertain: true };
  const start = fromWindows1252(head.subarray(0, 4096)).replace(/^ï»¿/u, '');
  const text = TEXTS.find(({ begins }) => begins.test(start));
  if (!text) return isProse(name, start) ? PROSE : looksLikeJson(start);
  const isPage = text.what.startsWith('a web page');
  const isMonica = text.what.startsWith('a database dump') && MONICA_DUMP.test(start);
  const instead = isPage
    ? insteadOfPage(name, start)
    : isMonica
      ? 'export-monica-json'
      : text.instead;
  return { what: text.what, instead, isCertain: false };
}

function insteadOfPage(name: string, start: string): Instead {
  if (META_PATH.test(name)) return 'export-meta-json';
  if (TELEGRAM_PAGE.test(start)) return 'export-telegram-json';
  if (LINKEDIN_PAGE.test(start)) return 'export-linkedin-csv';
  return META_PAGE.test(start) ? 'export-meta-json' : 'table';
}

/** `{"…`, `[{`, `[]` or `{}`: what other services export, never a table. */
function looksLikeJson(start: string): Likeness | null {
  if (!/^\s*(?:\{\s*["}]|\[\s*[{[\]])/u.test(start)) return null;
  const keys = Array.from(start.matchAll(JSON_KEY), ([, key = '']) => key);
  return { what: jsonWith(keys), instead: 'not-yet', isCertain: false };
}

/** A JSON file, named by its first keys: they tell its owner which it is. */
export function jsonWith(keys: readonly string[]): string {
  const plain = keys.filter((key) => /^[\w .-]{1,30}$/u.test(key));
  const named = [...new Set(plain)].slice(0, KEYS_NAMED).map((key) => `“${key}”`);
  return `a JSON file${named.length === 0 ? '' : ` with ${named.join(', ')}`}`;
}

const KEYS_NAMED = 4;
const JSON_KEY = /"([\w .-]{1,30})"\s*:/gu;
