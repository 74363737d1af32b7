/** Exports of many JSON files written in a test, read through one source as one reading. */
import type { FactBatch } from '../../src/lib/core/facts/facts.ts';
import type { FileReport, TallyKind } from '../../src/lib/core/sources/file-report.ts';
import type {
  ReadOptions,
  ReadResult,
  Source,
  SourceFile,
} from '../../src/lib/core/sources/source.ts';
import { fileOf } from '../core/sources/read-text.ts';

/** Files by their path; what is no text is written as JSON. */
export function filesOf(content: Record<string, unknown>): SourceFile[] {
  return Object.entries(content).map(([path, value]) =>
    fileOf(typeof value === 'string' ? value : JSON.stringify(value), path),
  );
}

export function readWith(
  source: Source,
  content: Record<string, unknown> | readonly SourceFile[],
  options: Partial<ReadOptions> = {},
): Promise<ReadResult> {
  const files = isFiles(content) ? content : filesOf(content);
  return source.read(files, { timeZone: 'UTC', ...options });
}

/** A reading that must succeed, with each file's report by its name. */
export async function readExport(
  source: Source,
  content: Record<string, unknown> | readonly SourceFile[],
  options: Partial<ReadOptions> = {},
): Promise<{ batch: FactBatch; reports: Map<string, FileReport> }> {
  const result = await readWith(source, content, options);
  if (!result.ok) {
    throw new Error(`refused: ${result.reports.map(({ refusal }) => refusal.kind).join()}`);
  }
  return {
    batch: result.batch,
    reports: new Map(result.reports.map((report) => [report.name, report])),
  };
}

/** What several reports count of one kind together. */
export function tallied(reports: Iterable<FileReport>, kind: TallyKind): number {
  let sum = 0;
  for (const { tallies } of reports) {
    for (const tally of tallies) if (tally.kind === kind) sum += tally.count;
  }
  return sum;
}

/** Records as "name: handle handle". */
export function recordLines({ records }: FactBatch): string[] {
  return records.map(({ name, handles }) => `${name ?? '?'}: ${handles.join(' ')}`);
}

/** Every index points somewhere, every participant is a handle, every time is a number or unknown. */
export function isSound({ interactions, relations, handles, texts, records }: FactBatch): boolean {
  const inside = (values: Uint32Array): boolean => values.every((i) => i < handles.length);
  const named = [...relations.label, ...interactions.kind];
  return (
    inside(interactions.handle) &&
    inside(relations.a) &&
    inside(relations.b) &&
    named.every((text) => text === 0xffffffff || text < texts.length) &&
    interactions.topic.every((text) => text < texts.length) &&
    interactions.start.length === interactions.length + 1 &&
    records.every((record) => record.handles.length > 0) &&
    interactions.at.every((at) => Number.isNaN(at) || Number.isFinite(at))
  );
}

function isFiles(content: object): content is readonly SourceFile[] {
  return Array.isArray(content);
}
