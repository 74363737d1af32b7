/**
 * What a source is: one record in the list of `index.ts`. Adding a format adds a folder and a line there.
 * A source recognises a file from its first bytes and reads it, streamed, into one batch of facts.
 * It never throws for what a file contains: a bad row becomes a problem, an unreadable file a refusal.
 */
import type { FactBatch, SourceId } from '../facts/facts.ts';
import type { DateOrder, FileReport } from './file-report.ts';
import type { RefusalReason } from './reasons.ts';
import type { TableAnswer } from './table/mapping.ts';

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
