/**
 * Outlook's calendar as a table: one row for each time of a meeting, with who was asked by display name,
 * joined by ";", since a name may hold a comma ("Okafor, Ben"). Descriptions and places are not kept, nor
 * the title of a private meeting.
 *
 * The rows wait until all are read: only together do their dates tell which comes first in 03/04/2024. A
 * table does not say when it was written, so what lies ahead of it stays in; conclusions drawn on a day
 * leave out what lies after that day. A row has no id: its key is the hash of when, what and who.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { FLOATING, type Role } from '../../facts/facts.ts';
import { handleIdentity, visibleText, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { instantOf } from '../../facts/instant.ts';
import { SETTINGS } from '../../settings.ts';
import { MAX_TITLE_CHARACTERS } from '../limits.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { OtherSender } from '../../facts/aside.ts';
import type { ReadOptions } from '../source.ts';
import { dateRules, readDate, type DateAnswer, type DateRules } from '../table/dates.ts';
import { addressIn } from '../table/handles-of.ts';
import { normalisedRow } from '../table/reading.ts';
import type { TableRow } from '../table/row-reader.ts';
import type { Columns, MeetingField } from './columns.ts';

interface Asked {
  handle: Handle;
  name: string | null;
  role: Role;
}

interface WaitingRow {
  line: number;
  date: string;
  time: string;
  title: string;
  isCancelled: boolean;
  asked: Asked[];
}

const YES = /^(?:true|wahr|vrai|verdadero|vero|verdadeiro|waar|prawda|yes|1)$/iu;
/** What Outlook writes before the title of a meeting that was called off. */
const CANCELLED =
  /^(?:cancell?ed|abgesagt|annulée?|cancelad[oa]|annullat[oa]|geannuleerd|odwołane)\s*:/iu;
const PARTS: readonly (readonly [MeetingField, Role])[] = [
  ['organiser', 'from'],
  ['required', 'to'],
  ['optional', 'cc'],
];

export class OutlookMeetings {
  readonly #builder: BatchBuilder;
  readonly #report: ReportBuilder;
  readonly #file: number;
  readonly #at: Columns<MeetingField>;
  readonly #rows: WaitingRow[] = [];
  readonly #rooms = new Map<string, OtherSender>();
  readonly #named = new Set<string>();

  constructor(
    builder: BatchBuilder,
    report: ReportBuilder,
    file: number,
    at: Columns<MeetingField>,
  ) {
    this.#builder = builder;
    this.#report = report;
    this.#file = file;
    this.#at = at;
  }

  /** Takes one row. */
  take({ cells, line }: TableRow): void {
    const one = (field: MeetingField): string =>
      visibleText(cells[this.#at.get(field)?.[0] ?? -1] ?? '');
    this.#report.sawRow();
    this.#report.tally('meetings');
    this.#noteRooms(one('rooms'));
    const asked = new Map<string, Asked>();
    for (const [field, role] of PARTS) {
      for (const person of peopleIn(one(field), role)) {
        const identity = handleIdentity(person.handle);
        if (!asked.has(identity) && !this.#rooms.has(identity)) asked.set(identity, person);
      }
    }
    const title = one('subject');
    this.#rows.push({
      ...{ line, date: one('startDate'), time: YES.test(one('allDay')) ? '' : one('startTime') },
      title: YES.test(one('isPrivate'))
        ? ''
        : [...title].slice(0, MAX_TITLE_CHARACTERS).join('').trim(),
      isCancelled: CANCELLED.test(title),
      asked: [...asked.values()],
    });
  }

  /** Adds the facts of all rows, once the file has ended. */
  finish({ dateOrder, timeZone }: ReadOptions): void {
    const rules = dateRules(
      this.#rows.map(({ date }) => date),
      dateOrder ?? null,
    );
    this.#report.setDateOrder(rules.told);
    for (const row of this.#rows) this.#settle(row, rules, timeZone);
    this.#report.setOtherSenders([...this.#rooms.values()]);
    if (this.#rooms.size > 0) this.#report.tally('rooms', this.#rooms.size);
  }

  #settle(row: WaitingRow, rules: DateRules, timeZone: string): void {
    const asked = row.asked.filter(({ handle }) => !this.#rooms.has(handleIdentity(handle)));
    if (asked.length === 0) return this.#report.tally('meetings-alone');
    if (asked.length > SETTINGS.ownEventLimit.value) return this.#report.tally('meetings-crowd');
    for (const person of asked) this.#note(person, row.line);
    if (row.isCancelled) return this.#report.tally('meetings-cancelled');
    if (asked.length < 2) return;
    const answer = readDate(`${row.date} ${row.time}`, rules);
    this.#tellDate(row, answer);
    const isKnown = answer.kind === 'date';
    const at = isKnown ? answer.at : NaN;
    const isFloating = isKnown && answer.isFloating;
    const who = asked.map(({ handle, role }) => `${role} ${handle}`);
    const content = normalisedRow('outlook-meeting', [row.date, row.time, row.title, ...who]);
    this.#builder.addInteraction({
      ...{ key: this.#builder.keyOfRow(content), content, at, isFloating },
      precision: isKnown ? answer.precision : 'day',
      ...{ channel: 'meeting', kind: 'Meeting', weight: 1, row: row.line, file: this.#file },
      participants: asked,
      topics: row.title === '' ? [] : [row.title],
    });
    this.#report.keptInteraction(instantOf(at, isFloating ? FLOATING : 0, timeZone));
    for (const { handle } of asked) this.#report.sawInRow(handleIdentity(handle));
  }

  #tellDate({ line, date, time }: WaitingRow, answer: DateAnswer): void {
    const text = `${date} ${time}`.trim();
    if (answer.kind === 'ambiguous') this.#report.doubt(line, { kind: 'ambiguous-date', text });
    else if (answer.kind !== 'date') this.#report.doubt(line, { kind: 'bad-date', text });
  }

  #noteRooms(cell: string): void {
    for (const { handle, name } of peopleIn(cell, 'to')) {
      const identity = handleIdentity(handle);
      const room = this.#rooms.get(identity) ?? { handle, name, why: 'room' as const, messages: 0 };
      room.messages += 1;
      this.#rooms.set(identity, room);
    }
  }

  #note({ handle, name }: Asked, row: number): void {
    const identity = handleIdentity(handle);
    if (this.#named.has(identity)) return;
    this.#named.add(identity);
    this.#report.sawPerson(identity, handle, name ?? handle.slice('email:'.length));
    const content = normalisedRow('outlook-asked', [handle, name ?? '']);
    const key = hash64(content);
    this.#builder.addRecord({ key, content, handles: [handle], name, row, file: this.#file });
  }
}

/** The people of a cell: "Okafor, Ben; Ada <ada@example.com>". */
function peopleIn(cell: string, role: Role): Asked[] {
  return cell.split(';').flatMap((part): Asked[] => {
    const text = visibleText(part).replace(/^["']+|["']+$/gu, '');
    if (text === '') return [];
    const address = addressIn(text);
    if (address) return [{ ...address, role }];
    return [{ handle: `name-in-outlook:${text}`, name: text, role }];
  });
}
