/** Reads a table written in a test through the same door as a user's file. */
import { readFile } from '../../../src/lib/core/sources/index.ts';
import type { FileReport } from '../../../src/lib/core/sources/file-report.ts';
import type { RefusalReason } from '../../../src/lib/core/sources/reasons.ts';
import type { ReadOptions, ReadResult, SourceFile } from '../../../src/lib/core/sources/source.ts';
import type { FactBatch } from '../../../src/lib/core/facts/facts.ts';

/** A file of these bytes, streamed in pieces of at most `piece` bytes. */
export function fileOf(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'table.csv',
  piece = 65_536,
): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    stream: () => {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          if (at < bytes.length) controller.enqueue(bytes.slice(at, at + piece));
          else controller.close();
          at += piece;
        },
      });
    },
  };
}

export async function readText(
  content: string | Uint8Array<ArrayBuffer>,
  options: Partial<ReadOptions> = {},
  piece?: number,
): Promise<ReadOne> {
  return readOne(fileOf(content, 'table.csv', piece), options);
}

/** A reading of one file, with its one report at hand. */
export type ReadOne =
  | (Extract<ReadResult, { ok: true }> & { report: FileReport })
  | (Extract<ReadResult, { ok: false }> & { report: FileReport & { refusal: RefusalReason } });

export async function readOne(
  file: SourceFile,
  options: Partial<ReadOptions> = {},
): Promise<ReadOne> {
  const result = await readFile(file, { timeZone: 'UTC', ...options });
  if (result.ok) return { ...result, report: only(result.reports) };
  return { ...result, report: only(result.reports) };
}

function only<T>([report, ...more]: readonly T[]): T {
  if (!report || more.length > 0) throw new Error('not exactly one report');
  return report;
}

/** The facts and report of a table that must be readable. */
export async function readGood(content: string | Uint8Array<ArrayBuffer>, piece?: number) {
  const result = await readText(content, {}, piece);
  if (!result.ok) throw new Error(`refused: ${result.report.refusal.kind}`);
  return result;
}

/** Interactions as readable lines: "2024-01-02 letter Ada > Bo (Cy)". */
export function eventLines({ interactions, handles }: FactBatch): string[] {
  return Array.from({ length: interactions.length }, (_, i) => {
    const at = interactions.at[i] ?? NaN;
    const parts: string[][] = [[], [], []];
    for (let p = interactions.start[i] ?? 0; p < (interactions.start[i + 1] ?? 0); p += 1) {
      const handle = handles[interactions.handle[p] ?? 0] ?? '';
      parts[interactions.role[p] ?? 0]?.push(handle.replace('name:', ''));
    }
    const [from = [], to = [], cc = []] = parts;
    const when = Number.isNaN(at) ? '?' : new Date(at).toISOString().slice(0, 16);
    const copied = cc.length > 0 ? ` (${cc.join(', ')})` : '';
    return `${when} ${from.join(', ')} > ${to.join(', ')}${copied}`;
  });
}
