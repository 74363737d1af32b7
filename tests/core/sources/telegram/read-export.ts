/** Reads Telegram exports written in a test, or the shared sample, through the user's door. */
import { existsSync, readFileSync } from 'node:fs';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { readFiles } from '../../../../src/lib/core/sources/index.ts';
import type { FileReport } from '../../../../src/lib/core/sources/file-report.ts';
import type { SourceFile } from '../../../../src/lib/core/sources/source.ts';
import { eventLines, fileOf } from '../read-text.ts';

const SAMPLE = new URL(
  '../../../../../shared/samples/telegram/synthetic-result.json',
  import.meta.url,
);

export const hasSample = existsSync(SAMPLE);

export function sampleExport(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(SAMPLE));
}

export interface ReadExport {
  batch: FactBatch;
  report: FileReport;
  reports: FileReport[];
}

/** One reading of these files, which must be readable as exports. */
export async function readExportFiles(files: readonly SourceFile[]): Promise<ReadExport> {
  const [result, ...more] = await readFiles(files, { timeZone: 'UTC' });
  if (!result || more.length > 0) throw new Error('not one reading');
  const [report] = result.reports;
  if (!result.ok || !report) throw new Error(`refused: ${report?.refusal?.kind ?? ''}`);
  if (report.source !== 'telegram') throw new Error(`read as ${report.source}`);
  return { batch: result.batch, report, reports: result.reports };
}

export function readExport(...values: unknown[]): Promise<ReadExport> {
  return readExportFiles(
    values.map((value, i) => fileOf(JSON.stringify(value), `export ${i + 1}/result.json`)),
  );
}

/** A message on a day of January 2024. */
export function message(id: number, from: [number, string | null], more: object = {}): object {
  const [user, name] = from;
  return {
    ...{ id, type: 'message', date: `2024-01-${String(id).padStart(2, '0')}T10:00:00` },
    date_unixtime: String(Date.UTC(2024, 0, id, 9) / 1000),
    ...{ from: name, from_id: `user${user}`, text: 'never kept', text_entities: [] },
    ...more,
  };
}

export function service(id: number, action: string, more: object = {}): object {
  const date_unixtime = String(Date.UTC(2024, 0, id, 9) / 1000);
  return { id, type: 'service', date: '', date_unixtime, action, text: '', ...more };
}

export function chat(type: string, id: number, name: string | null, messages: object[]): object {
  return { name, type, id, messages };
}

/** A whole export of "Me", user 1. */
export function whole(chats: object[], contacts: object[] = []): object {
  return {
    about: 'Here is the data you requested.',
    personal_information: {
      ...{ user_id: 1, first_name: 'Me', last_name: 'Myself', phone_number: '+46 70 174 06 05' },
    },
    contacts: { about: '', list: contacts },
    chats: { about: '', list: chats },
  };
}

/** "2024-01-02T09:00 user2 > user1 (user3)", one a message. */
export function messages({ batch }: ReadExport): string[] {
  return eventLines(batch).map((line) => line.replaceAll('telegram:', ''));
}

export function tally({ report }: ReadExport, kind: string): number {
  return report.tallies.find((one) => one.kind === kind)?.count ?? 0;
}
