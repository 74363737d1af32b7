/**
 * Reads an events table: `date,from,to` with optional `id,cc,kind,weight,subjects`; one row is one
 * interaction between all senders and all recipients.
 *
 * Rows are held back until the order of dates and the way of writing names are decided, then stream on.
 * In a "Surname, Given" table an organisation is no person: standing on the same side as persons it is
 * where they belong (one affiliation per person, organisation and row, with the row's date), and a row
 * with only organisations on a side states no tie. A row id that is a bare number is unique only within
 * its table, so its key takes the date too; other ids are taken to be unique for good.
 */
import type { Role } from '../../facts/facts.ts';
import { hash64, type Hash64 } from '../../facts/hash.ts';
import { instantOf } from '../../facts/instant.ts';
import { FLOATING } from '../../facts/facts.ts';
import { DECISION_ROWS } from '../limits.ts';
import type { ReadReason } from '../reasons.ts';
import { channelOf } from './channel-words.ts';
import { cellOf, type EventField, type FieldColumns } from './columns.ts';
import { dateRules, readDate, type DateRules, type KnownDate } from './dates.ts';
import { isSurnameFirst, nameIn, splitNames } from './names.ts';
import {
  normalisedRow,
  TablePeople,
  type NamedPerson,
  type Reading,
  type ShapeReader,
} from './reading.ts';
import type { TableRow } from './row-reader.ts';
import { readWeight } from './weights.ts';

const FIELDS = ['date', 'from', 'to', 'cc', 'kind', 'weight', 'subjects'] as const;

/** The names on one side of a row. */
interface Side {
  persons: NamedPerson[];
  organisations: string[];
  /** The first name that stands for nobody. */
  nobody: string | null;
}

interface Decided {
  dates: DateRules;
  /** Whether the owner's answer may have decided the order of dates. */
  isAnswered: boolean;
  isSurnameFirst: boolean;
}

export class EventsReader implements ShapeReader {
  readonly #reading: Reading;
  readonly #at: FieldColumns<EventField>;
  readonly #people: TablePeople;
  #held: TableRow[] = [];
  #decided: Decided | null = null;

  constructor(reading: Reading, at: FieldColumns<EventField>) {
    this.#reading = reading;
    this.#at = at;
    this.#people = new TablePeople(reading);
  }

  take(row: TableRow): void {
    if (this.#decided) {
      this.#read(row, this.#decided);
      return;
    }
    this.#held.push(row);
    if (this.#held.length >= DECISION_ROWS) this.#decide();
  }

  finish(): void {
    if (!this.#decided) this.#decide();
    this.#people.finish();
  }

  #decide(): void {
    const cells = (field: EventField): string[] =>
      this.#held.map((row) => cellOf(this.#at, row.cells, field));
    const names = (['from', 'to', 'cc'] as const).flatMap((f) => cells(f).flatMap(splitNames));
    const dates = dateRules(cells('date'), this.#reading.dateOrder);
    this.#reading.report.setDateOrder(dates.told);
    const isAnswered = dates.told !== null && this.#reading.dateOrder !== null;
    const decided = { dates, isAnswered, isSurnameFirst: isSurnameFirst(names) };
    this.#decided = decided;
    const held = this.#held;
    this.#held = [];
    for (const row of held) this.#read(row, decided);
  }

  #read(row: TableRow, decided: Decided): void {
    const { builder, report, file, timeZone, delimiter } = this.#reading;
    const cell = (field: EventField): string => cellOf(this.#at, row.cells, field);
    const sides = {
      from: this.#side(cell('from'), row.line, decided),
      to: this.#side(cell('to'), row.line, decided),
      cc: this.#side(cell('cc'), row.line, decided),
    };
    const content = normalisedRow('event', FIELDS.map(cell));
    const key = this.#key(cell('id'), cell('date'), content);
    if (builder.holds('interaction', key)) {
      report.skip(row.line, { kind: 'repeated-id', id: cell('id') });
      return;
    }
    const date = this.#date(cell('date'), row.line, decided);
    this.#affiliate(sides, key, date, row.line);

    const participants = distinct(sides);
    const fault = faultOf(sides, participants);
    if (fault) {
      report.skip(row.line, fault);
      return;
    }
    const weight = readWeight(cell('weight'), delimiter);
    if (weight.weight === null && weight.reason) report.doubt(row.line, weight.reason);
    const kind = cell('kind') || null;
    builder.addInteraction({
      key,
      // The same row read by another answer is another version of the fact.
      content: decided.isAnswered ? normalisedRow(content, [String(date?.at ?? null)]) : content,
      at: date?.at ?? NaN,
      precision: date?.precision ?? 'day',
      isFloating: date?.isFloating ?? false,
      channel: channelOf(kind),
      kind,
      weight: weight.weight ?? 1,
      row: row.line,
      file,
      participants,
      topics: cell('subjects')
        .split(/;\s*/u)
        .map((t) => t.trim())
        .filter(Boolean),
    });
    for (const { identity } of participants) report.sawInRow(identity);
    report.keptInteraction(
      date ? instantOf(date.at, date.isFloating ? FLOATING : 0, timeZone) : NaN,
    );
  }

  #key(id: string, date: string, content: string): Hash64 {
    if (id === '') return this.#reading.builder.keyOfRow(content);
    return hash64(normalisedRow('event-id', /^\d+$/u.test(id) ? [id, date] : [id]));
  }

  #date(text: string, line: number, { dates }: Decided): KnownDate | null {
    const answer = readDate(text, dates);
    if (answer.kind === 'date') return answer;
    if (answer.kind === 'bad') this.#reading.report.doubt(line, { kind: 'bad-date', text });
    if (answer.kind === 'ambiguous') {
      this.#reading.report.doubt(line, { kind: 'ambiguous-date', text });
    }
    return null;
  }

