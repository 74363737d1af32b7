/**
 * The four fact types: what a source says, never edited. One import holds one `FactBatch`; the facts
 * Kith works from are the union of all live batches (`unite.ts`).
 *
 * A fact is (source, key, content). The key is the source's own id where it has one, else a hash of the
 * normalised row plus its running number among equal rows of that file. Interactions and relations are
 * typed-array columns (IndexedDB reads them some 700 times faster than rows); the rest are plain objects.
 */
import type { AsideInteraction } from './aside.ts';
import type { Handle } from './handles.ts';
import type { Hash64 } from './hash.ts';
import type { ToldPerson } from './told.ts';

/** The formats facts are read from. The id is part of every fact's identity and is stored: never rename. */
export const SOURCE_IDS = [
  'table',
  'linkedin',
  'mail',
  'vcard',
  'google-contacts',
  'outlook',
  'calendar',
  'whatsapp',
  'meta',
  'telegram',
  'slack',
  'sms',
  'crm',
  'graph',
  'google-chat',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** How people met in an interaction. The order is stored in columns: append only. */
export const CHANNELS = [
  'other',
  'letter',
  'mail',
  'message',
  'call',
  'meeting',
  'reaction',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** A participant's part in an interaction. The order is stored in columns: append only. */
export const ROLES = ['from', 'to', 'cc'] as const;
export type Role = (typeof ROLES)[number];

/** What a stated relation is. The order is stored in columns: append only. */
export const RELATION_KINDS = ['edge', 'connection', 'relative', 'endorsement', 'told'] as const;
/**
 * `edge` is a listed tie and says how strong it is (weight, else 1). The others only say that a tie exists:
 * a connection of a social network, a named relation of a contact card, an endorsement or recommendation.
 * `told` is a tie as a file Kith wrote tells it; its weight is the strength (`told.ts`).
 */
export type RelationKind = (typeof RELATION_KINDS)[number];

/** How exactly a time is known. The order is stored in columns: append only. */
export const PRECISIONS = ['second', 'minute', 'day'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Added to the precision's index in a `timeMark` when the time came without a zone. */
export const FLOATING = 4;

/** Columns of interactions; row i of every column speaks of the same interaction. */
export interface InteractionTable {
  length: number;
  /** Identity within the source: halves of a 64-bit hash. */
  keyHigh: Uint32Array;
  keyLow: Uint32Array;
  /** Hash of what the fact says: the same key with other content is a newer version. */
  contentHigh: Uint32Array;
  contentLow: Uint32Array;
  /** Milliseconds since 1970 UTC; NaN when unknown. Floating times are kept as if they were UTC. */
  at: Float64Array;
  /** Index into PRECISIONS, plus FLOATING. */
  timeMark: Uint8Array;
  /** Index into CHANNELS. */
  channel: Uint8Array;
  /** Index into `texts` of what the source calls it ("Letter"); NO_TEXT when it does not say. */
  kind: Uint32Array;
  /** The source's own weight of this interaction, above 0; 1 where it states none. */
  weight: Float32Array;
  /** 1-based line or record number in the file. */
  row: Uint32Array;
  /** Index into the batch's `files`. */
  file: Uint16Array;
  /** Which import states it: index into the united set's `imports`; 0 within a batch. */
  origin: Uint16Array;
  /** Participants of row i are `handle[start[i]] … handle[start[i + 1] - 1]`, with their roles. */
  start: Uint32Array;
  handle: Uint32Array;
  role: Uint8Array;
  /** Topics of row i, as indices into `texts`: `topic[topicStart[i]] … topic[topicStart[i + 1] - 1]`. */
  topicStart: Uint32Array;
  topic: Uint32Array;
}

/** Columns of stated relations ("Ada knows Bo", with a weight): what edge lists hold. They have no time. */
export interface RelationTable {
  length: number;
  keyHigh: Uint32Array;
  keyLow: Uint32Array;
  contentHigh: Uint32Array;
  contentLow: Uint32Array;
  /** Indices into `handles`. */
  a: Uint32Array;
  b: Uint32Array;
  /** NaN where the source states none. */
  weight: Float64Array;
  /** Index into RELATION_KINDS. */
  kind: Uint8Array;
  /** Index into `texts` of what the source calls it ("spouse"); NO_TEXT when it does not say. */
  label: Uint32Array;
  /** `TOLD_VALUES.length` numbers a row, NaN for relations that are no told tie; empty without any. */
  told: Float64Array;
  row: Uint32Array;
  file: Uint16Array;
  origin: Uint16Array;
}

/** Whether somebody lives or works at a place; null where the row does not say. */
export const PLACE_USES = ['home', 'work'] as const;
export type PlaceUse = (typeof PLACE_USES)[number];

/** Where a row says somebody is, as written; one of the two at least. `people/read-place.ts` compares them. */
export interface StatedPlace {
  city: string | null;
  country: string | null;
  use: PlaceUse | null;
  /** How many rows said so, where a file Kith wrote tells it; then it counts beside none of them. */
  rows?: number;
}

/** What a source says of one person in one row: their handles, the name written there, and where they are. */
export interface PersonRecord {
  key: Hash64;
  content: Hash64;
  handles: Handle[];
  /** As written; null when the row has none. */
  name: string | null;
  /** Left out where the row says of none. */
  places?: StatedPlace[];
  /** What a file Kith wrote tells beside that. */
  told?: ToldPerson;
  row: number;
  file: number;
  origin: number;
}

/** A person belongs or belonged to an organisation, as far as a row says. Times are ms since 1970 UTC. */
export interface Affiliation {
  key: Hash64;
  content: Hash64;
  person: Handle;
  organisation: string;
  role: string | null;
  first: number | null;
  last: number | null;
  /** How many rows said so, where a file Kith wrote tells it; then it counts beside none of them. */
  toldRows?: number;
  row: number;
  file: number;
  origin: number;
}

export const NO_TEXT = 0xffffffff;

/** All facts of one import. Also the shape of the united set, where `imports` lists whose they are. */
export interface FactBatch {
  source: SourceId;
  /** Names of the files read, as the user knows them. */
  files: string[];
  /** Dictionaries the columns point into. */
  handles: Handle[];
  texts: string[];
  records: PersonRecord[];
  affiliations: Affiliation[];
  interactions: InteractionTable;
  relations: RelationTable;
  /** What was set aside with those who are no person, in bounds; no fact until the owner says so. */
  aside?: AsideInteraction[];
}

/** The span of time a source speaks for, ms since 1970 UTC. Silence counts only inside it. */
export interface Coverage {
  from: number;
  to: number;
}

/** One import as the facts remember it. `asOf` is set by the sample only: its "today". */
export interface ImportInfo {
  id: string;
  source: SourceId;
  files: string[];
  /** When it was added, ms since 1970 UTC: the newest import's version of a fact wins. */
  addedAt: number;
  asOf: number | null;
  coverage: Coverage | null;
}

/** The union of all live imports: each fact once, the newest version winning. */
export interface FactSet extends Omit<FactBatch, 'source' | 'files' | 'aside'> {
  imports: ImportInfo[];
}
