/**
 * What one event (VEVENT) says, as far as it may tell who met: when, how often again, who was asked and who
 * declined. Descriptions, places and links are never read; a private event keeps no title.
 */
import { visibleText } from '../../facts/handles.ts';
import { MAX_GUESTS, MAX_LISTED_DATES, MAX_TITLE_CHARACTERS } from '../limits.ts';
import type { CalendarPart } from './components.ts';
import { datesOf, type DateValue } from './date-value.ts';
import type { GuestBook } from './guest-book.ts';
import { readLine, type CalendarLine } from './property-line.ts';
import { repeatRule, type RepeatRule } from './repeat-rule.ts';

/** Someone asked to a meeting; a guest may be named twice (organiser and attendee). */
export interface Asked {
  /** Number in the guest book. */
  guest: number;
  part: 'organiser' | 'asked' | 'optional';
  /** Declined, sent somebody else, or was only told of it. */
  isAbsent: boolean;
}

export interface CalendarEvent {
  /** Number of the event in its file, from 1. */
  row: number;
  /** '' where the event has none. */
  uid: string;
  /** Which time of a series this changes; null for a series or meeting itself. */
  changes: DateValue | null;
  /** It changes all later times too. */
  isFromThenOn: boolean;
  sequence: number;
  /** When it was last written, ms since 1970 UTC; −Infinity when unknown. */
  stamp: number;
  /** Null where it has none that can be read. */
  start: DateValue | null;
  rules: RepeatRule[];
  added: DateValue[];
  removed: DateValue[];
  isCancelled: boolean;
  /** An answer to an invitation: no meeting of its own. */
  isAnswer: boolean;
  /** A birthday or a holiday, as far as the event tells by itself. */
  isDayOfNote: boolean;
  title: string;
  asked: Asked[];
  /** Dates and rules as written that could not be read. */
  badDates: string[];
  badRules: string[];
  /** Lines that say nothing. */
  strayLines: number;
}

type RawEvent = Extract<CalendarPart, { kind: 'event' }>;

const ANSWERS = new Set(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']);
const ABSENT = new Set(['DECLINED', 'DELEGATED']);
const NOTABLE =
  /^(?:birthdays?|anniversar(?:y|ies)|(?:public )?holidays?|geburtstage?|feiertage?)$/iu;
const STAMPS = new Set(['DTSTAMP', 'LAST-MODIFIED', 'CREATED']);

/** Reads one event, noting its guests. */
export function readEvent(
  { method, lines, strayLines }: RawEvent,
  row: number,
  book: GuestBook,
): CalendarEvent {
  const event: CalendarEvent = {
    ...{ row, uid: '', changes: null, isFromThenOn: false, sequence: 0, stamp: -Infinity },
    ...{ start: null, rules: [], added: [], removed: [], title: '', asked: [] },
    ...{ isCancelled: method === 'CANCEL', isAnswer: ANSWERS.has(method), isDayOfNote: false },
    ...{ badDates: [], badRules: [], strayLines },
  };
  let isPrivate = false;
  for (const text of lines) {
    const line = readLine(text);
    if (!line) takeBroken(event, text);
    else if (line.name === 'CLASS') isPrivate = /^(?:private|confidential)$/iu.test(textOf(line));
    else takeLine(event, line, text, book);
  }
  if (isPrivate) event.title = '';
  for (const guest of new Set(event.asked.map((one) => one.guest))) {
    const entry = book.guests[guest];
    if (entry) entry.events += 1;
  }
  return event;
}

function takeBroken(event: CalendarEvent, text: string): void {
  if (/^RRULE/iu.test(text)) event.badRules.push(valueIn(text));
  else event.strayLines += 1;
}

function takeLine(event: CalendarEvent, line: CalendarLine, text: string, book: GuestBook): void {
  const { name } = line;
  if (STAMPS.has(name)) {
    for (const { wall } of datesOf(line)) event.stamp = Math.max(event.stamp, wall);
    return;
  }
  switch (name) {
    case 'UID':
      event.uid = textOf(line).trim();
      return;
    case 'DTSTART':
      event.start = oneDate(event, line, text);
      return;
    case 'RECURRENCE-ID':
      event.changes = oneDate(event, line, text);
      event.isFromThenOn = /^thisandfuture$/iu.test(line.parameter('range'));
      return;
    case 'SEQUENCE':
      event.sequence = typeof line.values[0] === 'number' ? line.values[0] : 0;
      return;
    case 'STATUS':
      event.isCancelled ||= /^cancell?ed$/iu.test(textOf(line).trim());
      return;
    case 'RRULE':
      return takeRule(event, line, text);
    case 'RDATE':
    case 'EXDATE': {
      const list = name === 'RDATE' ? event.added : event.removed;
      list.push(...datesOf(line).slice(0, MAX_LISTED_DATES - list.length));
      return;
    }
    case 'SUMMARY':
      event.title = shortTitle(textOf(line));
      return;
    case 'CATEGORIES':
      event.isDayOfNote ||= line.values.some((one) => typeof one === 'string' && NOTABLE.test(one));
      return;
    case 'X-GOOGLE-CALENDAR-CONTENT-DISPLAY':
      event.isDayOfNote = true;
      return;
    case 'ORGANIZER':
    case 'ATTENDEE':
      return takeGuest(event, line, book);
    default:
      return;
  }
}

function oneDate(event: CalendarEvent, line: CalendarLine, text: string): DateValue | null {
  const [date = null] = datesOf(line);
  if (!date) event.badDates.push(valueIn(text));
  return date;
}

function takeRule(event: CalendarEvent, { values }: CalendarLine, text: string): void {
  const rule = repeatRule(values[0]);
  if (rule) event.rules.push(rule);
  else event.badRules.push(valueIn(text));
}

function takeGuest(event: CalendarEvent, line: CalendarLine, book: GuestBook): void {
  if (event.asked.length >= MAX_GUESTS) return;
  const guest = book.met(line, event.row);
  if (guest === null) return;
  const role = line.parameter('role').toUpperCase();
  const isOptional = role === 'OPT-PARTICIPANT';
  event.asked.push({
    guest,
    part: line.name === 'ORGANIZER' ? 'organiser' : isOptional ? 'optional' : 'asked',
    isAbsent: role === 'NON-PARTICIPANT' || ABSENT.has(line.parameter('partstat').toUpperCase()),
  });
}

function shortTitle(text: string): string {
  return [...visibleText(text)].slice(0, MAX_TITLE_CHARACTERS).join('').trim();
}

function textOf({ values }: CalendarLine): string {
  return typeof values[0] === 'string' ? values[0] : '';
}

/** What a line says, as written: for telling that it could not be read. */
function valueIn(text: string): string {
  return text.slice(text.indexOf(':') + 1).slice(0, MAX_TITLE_CHARACTERS);
}
