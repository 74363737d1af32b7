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
import { byCodePoint } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { instantOf } from '../../facts/instant.ts';
import { SETTINGS } from '../../settings.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { OtherSender } from '../../facts/aside.ts';
import type { DateOrder } from '../file-report.ts';
import { normalisedRow } from '../table/reading.ts';
import { nameInWhatsapp, type ChatPerson, type Speaker } from './chat-people.ts';
import { ChatDates } from './chat-dates.ts';
import { MembersWalk } from './chat-members.ts';
import { NOBODY, SERVICE, type ScannedChat } from './chat-scan.ts';

export interface ChatToAdd {
  chat: ScannedChat;
  speakers: readonly Speaker[];
  /** Its name by its file's; null where that says none. */
  title: string | null;
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
  const { chat, speakers, title, report } = added;
  const dates = new ChatDates(chat.lines, options.dateOrder);
  const persons = speakers.map(personOf);
  const walk = new MembersWalk(chat, (sender) => (persons[sender] ?? null) !== null);
  const isOfGroup = isGroup(chat, speakers);
  report.setDateOrder(dates.told);
  report.tally('chats');
  if (isOfGroup) report.tally('group-conversations');
  addMembers(builder, added, persons);
  const line: LineFacts = {
    ...{ builder, added, dates, persons, timeZone: options.timeZone },
    pair: isOfGroup ? '' : pairOf(persons),
    topic: isOfGroup ? (ownName(chat, speakers) ?? title) : null,
  };
  for (let row = 0; row < chat.lines.length; row += 1) {
    report.sawRow();
    addLine(line, row, walk.membersAt(row));
  }
  report.setOtherSenders(robotsOf(chat, speakers));
}

/** More than two who write, or somebody who came or went, or a name of its own: nothing two have. */
export function isGroup({ moves }: ScannedChat, speakers: readonly Speaker[]): boolean {
  const persons = speakers.filter(({ kind }) => kind === 'person').length;
  const hasOwnName = speakers.some(({ kind }) => kind === 'chat');
  return persons > 2 || moves.length > 0 || (hasOwnName && persons > 1);
}

/** What adding a line needs to know of its chat. */
interface LineFacts {
  builder: BatchBuilder;
  added: ChatToAdd;
  dates: ChatDates;
  persons: readonly (ChatPerson | null)[];
  /** The two of a chat of two; empty for a group. */
  pair: string;
  /** The name of a group. */
  topic: string | null;
  timeZone: string;
}

function addLine(facts: LineFacts, row: number, members: readonly number[]): void {
  const { added, dates, persons, timeZone } = facts;
  const { chat, speakers, report } = added;
  const { lines } = chat;
  const sender = lines.sender[row] ?? NOBODY;
  const speaker = speakers[sender];
  if (!speaker || speaker.kind === 'chat' || lines.kind[row] === SERVICE) {
    return report.tally('service-lines');
  }
  if (speaker.kind === 'robot') return report.tally('messages-robot');
  report.tally('messages');
  const recipients = members.flatMap((member) =>
    member === sender ? [] : (persons[member] ?? []),
  );
  const at = lines.row[row] ?? 0;
  if (recipients.length === 0) return report.skip(at, { kind: 'no-recipient' });
  if (recipients.length >= SETTINGS.ownEventLimit.value) return report.tally('messages-crowd');
  const time = dates.at(row);
  if (!addMessage(facts, row, speaker.person, recipients, time)) {
    return report.tally('messages-repeated');
  }
  if (Number.isNaN(time)) report.doubt(at, dates.doubt(row));
  report.keptInteraction(instantOf(time, FLOATING, timeZone));
  for (const { identity } of [speaker.person, ...recipients]) report.sawInRow(identity);
}

function addMessage(
  { builder, added, pair, topic }: LineFacts,
  row: number,
  sender: ChatPerson,
  recipients: readonly ChatPerson[],
  at: number,
): boolean {
  const { lines } = added.chat;
  const day = lines.numbers.map((column) => (column[row] ?? 0) % 100).sort((a, b) => a - b);
  const minute = String(lines.minute[row] ?? 0);
  const text = `${lines.hashHigh[row]}:${lines.hashLow[row]}`;
  const identity = [pair, day.join('-'), minute, sender.identity, text];
  const handles = [sender, ...recipients].map(({ handle }) => handle);
  return builder.addInteraction({
    key: builder.keyOfRow(normalisedRow('message', identity)),
    content: normalisedRow('message', [String(at), ...handles]),
    at,
    precision: Number.isNaN(lines.second[row] ?? NaN) ? 'minute' : 'second',
    isFloating: true,
    ...{ channel: 'message', kind: null, weight: 1, row: lines.row[row] ?? 0, file: added.file },
    participants: handles.map((handle, i) => ({ handle, role: i === 0 ? 'from' : 'to' })),
    topics: topic === null ? [] : [topic],
  });
}

function personOf(speaker: Speaker): ChatPerson | null {
  return speaker.kind === 'person' ? speaker.person : null;
}

function pairOf(persons: readonly (ChatPerson | null)[]): string {
  const identities = persons.flatMap((person) => (person ? [person.identity] : []));
  return identities.sort(byCodePoint).join('\n');
}

/** The group's name as the iPhone writes it before service lines. */
function ownName({ senders }: ScannedChat, speakers: readonly Speaker[]): string | null {
  return senders[speakers.findIndex(({ kind }) => kind === 'chat')]?.name ?? null;
}

function robotsOf({ senders }: ScannedChat, speakers: readonly Speaker[]): OtherSender[] {
  return senders.flatMap(({ name, lines }, number) =>
    speakers[number]?.kind === 'robot'
      ? [{ handle: nameInWhatsapp(name), name, why: 'robot', messages: lines }]
      : [],
  );
}

function addMembers(
  builder: BatchBuilder,
  { chat, report, file }: ChatToAdd,
  persons: readonly (ChatPerson | null)[],
): void {
  persons.forEach((person, number) => {
    if (!person) return;
    const { handle, identity, name, label } = person;
    report.sawPerson(identity, handle, label);
    if (name === null) return;
    builder.addRecord({
      key: hash64(normalisedRow('member', [identity])),
      content: normalisedRow('member', [handle, name]),
      ...{ handles: [handle], name, row: chat.senders[number]?.row ?? 0, file },
    });
  });
}
