/**
 * The messages of one conversation: who wrote, to whom. A direct message goes to everybody in it. In a
 * space nobody in particular is spoken to, so there an answer goes to whoever began its thread, and being
 * there together says nothing of two people. What goes to more people than `ownEventLimit` is a crowd's:
 * counted, and no fact. What was written is not looked at.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import type { Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { SETTINGS } from '../../settings.ts';
import { field, textField } from '../json-file.ts';
import type { ReportBuilder } from '../report-builder.ts';
import { readDate, type DateAnswer } from '../table/dates.ts';
import { normalisedRow } from '../table/reading.ts';
import { isRobot, personOf, type Conversation, type Person } from './conversations.ts';

/** What reading a conversation needs and adds to. */
export interface Reading {
  builder: BatchBuilder;
  report: ReportBuilder;
  file: number;
  conversation: Conversation;
  isDirect: boolean;
  /** Makes somebody known, once. */
  addPerson(person: Person, row: number): void;
  /** How many messages name each person, for "which of these is you?". */
  rowsOf: Map<Handle, number>;
}

/** Adds the facts of a conversation's messages, in the order they were written. */
export function addMessages(rows: readonly unknown[], reading: Reading): void {
  const began = new Map<string, Person>();
  rows.forEach((row, i) => addMessage(row, i + 1, began, reading));
}

function addMessage(
  message: unknown,
  row: number,
  began: Map<string, Person>,
  reading: Reading,
): void {
  const { report, conversation, isDirect } = reading;
  report.sawRow();
  const creator = field(message, 'creator');
  if (isRobot(creator)) return report.skip(row, { kind: 'robot' });
  const sender = personOf(creator);
  if (sender === null) return report.skip(row, { kind: 'no-sender' });
  reading.addPerson(sender, row);
  report.tally('messages');
  const topic = textField(message, 'topic_id');
  const beginner = began.get(topic) ?? null;
  if (topic !== '' && beginner === null) began.set(topic, sender);
  const others = isDirect ? conversation.people : beginner ? [beginner] : [];
  const recipients = others.filter(({ handle }) => handle !== sender.handle);
  if (recipients.length + 1 > SETTINGS.ownEventLimit.value) {
    report.tally('messages-crowd');
    return report.skip(row, { kind: 'crowd' });
  }
  if (recipients.length > 0) addInteraction(message, row, [sender, ...recipients], reading);
  else if (isDirect) report.skip(row, { kind: 'no-recipient' });
}

function addInteraction(
  message: unknown,
  row: number,
  people: readonly Person[],
  { builder, report, file, conversation, rowsOf }: Reading,
): void {
  const written = textField(message, 'created_date');
  const date = readChatDate(written);
  if (date.kind !== 'date') report.doubt(row, { kind: 'bad-date', text: written });
  const { at, precision, isFloating } =
    date.kind === 'date' ? date : ({ at: NaN, precision: 'day', isFloating: false } as const);
  const id = textField(message, 'message_id');
  const handles = people.map(({ handle }) => handle);
  const content = normalisedRow('google-chat', [id, written, ...handles]);
  const isNew = builder.addInteraction({
    key: id === '' ? builder.keyOfRow(content) : hash64(normalisedRow('google-chat', [id])),
    ...{ content, at, precision, isFloating, channel: 'message', kind: null, weight: 1, row, file },
    participants: handles.map((handle, i) => ({ handle, role: i === 0 ? 'from' : 'to' })),
    topics: conversation.name === null ? [] : [conversation.name],
  });
  if (!isNew) {
    report.tally('messages-repeated');
    return report.skip(row, { kind: 'repeated-id', id: '' });
  }
  report.keptInteraction(at);
  for (const { handle, name } of people) {
    report.sawPerson(handle, handle, name ?? '');
    report.sawInRow(handle);
    rowsOf.set(handle, (rowsOf.get(handle) ?? 0) + 1);
  }
}

/** "Tuesday, January 2, 2024 at 9:00:00 AM UTC", and with the day before the month. */
function readChatDate(text: string): DateAnswer {
  const plain = text
    .replace(/^\p{L}+,\s*/u, '')
    .replace(/,?\s+at\s+/u, ' ')
    .replace(/\s+/gu, ' ');
  return readDate(plain, { unix: null, slashOrder: null });
}
