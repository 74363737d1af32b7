/**
 * An export of many JSON files, read one after the other into one batch, with a report for each. A file
 * that cannot be read gets its reason and never stops the others; progress is told over all of them.
 * Memory: one file at a time, and the facts.
 */
import { BatchBuilder } from '../facts/batch-builder.ts';
import type { SourceId } from '../facts/facts.ts';
import { reasonOf } from './containers/expand.ts';
import { readJson } from './json-file.ts';
import { MAX_FILES_TOGETHER, PROGRESS_BYTES } from './limits.ts';
import { refused, ReportBuilder, type RefusedReport } from './report-builder.ts';
import type { OtherSender } from '../facts/aside.ts';
import type { FileReport } from './file-report.ts';
import type { RefusalReason } from './reasons.ts';
import type { ReadOptions, ReadResult, SourceFile } from './source.ts';

/** A file that facts are taken from. */
export interface OpenFile {
  report: ReportBuilder;
  /** Its index in the batch. */
  index: number;
}

/** What is told once for all files of an export, on the first that was read. */
export interface Told {
  ownerCandidates: FileReport['ownerCandidates'];
  otherSenders: readonly OtherSender[];
}

export class JsonExport {
  readonly builder: BatchBuilder;
  readonly #source: SourceId;
  readonly #options: ReadOptions;
  readonly #open = new Map<SourceFile, OpenFile & { shape: FileReport['shape'] }>();
  readonly #refusals = new Map<SourceFile, RefusalReason>();
  #bytes = 0;
  #bytesTold = 0;

  constructor(source: SourceId, options: ReadOptions) {
    this.builder = new BatchBuilder(source);
    this.#source = source;
    this.#options = options;
  }

  /** The value of one file; undefined, and its reason kept, where there is none. Rejects only when aborted. */
  async read(file: SourceFile): Promise<unknown> {
    const { signal, breathe } = this.#options;
    signal?.throwIfAborted();
    if (this.#open.size >= MAX_FILES_TOGETHER) {
      this.setAside(file, { kind: 'too-many-files', limit: MAX_FILES_TOGETHER });
      return undefined;
    }
    try {
      const answer = await readJson(file, this.#options, (bytes) => {
        this.#bytes += bytes;
      });
      if (this.#bytes - this.#bytesTold >= PROGRESS_BYTES) {
        this.#tell();
        await breathe?.();
      }
      if (answer.kind === 'value') return answer.value;
      this.setAside(file, answer.refusal);
    } catch (error) {
      signal?.throwIfAborted();
      this.setAside(file, reasonOf(error, file.name));
    }
    return undefined;
  }

  /** Begins to take facts from a file. */
  open(file: SourceFile, shape: FileReport['shape']): OpenFile {
    const report = new ReportBuilder(file.name, this.#source);
    const opened = { report, index: this.builder.startFile(file.name), shape };
    this.#open.set(file, opened);
    return opened;
  }

  /** Takes no facts from a file. */
  setAside(file: SourceFile, refusal: RefusalReason): void {
    this.#refusals.set(file, refusal);
  }

  /** The facts, and a report for each file in the order they were given. The export is spent. */
  finish(files: readonly SourceFile[], { ownerCandidates, otherSenders }: Told): ReadResult {
    this.#tell();
    const refusals: RefusedReport[] = [];
    const speaker = files.find((file) => this.#open.has(file));
    const reports = files.map((file) => {
      const opened = this.#open.get(file);
      if (!opened) {
        const reason = this.#refusals.get(file) ?? { kind: 'not-needed' };
        const refusal = refused(file.name, reason, this.#source);
        refusals.push(refusal);
        return refusal;
      }
      if (file === speaker) opened.report.setOtherSenders(otherSenders);
      const report = opened.report.finish(opened.shape, null);
      return { ...report, ownerCandidates: file === speaker ? ownerCandidates : [] };
    });
    if (!speaker) return { ok: false, reports: refusals };
    return { ok: true, batch: this.builder.finish(), reports };
  }

  #tell(): void {
    this.#bytesTold = this.#bytes;
    let records = 0;
    for (const { report } of this.#open.values()) records += report.records;
    this.#options.onProgress?.(this.#bytes, records);
  }
}
