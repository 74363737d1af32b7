/**
 * Calendars (iCalendar, RFC 5545): what Google, Apple, Outlook, Nextcloud and Thunderbird export as .ics,
 * and invitations sent by mail (iTIP). Titles are kept as words of context, descriptions never.
 *
 * Quirks handled: several calendars in one file, or none around the events; byte order marks, UTF-16, any
 * line end, folding inside characters; lines without a ":", quotes that do not close; series with changed
 * and cancelled times; several versions of one event; zones by Windows' names, by definition, or unknown;
 * rooms, lists and calendars among the guests. Memory: what is kept of the events, and one line.
 */
import { bytesAsUtf8 } from '../bytes-as-utf8.ts';
import { eachPiece } from '../each-piece.ts';
import { roughText } from '../head-text.ts';
import { MAX_CALENDAR_TITLES, SNIFF_BYTES } from '../limits.ts';
import { pieces } from '../pieces.ts';
import { readHead } from '../read-head.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { guessEncoding, isText } from '../table/decode.ts';
import { LineReader } from '../vcard/lines.ts';
import { PartReader, type CalendarPart } from './components.ts';
import { readEvent, type CalendarEvent } from './event.ts';
import { GuestBook } from './guest-book.ts';
import { settleMeetings } from './settle-meetings.ts';
import { Zones } from './zones.ts';

export const calendar: Source = {
  id: 'calendar',
  readsTogether: false,
  recognise,
  read: async ([file], options) => {
    if (file) return read(file, options);
    throw new Error('a reading of no file');
  },
};

const STARTS = /^[\s\ufeff]*BEGIN:\s*(?:VCALENDAR|VEVENT)\s*$/imu;
const HAS = /^BEGIN:\s*(?:VCALENDAR|VEVENT)\s*$/imu;
const NAMED = /\.(?:ics|ical|ifb|vcs)$/iu;

function recognise({ name, head }: FileSample): number {
  const text = roughText(head);
  if (text.trimStart().slice(0, 40).search(STARTS) === 0) return 1;
  if (!NAMED.test(name)) return 0;
  if (HAS.test(text)) return 0.95;
  return isText(head) && text.trim() !== '' ? 0.9 : 0;
}

async function read(file: SourceFile, options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  const report = new ReportBuilder(file.name, 'calendar');
  const found = new Found(report, options.timeZone);
  const toUtf8 = bytesAsUtf8(guessEncoding(await readHead(file, SNIFF_BYTES)));
  const lines = new LineReader();
  const parts = new PartReader();
  const refusal = await eachPiece(pieces(file), options, {
    records: () => report.records,
    take: (piece, isLast) => {
      found.take(parts.push(isLast ? lines.finish() : lines.push(toUtf8(piece))));
      if (isLast) found.take(parts.finish());
      return null;
    },
  });
  if (refusal !== null) return refuse([file], refusal, 'calendar');
  if (report.records === 0) return refuse([file], found.whyNothing(), 'calendar');
  found.tellZones();
  const breathe = async (): Promise<void> => {
    await options.breathe?.();
    options.signal?.throwIfAborted();
  };
  await breathe();
  const settled = await settleMeetings({ name: file.name, report, ...found }, breathe);
  return { ok: true, batch: settled.batch, reports: [settled.report] };
}

/** What was found in a file so far. */
class Found {
  readonly events: CalendarEvent[] = [];
  readonly book = new GuestBook();
  readonly zones: Zones;
  readonly titles: string[] = [];
  readonly #report: ReportBuilder;
  #isCalendar = false;

  constructor(report: ReportBuilder, timeZone: string) {
    this.#report = report;
    this.zones = new Zones(timeZone);
  }

  take(parts: readonly CalendarPart[]): void {
    for (const part of parts) {
      switch (part.kind) {
        case 'event':
          this.#takeEvent(part);
          break;
        case 'zone':
          this.zones.define(part.lines);
          break;
        case 'calendar':
          if (part.name !== null && this.titles.length < MAX_CALENDAR_TITLES)
            this.titles.push(part.name);
          this.#isCalendar = true;
          break;
        case 'other':
          this.#isCalendar = true;
          break;
        default:
          part satisfies never;
      }
    }
  }

  /** Why a file without an event gives nothing. */
  whyNothing(): RefusalReason {
    if (this.#isCalendar) return { kind: 'not-needed' };
    return { kind: 'looks-like', what: 'a piece of a calendar', instead: 'export-calendar' };
  }

  /** Tells of zones nobody knows, once each, when all definitions are read. */
  tellZones(): void {
    const told = new Set<string>();
    for (const { start, row } of this.events) {
      if (!start || told.has(start.zone) || !this.zones.isUnknown(start)) continue;
      told.add(start.zone);
      this.#report.doubt(row, { kind: 'unknown-zone', zone: start.zone });
    }
  }

  #takeEvent(part: Extract<CalendarPart, { kind: 'event' }>): void {
    const report = this.#report;
    report.sawRow();
    const row = report.records;
    const event = readEvent(part, row, this.book);
    if (!part.isEnded) report.doubt(row, { kind: 'unclosed-event' });
    for (let i = 0; i < event.strayLines; i += 1) report.doubt(row, { kind: 'stray-line' });
    for (const text of event.badDates) report.doubt(row, { kind: 'bad-date', text });
    for (const text of event.badRules) report.doubt(row, { kind: 'bad-rule', text });
    this.events.push(event);
  }
}
