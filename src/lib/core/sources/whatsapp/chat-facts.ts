/**
 * A scanned chat to facts: one interaction a message, from who wrote to everybody else in the chat then.
 *
 * Key: there are no ids, so a message is the two of a chat of two, its minute, who wrote, a hash of the
 * text, and a running number among equals. Overlapping exports of a chat, from one phone or another, then
 * state each message once. The three numbers of a date stand sorted in the key, so that neither the order
 * they are written in nor the owner's answer about it makes another message. The name of a group is no
 * part of it: it changes, and an export may lack it.
 *
 * A message to more people than `ownEventLimit` is a crowd's: counted, and no fact.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { FLOATING } from '../../facts/facts.ts';
import { byCodePoint, handleIdentity, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { instantOf } from '../../facts/instant.ts';
import { SETTINGS } from '../../settings.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { DateOrder, OtherSender } from '../source.ts';
import { normalisedRow } from '../table/reading.ts';
import { nameInWhatsapp, type ChatPerson, type Speaker } from './chat-people.ts';
import { ChatDates } from './chat-dates.ts';
import { MembersWalk } from './chat-members.ts';
import { NOBODY, SERVICE, type ScannedChat } from './chat-scan.ts';

export interface ChatToAdd {
  chat: ScannedChat;
  speakers: readonly Speaker[];
  report: ReportBuilder;
  /** Index of the file in the batch. */
  file: number;
}

export interface ChatOptions {
  timeZone: string;
  dateOrder: DateOrder | null;
}

/** Adds the facts of one chat and tells its report. */
export function addChat(builder: BatchBuilder, added: ChatToAdd, options: ChatOptions): void {
  const { chat, speakers, report } = added;
  const { lines } = chat;
  const dates = new ChatDates(lines, options.dateOrder);
  report.setDateOrder(dates.told);
  const persons = speakers.map((speaker) => (speaker.kind === 'person' ? speaker.person : null));
  const walk = new MembersWalk(chat, (sender) => (persons[sender] ?? null) !== null);
  const pair = pairKey(chat, persons);
  report.tally('chats');
  if (pair === '') report.tally('group-conversations');
  addMembers(builder, added, persons);
  const robots = new Map<number, OtherSender>();
  for (let row = 0; row < lines.length; row += 1) {
    const members = walk.membersAt(row);
    const at = lines.row[row] ?? 0;
    const sender = lines.sender[row] ?? NOBODY;
    const speaker = speakers[sender];
    report.sawRow();
    if (!speaker || speaker.kind === 'chat' || lines.kind[row] === SERVICE) {
      report.tally('service-lines');
      continue;
    }
    if (speaker.kind === 'robot') {
      countRobot(robots, sender, chat.senders[sender]?.name ?? '');
      report.tally('messages-robot');
      continue;
    }
    report.tally('messages');
    const others = members.filter((member) => member !== sender);
    if (others.length === 0) {
      report.skip(at, { kind: 'no-recipient' });
      continue;
    }
    if (others.length >= SETTINGS.ownEventLimit.value) {
      report.tally('messages-crowd');
      continue;
    }
    const recipients = others.flatMap((member) => persons[member]?.handle ?? []);
    const message = { row, sender: speaker.person.handle, recipients, pair };
    const time = dates.at(row);
    if (!addMessage(builder, added, message, time)) {
      report.tally('messages-repeated');
      continue;
    }
    if (Number.isNaN(time)) report.doubt(at, dates.doubt(row));
    report.keptInteraction(instantOf(time, FLOATING, options.timeZone));
    for (const handle of [message.sender, ...recipients]) report.sawInRow(handleIdentity(handle));
  }
  report.setOtherSenders([...robots.values()]);
}

interface Message {
  row: number;
  sender: Handle;
  recipients: readonly Handle[];
  /** The two of a chat of two; empty for a group. */
  pair: string;
}

function addMessage(
  builder: BatchBuilder,
  { chat: { lines }, file }: ChatToAdd,
  { row, sender, recipients, pair }: Message,
  at: number,
): boolean {
  const minute = lines.minute[row] ?? 0;
  const day = lines.numbers.map((column) => (column[row] ?? 0) % 100).sort((a, b) => a - b);
  const text = `${lines.hashHigh[row]}:${lines.hashLow[row]}`;
  const identity = [pair, day.join('-'), String(minute), handleIdentity(sender), text];
  return builder.addInteraction({
    key: builder.keyOfRow(normalisedRow('message', identity)),
    content: normalisedRow('message', [String(at), sender, ...recipients]),
    at,
    precision: Number.isNaN(lines.second[row] ?? NaN) ? 'minute' : 'second',
    isFloating: true,
    ...{ channel: 'message', kind: null, weight: 1, row: lines.row[row] ?? 0, file },
    participants: [
      { handle: sender, role: 'from' },
      ...recipients.map((handle) => ({ handle, role: 'to' }) as const),
    ],
    topics: [],
  });
}

/** The names of the two, where a chat is one of two; empty where it is a group's. */
function pairKey(chat: ScannedChat, persons: readonly (ChatPerson | null)[]): string {
  const handles = persons.flatMap((person) => (person ? [handleIdentity(person.handle)] : []));
  return isGroup(chat, persons) ? '' : handles.sort(byCodePoint).join('\n');
}

/** More than two who write, or somebody who came or went: nobody joins a chat of two. */
export function isGroup(chat: ScannedChat, persons: readonly unknown[]): boolean {
  return persons.filter((person) => person !== null).length > 2 || chat.moves.length > 0;
}

function addMembers(
  builder: BatchBuilder,
  { chat, report, file }: ChatToAdd,
  persons: readonly (ChatPerson | null)[],
): void {
  persons.forEach((person, number) => {
    if (!person) return;
    const { handle, name, label } = person;
    const identity = handleIdentity(handle);
    report.sawPerson(identity, handle, label);
    if (name === null) return;
    builder.addRecord({
      key: hash64(normalisedRow('member', [identity])),
      content: normalisedRow('member', [handle, name]),
      ...{ handles: [handle], name, row: chat.senders[number]?.row ?? 0, file },
    });
  });
}

function countRobot(robots: Map<number, OtherSender>, sender: number, name: string): void {
  const known = robots.get(sender);
  if (known) known.messages += 1;
  else robots.set(sender, { handle: nameInWhatsapp(name), name, why: 'robot', messages: 1 });
}
