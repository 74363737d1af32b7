/**
 * Who wrote a line and what: `Name: text`. Lines without a name are the service's own on Android; the
 * iPhone writes those under the name of the group or the contact, behind a direction mark (U+200E), as
 * it does "image omitted".
 *
 * What was written is looked at here and goes no further than a hash. Media are one and the same text,
 * since their words change with language and with the way of exporting; "<edited>" is dropped.
 */
import { visibleText } from '../../facts/handles.ts';
import { hash64, type Hash64 } from '../../facts/hash.ts';

export interface Said {
  /** As shown, without marks; null where the service speaks. */
  sender: string | null;
  text: string;
  /** The app put these words in: a picture left out, or a service line under a name. */
  isByApp: boolean;
}

/** A longer name is a sentence with a colon in it. */
const MAX_NAME_CHARACTERS = 120;
const NAME_END = /:(?=[\s\u200e\u200f\u202a-\u202e]|$)/u;
const APP_MARK = '\u200e';
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const IN_BRACKETS = /^<[^<>]{1,80}>$/u;
/** A longer text in brackets is no note of the app's: `<This message was edited>`. */
const MAX_NOTE_CHARACTERS = 60;
const MEDIA = 'media';

/** Takes what follows the time apart. */
export function said(rest: string): Said {
  const colon = rest.slice(0, MAX_NAME_CHARACTERS + 1).search(NAME_END);
  const sender = colon > 0 ? visibleText(rest.slice(0, colon)) : '';
  if (sender === '' || isInQuotes(sender)) {
    return { sender: null, text: plain(rest), isByApp: true };
  }
  const text = rest.slice(colon + 1).trim();
  return { sender, text: plain(text), isByApp: text.startsWith(APP_MARK) };
}

/** What tells two texts of one minute apart: a hash of the first line, as exported. */
export function hashOfText({ text, isByApp }: Said): Hash64 {
  const isMedia = isByApp || IN_BRACKETS.test(text);
  return hash64(isMedia ? MEDIA : withoutNote(text));
}

/** The hash of a text that goes on. Lines behind a medium (its caption) count as well. */
export function hashWith({ high, low }: Hash64, line: string): Hash64 {
  return hash64(`${high}:${low}:${withoutNote(plain(line))}`);
}

/** Without the app's note at the end. No regular expression: a text may be long, and end in spaces. */
function withoutNote(text: string): string {
  const from = text.endsWith('>') ? text.lastIndexOf('<') : -1;
  return from < 0 || text.length - from > MAX_NOTE_CHARACTERS
    ? text
    : text.slice(0, from).trimEnd();
}

function plain(text: string): string {
  return text.replace(MARKS, '').trim();
}

/** The colon stands within quotes: `Ada changed the subject to "Trip: 2024"`. */
function isInQuotes(before: string): boolean {
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || /[“„«][^”“»]*$/u.test(before);
}
