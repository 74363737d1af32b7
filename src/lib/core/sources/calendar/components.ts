/**
 * Lines of a calendar file to its parts: events and definitions of time zones, each as its lines, with what
 * the calendar around it says. An event begins at every BEGIN:VEVENT, whether or not the one before ended,
 * so that a broken event costs itself alone; it needs no calendar around it. Alarms within events, tasks,
 * journals and free times are passed over. Memory: one part. Cost: linear.
 */
import type { PropertyLine } from '../vcard/lines.ts';
import { decodeText } from '../vcard/property.ts';
import { MAX_EVENT_LINES } from '../limits.ts';

export type CalendarPart =
  /** A calendar begins, or says its name. */
  | { kind: 'calendar'; name: string | null }
  | {
      kind: 'event';
      /** Of the calendar around it, upper case: "REQUEST"; '' where it states none. */
      method: string;
      lines: string[];
      /** Lines that say nothing: no ":" in them. */
      strayLines: number;
      /** False when another part begins, or the file ends, before END:VEVENT. */
      isEnded: boolean;
    }
  | { kind: 'zone'; lines: string[] }
  /** A task, a journal entry, free times. */
  | { kind: 'other' };

type Open = Extract<CalendarPart, { kind: 'event' | 'zone' }>;

const EDGE = /^(BEGIN|END):\s*([\w-]+)\s*$/iu;
const BARE_NAME = /^[A-Z][A-Z-]+$/u;
const NAME = /^([\w-]+)\s*[;:]/u;
/** Lines of events that are read; the others, long texts among them, are dropped at once. */
const TELLING =
  /^(?:UID|DTSTAMP|LAST-MODIFIED|CREATED|DTSTART|RECURRENCE-ID|SEQUENCE|STATUS|RRULE|RDATE|EXDATE|SUMMARY|ORGANIZER|ATTENDEE|CLASS|CATEGORIES|X-GOOGLE-CALENDAR-CONTENT-DISPLAY)$/u;

export class PartReader {
  #open: Open | null = null;
  /** Parts within the open event or zone, or a part that is passed over, by name. */
  #inner: string[] = [];
  #method = '';
  /** A bare name: old Mozilla folded behind it, with an empty line between. */
  #bareName = '';
  #ready: CalendarPart[] = [];

  /** Parts that became whole with these lines. */
  push(lines: readonly PropertyLine[]): CalendarPart[] {
    for (const { bytes } of lines) this.#join(decodeText(bytes));
    return this.#taken();
  }

  /** What was still open when the file ended. */
  finish(): CalendarPart[] {
    if (this.#bareName !== '') this.#take(this.#bareName);
    this.#close(false);
    return this.#taken();
  }

  #taken(): CalendarPart[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #join(line: string): void {
    const isRest = this.#bareName !== '' && /^\s+[:;]/u.test(line);
    const whole = isRest ? this.#bareName + line.trim() : line;
    if (this.#bareName !== '' && !isRest) this.#take(this.#bareName);
    this.#bareName = !isRest && BARE_NAME.test(line) ? line : '';
    if (this.#bareName === '') this.#take(whole);
  }

  #take(line: string): void {
    const edge = EDGE.exec(line);
    if (edge) {
      const name = (edge[2] ?? '').toUpperCase();
      if ((edge[1] ?? '').toUpperCase() === 'BEGIN') this.#begin(name);
      else this.#end(name);
      return;
    }
    const name = NAME.exec(line)?.[1]?.toUpperCase() ?? null;
    if (this.#open?.kind === 'zone') return this.#keep(this.#open.lines, line);
    if (this.#inner.length > 0) return;
    if (this.#open) {
      if (name === null) this.#open.strayLines += 1;
      else if (TELLING.test(name)) this.#keep(this.#open.lines, line);
      return;
    }
    const value = line.slice(line.indexOf(':') + 1).trim();
    if (name === 'METHOD') this.#method = value.toUpperCase();
    else if (name === 'X-WR-CALNAME') this.#ready.push({ kind: 'calendar', name: value });
  }

  #keep(lines: string[], line: string): void {
    if (lines.length < MAX_EVENT_LINES) lines.push(line);
  }

  #begin(name: string): void {
    if (name === 'VCALENDAR' || name === 'VEVENT' || name === 'VTIMEZONE') {
      this.#close(false);
      if (name === 'VCALENDAR') {
        this.#method = '';
        this.#ready.push({ kind: 'calendar', name: null });
      } else if (name === 'VTIMEZONE') this.#open = { kind: 'zone', lines: [] };
      else {
        const method = this.#method;
        this.#open = { kind: 'event', method, lines: [], strayLines: 0, isEnded: false };
      }
      return;
    }
    if (this.#open?.kind === 'zone') return this.#keep(this.#open.lines, `BEGIN:${name}`);
    if (this.#open === null && this.#inner.length === 0) this.#ready.push({ kind: 'other' });
    if (this.#inner.length < MAX_EVENT_LINES) this.#inner.push(name);
  }

  #end(name: string): void {
    if (name === 'VCALENDAR') {
      this.#close(false);
      this.#method = '';
    } else if (name === 'VEVENT' || name === 'VTIMEZONE') {
      this.#close(true);
    } else {
      const at = this.#inner.lastIndexOf(name);
      if (at >= 0) this.#inner.length = at;
    }
  }

  #close(isEnded: boolean): void {
    const open = this.#open;
    this.#open = null;
    this.#inner = [];
    if (open) this.#ready.push(open.kind === 'event' ? { ...open, isEnded } : open);
  }
}
