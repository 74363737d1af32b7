/**
 * A conversation to facts: one interaction a message or answered call. In a chat of two it goes to the
 * other one, in a group to everybody who is in it then; an answer goes to whom it answers, and to the
 * others as copies, so that who speaks with whom stays visible. Being forwarded changes nothing.
 *
 * Key: conversation and message number, Telegram's own. Left out: service lines, robots, channels, notes
 * to oneself, deleted accounts named nowhere, and messages to more people than `ownEventLimit`.
 */
import { FLOATING, type Channel, type Role } from '../../facts/facts.ts';
import { hash64 } from '../../facts/hash.ts';
import { instantOf } from '../../facts/instant.ts';
import { SETTINGS } from '../../settings.ts';
import { GroupMembers, type MemberSign, type Roll } from '../group-members.ts';
import { field, listField, numberField, textField } from '../json-file.ts';
import type { TallyKind } from '../file-report.ts';
import type { ReadReason } from '../reasons.ts';
import { normalisedRow } from '../table/reading.ts';
import { numberText, peerField, sentAt, type Chat, type PeerId } from './export-shape.ts';
import { handleOf, writerOf, type Peers } from './peers.ts';
import type { TelegramFile } from './telegram-file.ts';

/** Why a message is none between people, and how it is counted. */
interface Aside {
  reason: ReadReason;
  tally: TallyKind | null;
  /** Of a robot or a channel, or written to one. */
  isOther?: true;
}

interface Recipient {
  peer: PeerId;
  role: Role;
}

/** Adds the facts of one conversation. */
export function addChat(chat: Chat, file: TelegramFile): void {
  file.report.tally('chats');
  if (chat.kind === 'group') file.report.tally('group-conversations');
  const room = chat.kind === 'group' ? new GroupRoom(chat, file.peers) : null;
  const two = chat.kind === 'direct' ? twoOf(chat, file.peers) : [];
  const writers = new Map<string, PeerId>();
  for (const message of chat.messages) {
    const row = file.nextRow();
    const members = room?.membersAt(message) ?? [];
    const writer = writerOf(message);
    if (writer) writers.set(numberText(field(message, 'id')), writer);
    const aside = asideOf(message, writer, chat, file);
    if (aside || !writer) {
      if (writer && aside?.isOther) keepAside(message, chat, row, writer, file);
      if (aside?.tally) file.report.tally(aside.tally);
      file.report.skip(row, aside?.reason ?? { kind: 'no-sender' });
      continue;
    }
    const answered = writers.get(numberText(field(message, 'reply_to_message_id'))) ?? null;
    const recipients = room
      ? inGroup(members, writer, isElsewhere(message) ? null : answered, file.peers)
      : between(writer, two, file.peers);
    addMessage(message, { chat, row, writer, recipients }, file);
  }
}

function asideOf(
  message: unknown,
  writer: PeerId | null,
  { kind }: Chat,
  { peers, others }: TelegramFile,
): Aside | null {
  const isMessage = textField(message, 'type') === 'message';
  if (!isMessage && !isCall(message)) {
    return { reason: { kind: 'service-line' }, tally: 'service-lines' };
  }
  if (kind === 'notes') {
    return { reason: { kind: 'self-tie', name: textField(message, 'from') }, tally: 'notes' };
  }
  if (kind === 'channel' || (writer !== null && !writer.startsWith('user'))) {
    others.count(writer, peers, 'channel');
    return { reason: { kind: 'channel' }, tally: 'messages-channel', isOther: true };
  }
  if (kind === 'robot' || (writer !== null && peers.isRobot(writer))) {
    others.count(writer, peers, 'robot');
    return { reason: { kind: 'robot' }, tally: 'messages-robot', isOther: true };
  }
  if (writer === null || peers.nameOf(writer) === null) {
    return { reason: { kind: 'closed-account' }, tally: 'messages-closed-account' };
  }
  if (!isMessage && !(numberField(message, 'duration_seconds') > 0)) {
    return { reason: { kind: 'missed-call' }, tally: 'calls-missed' };
  }
  return null;
}

function isCall(message: unknown): boolean {
  return textField(message, 'type') === 'service' && textField(message, 'action') === 'phone_call';
}

/** An answer to a message of another conversation. */
function isElsewhere(message: unknown): boolean {
  return peerField(message, 'reply_to_peer_id') !== null;
}

/** The other one of a chat of two; nobody where they are named nowhere. */
function between(writer: PeerId, two: readonly PeerId[], peers: Peers): readonly Recipient[] {
  const others = two.filter((peer) => peer !== writer && peers.nameOf(peer) !== null);
  return others.map((peer) => ({ peer, role: 'to' }));
}

/** The two of a chat: the other one, and the owner or whoever else writes. */
function twoOf(chat: Chat, peers: Peers): readonly PeerId[] {
  const partner = peers.partnerIn(chat);
  const writers = new Set(chat.messages.flatMap((message) => writerOf(message) ?? []));
  if (partner === null) return writers.size === 2 ? [...writers] : [];
  const other = peers.owner ?? [...writers].find((peer) => peer !== partner);
  return other === undefined ? [partner] : [partner, other];
}

