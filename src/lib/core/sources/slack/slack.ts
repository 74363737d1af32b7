/**
 * Slack exports: a zip, or the folder it unpacks to. All files of one export are one reading: users.json
 * says who somebody is, channels.json, groups.json, dms.json and mpims.json who is in what, and a folder a
 * conversation holds one file a day.
 *
 * Quirks: ids hold within a workspace; e-mail addresses only in some exports; bots write as users, as bots
 * or both; a conversation of one with oneself names its member twice; an answer names whom it answers only
 * by id, in older exports by the thread's time alone.
 * Reference: Slack's help page "How to read Slack data exports" and public exports in chat importers.
 * Memory: the lists, one day, and the facts. Cost: linear.
 */
import { byCodePoint, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { JsonExport, type OpenFile } from '../json-export.ts';
import { listOf } from '../json-file.ts';
import { OWNER_CANDIDATES } from '../limits.ts';
import type { FileReport } from '../file-report.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { normalisedRow } from '../table/reading.ts';
import { exportOf, folderOf, isDay, isSlackFile, kindOf } from './files.ts';
import { addMessage, writersIn } from './messages.ts';
import { OtherSenders } from './other-senders.ts';
import { Workspace } from './workspace.ts';

export const slack: Source = { id: 'slack', readsTogether: true, exportOf, recognise, read };

function recognise(sample: FileSample): number {
  return isSlackFile(sample) ? 0.95 : 0;
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const reading = new SlackReading(options);
  // Lists first: days are read by what they say. In order of their names, whatever that of the drop.
  const sorted = [...files].sort(
    (a, b) => Number(isDay(a.name)) - Number(isDay(b.name)) || byCodePoint(a.name, b.name),
  );
  for (const file of sorted) await reading.read(file);
  return reading.finish(files);
}

class SlackReading {
  readonly #export: JsonExport;
  readonly #workspace = new Workspace();
  readonly #others = new OtherSenders();
  readonly #threads = new Map<string, string>();
  readonly #rowsOf = new Map<Handle, number>();
  readonly #names = new Map<Handle, string>();

  constructor(options: ReadOptions) {
    this.#export = new JsonExport('slack', options);
  }

  async read(file: SourceFile): Promise<void> {
    const value = await this.#export.read(file);
    if (value === undefined) return;
    const rows = listOf(value);
    const kind = kindOf(rows);
    if (kind === null) {
      this.#export.setAside(file, { kind: 'not-needed' });
      return;
    }
    const opened = this.#export.open(file, kind === 'users' ? 'people' : 'messages');
    switch (kind) {
      case 'users':
        rows.forEach((row, i) => this.#addUser(row, i + 1, opened));
        break;
      case 'conversations':
        rows.forEach((row, i) => this.#addConversation(row, i + 1, opened));
        break;
      case 'day':
        this.#addDay(rows, file.name, opened);
        break;
      default:
        kind satisfies never;
    }
  }

  finish(files: readonly SourceFile[]): ReadResult {
    return this.#export.finish(files, {
      ownerCandidates: this.#ownerCandidates(),
      otherSenders: this.#others.all(),
    });
  }

  #addUser(row: unknown, at: number, { report, index }: OpenFile): void {
    report.sawRow();
    const member = this.#workspace.addUser(row);
    if (member === null || member === 'robot') {
      report.skip(at, { kind: member ?? 'no-name' });
      return;
    }
    const { handle, handles, name } = member;
    const identity = normalisedRow('member', [handle]);
    const isNew = this.#export.builder.addRecord({
      ...{ key: hash64(identity), content: normalisedRow('member', [...handles, name ?? '']) },
      ...{ handles, name, row: at, file: index },
    });
    if (!isNew) {
      report.skip(at, { kind: 'repeated-id', id: member.id });
      return;
    }
    report.sawPerson(handle, handle, name ?? '');
    report.tally('people-listed');
    if (name !== null) this.#names.set(handle, name);
  }

  #addConversation(row: unknown, at: number, { report }: OpenFile): void {
    report.sawRow();
    if (this.#workspace.addConversation(row) === null) report.skip(at, { kind: 'no-name' });
    else report.tally('chats');
  }

  #addDay(rows: readonly unknown[], name: string, { report, index }: OpenFile): void {
    const workspace = this.#workspace;
    const conversation = workspace.conversationIn(folderOf(name), () => writersIn(rows));
    const day = {
      ...{ builder: this.#export.builder, report, file: index, workspace, conversation },
      ...{ threads: this.#threads, others: this.#others, rowsOf: this.#rowsOf },
    };
    rows.forEach((row, i) => addMessage(row, i + 1, day));
  }

  /** Who is in all direct conversations; else whoever stands in most messages. */
  #ownerCandidates(): FileReport['ownerCandidates'] {
    const insider = this.#workspace.insider;
    const handles = insider ? [insider.handle] : [...this.#rowsOf.keys()];
    return handles
      .map((handle) => {
        const name = this.#names.get(handle) ?? '';
        return { handle, name, rows: this.#rowsOf.get(handle) ?? 0 };
      })
      .sort((a, b) => b.rows - a.rows || byCodePoint(a.handle, b.handle))
      .slice(0, OWNER_CANDIDATES);
  }
}
