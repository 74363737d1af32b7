/**
 * One conversation as a file tells it: its messages, oldest first, and who was in it at each of them.
 *
 * Participants are those of the day of the export. Who came later is told by a line of the service in
 * exports up to 2021; who left still stands beside what they wrote, and is taken to have been there from
 * the start (unless a line says otherwise) to their last word.
 * Quirks: files hold the newest messages first, 10,000 a file; exports of end-to-end encrypted threads
 * name the same fields otherwise and write texts rightly.
 */
import { normaliseName } from '../../facts/handles.ts';
import { GroupMembers, type MemberSign } from '../group-members.ts';
import { field, listField, numberField, textField, textOf } from '../json-file.ts';
import { nameFrom } from './names.ts';
import { repaired } from './repair.ts';

/** Why a row is no message between people. */
export type Aside = 'closed-account' | 'service-line' | 'missed-call';

export interface ThreadMessage {
  /** Its number in the file, from 1. */
  row: number;
  /** A person of the thread, by number; null where it has no name. */
  sender: number | null;
  /** Ms since 1970 UTC; NaN where it is unknown. */
  at: number;
  isCall: boolean;
  aside: Aside | null;
  /** Who reacted, and when, where that is told. */
  reactions: { actor: number; at: number }[];
}

export interface Thread {
  /** What tells it from other conversations of the service, the same in every export. */
  id: string;
  /** Names of the people in it, by number. */
  names: string[];
  /** With oneself: no other was ever in it, not even one whose account is closed. */
  isAlone: boolean;
  /** Of a stranger that was never answered, or what the service took for spam. */
  isRequest: boolean;
  messages: ThreadMessage[];
  /** Walks the messages in their order: who is there at each, the sender too. */
  walk(visit: (message: ThreadMessage, members: readonly number[]) => void): void;
}

/** Members who came and went, in old exports. */
const JOINED = 'Subscribe';
const LEFT = 'Unsubscribe';
/** What the service writes in somebody's name, where it says so in English. */
const SERVICE_LINE =
  /^(?:you are now connected on messenger|you can now message and call each other|say hi to your new facebook friend|liked a message|reacted .{1,16} to your message|messages and calls are secured with end-to-end encryption)/iu;
const REQUESTS = /(?:^|[\\/])(?:message_requests|filtered_threads)[\\/]/u;
/** The number that ends a thread's folder, in exports since 2020. */
const THREAD_NUMBER = /_(\d{8,})$/u;
const LATEST = 8.64e15;

/** Reads the document of one file of messages; `name` is the file's. */
export function threadOf(value: unknown, name: string): Thread {
  const people = new People();
  const listed = listField(value, 'participants').map((each) =>
    people.numberOf(textOf(each) || textField(each, 'name')),
  );
  const messages = listField(value, 'messages')
    .map((message, i) => messageOf(message, i + 1, people))
    .reverse();
  sortByTime(messages);
  const present = new Set(listed.filter((person) => person !== null));
  const path = textField(value, 'thread_path');
  return {
    id: idOf(value, path, [...present], people.names),
    names: people.names,
    isAlone: people.names.length === 1 && !listed.includes(null),
    isRequest: REQUESTS.test(path) || REQUESTS.test(name),
    messages,
    walk: (visit) => walk(messages, present, visit),
  };
}

/** A message with the signs of membership it carries. */
type Signed = ThreadMessage & { signs: { person: number; sign: MemberSign }[] };

class People {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a name; null for closed accounts. */
  numberOf(text: string): number | null {
    const name = nameFrom(text);
    if (name === null) return null;
    const identity = normaliseName(name);
    const known = this.#numbers.get(identity);
    if (known !== undefined) return known;
    this.#numbers.set(identity, this.names.length);
    return this.names.push(name) - 1;
  }
}

function messageOf(message: unknown, row: number, people: People): Signed {
  const sender = people.numberOf(
    textField(message, 'sender_name') || textField(message, 'senderName'),
  );
  const type = textField(message, 'type');
  const isMove = type === JOINED || type === LEFT;
  const moved = isMove ? listField(message, 'users') : [];
  const signs: Signed['signs'] = moved.flatMap((user) => {
    const person = people.numberOf(textField(user, 'name'));
    const sign: MemberSign = type === JOINED ? 'joined' : 'left';
    return person === null ? [] : [{ person, sign }];
  });
  const content = textField(message, 'content') || textField(message, 'text');
  const duration = numberField(message, 'call_duration');
  const isCall = !Number.isNaN(duration) || type === 'Call';
  let aside: Aside | null = null;
  if (sender === null) aside = 'closed-account';
  else if (isMove || SERVICE_LINE.test(repaired(content))) aside = 'service-line';
  else if (field(message, 'missed') === true || duration === 0) aside = 'missed-call';
  else signs.push({ person: sender, sign: 'wrote' });
  return {
    row,
    sender,
    at: timeOf(message),
    isCall,
    aside,
    signs,
    reactions: reactionsOf(message, people),
  };
}

function reactionsOf(message: unknown, people: People): ThreadMessage['reactions'] {
  return listField(message, 'reactions').flatMap((reaction) => {
    const actor = people.numberOf(textField(reaction, 'actor'));
    return actor === null
      ? []
      : [{ actor, at: validTime(numberField(reaction, 'timestamp') * 1000) }];
  });
}

/** Milliseconds; seconds in exports of 2018; encrypted threads call milliseconds `timestamp`. */
function timeOf(message: unknown): number {
  const ms = numberField(message, 'timestamp_ms');
  const stamp = numberField(message, 'timestamp');
  return validTime(Number.isNaN(ms) ? (stamp > 1e11 ? stamp : stamp * 1000) : ms);
}

function validTime(at: number): number {
  return at > 0 && at < LATEST ? Math.floor(at) : NaN;
}

/** Oldest first. The file's own order stays among equal times, and everywhere once a time is unknown. */
function sortByTime(messages: Signed[]): void {
  if (messages.every(({ at }) => !Number.isNaN(at))) messages.sort((a, b) => a.at - b.at);
}

function walk(
  messages: readonly Signed[],
  present: ReadonlySet<number>,
  visit: (message: ThreadMessage, members: readonly number[]) => void,
): void {
  const group = new GroupMembers();
  const lastWord = new Map<number, Signed>();
  for (const message of messages) {
    for (const { person, sign } of message.signs) {
      group.sawSign(person, sign);
      if (!present.has(person)) lastWord.set(person, message);
    }
  }
  for (const person of present) group.sawSign(person, 'wrote');
  const roll = group.start();
  for (const message of messages) {
    for (const { person, sign } of message.signs) roll.move(person, sign);
    visit(message, roll.members());
    for (const { person } of message.signs) {
      if (lastWord.get(person) === message) roll.move(person, 'left');
    }
  }
}

/**
 * Two people are one conversation, encrypted or not. A group is known by its number; exports without
 * one gave its folder another name each time, so its title stands for it.
 */
function idOf(
  value: unknown,
  path: string,
  present: readonly number[],
  names: readonly string[],
): string {
  const members = present.map((person) => normaliseName(names[person] ?? '')).sort();
  if (members.length <= 2) return JSON.stringify(members);
  const number = THREAD_NUMBER.exec(path)?.[1];
  const title = textField(value, 'title') || textField(value, 'threadName');
  return number ?? (title === '' ? JSON.stringify(members) : normaliseName(repaired(title)));
}
