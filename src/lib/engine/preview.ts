/** Reading files into a preview: what they hold and what they would change, before anything is written. */
import { compareExports, compareWith, sumOf } from '#core/facts/compare.ts';
import type { FactBatch, FactSet } from '#core/facts/facts.ts';
import { readFiles } from '#core/sources/index.ts';
import { coverageOf } from '#core/sources/report-builder.ts';
import type { DateOrder, FileReport } from '#core/sources/file-report.ts';
import type { SourceFile } from '#core/sources/source.ts';
import type { TableAnswer, TableMapping } from '#core/sources/table/mapping.ts';
import { describeBatch, type StoredImport } from '#vault/batches.ts';
import type { ImportPreview, PreviewOptions, ReadingPreview } from './import-preview.ts';
import type { Outcome } from './protocol.ts';
import type { Job } from './job.ts';

/** The readings of one preview, ready to be added. */
export interface Reading {
  imports: StoredImport[];
  /** One for every file, refused ones too. */
  reports: FileReport[];
}

export interface ReadingAbout {
  timeZone: string;
  addedAt: number;
  /** Set for the sample: its own "today". */
  sampleAsOf: number | null;
  dateOrder: DateOrder | null;
  /** What was said of the columns of tables, now and earlier. */
  tables: ReadonlyMap<string, TableAnswer>;
  newId: () => string;
}

/** A browser's files as sources see them: by the path they have in a dropped folder. */
export function sourceFiles(files: readonly File[], paths: PreviewOptions['paths']): SourceFile[] {
  return files.map((file, i) => ({
    ...{ name: paths?.[i] || file.name, size: file.size, blob: file },
    stream: () => file.stream(),
  }));
}

/** Reads all files, what belongs together at once; a bad one never stops the good ones. */
export async function readForPreview(
  files: readonly SourceFile[],
  about: ReadingAbout,
  job: Job,
): Promise<Outcome<Reading>> {
  const { timeZone, dateOrder, tables, newId, sampleAsOf } = about;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  job.report({ stage: 'reading', file: files[0]?.name ?? null, total });
  const results = await readFiles(files, {
    ...{ timeZone, tables, signal: job.signal, ...(dateOrder ? { dateOrder } : {}) },
    onProgress: ({ name, bytes, totalBytes, records }) =>
      job.report({ stage: 'reading', file: name, done: bytes, total: totalBytes, records }),
    breathe: () => job.breathe(),
    onRead: () => job.breathe(),
  });
  job.throwIfCancelled();
  const imports = results
    .filter((result) => result.ok)
    .map(({ batch, reports }, i): StoredImport => {
      const row = describeBatch(batch, {
        id: newId(),
        // The later of two files read together counts as the newer.
        addedAt: about.addedAt + i,
        asOf: sampleAsOf,
        coverage: coverageOf(reports),
        isSample: sampleAsOf !== null,
        reports: reports.map(asKept),
      });
      return { row, batch };
    });
  const reports = results.flatMap((result) => result.reports);
  if (imports.length > 0) return { ok: true, value: { imports, reports } };
  return { ok: false, error: { kind: 'nothing-readable', reports } };
}

/** A report as it is stored: without the rows shown to name the columns of a table. */
function asKept({ table: _, ...report }: FileReport): FileReport {
  return report;
}

/** The answers just given about tables that were read by them: what adding them remembers. */
export function tablesRead(
  { reports }: Reading,
  answers: ReadonlyMap<string, TableAnswer>,
): Map<string, TableMapping> {
  const read = new Set(
    reports.flatMap(({ refusal, table }) => (refusal === null && table ? [table.fingerprint] : [])),
  );
  return new Map(
    [...answers].flatMap(([fingerprint, answer]) =>
      read.has(fingerprint) && answer !== 'leave-out' ? [[fingerprint, answer] as const] : [],
    ),
  );
}

/** Facts of the reading that are new, changed or known, against what will be in force beside it. */
export function compareReading(
  { imports }: Reading,
  beside: FactSet,
): Pick<ImportPreview, 'newFacts' | 'changedFacts' | 'knownFacts'> {
  const sum = { newFacts: 0, changedFacts: 0, knownFacts: 0 };
  for (const { batch } of imports) {
    const { newFacts, changedFacts, knownFacts } = compareWith(beside, batch);
    sum.newFacts += newFacts;
    sum.changedFacts += changedFacts;
    sum.knownFacts += knownFacts;
  }
  return sum;
}

/** Each reading beside the newest import in force that is an export of the same. */
export function previewReadings(
  { imports }: Reading,
  live: readonly StoredImport[],
): ReadingPreview[] {
  const newestFirst = [...live].reverse();
  return imports.map(({ row, batch }) => {
    const { source, files } = row;
    return { source, files, earlier: earlierOf(batch, newestFirst) };
  });
}

/**
 * Two files are exports of the same when they share at least half of what the smaller one states. Names
 * do not tell: every browser renames a second "Connections.csv".
 */
function earlierOf(
  batch: FactBatch,
  newestFirst: readonly StoredImport[],
): ReadingPreview['earlier'] {
  for (const { row, batch: earlier } of newestFirst) {
    if (row.source !== batch.source) continue;
    const comparison = compareExports(earlier, batch);
    const { knownFacts, changedFacts, newFacts, goneFacts } = sumOf(comparison);
    const shared = knownFacts + changedFacts;
    const smaller = shared + Math.min(newFacts, goneFacts);
    if (shared > 0 && shared * 2 >= smaller) {
      return { importId: row.id, addedAt: row.addedAt, comparison };
    }
  }
  return null;
}
