/** Reads WhatsApp chats written in a test, or those of the shared samples, through the user's door. */
import { existsSync, readFileSync } from 'node:fs';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { readFiles } from '../../../../src/lib/core/sources/index.ts';
import type { FileReport } from '../../../../src/lib/core/sources/file-report.ts';
import type { ReadOptions, SourceFile } from '../../../../src/lib/core/sources/source.ts';
import { eventLines, fileOf } from '../read-text.ts';

const SAMPLES = new URL('../../../../../shared/samples/', import.meta.url);

export const hasSamples = existsSync(new URL('whatsapp/', SAMPLES));

/** The bytes of a sample, by its path. */
export function sampleBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(path, SAMPLES)));
}

type ChatOptions = Partial<Omit<ReadOptions, 'onProgress'>>;

export interface ReadChats {
  batch: FactBatch;
  /** The first file's. */
  report: FileReport;
  reports: FileReport[];
}

/** One reading of all these files, which must be readable as chats. */
export async function readChatFiles(
  files: readonly SourceFile[],
  options: ChatOptions = {},
): Promise<ReadChats> {
  const [result, ...more] = await readFiles(files, { timeZone: 'UTC', ...options });
  if (!result || more.length > 0) throw new Error('not one reading');
  const [report] = result.reports;
  if (!result.ok || !report) throw new Error(`refused: ${report?.refusal?.kind ?? ''}`);
  if (report.source !== 'whatsapp') throw new Error(`read as ${report.source}`);
  return { batch: result.batch, report, reports: result.reports };
}

/** Chats by the names of their files. */
export function readChats(
  chats: Record<string, string>,
  options: ChatOptions = {},
): Promise<ReadChats> {
  const files = Object.entries(chats).map(([name, text]) => fileOf(text, name));
  return readChatFiles(files, options);
}

/** One chat from its lines. */
export function readChat(
  lines: readonly string[],
  options: ChatOptions = {},
  name = 'chat.txt',
): Promise<ReadChats> {
  return readChats({ [name]: lines.join('\n') }, options);
}

export function readSamples(...names: string[]): Promise<ReadChats> {
  return readChatFiles(names.map((name) => fileOf(sampleBytes(`whatsapp/${name}`), name)));
}

/** "2023-12-31 23:59 Ada > Bo, Cy", one a message. */
export function messages({ batch }: ReadChats): string[] {
  return eventLines(batch).map((line) =>
    line.replace('T', ' ').replaceAll('name-in-whatsapp:', ''),
  );
}

export function tally({ reports }: Pick<ReadChats, 'reports'>, kind: string): number {
  return reports
    .flatMap(({ tallies }) => tallies.filter((one) => one.kind === kind))
    .reduce((sum, { count }) => sum + count, 0);
}
