/**
 * What a source is: one record in the list of `index.ts`. Adding a format adds a folder and a line there.
 * A source recognises a file from its first bytes and reads it, streamed, into one batch of facts.
 * It never throws for what a file contains: a bad row becomes a problem, an unreadable file a refusal.
 */
import type { OtherSender } from '../facts/aside.ts';
import type { Coverage, FactBatch, SourceId } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';
import type { TableAnswer, TableSight } from './table/mapping.ts';

/** The first bytes of a file and what is known of it before reading. */
export interface FileSample {
  name: string;
  size: number;
  head: Uint8Array;
}

/** A file as core sees it: browser `File`, Node `Blob`, an entry of an archive, or a test's bytes. */
export interface SourceFile {
  /** As the user knows it; an archive's entry is "archive.zip › folder/Connections.csv". */
  name: string;
  /** The archive or folder it came in; null for a file on its own. */
  container?: string | null;
  size: number;
  stream(): ReadableStream<Uint8Array>;
  /** Its bytes at any place, where the platform has them: archives are read from their end. */
  blob?: Blob;
}

/** What to choose instead of a file that cannot be read. Said by `words/reading.ts`. */
export type Instead =
  | 'save-as-csv'
  | 'export-mbox'
  | 'export-linkedin-csv'
  | 'export-meta-json'
  | 'export-telegram-json'
  | 'export-whatsapp-txt'
  | 'export-monica-json'
  | 'export-calendar'
  | 'unpack'
  | 'not-yet'
  | 'table';

/** Why a row or a value was set aside, or kept with a doubt. Said in words by `words/reading.ts`. */
export type ReadReason =
  | { kind: 'too-few-fields'; expected: number; found: number }
  | { kind: 'too-many-fields'; expected: number; found: number }
  | { kind: 'no-sender' }
  | { kind: 'no-recipient' }
  | { kind: 'no-source' }
  | { kind: 'no-target' }
  | { kind: 'no-name' }
  | { kind: 'self-tie'; name: string }
  | { kind: 'bad-date'; text: string }
  | { kind: 'ambiguous-date'; text: string }
  | { kind: 'bad-weight'; text: string }
  | { kind: 'negative-weight'; text: string }
  | { kind: 'nobody'; text: string }
  | { kind: 'organisations-only' }
  | { kind: 'repeated-id'; id: string }
  | { kind: 'unclosed-quote' }
  | { kind: 'cut-cell'; column: string; limit: number }
  | { kind: 'duplicate-header'; header: string }
  | { kind: 'unclosed-card' }
  | { kind: 'repeated-uid'; uid: string }
  | { kind: 'stray-line' }
  | { kind: 'hidden-person' }
  | { kind: 'closed-account' }
  | { kind: 'sponsored' }
  | { kind: 'spam' }
  | { kind: 'draft' }
  | { kind: 'group-card'; name: string }
  | { kind: 'first-name-only'; name: string }
  | { kind: 'empty-header'; column: number }
  | { kind: 'unclosed-event' }
  | { kind: 'bad-rule'; text: string }
  | { kind: 'unknown-zone'; zone: string }
  | { kind: 'bad-mail-date'; text: string; instead: 'received' | 'separator' | null }
  | { kind: 'robot' }
  /** The service itself speaks: somebody joined, a topic was set. */
  | { kind: 'service-line' }
  | { kind: 'missed-call' }
  | { kind: 'channel' }
  | { kind: 'crowd' }
  | { kind: 'broken-tag' }
  | { kind: 'cut-off' }
  /** A message of a stranger that was never answered. */
  | { kind: 'request' }
  /** A tie that was stated before: their weights are added. */
  | { kind: 'parallel-tie'; name: string; other: string }
  /** A tie's end that the list of people does not hold. */
  | { kind: 'unlisted-end'; id: string };

/** Why a whole file could not be read: what it is or looks like, and what to do instead. */
export type RefusalReason =
  | { kind: 'empty' }
  | { kind: 'header-only' }
  /** `instead` is `table` when left out. */
  | { kind: 'looks-like'; what: string; instead?: Instead }
  | { kind: 'not-text' }
  | { kind: 'unknown-columns'; columns: string[] }
  /** The owner said so when asked about its columns. */
  | { kind: 'left-out' }
  | { kind: 'no-mails' }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'too-many-rows'; limit: number }
  | { kind: 'unreadable'; detail: string }
  /** Not JSON from this character on, counted from 1. */
  | { kind: 'broken-json'; at: number }
  /** Not XML from this line on. */
  | { kind: 'broken-xml'; line: number }
  | { kind: 'too-deep'; limit: number }
  /** XML that could make itself endless. */
  | { kind: 'declares-entities' }
  | { kind: 'encrypted' }
  | { kind: 'broken-archive' }
  | { kind: 'split-archive' }
  | { kind: 'nested-too-deep' }
  | { kind: 'too-many-files'; limit: number }
  | { kind: 'inflates-too-far'; limitBytes: number; isBomb: boolean }
  | { kind: 'unsafe-name' }
  /** Nothing is wrong with it: it says nothing of people. Listed quietly. */
  | { kind: 'not-needed' };

/** One thing to tell about a place in a file. `at` is a 1-based line or record number. */
export interface Problem {
  at: number;
  reason: ReadReason;
  /** True when the row was set aside; false when it was kept with a doubt. */
  isSkipped: boolean;
}

