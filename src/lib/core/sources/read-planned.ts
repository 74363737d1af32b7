/**
 * Reads planned readings one after the other. A bad one never stops the good ones: whatever its bytes do,
 * it answers with facts or with a refusal for each of its files.
 */
import { reasonOf } from './containers/expand.ts';
import type { Planned, PlannedReading } from './plan-readings.ts';
import { refused } from './report-builder.ts';
import type { ReadOptions, ReadResult } from './source.ts';

/** How far all readings together are. */
export interface ReadingProgress {
  /** The file, or the archive or folder, being read. */
  name: string;
  bytes: number;
  totalBytes: number;
  records: number;
}

export interface ReadAllOptions extends Omit<ReadOptions, 'onProgress'> {
  /** Called as each reading begins and some times a second while it goes on. */
  onProgress?: (progress: ReadingProgress) => void;
  /** Waited for after each reading: a place to let a cancel in. */
  onRead?: () => Promise<void>;
}

/** Reads all of a plan, in its order. Rejects only with the signal's abort reason. */
export async function readPlanned(
  planned: readonly Planned[],
  { onProgress, onRead, ...options }: ReadAllOptions,
): Promise<ReadResult[]> {
  const totalBytes = planned.reduce((sum, item) => sum + bytesOf(item), 0);
  const results: ReadResult[] = [];
  let bytesBefore = 0;
  let recordsBefore = 0;
  for (const item of planned) {
    if (item.kind === 'refused') {
      results.push({ ok: false, reports: [item.report] });
      continue;
    }
    const name = nameOf(item);
    const tell = (bytes: number, records: number): void =>
      onProgress?.({
        ...{ name, totalBytes, bytes: bytesBefore + bytes },
        records: recordsBefore + records,
      });
    tell(0, 0);
    const result = withoutEmptyLists(item, await readOne(item, { ...options, onProgress: tell }));
    results.push(result);
    bytesBefore += bytesOf(item);
    recordsBefore += result.reports.reduce((sum, { records }) => sum + records, 0);
    await onRead?.();
  }
  return results;
}

async function readOne(
  { source, files }: PlannedReading,
  options: ReadOptions,
): Promise<ReadResult> {
  try {
    options.signal?.throwIfAborted();
    return await source.read(files, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return {
      ok: false,
      reports: files.map(({ name }) => refused(name, reasonOf(error, name), source.id)),
    };
  }
}

/** A list of nobody in an archive or a folder is no failure: a group without contacts is exported too. */
function withoutEmptyLists({ files }: PlannedReading, result: ReadResult): ReadResult {
  if (result.ok || files.some(({ container }) => (container ?? null) === null)) return result;
  const reports = result.reports.map((report) =>
    report.refusal.kind === 'header-only'
      ? refused(report.name, { kind: 'not-needed' }, report.source)
      : report,
  );
  return { ok: false, reports };
}

function bytesOf(item: Planned): number {
  return item.kind === 'reading' ? item.files.reduce((sum, { size }) => sum + size, 0) : 0;
}

/** A single file by its name; several by what they came in. */
function nameOf({ files }: PlannedReading): string {
  const [first] = files;
  return files.length > 1 ? (first?.container ?? first?.name ?? '') : (first?.name ?? '');
}
