/**
 * The parts of a Telegram export by name: a whole one (`personal_information`, `contacts`, `chats`,
 * `left_chats`) or a single chat (`name`, `type`, `id`, `messages`). Fields are asked for one by one;
 * what was written (`text`) is never asked for.
 */
import { visibleText } from '../../facts/handles.ts';
import { field, listField, numberField, textField, textOf } from '../json-file.ts';
import { dateRules, readDate } from '../table/dates.ts';

/** What a conversation is to us: people, or something that only looks like it. */
export type ChatKind = 'direct' | 'group' | 'channel' | 'robot' | 'notes';

export interface Chat {
  kind: ChatKind;
  /** As shown; empty for deleted accounts. */
  name: string;
  /** Telegram's own; for a chat of two, in exports of the app, the other's user number. */
  id: string;
  messages: readonly unknown[];
}

/** Who somebody is by Telegram: "user123", "channel123". */
export type PeerId = `${'user' | 'channel' | 'chat'}${string}`;

/** When something was sent: ms since 1970 UTC, or as if of UTC where there is only a local time. */
export interface Sent {
  at: number;
  isFloating: boolean;
}

const KINDS = new Map<string, ChatKind>([
  ['personal_chat', 'direct'],
  ['bot_chat', 'robot'],
  ['replies', 'robot'],
  ['verification_codes', 'robot'],
  ['saved_messages', 'notes'],
  ['private_channel', 'channel'],
  ['public_channel', 'channel'],
  ['private_group', 'group'],
  ['private_supergroup', 'group'],
  ['public_supergroup', 'group'],
]);
const PEER = /^(user|channel|chat)(\d{1,20})$/u;
/** Telegram began in 2013; a time before is a mistake. */
const FIRST_SECOND = Date.UTC(2013, 0, 1) / 1000;
const LAST_SECOND = Date.UTC(2200, 0, 1) / 1000;

/** All conversations of an export; none where the value is no export. */
export function chatsOf(value: unknown): Chat[] {
  const listed = [
    ...listField(field(value, 'chats'), 'list'),
    ...listField(field(value, 'left_chats'), 'list'),
  ];
  const all = KINDS.has(textField(value, 'type')) ? [value, ...listed] : listed;
  return all.map((chat) => ({
    kind: KINDS.get(textField(chat, 'type')) ?? 'group',
    name: visibleText(textField(chat, 'name')),
    id: numberText(field(chat, 'id')),
    messages: listField(chat, 'messages'),
  }));
}

/** Whether a value is an export of Telegram's, whatever is in it. */
export function isExport(value: unknown): boolean {
  return (
    KINDS.has(textField(value, 'type')) ||
    ['personal_information', 'contacts', 'chats', 'left_chats'].some((name) => {
      const part = field(value, name);
      return typeof part === 'object' && part !== null;
    })
  );
}

/** A peer under one of the names exports give it; null for none. Old exports write a bare number. */
export function peerField(value: unknown, name: string): PeerId | null {
  const text = numberText(field(value, name));
  if (/^\d{1,20}$/u.test(text)) return `user${text}`;
  const [, kind, number] = PEER.exec(text) ?? [];
  if (number === undefined) return null;
  return kind === 'channel' || kind === 'chat' ? `${kind}${number}` : `user${number}`;
}

/** A whole number, written as one or as text; empty for anything else. */
export function numberText(value: unknown): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : '';
  return textOf(value).trim();
}

/** When a message was sent; NaN when it does not say. The local time counts only without the other. */
export function sentAt(message: unknown): Sent {
  const seconds = Number(
    textField(message, 'date_unixtime') || numberField(message, 'date_unixtime'),
  );
  if (seconds >= FIRST_SECOND && seconds < LAST_SECOND) {
    return { at: Math.floor(seconds) * 1000, isFloating: false };
  }
  const answer = readDate(textField(message, 'date'), dateRules([]));
  const isKnown = answer.kind === 'date' && answer.at >= FIRST_SECOND * 1000;
  return { at: isKnown ? answer.at : NaN, isFloating: true };
}
