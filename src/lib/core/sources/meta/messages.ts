/**
 * Messages of one thread: from whoever wrote to all others who were in it then, dated to the second; to
 * more people than `ownEventLimit` it is a crowd's, counted and no fact.
 * Reactions go to whoever wrote; where no time is told for them they stand on the message's day.
 *
 * Key: the thread, the sender and the millisecond, since messages have no id, and the running number
 * among equal ones of a file. Nothing of what was written is read but to tell lines of the service.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { handleIdentity, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { SETTINGS } from '../../settings.ts';
import type { OpenFile } from '../json-export.ts';
import { normalisedRow } from '../table/reading.ts';
import type { Service } from './files.ts';
import { nameHandleIn } from './names.ts';
import type { Thread, ThreadMessage } from './thread.ts';

/** Whom a file names, by identity, and in how many of its rows. Reported once the owner is known. */
export type Sightings = Map<string, { handle: Handle; name: string; rows: number }>;

interface Person {
  handle: Handle;
  identity: string;
  name: string;
}

const DAY_MS = 86_400_000;

/** Adds the facts of one file of messages; answers whom it names. */
export function addThread(
  builder: BatchBuilder,
  service: Service,
  thread: Thread,
  file: OpenFile,
): Sightings {
  const facts = new ThreadFacts(builder, service, thread, file);
  const rows: [ThreadMessage, readonly number[]][] = [];
  thread.walk((message, members) => rows.push([message, members]));
  rows.sort(([a], [b]) => a.row - b.row);
  for (const [message, members] of rows) facts.take(message, members);
  return facts.seen;
}

class ThreadFacts {
  readonly seen: Sightings = new Map();
  readonly #builder: BatchBuilder;
  readonly #service: Service;
  readonly #thread: Thread;
  readonly #file: OpenFile;
  readonly #people: Person[];

  constructor(builder: BatchBuilder, service: Service, thread: Thread, file: OpenFile) {
    this.#builder = builder;
    this.#service = service;
    this.#thread = thread;
    this.#file = file;
    this.#people = thread.names.map((name) => {
      const handle = nameHandleIn(service, name);
      return { handle, identity: handleIdentity(handle), name };
    });
  }

  /** One row of the file, and who was in the thread then. */
  take(message: ThreadMessage, members: readonly number[]): void {
    const { row, aside, at } = message;
    const { report } = this.#file;
    report.sawRow();
    if (this.#thread.isRequest) return report.skip(row, { kind: 'request' });
    if (aside === 'service-line') report.tally('service-lines');
    if (aside === 'closed-account') report.tally('messages-closed-account');
    const from = message.sender === null ? undefined : this.#people[message.sender];
    if (aside !== null || from === undefined) {
      return report.skip(row, { kind: aside ?? 'closed-account' });
    }
    const present = new Set(members);
    const to = this.#people.filter((person, i) => present.has(i) && person !== from);
    if (to.length === 0) {
      const { name } = from;
      const { isAlone } = this.#thread;
      return report.skip(row, isAlone ? { kind: 'self-tie', name } : { kind: 'no-recipient' });
    }
    if (to.length + 1 > SETTINGS.ownEventLimit.value) {
      report.tally('messages-crowd');
      return report.skip(row, { kind: 'crowd' });
    }
    if (Number.isNaN(at)) report.doubt(row, { kind: 'bad-date', text: '' });
    const key = normalisedRow(this.#service, [this.#thread.id, from.identity, String(at)]);
    this.#addMessage(message, key, from, to);
    this.#addReactions(message, key, from);
  }

  #addMessage(
    { at, row, isCall }: ThreadMessage,
    key: string,
    from: Person,
    to: readonly Person[],
  ): void {
    const { report, index } = this.#file;
    const people = [from, ...to];
    const isNew = this.#builder.addInteraction({
      key: this.#builder.keyOfRow(key),
      content: normalisedRow(key, to.map(({ identity }) => identity).sort()),
      ...{ at, precision: 'second', isFloating: false },
      ...{ channel: isCall ? 'call' : 'message', kind: null, weight: 1, row, file: index },
      participants: people.map(({ handle }, i) => ({ handle, role: i === 0 ? 'from' : 'to' })),
      topics: [],
    });
    if (!isNew) {
      report.tally('messages-repeated');
      return report.skip(row, { kind: 'repeated-id', id: '' });
    }
    report.tally(isCall ? 'calls' : 'messages');
    report.keptInteraction(at);
    people.forEach((person) => this.#saw(person));
  }

  #addReactions({ at, row, reactions }: ThreadMessage, message: string, to: Person): void {
    const { report, index } = this.#file;
    for (const { actor, at: told } of reactions) {
      const from = this.#people[actor];
      if (from === undefined || from === to) continue;
      const isTold = !Number.isNaN(told);
      const moment = isTold ? told : Math.floor(at / DAY_MS) * DAY_MS;
      const key = normalisedRow('reaction', [message, from.identity]);
      const isNew = this.#builder.addInteraction({
        ...{ key: hash64(key), content: normalisedRow(key, [String(moment)]), at: moment },
        ...{ precision: isTold ? 'second' : 'day', isFloating: false },
        ...{ channel: 'reaction', kind: null, weight: 1, row, file: index, topics: [] },
        participants: [
          { handle: from.handle, role: 'from' },
          { handle: to.handle, role: 'to' },
        ],
      });
      if (isNew) report.keptInteraction(moment);
    }
  }

  #saw({ handle, identity, name }: Person): void {
    const known = this.seen.get(identity);
    if (known) known.rows += 1;
    else this.seen.set(identity, { handle, name, rows: 1 });
  }
}
