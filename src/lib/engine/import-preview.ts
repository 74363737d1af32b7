/** What adding files would do, as a page sees it before anything is written, and what it answers. */
import type { ExportComparison } from '#core/facts/compare.ts';
import type { SourceId } from '#core/facts/facts.ts';
import type { Handle } from '#core/facts/handles.ts';
import type { DateOrder, FileReport } from '#core/sources/file-report.ts';
import type { TableAnswer } from '#core/sources/table/mapping.ts';

/** What an import would add, before anything is written. */
export interface ImportPreview {
  id: string;
  reports: FileReport[];
  /** Facts not known yet, known with other content, and known exactly so. */
  newFacts: number;
  changedFacts: number;
  knownFacts: number;
  /** What each reading (an archive, a mailbox, a table) holds, beside its earlier export. */
  readings: ReadingPreview[];
  /** Likeliest owner first; empty when the owner is known already. A person is offered once. */
  ownerCandidates: OwnerCandidate[];
  /** True when only the sample is in: it is then taken back in the same step. */
  replacesSample: boolean;
  /** The owner in force, if one is decided. */
  owner: { handles: Handle[]; name: string } | 'none' | null;
}

export interface ReadingPreview {
  source: SourceId;
  /** Names of its files. */
  files: string[];
  /** The earlier import this is a newer or older export of; null when it is the first of its kind. */
  earlier: { importId: string; addedAt: number; comparison: ExportComparison } | null;
}

export interface OwnerCandidate {
  /** The handle most rows name. */
  handle: Handle;
  /** All handles known to be this person's, that one first. */
  handles: Handle[];
  name: string;
  rows: number;
  /** A file says that it is of them. */
  isStated: boolean;
}

/** What goes with the files of a preview. */
export interface PreviewOptions {
  /** Set for the sample only: its own "today" and whose it is. */
  sample?: { asOf: number; owner: Handle[] };
  /** The owner's answer for tables whose dates do not tell day from month. */
  dateOrder?: DateOrder;
  /** What the owner said of the columns of tables, by fingerprint; before what was said earlier. */
  tables?: ReadonlyMap<string, TableAnswer>;
  /** Where each file lies in the folder it came with; its own name where left out. */
  paths?: string[];
}

export type OwnerChoice =
  { kind: 'handles'; handles: Handle[] } | { kind: 'none' } | { kind: 'keep' };
