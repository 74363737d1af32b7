/**
 * When the owner was in touch, as they noted it in Monica: calls, messages of conversations, and activities
 * with one or several contacts. What was said, and what an activity was, is not kept.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import type { Channel, Role } from '../../facts/facts.ts';
import { handleIdentity, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { instantOf } from '../../facts/instant.ts';
import { FLOATING } from '../../facts/facts.ts';
import { field, listField, textField } from '../json-file.ts';
import type { ReportBuilder } from '../report-builder.ts';
import { readDate, type DateAnswer } from '../table/dates.ts';
import { propertiesOf, valuesOf } from './monica-document.ts';

/** Where facts go, and who is who. */
export interface MonicaReading {
  builder: BatchBuilder;
  report: ReportBuilder;
  owner: Handle;
  timeZone: string;
  personWithId: (uid: string) => Handle | null;
}

const SEPARATOR = '\u001f';
const NO_RULES = { unix: null, slashOrder: null, told: null };
/** A day without a time is written as its midnight. */
const MIDNIGHT = /[T ]00:00:00(?:\.0+)?(?:Z|\+00:00)?$/u;
const YES = new Set<unknown>([true, 1, '1']);

interface Meeting {
  channel: Channel;
  kind: string;
  identity: readonly string[];
  date: string;
  participants: { handle: Handle; role: Role }[];
}

/** Adds what the contacts of an account say of being in touch. */
export function addMonicaInteractions(account: unknown, reading: MonicaReading): void {
  const attendees = new Map<string, Handle[]>();
  for (const contact of valuesOf(account, 'contact')) {
    const uid = textField(contact, 'uuid');
    const other = reading.personWithId(uid);
    if (other === null || other === reading.owner) continue;
    addCalls(contact, uid, other, reading);
    addMessages(contact, uid, other, reading);
    for (const activity of valuesOf(contact, 'activity')) {
      if (typeof activity !== 'string') continue;
      attendees.set(activity, [...(attendees.get(activity) ?? []), other]);
    }
  }
  for (const activity of valuesOf(account, 'activity')) {
    const uid = textField(activity, 'uuid');
    const others = [...new Set(attendees.get(uid) ?? [])];
    if (others.length === 0) continue;
    add(reading, {
      ...{ channel: 'meeting', kind: 'Activity', identity: ['activity', uid] },
      date: textField(propertiesOf(activity), 'happened_at'),
      participants: sides(reading.owner, others),
    });
  }
}

function addCalls(contact: unknown, uid: string, other: Handle, reading: MonicaReading): void {
  for (const call of valuesOf(contact, 'call')) {
    const properties = propertiesOf(call);
    const date = textField(properties, 'called_at');
    const isTheirs = YES.has(field(properties, 'contact_called'));
    const { owner } = reading;
    add(reading, {
      ...{ channel: 'call', kind: 'Call', date },
      identity: ['call', uid, date, textField(call, 'created_at')],
      participants: isTheirs ? sides(other, [owner]) : sides(owner, [other]),
    });
  }
}

function addMessages(contact: unknown, uid: string, other: Handle, reading: MonicaReading): void {
  for (const conversation of valuesOf(contact, 'conversation')) {
    listField(propertiesOf(conversation), 'messages').forEach((message, i) => {
      const properties = propertiesOf(message);
      const date = textField(properties, 'written_at');
      const { owner } = reading;
      const isMine = YES.has(field(properties, 'written_by_me'));
      add(reading, {
        ...{ channel: 'message', kind: 'Message', date },
        identity: ['message', uid, date, textField(message, 'created_at'), String(i)],
        participants: isMine ? sides(owner, [other]) : sides(other, [owner]),
      });
    });
  }
}

function sides(from: Handle, to: readonly Handle[]): Meeting['participants'] {
  return [{ handle: from, role: 'from' }, ...to.map((handle) => ({ handle, role: 'to' as const }))];
}

function add({ builder, report, timeZone, owner }: MonicaReading, meeting: Meeting): void {
  report.sawRow();
  const row = report.records;
  const { channel, kind, identity, date, participants } = meeting;
  const answer = readDate(date.replace(MIDNIGHT, ''), NO_RULES);
  const parts = participants.map(({ handle, role }) => `${role} ${handle}`);
  const isNew = builder.addInteraction({
    key: hash64(['monica', ...identity].join(SEPARATOR)),
    content: ['monica', channel, date, ...parts].join(SEPARATOR),
    ...{ ...momentOf(answer), channel, kind, weight: 1, row, file: 0, participants, topics: [] },
  });
  if (!isNew) return report.skip(row, { kind: 'repeated-id', id: '' });
  if (answer.kind !== 'date') report.doubt(row, { kind: 'bad-date', text: date });
  report.keptInteraction(
    answer.kind === 'date' ? instantOf(answer.at, answer.isFloating ? FLOATING : 0, timeZone) : NaN,
  );
  for (const { handle } of participants) {
    if (handle !== owner) report.sawInRow(handleIdentity(handle));
  }
}

function momentOf(answer: DateAnswer): {
  at: number;
  precision: 'second' | 'minute' | 'day';
  isFloating: boolean;
} {
  if (answer.kind !== 'date') return { at: NaN, precision: 'day', isFloating: false };
  return { at: answer.at, precision: answer.precision, isFloating: answer.isFloating };
}
