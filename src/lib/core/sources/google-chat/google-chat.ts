/**
 * Google Chat as Google Takeout exports it: a folder a conversation, with its members (`group_info.json`)
 * and its messages, and a folder that says whose account it is (`user_info.json`). All files of one export
 * are one reading.
 *
 * Quirks: everybody has an address, but accounts that were closed; times are words in the language of the
 * account, of which English is read; a conversation without a name is between those in it; spaces are
 * rooms. Reactions are not read.
 * Reference: `docs/formats.md` §1.3 and public exports in issue threads. Memory: one file, and the facts.
 */
import { byCodePoint, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import type { FileReport } from '../file-report.ts';
import { JsonExport, type OpenFile } from '../json-export.ts';
import { field, listField } from '../json-file.ts';
import { OWNER_CANDIDATES } from '../limits.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { normalisedRow } from '../table/reading.ts';
import {
  conversationIn,
  conversationOfWriters,
  personOf,
  type Conversation,
  type Person,
} from './conversations.ts';
import { conversationOf, exportOf, isChatFile, isDirect, isMessages, kindOf } from './files.ts';
import { addMessages } from './messages.ts';

export const googleChat: Source = {
  ...{ id: 'google-chat', readsTogether: true },
  ...{ exportOf, recognise, read },
};

function recognise(sample: FileSample): number {
  return isChatFile(sample) ? 0.95 : 0;
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const reading = new ChatReading(options);
  // Members first: messages are read by who could read them. In order of names, whatever that of the drop.
  const sorted = [...files].sort(
    (a, b) =>
      Number(isMessages(a.name)) - Number(isMessages(b.name)) || byCodePoint(a.name, b.name),
  );
  for (const file of sorted) await reading.read(file);
  return reading.finish(files);
}

class ChatReading {
  readonly #export: JsonExport;
  readonly #conversations = new Map<string, Conversation>();
  readonly #names = new Map<Handle, string>();
  readonly #rowsOf = new Map<Handle, number>();
  #owner: Person | null = null;

  constructor(options: ReadOptions) {
    this.#export = new JsonExport('google-chat', options);
  }

  async read(file: SourceFile): Promise<void> {
    const value = await this.#export.read(file);
    if (value === undefined) return;
    const kind = kindOf(value);
    if (kind === null) return this.#export.setAside(file, { kind: 'not-needed' });
    const opened = this.#export.open(file, kind === 'messages' ? 'messages' : 'people');
    switch (kind) {
      case 'owner':
        this.#addOwner(field(value, 'user'), opened);
        break;
      case 'members':
        this.#addMembers(value, conversationOf(file.name), opened);
        break;
      case 'messages':
        this.#addMessages(listField(value, 'messages'), conversationOf(file.name), opened);
        break;
      default:
        kind satisfies never;
    }
  }

  finish(files: readonly SourceFile[]): ReadResult {
    return this.#export.finish(files, { ownerCandidates: this.#candidates(), otherSenders: [] });
  }

  #addOwner(user: unknown, opened: OpenFile): void {
    opened.report.sawRow();
    const owner = personOf(user);
    if (owner === null) return opened.report.skip(1, { kind: 'no-name' });
    this.#owner ??= owner;
    this.#addPerson(owner, 1, opened);
  }

  #addMembers(value: unknown, folder: string, opened: OpenFile): void {
    const conversation = conversationIn(value);
    this.#conversations.set(folder, conversation);
    opened.report.tally('chats');
    conversation.people.forEach((person, i) => {
      opened.report.sawRow();
      this.#addPerson(person, i + 1, opened);
    });
  }

  #addMessages(rows: readonly unknown[], folder: string, { report, index }: OpenFile): void {
    const conversation = this.#conversations.get(folder) ?? conversationOfWriters(rows);
    const isBetweenThem = conversation.name === null && this.#conversations.has(folder);
    addMessages(rows, {
      ...{ builder: this.#export.builder, report, file: index, conversation },
      isDirect: isDirect(folder) || isBetweenThem,
      addPerson: (person, row) => this.#addPerson(person, row, { report, index }),
      rowsOf: this.#rowsOf,
    });
  }

  /** A record of somebody, once an export. */
  #addPerson({ handle, name }: Person, row: number, { report, index }: OpenFile): void {
    report.sawPerson(handle, handle, name ?? '');
    if (this.#names.has(handle)) return;
    this.#names.set(handle, name ?? '');
    const identity = normalisedRow('chat-member', [handle]);
    this.#export.builder.addRecord({
      ...{ key: hash64(identity), content: normalisedRow(identity, [name ?? '']) },
      ...{ handles: [handle], name, row, file: index },
    });
  }

  /** Whose account it says it is; else whoever stands in most messages. */
  #candidates(): FileReport['ownerCandidates'] {
    const handles = this.#owner ? [this.#owner.handle] : [...this.#rowsOf.keys()];
    return handles
      .map((handle) => {
        const rows = this.#rowsOf.get(handle) ?? 0;
        return { handle, name: this.#names.get(handle) ?? '', rows };
      })
      .sort((a, b) => b.rows - a.rows || byCodePoint(a.handle, b.handle))
      .slice(0, OWNER_CANDIDATES);
  }
}
