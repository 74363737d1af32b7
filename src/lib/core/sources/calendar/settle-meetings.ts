/**
 * Turns the events of a whole file into facts: which meetings took place, between whom.
 *
 * A meeting counts once for each time it took place, with everybody who was asked and did not decline.
 * What has not happened says nothing of contact: only times up to the newest moment the file itself was
 * written at count (the newest DTSTAMP, LAST-MODIFIED or CREATED of any event; where no event has one, the
 * newest start). Later ones are counted as planned. A meeting of more people than `ownEventLimit` is a
 * crowd: it makes nobody a person of the network. Cancelled meetings, answers to invitations, birthdays
 * and holidays are counted and state no contact. Their people are kept where a name or address was given.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import type { Coverage, FactBatch } from '../../facts/facts.ts';
import { handleIdentity } from '../../facts/handles.ts';
import { hash64, type Hash64 } from '../../facts/hash.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { FileReport } from '../file-report.ts';
import { Attendance, isCrowd } from './attendance.ts';
import { OTHER_SENDERS_KEPT } from '../limits.ts';
import type { CalendarEvent } from './event.ts';
import type { GuestBook } from './guest-book.ts';
import { newBudget, type RepeatBudget } from './repeats.ts';
import { isRepeating, meetingsOf, seriesOf, type Meeting, type Series } from './series.ts';
import type { Zones } from './zones.ts';

export interface ReadCalendar {
  name: string;
  events: readonly CalendarEvent[];
  book: GuestBook;
  zones: Zones;
  report: ReportBuilder;
  /** What the file calls its calendar or calendars: for Google the owner's address. */
  titles: readonly string[];
}

const SEPARATOR = '\u001f';

/** The facts of a calendar and the report of its file. */
export async function settleMeetings(
  calendar: ReadCalendar,
  breathe: () => Promise<void>,
): Promise<{ batch: FactBatch; report: FileReport }> {
  const settling = new Settling(calendar);
  let settled = 0;
  for (const versions of byUid(calendar.events)) {
    settling.settle(versions);
    settled += 1;
    if (settled % EVENTS_A_BREATH === 0) await breathe();
  }
  return settling.finish();
}

const EVENTS_A_BREATH = 500;

/** Events of one id each; one without an id stands alone. */
function byUid(events: readonly CalendarEvent[]): CalendarEvent[][] {
  const groups = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const key = event.uid === '' ? `${SEPARATOR}${event.row}` : event.uid;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()];
}

class Settling {
  readonly #calendar: ReadCalendar;
  readonly #builder = new BatchBuilder('calendar');
  readonly #file: number;
  readonly #end: number;
  readonly #budget: RepeatBudget = newBudget();
  /** Guests of meetings that were no crowd, and an event that names them. */
  readonly #persons = new Map<number, number>();
  readonly #attendance: Attendance;
  #coverage: Coverage | null = null;

  constructor(calendar: ReadCalendar) {
    this.#calendar = calendar;
    this.#attendance = new Attendance(calendar.book);
    this.#file = this.#builder.startFile(calendar.name);
    this.#end = newestMoment(calendar);
    const { report } = calendar;
    report.tally('meetings', 0);
    report.tally('people-invited', calendar.book.guests.filter(({ why }) => why === null).length);
  }

