/**
 * Facebook, Messenger and Instagram exports in JSON: a zip, several parts of one, or the folder it unpacks
 * to. All such files of one drop are one reading: parts of an export are told apart by nothing, and people
 * are known by their name within the service in any case.
 *
 * Quirks: texts are UTF-8 written byte by byte (`repair.ts`); nobody has an id; closed accounts are called
 * "Facebook user"; threads lie in folders by kind, strangers' and spam among them; exports of end-to-end
 * encrypted threads are documents of another shape; far more files say nothing of people than do.
 * Reference: public exports as read by importers and their fixtures, 2018 to 2026.
 * Memory: one file, the names of lists, and the facts. Cost: linear.
 */
import { byCodePoint } from '../../facts/handles.ts';
import { JsonExport, type OpenFile } from '../json-export.ts';
import type { FileReport } from '../file-report.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { isMetaFile, kindOf, serviceOf, type MetaFile, type Service } from './files.ts';
import { addThread, type Sightings } from './messages.ts';
import { OwnerFinder } from './owner.ts';
import { addConnections, followed, friends, type Connections } from './people-lists.ts';
import { threadOf } from './thread.ts';

export const meta: Source = {
  ...{ id: 'meta', readsTogether: true, exportOf: () => 'any', recognise, read },
};

function recognise(sample: FileSample): number {
  return isMetaFile(sample) ? 0.95 : 0;
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const reading = new MetaReading(options);
  // In order of their names, whatever that of the drop.
  const sorted = [...files].sort((a, b) => byCodePoint(a.name, b.name));
  for (const file of sorted) await reading.read(file);
  return reading.finish(files);
}

const SHAPES = {
  ...{ thread: 'messages', friends: 'people', followers: 'people', following: 'people' },
  profile: 'people',
} as const satisfies Record<MetaFile, FileReport['shape']>;

class MetaReading {
  readonly #export: JsonExport;
  readonly #owners = {
    facebook: new OwnerFinder('facebook'),
    instagram: new OwnerFinder('instagram'),
  };
  readonly #threads = new Set<string>();
  readonly #sightings: { service: Service; file: OpenFile; seen: Sightings }[] = [];
  readonly #followers = new Set<string>();
  readonly #connections: Connections[] = [];
  /** Where each service's owner is first spoken of. */
  readonly #first = new Map<Service, OpenFile>();

  constructor(options: ReadOptions) {
    this.#export = new JsonExport('meta', options);
  }

  async read(file: SourceFile): Promise<void> {
    const value = await this.#export.read(file);
    if (value === undefined) return;
    const kind = kindOf(value, file.name);
    if (kind === null) {
      this.#export.setAside(file, { kind: 'not-needed' });
      return;
    }
    const opened = this.#export.open(file, SHAPES[kind]);
    const service = serviceOf(kind, value, file.name);
    if (!this.#first.has(service)) this.#first.set(service, opened);
    const owner = this.#owners[service];
    switch (kind) {
      case 'thread':
        this.#addThread(value, file.name, service, opened);
        break;
      case 'friends':
        owner.sawList();
        this.#connections.push({ service, rows: friends(value), file: opened });
        break;
      case 'followers':
        owner.sawList();
        this.#addFollowers(value, opened);
        break;
      case 'following':
        owner.sawList();
        this.#connections.push({ service, rows: followed(value), file: opened });
        break;
      case 'profile':
        owner.sawProfile(value);
        opened.report.sawRow();
        break;
      default:
        kind satisfies never;
    }
  }

  /** What needs all files: who follows back, who the owner is. */
  finish(files: readonly SourceFile[]): ReadResult {
    const { builder } = this.#export;
    for (const list of this.#connections) {
      addConnections(builder, list, this.#owners[list.service].handle, this.#followers);
    }
    for (const [service, file] of this.#first) this.#owners[service].addRecord(builder, file);
    for (const { service, file, seen } of this.#sightings) {
      const own = this.#owners[service].identity;
      for (const [identity, { handle, name }] of seen) {
        if (identity !== own) file.report.sawPerson(identity, handle, name);
      }
    }
    const { facebook, instagram } = this.#owners;
    return this.#export.finish(files, {
      ownerCandidates: [...facebook.candidates(), ...instagram.candidates()],
      otherSenders: [],
    });
  }

  #addThread(value: unknown, name: string, service: Service, file: OpenFile): void {
    const thread = threadOf(value, name);
    const id = `${service} ${thread.id}`;
    if (!this.#threads.has(id)) file.report.tally('chats');
    this.#threads.add(id);
    const seen = addThread(this.#export.builder, service, thread, file);
    this.#owners[service].sawThread(thread.id, seen);
    this.#sightings.push({ service, file, seen });
  }

  #addFollowers(value: unknown, { report }: OpenFile): void {
    followed(value).forEach((row, i) => {
      report.sawRow();
      if (row === null) {
        report.skip(i + 1, { kind: 'hidden-person' });
        return;
      }
      report.tally('people-listed');
      this.#followers.add(row.name);
    });
  }
}