  #side(cell: string, line: number, decided: Decided): Side {
    const side: Side = { persons: [], organisations: [], nobody: null };
    for (const written of splitNames(cell)) {
      const found = nameIn(decided, written);
      if (found.kind === 'person') side.persons.push(this.#people.named(found.name, line));
      else if (found.kind === 'organisation') side.organisations.push(found.name);
      else side.nobody ??= written;
    }
    return side;
  }

  #affiliate(sides: Record<Role, Side>, rowKey: Hash64, date: KnownDate | null, row: number): void {
    const { builder, report, file } = this.#reading;
    const at = date?.at ?? null;
    for (const { persons, organisations } of Object.values(sides)) {
      for (const { handle } of persons) {
        for (const organisation of organisations) {
          const content = normalisedRow('belongs', [handle, organisation, String(at)]);
          const key = hash64(`${rowKey.high}:${rowKey.low}:${content}`);
          const isNew = builder.addAffiliation({
            ...{ key, content, person: handle, organisation, role: null },
            ...{ first: at, last: at, row, file },
          });
          if (isNew) report.keptAffiliation();
        }
      }
    }
  }
}

/** Each person once, in the first part they play: sender before recipient before copy. */
function distinct(sides: Record<Role, Side>): (NamedPerson & { role: Role })[] {
  const byIdentity = new Map<string, NamedPerson & { role: Role }>();
  for (const role of ['from', 'to', 'cc'] as const) {
    for (const person of sides[role].persons) {
      if (!byIdentity.has(person.identity)) byIdentity.set(person.identity, { ...person, role });
    }
  }
  return [...byIdentity.values()];
}

/** Why a row states no tie; null when it does. */
function faultOf(
  { from, to, cc }: Record<Role, Side>,
  participants: readonly { role: Role }[],
): ReadReason | null {
  const receiving: Side = {
    persons: [...to.persons, ...cc.persons],
    organisations: [...to.organisations, ...cc.organisations],
    nobody: to.nobody ?? cc.nobody,
  };
  return (
    emptySide(from, { kind: 'no-sender' }) ??
    emptySide(receiving, { kind: 'no-recipient' }) ??
    (participants.every(({ role }) => role === 'from')
      ? { kind: 'self-tie', name: receiving.persons[0]?.handle.slice('name:'.length) ?? '' }
      : null)
  );
}

function emptySide(side: Side, whenEmpty: ReadReason): ReadReason | null {
  if (side.persons.length > 0) return null;
  if (side.organisations.length > 0) return { kind: 'organisations-only' };
  return side.nobody === null ? whenEmpty : { kind: 'nobody', text: side.nobody };
}
