/** What a reading has to tell of one file, for the preview, the Sources screen and the command line. */
import type { OtherSender } from '../facts/aside.ts';
import type { Coverage, SourceId } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';
import type { ReadReason, RefusalReason } from './reasons.ts';
import type { TableSight } from './table/mapping.ts';

/** One thing to tell about a place in a file. `at` is a 1-based line or record number. */
export interface Problem {
  at: number;
  reason: ReadReason;
  /** True when the row was set aside; false when it was kept with a doubt. */
  isSkipped: boolean;
}

/** What was read of a file. */
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
  /** The first `PROBLEMS_KEPT` and the first of each kind, in file order; `problemCounts` counts them all. */
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
  /** What a source counts beside the usual: "12 sponsored messages". Said by `words/tallies.ts`. */
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
  | 'rows-organisation'
  | 'people-placed';

export interface Tally {
  kind: TallyKind;
  count: number;
}

/** Which comes first in a date such as 03/04/2024. */
export type DateOrder = 'day-first' | 'month-first';
