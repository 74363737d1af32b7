/**
 * One day of one conversation: who wrote, to whom. A direct message goes to everybody in its
 * conversation. In a channel nobody in particular is spoken to, so there only those count whom a message
 * mentions and whose message it answers; being in a channel together says nothing of two people. A
 * reaction goes to whoever wrote; Slack does not say when, so it stands on the message's day. What goes
 * to more people than `ownEventLimit` is a crowd's: counted, and no fact.
 *
 * Key: conversation and `ts`, which Slack makes unique within it. What was written is not kept: mentions
 * are taken from it and that is all.
 */
import { visibleText, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { SETTINGS } from '../../settings.ts';
import { field, listField, numberField, textField } from '../json-file.ts';
import type { ReportBuilder } from '../report-builder.ts';
import { normalisedRow } from '../table/reading.ts';
import type { OtherSenders } from './other-senders.ts';
import { nameOf, type Conversation, type Member, type Workspace } from './workspace.ts';

/** What reading a day needs and adds to. */
export interface Day {
  builder: BatchBuilder;
  report: ReportBuilder;
  file: number;
  workspace: Workspace;
  conversation: Conversation;
  /** Who began a thread, by conversation and `ts`: an answer may stand in a later day. */
  threads: Map<string, string>;
  others: OtherSenders;
  /** How many messages name each member, for "which of these is you?". */
  rowsOf: Map<Handle, number>;
}

/** Who wrote a message that is one between people, and when. */
interface Written {
  sender: Member;
  /** Conversation and `ts`, hashed into keys; null where the message has no `ts`. */
  id: string | null;
  at: number;
  row: number;
}

/** Messages of people; every other kind is the service speaking. */
const HUMAN = new Set([
  ...['', 'me_message', 'thread_broadcast', 'reply_broadcast'],
  ...['file_share', 'file_comment', 'file_mention'],
]);
const MENTION = /<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/gu;
const STAMP = /^\d{9,11}(?:\.\d+)?$/u;
const DAY_MS = 86_400_000;

/** Adds the facts of one row of a day's file; `row` is its number, from 1. */
export function addMessage(message: unknown, row: number, day: Day): void {
  const { report, workspace, conversation } = day;
  report.sawRow();
  const aside = asideOf(message, day);
  if (aside !== null) {
    report.skip(row, { kind: aside });
    return;
  }
  const isHuddle = textField(message, 'subtype') === 'huddle_thread';
  const senderId = isHuddle ? huddleOf(message).by : writerOf(message);
  const sender = workspace.member(senderId, textField(message, 'user_team'));
  if (sender === null) {
    report.skip(row, { kind: 'no-sender' });
    return;
  }
  addStranger(message, sender, row, day);
  const at = timeOf(message);
  const ts = textField(message, 'ts');
  if (Number.isNaN(at)) report.doubt(row, { kind: 'bad-date', text: ts });
  if (ts !== '' && textField(message, 'thread_ts') === ts) {
    day.threads.set(`${conversation.id} ${ts}`, sender.id);
  }
  report.tally(isHuddle ? 'calls' : 'messages');
  const id = ts === '' ? null : normalisedRow(conversation.id, [ts]);
  const written = { sender, id, at, row };
  addReactions(message, written, day);
  const recipients = recipientsOf(message, sender, isHuddle, day);
  if (recipients.length + 1 > SETTINGS.ownEventLimit.value) {
    report.tally('messages-crowd');
    report.skip(row, { kind: 'crowd' });
    return;
  }
  if (recipients.length > 0) addInteraction(isHuddle, written, recipients, day);
  else if (conversation.isDirect) {
    const isAlone = conversation.members.every((member) => member === sender.id);
    const name = sender.name ?? sender.id;
    report.skip(row, isAlone ? { kind: 'self-tie', name } : { kind: 'no-recipient' });
  }
}

/** The ids of those who write in a file. */
export function writersIn(messages: readonly unknown[]): string[] {
  return [...new Set(messages.map(writerOf).filter((id) => id !== ''))];
}

/** Why a row is no message of a person; null when it is one. */
function asideOf(
  message: unknown,
  { workspace, others, report }: Day,
): 'robot' | 'service-line' | null {
  const subtype = textField(message, 'subtype');
  const user = writerOf(message);
  const bot = textField(message, 'bot_id');
  const isRobot =
    subtype === 'bot_message' || bot !== '' || field(message, 'bot_profile') !== undefined;
  if (subtype === 'huddle_thread') return null;
  if (isRobot || workspace.robotName(user) !== null) {
    const name = workspace.robotName(bot) ?? workspace.robotName(user);
    others.count(name ?? (visibleText(textField(message, 'username')) || 'Bot'));
    report.tally('messages-robot');
    return 'robot';
  }
  if (HUMAN.has(subtype)) return null;
  report.tally('service-lines');
  return 'service-line';
}

function writerOf(message: unknown): string {
  return textField(message, 'user');
}

/** Who began a call within Slack, and who was in it. */
function huddleOf(message: unknown): { by: string; with: readonly unknown[] } {
  const room = field(message, 'room');
  return { by: textField(room, 'created_by'), with: listField(room, 'participant_history') };
}

function recipientsOf(message: unknown, sender: Member, isHuddle: boolean, day: Day): Member[] {
  const { workspace, conversation, threads } = day;
  const ids = isHuddle
    ? huddleOf(message).with
    : [
        ...(conversation.isDirect ? conversation.members : []),
        ...[...textField(message, 'text').matchAll(MENTION)].map(([, id]) => id),
        textField(message, 'parent_user_id') ||
          threads.get(`${conversation.id} ${textField(message, 'thread_ts')}`),
      ];
  const found = new Map<string, Member>();
  for (const id of ids) {
    const member = typeof id === 'string' ? workspace.member(id) : null;
    if (member !== null && member.id !== sender.id) found.set(member.id, member);
  }
  return [...found.values()];
}

function addInteraction(
  isHuddle: boolean,
  { sender, id, at, row }: Written,
  recipients: readonly Member[],
  { builder, report, file, conversation, rowsOf }: Day,
): void {
  const people = [sender, ...recipients];
  const handles = people.map(({ handle }) => handle);
  const content = normalisedRow('slack', [id ?? '', ...handles]);
  const isNew = builder.addInteraction({
    key: id === null ? builder.keyOfRow(content) : hash64(normalisedRow('slack', [id])),
    ...{ content, at, precision: 'second', isFloating: false },
    ...{ channel: isHuddle ? 'call' : 'message', kind: null, weight: 1, row, file },
    participants: handles.map((handle, i) => ({ handle, role: i === 0 ? 'from' : 'to' })),
    topics: conversation.topic === null ? [] : [conversation.topic],
  });
  if (!isNew) {
    report.tally('messages-repeated');
    report.skip(row, { kind: 'repeated-id', id: '' });
    return;
  }
  report.keptInteraction(at);
  for (const { handle, name } of people) {
    report.sawPerson(handle, handle, name ?? '');
    report.sawInRow(handle);
    rowsOf.set(handle, (rowsOf.get(handle) ?? 0) + 1);
  }
}

function addReactions(message: unknown, { sender, id, at, row }: Written, day: Day): void {
  const { builder, report, file, workspace } = day;
  if (id === null) return;
  for (const reaction of listField(message, 'reactions')) {
    for (const user of listField(reaction, 'users')) {
      const member = typeof user === 'string' ? workspace.member(user) : null;
      if (member === null || member.id === sender.id) continue;
      const content = normalisedRow('reaction', [id, textField(reaction, 'name'), member.handle]);
      const moment = Math.floor(at / DAY_MS) * DAY_MS;
      const isNew = builder.addInteraction({
        ...{ key: hash64(content), content: normalisedRow(content, [sender.handle]), at: moment },
        ...{ precision: 'day', isFloating: false, channel: 'reaction', kind: null, weight: 1 },
        ...{ row, file, topics: [] },
        participants: [
          { handle: member.handle, role: 'from' },
          { handle: sender.handle, role: 'to' },
        ],
      });
      if (!isNew) continue;
      report.keptInteraction(moment);
      for (const { handle, name } of [member, sender]) report.sawPerson(handle, handle, name ?? '');
    }
  }
}

/** Somebody of another workspace, or whose list is missing: messages carry a small profile. */
function addStranger(
  message: unknown,
  sender: Member,
  row: number,
  { builder, file, workspace }: Day,
): void {
  if (workspace.isListed(sender.id)) return;
  const name = nameOf(field(message, 'user_profile'));
  if (name === null) return;
  const content = normalisedRow('writer', [sender.handle]);
  builder.addRecord({
    ...{ key: hash64(content), content: normalisedRow(content, [name]) },
    ...{ handles: [sender.handle], name, row, file },
  });
}

/** Ms since 1970 UTC; NaN where there is no time. */
function timeOf(message: unknown): number {
  const ts = textField(message, 'ts');
  const seconds = STAMP.test(ts) ? Number(ts) : numberField(message, 'ts');
  return seconds > 0 && seconds < 1e11 ? Math.floor(seconds * 1000) : NaN;
}
