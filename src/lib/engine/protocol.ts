/**
 * What a tab and its engine say to each other. The engine is a dedicated worker: it owns vault and core,
 * so no parsing, analysis or layout ever runs on the page's thread. Calls travel by Comlink; everything
 * here survives a structured clone. Failures a person can act on are values, never rejections.
 */
import type { YearChanges } from '#core/composition/year-changes.ts';
import type { Conclusions } from '#core/conclusions.ts';
import type { Channel, Coverage, RelationKind, SourceId } from '#core/facts/facts.ts';
import type { Handle } from '#core/facts/handles.ts';
import type { ExportFormat } from '#core/exports/export-network.ts';
import type { TargetAnswer } from '#core/introductions/introduction.ts';
import type { ConnectorWord, RhythmChoice } from '#core/decisions.ts';
import type { DomainWord } from '#core/facts/admit.ts';
import type { FileReport } from '#core/sources/file-report.ts';
import type { DecisionCommand } from './decision-command.ts';
import type { ImportPreview, OwnerChoice, PreviewOptions } from './import-preview.ts';

/** How far a long job is. `total` is null while unknown. */
export interface Progress {
  stage:
    | 'reading'
    | 'comparing'
    | 'saving'
    | 'opening'
    | 'people'
    | 'ties'
    | 'clusters'
    | 'bridges'
    | 'layout';
  file: string | null;
  /** Bytes of all files while reading; steps otherwise. */
  done: number;
  total: number | null;
  records: number;
}

/** An import as the Sources screen lists it. */
export interface ImportSummary {
  id: string;
  source: SourceId;
  isSample: boolean;
  addedAt: number;
  isWithdrawn: boolean;
  coverage: Coverage | null;
  reports: FileReport[];
  facts: number;
}

/** One row a tie rests on, for "why?". Never a message body. */
export interface EvidenceRow {
  /** Ms since 1970 UTC; null when unknown. */
  at: number | null;
  isDayOnly: boolean;
  source: SourceId;
  /** What the source calls it: "Letter", "spouse"; null where it does not say. */
  kind: string | null;
  /** Set where the row states a relation and is no interaction. */
  relation: RelationKind | null;
  channel: Channel | null;
  from: string[];
  to: string[];
  cc: string[];
  topics: string[];
  file: string;
  /** 1-based line or record number in the file. */
  row: number;
}

/** What one record says of a person: the handles of theirs it holds, and the name written there. */
export interface PersonPart {
  /** Null for handles no record holds: they only stand in messages. */
  source: SourceId | null;
  name: string | null;
  handles: Handle[];
}

/** One row that says where somebody lives or works. */
export interface PlaceRow {
  /** Key of the place among the person's. */
  place: string;
  /** As written: "Lyon, FR". */
  written: string;
  source: SourceId;
  file: string;
  /** 1-based line or record number in the file. */
  row: number;
}

/** What the next undo and redo would do; null when there is nothing. */
export interface StepState {
  undo: string | null;
  redo: string | null;
  /** Names of later steps the undo or redo just done left in place; empty otherwise. */
  leftInPlace: string[];
}

/** What a page remembers outside the database, to notice when the database was lost. */
export interface Canary {
  facts: number;
  revision: number;
}

/** The whole state a tab shows. `conclusions` is null until there is at least one live import. */
export interface Snapshot {
  /** Counts up with every change of knowledge, across tabs. */
  revision: number;
  imports: ImportSummary[];
  conclusions: Conclusions | null;
  steps: StepState;
  /** Per person index, what was decided of their rhythm. */
  rhythmChoices: { person: number; choice: RhythmChoice }[];
  /** Per person index, what was said of them as connectors. */
  connectorWords: { person: number; word: ConnectorWord }[];
  /** Who is kept in a group by the owner's word: the person, and whom they belong with. */
  groupPins: { person: number; belongsWith: number }[];
  /** Pairs of people not to be offered for bringing together. */
  pairsLetBe: [number, number][];
  /** Whether the owner chose how fine groups are. */
  isResolutionChosen: boolean;
  /** True when the date looked from is the sample's, not today. */
  isSampleDate: boolean;
  /** What was said of who is a person at all: what to show beside other senders. */
  standing: Standing;
}