/** What was read, for the preview, the Sources screen and the command line. */
export interface FileReport {
  name: string;
  source: SourceId | null;
  /** In words for people who choose files: "letters or messages table". Null when refused. */
  shape:
    'events' | 'edges' | 'people' | 'matrix' | 'mails' | 'messages' | 'meetings' | 'graph' | null;
  /** Rows seen, kept and skipped together. */
  records: number;
  people: number;
  interactions: number;
  relations: number;
  affiliations: number;
  skipped: number;
  /** The first problems in file order, at most `PROBLEMS_KEPT`; `problemCounts` counts them all. */
  problems: Problem[];
  problemCounts: { kind: ReadReason['kind']; count: number }[];
  refusal: RefusalReason | null;
  coverage: Coverage | null;
  /** Who could be the owner, likeliest first, with how many rows name them. */
  ownerCandidates: { handle: Handle; name: string; rows: number }[];
  /**
   * How its dates were read where day and month could be either: `undecided` when nothing in the file
   * tells, so that the owner can be asked. Null where dates have no such doubt.
   */
  dateOrder: DateOrder | 'undecided' | null;
  /** What a source counts beside the usual: "12 sponsored messages". Said by `words/reading.ts`. */
  tallies: Tally[];
  /** Who wrote or was written to but is no person of the network: robots, lists, rooms. */
  otherSenders: OtherSender[];
  /** What there is to see of a plain table's columns; only while it is previewed, never stored. */
  table?: TableSight;
}

/** Kinds of things sources count for the preview. Each source adds its own; words close the union. */
export type TallyKind =
  | 'connections'
  | 'connections-hidden'
  | 'connections-with-email'
  | 'same-names'
  | 'companies'
  | 'conversations'
  | 'conversations-with-people'
  | 'group-conversations'
  | 'group-pairs'
  | 'correspondents-both-ways'
  | 'correspondents-not-connected'
  | 'messages'
  | 'messages-sent'
  | 'messages-received'
  | 'messages-sponsored'
  | 'messages-spam'
  | 'messages-closed-account'
  | 'messages-draft'
  | 'messages-learning'
  | 'invitations-sent'
  | 'invitations-received'
  | 'recommendations'
  | 'endorsements'
  | 'positions'
  | 'company-follows'
  | 'notes'
  | 'not-about-people'
  | 'mails'
  | 'mails-repeated'
  | 'mails-list'
  | 'mails-robot'
  | 'mails-bounce'
  | 'mails-automatic'
  | 'mails-crowd'
  | 'mails-draft'
  | 'mails-spam'
  | 'mails-one-way'
  | 'mails-without-id'
  | 'cards'
  | 'cards-organisation'
  | 'service-lines'
  | 'messages-robot'
  | 'messages-repeated'
  | 'messages-crowd'
  | 'messages-channel'
  | 'calls'
  | 'meetings'
  | 'chats'
  | 'people-listed'
  | 'people-followed'
  | 'texts'
  | 'picture-messages'
  | 'calls-made'
  | 'calls-received'
  | 'calls-missed'
  | 'numbers-withheld'
  | 'contacts-with-phone'
  | 'contacts-collected'
  | 'contacts-without-name'
  | 'contacts-exchange'
  | 'people-invited'
  | 'meetings-repeating'
  | 'meetings-changed'
  | 'meetings-older'
  | 'meetings-cancelled'
  | 'meetings-planned'
  | 'meetings-crowd'
  | 'meetings-alone'
  | 'meeting-answers'
  | 'meeting-groups'
  | 'rooms'
  | 'days-of-note'
  | 'rows-organisation';

export interface Tally {
  kind: TallyKind;
  count: number;
}

export type { OtherSender };

/** Which comes first in a date such as 03/04/2024. */
export type DateOrder = 'day-first' | 'month-first';

export interface ReadOptions {
  /** The owner's answer for files that do not tell; ignored where a file tells by itself. */
  dateOrder?: DateOrder;
  /** What the owner said of the columns of tables, by fingerprint of their header. */
  tables?: ReadonlyMap<string, TableAnswer>;
  /** Zone for times without one, as an IANA name. */
  timeZone: string;
  signal?: AbortSignal;
  /** Awaited after each telling of progress, so that a word to stop can arrive in the middle of a file. */
  breathe?: () => Promise<void>;
  /** Called some times a second at most, with bytes of all its files and rows read so far. */
  onProgress?: (bytes: number, records: number) => void;
}

/** One batch of facts from one or more files that belong together, with a report for each of them. */
export type ReadResult =
  | { ok: true; batch: FactBatch; reports: FileReport[] }
  | { ok: false; reports: (FileReport & { refusal: RefusalReason })[] };

export interface Source {
  id: SourceId;
  /** Whether its files in one drop or archive are one reading (LinkedIn's), or one each (tables). */
  readsTogether: boolean;
  /**
   * Where its files are read together: which of them, told by a file's name; equal answers are one
   * reading. Left out: those of one folder. Loose files of one drop are one reading in either case.
   */
  exportOf?(name: string): string;
  /** Whether it reads a record at a time with flat memory, so that no size is too large. */
  readsAnySize?: boolean;
  /** How sure, 0–1, that this source reads the file; 0 for "not mine". */
  recognise(sample: FileSample): number;
  /** Reads its files whole: all that belong together, else exactly one. Rejects only with the signal's abort reason. */
  read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult>;
}
