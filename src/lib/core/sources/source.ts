/**
 * What a source is: one record in the list of `index.ts`. Adding a format adds a folder and a line there.
 * A source recognises a file from its first bytes and reads it, streamed, into one batch of facts.
 * It never throws for what a file contains: a bad row becomes a problem, an unreadable file a refusal.
 */
import type { Coverage, FactBatch, SourceId } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';

/** The first bytes of a file and what is known of it before reading. */
export interface FileSample {
  name: string;
  size: number;
  head: Uint8Array;
}

/** A file as core sees it: browser `File`, Node `Blob`, or a test's bytes. */
export interface SourceFile {
  name: string;
  size: number;
  stream(): ReadableStream<Uint8Array>;
}

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
  | { kind: 'empty-header'; column: number };

/** Why a whole file could not be read: what it is or looks like, and what to do instead. */
export type RefusalReason =
  | { kind: 'empty' }
  | { kind: 'header-only' }
  | { kind: 'looks-like'; what: string }
  | { kind: 'not-text' }
  | { kind: 'unknown-columns'; columns: string[] }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'too-many-rows'; limit: number }
  | { kind: 'unreadable'; detail: string };

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
  shape: 'events' | 'edges' | 'people' | 'matrix' | null;
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
}

export interface ReadOptions {
  /** Zone for times without one, as an IANA name. */
  timeZone: string;
  signal?: AbortSignal;
  /** Awaited after each telling of progress, so that a word to stop can arrive in the middle of a file. */
  breathe?: () => Promise<void>;
  /** Called some times a second at most, with bytes of the file consumed and rows read so far. */
  onProgress?: (bytes: number, records: number) => void;
}

export type ReadResult =
  | { ok: true; batch: FactBatch; report: FileReport }
  | { ok: false; report: FileReport & { refusal: RefusalReason } };

export interface Source {
  id: SourceId;
  /** How sure, 0–1, that this source reads the file; 0 for "not mine". */
  recognise(sample: FileSample): number;
  /** Reads the whole file. Rejects only with the signal's abort reason. */
  read(file: SourceFile, options: ReadOptions): Promise<ReadResult>;
}