  settle(versions: readonly CalendarEvent[]): void {
    const { report, zones } = this.#calendar;
    const own = versions.filter(({ isAnswer }) => !isAnswer);
    if (own.length < versions.length) {
      report.tally('meeting-answers', versions.length - own.length);
    }
    if (own.length === 0) return;
    const series = seriesOf(own, zones);
    this.#count(series);
    const meetings = meetingsOf(series, zones, this.#end, this.#budget);
    for (const event of [series.master, ...series.changes]) if (event) this.#notePeople(event);
    let planned = 0;
    const met = new Set<CalendarEvent>();
    for (const meeting of meetings) {
      const instant = meeting.moment ? zones.instantOf(meeting.moment) : NaN;
      if (instant > this.#end) planned += this.#attendance.present(meeting.event) ? 1 : 0;
      else {
        this.#cover(instant);
        if (this.#add(meeting, instant)) met.add(meeting.event);
      }
    }
    if (planned > 0) report.tally('meetings-planned', planned);
    for (const event of met) this.#countRows(event);
  }

  finish(): { batch: FactBatch; report: FileReport } {
    const { report, book, titles } = this.#calendar;
    this.#addRecords();
    const others = book.others();
    for (const [kind, why] of [
      ['rooms', 'room'],
      ['meeting-groups', 'list'],
    ] as const) {
      const count = others.filter((other) => other.why === why).length;
      if (count > 0) report.tally(kind, count);
    }
    report.setOtherSenders(others);
    const finished = report.finish('meetings', null);
    const own = new Set(titles.map((title) => `email:${title.trim().toLowerCase()}`));
    const isOwn = ({ handle }: { handle: string }): number => Number(own.has(handle));
    return {
      batch: this.#builder.finish(),
      report: {
        ...finished,
        coverage: this.#coverage,
        otherSenders: finished.otherSenders.slice(0, OTHER_SENDERS_KEPT),
        ownerCandidates: [...finished.ownerCandidates].sort((a, b) => isOwn(b) - isOwn(a)),
      },
    };
  }

  #count({ master, changes, older }: Series): void {
    const { report } = this.#calendar;
    const first = master ?? changes[0];
    report.tally('meetings');
    if (master && isRepeating(master)) report.tally('meetings-repeating');
    if (changes.length > 0) report.tally('meetings-changed', changes.length);
    if (older > 0) report.tally('meetings-older', older);
    if (first?.isCancelled) report.tally('meetings-cancelled');
    if (!first || !this.#attendance.isAlone(first)) return;
    report.tally(this.#attendance.isDayOfNote(first) ? 'days-of-note' : 'meetings-alone');
  }

  #notePeople(event: CalendarEvent): void {
    const persons = this.#attendance.personsOf(event);
    if (isCrowd(persons)) return this.#calendar.report.tally('meetings-crowd');
    for (const { guest } of persons) {
      if (!this.#persons.has(guest)) this.#persons.set(guest, event.row);
    }
  }

  /** Adds one meeting; false where it joins nobody. */
  #add({ event, moment, isDate, time }: Meeting, instant: number): boolean {
    const present = this.#attendance.present(event);
    if (!present) return false;
    const { participants, topics } = present;
    const at = moment?.at ?? NaN;
    const content = `${present.content}${SEPARATOR}${at}`;
    const isNew = this.#builder.addInteraction({
      ...{ key: this.#keyOf(event, time, content), content, at, participants, topics },
      precision: isDate ? 'day' : 'minute',
      isFloating: moment?.isFloating ?? false,
      ...{ channel: 'meeting', kind: 'Meeting', weight: 1, row: event.row, file: this.#file },
    });
    if (isNew) this.#calendar.report.keptInteraction(instant);
    return isNew;
  }

  #keyOf({ uid }: CalendarEvent, time: string, content: string): Hash64 {
    return uid === ''
      ? this.#builder.keyOfRow(content)
      : hash64(['meeting', uid, time].join(SEPARATOR));
  }

  #countRows(event: CalendarEvent): void {
    const { book, report } = this.#calendar;
    for (const { guest, isAbsent } of this.#attendance.personsOf(event)) {
      const handle = book.guests[guest]?.handle;
      if (handle === undefined || isAbsent) continue;
      const identity = handleIdentity(handle);
      const name = book.bestName(guest)?.name ?? handle.slice(handle.indexOf(':') + 1);
      report.sawPerson(identity, handle, name);
      report.sawInRow(identity);
    }
  }

  #cover(instant: number): void {
    if (Number.isNaN(instant)) return;
    const { from, to } = this.#coverage ?? { from: instant, to: instant };
    this.#coverage = { from: Math.min(from, instant), to: Math.max(to, instant) };
  }

  /** One record for each person: the name they stand under most often. */
  #addRecords(): void {
    const { book, report } = this.#calendar;
    for (const [guest, firstRow] of this.#persons) {
      const handle = book.guests[guest]?.handle;
      if (handle === undefined) continue;
      const best = book.bestName(guest);
      report.sawPerson(handleIdentity(handle), handle, best?.name ?? handle.slice('email:'.length));
      if (!best && this.#builder.names(handle)) continue;
      const name = best?.name ?? null;
      const row = best?.row ?? firstRow;
      const content = ['named', handle, name ?? ''].join(SEPARATOR);
      const key = hash64(content);
      this.#builder.addRecord({ key, content, handles: [handle], name, row, file: this.#file });
    }
  }
}

/** Up to when the file speaks of what happened, ms since 1970 UTC. */
function newestMoment({ events, zones }: ReadCalendar): number {
  const stamp = events.reduce((newest, event) => Math.max(newest, event.stamp), -Infinity);
  if (stamp > -Infinity) return stamp;
  return events.reduce((newest, { start }) => {
    return start ? Math.max(newest, zones.instantOf(zones.momentOf(start))) : newest;
  }, -Infinity);
}
