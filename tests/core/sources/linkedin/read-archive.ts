/** Reads a LinkedIn archive written in a test, or one of the shared samples, as one reading. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { linkedin } from '../../../../src/lib/core/sources/linkedin/linkedin.ts';
import type { FileReport, TallyKind } from '../../../../src/lib/core/sources/file-report.ts';
import type {
  ReadOptions,
  ReadResult,
  SourceFile,
} from '../../../../src/lib/core/sources/source.ts';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { fileOf } from '../read-text.ts';

const SAMPLES = new URL('../../../../../shared/samples/', import.meta.url);

export const hasSamples = existsSync(new URL('linkedin/', SAMPLES));

/** The files of a folder of samples; `only` one of them, when given. */
export function sampleFiles(folder: string, only?: string): SourceFile[] {
  const url = new URL(`${folder}/`, SAMPLES);
  return readdirSync(url)
    .filter((name) => name.endsWith('.csv') && (only === undefined || name === only))
    .map((name) => fileOf(new Uint8Array(readFileSync(new URL(encodeURI(name), url))), name));
}

export function archiveOf(files: Record<string, string>): SourceFile[] {
  return Object.entries(files).map(([name, text]) => fileOf(text, name));
}

export async function read(
  files: readonly SourceFile[],
  options: Partial<ReadOptions> = {},
): Promise<ReadResult> {
  return linkedin.read(files, { timeZone: 'UTC', ...options });
}

/** A reading that must succeed, with each file's report by its name. */
export async function readArchive(
  files: readonly SourceFile[] | Record<string, string>,
  options: Partial<ReadOptions> = {},
): Promise<{ batch: FactBatch; reports: Map<string, FileReport>; report: FileReport }> {
  const list = Array.isArray(files)
    ? (files as SourceFile[])
    : archiveOf(files as Record<string, string>);
  const result = await read(list, options);
  if (!result.ok) throw new Error(`refused: ${result.reports.map((r) => r.refusal.kind).join()}`);
  const [report] = result.reports;
  if (!report) throw new Error('no report');
  return {
    batch: result.batch,
    reports: new Map(result.reports.map((one) => [one.name, one])),
    report,
  };
}

/** What a report counts of one kind; null when it does not name it. */
export function tallied(report: FileReport | undefined, kind: TallyKind): number | null {
  return report?.tallies.find((tally) => tally.kind === kind)?.count ?? null;
}
