/** Reading files into a preview: what they hold and what they would change, before anything is written. */
import { compareWith } from '#core/facts/compare.ts';
import type { FactSet } from '#core/facts/facts.ts';
import type { Handle } from '#core/facts/handles.ts';
import { readFile } from '#core/sources/index.ts';
import { coverageOf } from '#core/sources/report-builder.ts';
import type { FileReport } from '#core/sources/source.ts';
import { describeBatch, type StoredImport } from '#vault/batches.ts';
import type { ImportPreview, Outcome } from './protocol.ts';
import type { Job } from './job.ts';

/** The files of one reading, ready to be added. */
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
  newId: () => string;
}

/** Reads files one after the other; a bad one never stops the good ones. */
export async function readForPreview(
  files: readonly File[],
  about: ReadingAbout,
  job: Job,
): Promise<Outcome<Reading>> {
  const reading: Reading = { imports: [], reports: [] };
  for (const file of files) {
    const total = file.size;
    job.report({ stage: 'reading', file: file.name, total });
    const result = await readFile(file, {
      timeZone: about.timeZone,
      signal: job.signal,
      breathe: () => job.breathe(),
      onProgress: (done, records) =>
        job.report({ stage: 'reading', file: file.name, done, total, records }),
    });
    await job.breathe();
    reading.reports.push(...result.reports);
    if (!result.ok) continue;
    const row = describeBatch(result.batch, {
      id: about.newId(),
      // The later of two files read together counts as the newer.
      addedAt: about.addedAt + reading.imports.length,
      asOf: about.sampleAsOf,
      coverage: coverageOf(result.reports),
      isSample: about.sampleAsOf !== null,
      reports: result.reports,
    });
    reading.imports.push({ row, batch: result.batch });
  }
  if (reading.imports.length > 0) return { ok: true, value: reading };
  return { ok: false, error: { kind: 'nothing-readable', reports: reading.reports } };
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

/** Who the files together speak for: rows added up per handle, most first. */
export function ownerCandidates(reports: readonly FileReport[]): ImportPreview['ownerCandidates'] {
  const byHandle = new Map<Handle, ImportPreview['ownerCandidates'][number]>();
  for (const { handle, name, rows } of reports.flatMap((report) => report.ownerCandidates)) {
    byHandle.set(handle, { handle, name, rows: (byHandle.get(handle)?.rows ?? 0) + rows });
  }
  return [...byHandle.values()].sort((a, b) => b.rows - a.rows || (a.handle < b.handle ? -1 : 1));
}