function inGroup(
  members: readonly PeerId[],
  writer: PeerId,
  answered: PeerId | null,
  peers: Peers,
): readonly Recipient[] {
  const others = members.filter(
    (peer) => peer !== writer && !peers.isRobot(peer) && peers.nameOf(peer) !== null,
  );
  const isAnswer = answered !== null && others.includes(answered);
  return others.map((peer) => ({ peer, role: isAnswer && peer !== answered ? 'cc' : 'to' }));
}

/** Keeps what a robot or channel and the owner wrote each other. */
function keepAside(
  message: unknown,
  chat: Chat,
  row: number,
  writer: PeerId,
  { builder, peers, index }: TelegramFile,
): void {
  const { owner } = peers;
  const other = writer === owner ? peers.partnerIn(chat) : writer;
  if (owner === null || other === null || other === owner) return;
  const { at, isFloating } = sentAt(message);
  const place = [chat.id || chat.name, numberText(field(message, 'id'))];
  builder.setAside(handleOf(other), {
    ...{ key: hash64(normalisedRow('telegram', place)), at, isFloating, row, file: index },
    ...{ precision: 'second', channel: isCall(message) ? 'call' : 'message', kind: null },
    participants: [
      { handle: handleOf(writer), role: 'from' },
      { handle: handleOf(writer === owner ? other : owner), role: 'to' },
    ],
  });
}

interface Addressed {
  chat: Chat;
  row: number;
  writer: PeerId;
  recipients: readonly Recipient[];
}

function addMessage(
  message: unknown,
  { chat, row, writer, recipients }: Addressed,
  file: TelegramFile,
): void {
  const { builder, report, index, timeZone } = file;
  const channel: Channel = isCall(message) ? 'call' : 'message';
  report.tally(channel === 'call' ? 'calls' : 'messages');
  if (recipients.length === 0) return report.skip(row, { kind: 'no-recipient' });
  if (recipients.length >= SETTINGS.ownEventLimit.value) {
    report.tally('messages-crowd');
    return report.skip(row, { kind: 'crowd' });
  }
  const { at, isFloating } = sentAt(message);
  const id = numberText(field(message, 'id'));
  const place = [chat.id || chat.name, id];
  const participants = [{ peer: writer, role: 'from' as const }, ...recipients];
  const content = normalisedRow('telegram', [
    ...[...place, String(at), channel],
    ...participants.map(({ peer, role }) => `${role} ${peer}`),
  ]);
  const isNew = builder.addInteraction({
    key: id === '' ? builder.keyOfRow(content) : hash64(normalisedRow('telegram', place)),
    ...{ content, at, precision: 'second', isFloating, channel, kind: null, weight: 1 },
    ...{ row, file: index },
    participants: participants.map(({ peer, role }) => ({ handle: handleOf(peer), role })),
    topics: chat.kind === 'group' && chat.name !== '' ? [chat.name] : [],
  });
  if (!isNew) {
    report.tally('messages-repeated');
    return report.skip(row, { kind: 'repeated-id', id });
  }
  if (Number.isNaN(at)) report.doubt(row, { kind: 'bad-date', text: textField(message, 'date') });
  report.keptInteraction(isFloating ? instantOf(at, FLOATING, timeZone) : at);
  for (const { peer } of participants) file.saw(peer, row);
}

/** Who is in a group at each of its messages. Service lines name people by name only. */
class GroupRoom {
  readonly #roll: Roll;
  readonly #peers: Peers;
  /** People by the number the roll knows them under. */
  readonly #people: PeerId[] = [];
  readonly #numbers = new Map<PeerId, number>();
  #known: { list: readonly number[]; peers: readonly PeerId[] } | null = null;

  constructor({ messages }: Chat, peers: Peers) {
    this.#peers = peers;
    const members = new GroupMembers();
    for (const message of messages) {
      for (const [person, sign] of this.#signs(message)) members.sawSign(person, sign);
    }
    this.#roll = members.start();
  }

  membersAt(message: unknown): readonly PeerId[] {
    for (const [person, sign] of this.#signs(message)) this.#roll.move(person, sign);
    const list = this.#roll.members();
    if (this.#known?.list !== list) {
      this.#known = { list, peers: list.flatMap((person) => this.#people[person] ?? []) };
    }
    return this.#known.peers;
  }

  #signs(message: unknown): [number, MemberSign][] {
    const writer = writerOf(message);
    if (textField(message, 'type') === 'message') {
      return writer?.startsWith('user') === true ? [[this.#numberOf(writer), 'wrote']] : [];
    }
    const sign = SIGNS.get(textField(message, 'action'));
    if (sign === undefined) return [];
    const named = listField(message, 'members').flatMap((name) =>
      typeof name === 'string' ? (this.#peers.userNamed(name) ?? []) : [],
    );
    const meant = named.length > 0 || writer === null ? named : [writer];
    return meant.map((peer) => [this.#numberOf(peer), sign]);
  }

  #numberOf(peer: PeerId): number {
    const known = this.#numbers.get(peer);
    if (known !== undefined) return known;
    const number = this.#people.push(peer) - 1;
    this.#numbers.set(peer, number);
    return number;
  }
}

const SIGNS = new Map<string, MemberSign>([
  ['create_group', 'joined'],
  ['invite_members', 'joined'],
  ['join_group_by_link', 'joined'],
  ['join_group_by_request', 'joined'],
  ['remove_members', 'left'],
]);
