/**
 * The list of formats Kith reads, and the one door to reading. Adding a format is a folder and a line
 * here. Reading never rejects for what a file contains: it answers with facts, or with the reason there
 * are none.
 */
import { calendar } from './calendar/calendar.ts';
import { crm } from './crm/crm.ts';
import { graphTables } from './graph/graph-tables.ts';
import { graph } from './graph/graph.ts';
import { googleChat } from './google-chat/google-chat.ts';
import { googleContacts } from './google-contacts/google-contacts.ts';
import { mailbox, singleMail } from './mail/mail.ts';
import { linkedin } from './linkedin/linkedin.ts';
import { meta } from './meta/meta.ts';
import { outlook } from './outlook/outlook.ts';
import { slack } from './slack/slack.ts';
import { sms } from './sms/sms.ts';
import { jsonTable } from './table/json-table.ts';
import { table } from './table/table.ts';
import { telegram } from './telegram/telegram.ts';
import { vcard } from './vcard/vcard.ts';
import { whatsapp } from './whatsapp/whatsapp.ts';
import { planReadings as planWith, surestOf, type Planned } from './plan-readings.ts';
import { readPlanned, type ReadAllOptions } from './read-planned.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from './source.ts';

export const SOURCES: readonly Source[] = [
  linkedin,
  googleContacts,
  mailbox,
  singleMail,
  vcard,
  calendar,
  outlook,
  meta,
  slack,
  googleChat,
  whatsapp,
  telegram,
  sms,
  crm,
  graph,
  graphTables,
  table,
  jsonTable,
];

/** The source that is surest to read a file; null when none would. */
export function recogniseFile(sample: FileSample): Source | null {
  return surestOf(sample, SOURCES);
}

/** Which files are read together, and what is refused, before any is read whole. */
export function planReadings(
  files: readonly SourceFile[],
  signal?: AbortSignal,
): Promise<Planned[]> {
  return planWith(files, SOURCES, signal);
}

/** Reads files, opening archives; what belongs together is one result. Rejects only when aborted. */
export async function readFiles(
  files: readonly SourceFile[],
  options: ReadAllOptions,
): Promise<ReadResult[]> {
  return readPlanned(await planReadings(files, options.signal), options);
}

/** Reads one plain file whole. Rejects only with the signal's abort reason. */
export async function readFile(file: SourceFile, options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  const { onProgress, ...rest } = options;
  const all = onProgress
    ? {
        onProgress: ({ bytes, records }: { bytes: number; records: number }) =>
          onProgress(bytes, records),
      }
    : {};
  const [result, ...more] = await readFiles([file], { ...rest, ...all });
  if (!result || more.length > 0) throw new Error('not one plain file');
  return result;
}