/** The owner's word on who is somebody, as the files in force know them. */
export interface Standing {
  /** Handles taken in though a source set them aside. */
  admitted: Handle[];
  /** Whom the owner left out one by one. */
  nobody: { handle: Handle; name: string | null }[];
  domains: { domain: string; word: DomainWord }[];
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: EngineError };

/** What went wrong, what it touched and what can be done, as data. Said by `words/engine.ts`. */
export type EngineError =
  | { kind: 'cancelled' }
  | { kind: 'nothing-readable'; reports: FileReport[] }
  | { kind: 'no-space' }
  | { kind: 'storage-blocked' }
  | { kind: 'storage-failed'; detail: string }
  | { kind: 'storage-lost'; expectedFacts: number; foundFacts: number }
  | { kind: 'bad-copy'; reason: 'not-a-copy' | 'damaged' | 'newer' | 'cut-short' }
  | { kind: 'stale-preview' }
  | { kind: 'undo-refused'; changedSince: string[] };

/** A saved copy, described before it replaces anything. */
export interface CopyDescription {
  createdAt: number;
  schema: number;
  imports: number;
  facts: number;
  decisions: number;
}

export interface EngineApi {
  /**
   * Opens the vault, works out or restores conclusions and answers with the state. With a canary that
   * says more than the database holds, answers `storage-lost` and touches nothing.
   */
  open(canary: Canary | null, onProgress: (progress: Progress) => void): Promise<Outcome<Snapshot>>;
  /** Called with a fresh snapshot when another tab changed knowledge; a tab's own calls answer with theirs. */
  subscribe(onChange: (snapshot: Snapshot) => void): Promise<void>;
  /** Reads files without writing anything. One preview is open at a time. */
  preview(
    files: File[],
    onProgress: (progress: Progress) => void,
    options?: PreviewOptions,
  ): Promise<Outcome<ImportPreview>>;
  /** Writes the open preview in one strict transaction. */
  commit(
    previewId: string,
    owner: OwnerChoice,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<Snapshot>>;
  discard(previewId: string): Promise<void>;
  /** Stops the running read or analysis; it then answers `cancelled` and nothing has changed. */
  cancel(): Promise<void>;
  /** Takes decisions in their order, each a step of its own; all of them or none. */
  decide(...commands: DecisionCommand[]): Promise<Outcome<Snapshot>>;
  undo(): Promise<Outcome<Snapshot>>;
  redo(): Promise<Outcome<Snapshot>>;
  /** The rows a tie rests on, latest first. */
  evidence(tie: number, limit: number): Promise<EvidenceRow[]>;
  /** What the files say of one person, record by record. */
  records(person: number): Promise<PersonPart[]>;
  /** The rows that say where a person lives or works, place by place. */
  placeRows(person: number): Promise<PlaceRow[]>;
  /** Paths to a name, a handle, `company:NAME` or `place:NAME`. */
  introduce(target: string): Promise<TargetAnswer>;
  /**
   * What changed within the last year the files speak of: worked out on demand beside other calls, and
   * kept while nothing changes. Null where they do not reach back so far.
   */
  lastYear(onProgress: (progress: Progress) => void): Promise<Outcome<YearChanges | null>>;
  /** Stops that work; it then answers `cancelled`. */
  stopLastYear(): Promise<void>;
  /**
   * The network as a file of one format; `people` asks for some by their ids, null for all. An empty file
   * where there is no network.
   */
  exportNetwork(format: ExportFormat, people: readonly string[] | null): Promise<Outcome<Blob>>;
  /** JSON Lines: a header with schema and counts, one record a line, a last line with SHA-256. */
  saveCopy(): Promise<Outcome<Blob>>;
  inspectCopy(file: File): Promise<Outcome<CopyDescription>>;
  restoreCopy(file: File): Promise<Outcome<Snapshot>>;
  eraseEverything(): Promise<Outcome<Snapshot>>;
}
