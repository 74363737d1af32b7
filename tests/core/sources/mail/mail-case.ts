/** Mail written in a test, read through the same door as a user's file; and READMEs' counts of samples. */
import { readFile } from '../../../../src/lib/core/sources/index.ts';
import type { FileReport, TallyKind } from '../../../../src/lib/core/sources/file-report.ts';
import type { ReadResult } from '../../../../src/lib/core/sources/source.ts';
import { fileOf } from '../read-text.ts';

export function readMail(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'test.mbox',
  piece?: number,
): Promise<ReadResult> {
  return readFile(fileOf(content, name, piece), { timeZone: 'UTC' });
}

/** The facts and the report of one mail file that must be readable. */
export async function readGoodMail(
  content: string | Uint8Array<ArrayBuffer>,
  name?: string,
  piece?: number,
) {
  const result = await readMail(content, name, piece);
  const [report] = result.reports;
  if (!result.ok || !report) throw new Error(`refused: ${report?.refusal?.kind}`);
  return { batch: result.batch, report };
}

export function tally(report: FileReport | undefined, kind: TallyKind): number {
  return report?.tallies.find((one) => one.kind === kind)?.count ?? 0;
}

export function problems(report: FileReport | undefined, kind: string): number {
  return report?.problemCounts.find((one) => one.kind === kind)?.count ?? 0;
}

/** What a README counts of a file, as the import reports it. */
export function countsOf(report: FileReport | undefined) {
  const messages = tally(report, 'mails');
  const known = tally(report, 'mails-repeated') + tally(report, 'mails-without-id');
  return { messages, ids: messages - known, badDate: problems(report, 'bad-mail-date') };
}

/** A mailbox of these mails: headers without line ends, and a body. */
export function mailbox(...mails: (readonly string[])[]): string {
  return mails
    .map(
      (headers) => `From x@example.org Mon Jan  1 10:00:00 2024\n${headers.join('\n')}\n\nHi.\n\n`,
    )
    .join('');
}
