/** One exported file while its facts are taken: where they go, who is who, what is counted. */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import type { Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { phoneHandle } from '../phones.ts';
import type { ReportBuilder } from '../report-builder.ts';
import { listField, field } from '../json-file.ts';
import type { OtherSender } from '../../facts/aside.ts';
import { normalisedRow } from '../table/reading.ts';
import { peerField, type Chat, type PeerId } from './export-shape.ts';
import { fullName, handleOf, nameInTelegram, Peers, phoneOf } from './peers.ts';

export class TelegramFile {
  readonly peers: Peers;
  readonly builder: BatchBuilder;
  readonly report: ReportBuilder;
  /** Of the file in the batch. */
  readonly index: number;
  readonly timeZone: string;
  readonly others: OtherPeers;
  readonly #seen = new Set<PeerId>();
  #row = 0;

  constructor(
    value: unknown,
    chats: readonly Chat[],
    facts: {
      builder: BatchBuilder;
      report: ReportBuilder;
      index: number;
      timeZone: string;
      others: OtherPeers;
    },
  ) {
    this.peers = new Peers(value, chats);
    this.builder = facts.builder;
    this.report = facts.report;
    this.index = facts.index;
    this.timeZone = facts.timeZone;
    this.others = facts.others;
  }

  /** The number of the next message of the file, from 1. */
  nextRow(): number {
    this.report.sawRow();
    this.#row += 1;
    return this.#row;
  }

  /** Somebody takes part in a kept message: one record each, joining id and name. */
  saw(peer: PeerId, row: number): void {
    const handle = handleOf(peer);
    if (!this.#seen.has(peer)) this.#addUser(peer, handle, row);
    this.report.sawInRow(handle);
  }

  #addUser(peer: PeerId, handle: Handle, row: number): void {
    this.#seen.add(peer);
    const name = this.peers.nameOf(peer);
    this.report.sawPerson(handle, handle, name ?? '');
    if (name === null) return;
    const handles = [handle, nameInTelegram(name)];
    this.builder.addRecord({
      key: hash64(normalisedRow('telegram-user', [peer])),
      content: normalisedRow('telegram-user', handles),
      ...{ handles, name, row, file: this.index },
    });
  }

  /** Adds the owner's and the contacts' own rows: names with numbers, and the only ones with any. */
  addContacts(value: unknown): void {
    const self = field(value, 'personal_information');
    if (this.peers.owner) this.#addContact(self, 'telegram-owner', this.peers.owner, 1);
    listField(field(value, 'contacts'), 'list').forEach((contact, i) => {
      this.report.sawRow();
      const row = i + 1;
      if (this.#addContact(contact, 'telegram-contact', peerField(contact, 'user_id'), row)) {
        this.report.tally('people-listed');
      } else this.report.skip(row, { kind: 'no-name' });
    });
  }

  #addContact(contact: unknown, kind: string, peer: PeerId | null, row: number): boolean {
    const name = fullName(contact);
    const phone = phoneHandle(phoneOf(contact));
    const handles = [
      ...(peer && peer !== 'user0' ? [handleOf(peer)] : []),
      ...(phone ? [phone] : []),
      ...(name === '' ? [] : [nameInTelegram(name)]),
    ];
    const [first] = handles;
    if (first === undefined) return false;
    const content = normalisedRow(kind, handles);
    this.builder.addRecord({
      // A contact's number is its identity; without one, the row is.
      key: phone ? hash64(normalisedRow(kind, [phone])) : this.builder.keyOfRow(content),
      ...{ content, handles, name: name || null, row, file: this.index },
    });
    if (kind !== 'telegram-owner') this.report.sawPerson(first, first, name);
    return true;
  }
}

/** Channels and robots, with how much they wrote. */
export class OtherPeers {
  readonly #found = new Map<PeerId, OtherSender>();

  count(peer: PeerId | null, peers: Peers, why: 'channel' | 'robot'): void {
    if (peer === null || peer === peers.owner) return;
    const known = this.#found.get(peer);
    if (known) known.messages += 1;
    else {
      const name = peers.nameOf(peer);
      this.#found.set(peer, { handle: handleOf(peer), name, why, messages: 1 });
    }
  }

  all(): OtherSender[] {
    return [...this.#found.values()];
  }
}
