/**
 * Tables that Outlook writes: its contacts, classic or as Outlook.com orders them, and its calendar.
 *
 * Quirks handled: headers in eight languages, some half in English; Windows-1252 of old versions and a byte
 * order mark of new ones; ";" where commas part decimals; "0/0/00" for no date; Exchange addresses that are
 * no mail addresses; guests by display name. A row has no id: its key is the hash of what identifies it.
 * `docs/formats.md` §1.5. Memory: what is kept of the rows, and one row. Cost: linear.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { ContactFacts, type AddressBookStyle } from '../contacts/contact-facts.ts';
import { SNIFF_BYTES } from '../limits.ts';
import type { PhoneRegion } from '../phones.ts';
import { readHead } from '../read-head.ts';
import { refused, ReportBuilder } from '../report-builder.ts';
import type { ReadOptions, ReadResult, RefusalReason, Source, SourceFile } from '../source.ts';
import { isText, StreamDecoder } from '../table/decode.ts';
import { eachRow } from '../table/each-row.ts';
import { tellRowDoubts } from '../table/row-doubts.ts';
import type { TableRow } from '../table/row-reader.ts';
import { planOutlook, type OutlookPlan } from './columns.ts';
import { contactOf } from './contact.ts';
import { OutlookMeetings } from './meetings.ts';

export const outlook: Source = {
  id: 'outlook',
  readsTogether: false,
  recognise: ({ head, size }) => (planFrom(head, size) ? 0.93 : 0),
  read,
};

const STYLE: AddressBookStyle = {
  names: 'name-in-outlook',
  tallies: { all: 'people-listed', organisation: 'rows-organisation' },
};

type Options = ReadOptions & { phoneRegion?: PhoneRegion | null };

function planFrom(head: Uint8Array, size: number): OutlookPlan | null {
  if (!isText(head)) return null;
  const isWhole = head.length >= size;
  return planOutlook(new StreamDecoder(head).push(head, isWhole), isWhole);
}

async function read([file]: readonly SourceFile[], options: Options): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (!file) return { ok: false, reports: [] };
  const head = await readHead(file, SNIFF_BYTES);
  const plan = planFrom(head, file.size);
  if (!plan) return refuse(file, { kind: 'unknown-columns', columns: [] });
  const builder = new BatchBuilder('outlook');
  const report = new ReportBuilder(file.name, 'outlook');
  const rows = rowsOf(plan, builder, report, builder.startFile(file.name), options);
  const refusal = await eachRow(file, head, plan, options, report, (row) => {
    tellRowDoubts(row, plan.header, report);
    rows.take(row);
  });
  if (refusal !== null) return refuse(file, refusal);
  rows.finish();
  return { ok: true, batch: builder.finish(), reports: [report.finish(plan.shape, null)] };
}

/** What becomes of rows, and of all of them when the file has ended. */
function rowsOf(
  plan: OutlookPlan,
  builder: BatchBuilder,
  report: ReportBuilder,
  file: number,
  options: Options,
): { take: (row: TableRow) => void; finish: () => void } {
  if (plan.shape === 'meetings') {
    const meetings = new OutlookMeetings(builder, report, file, plan.at);
    return { take: (row) => meetings.take(row), finish: () => meetings.finish(options) };
  }
  const facts = new ContactFacts(builder, report, file, STYLE);
  const take = (row: TableRow): void => {
    const contact = contactOf(row, plan.at, options.phoneRegion ?? null);
    if (contact.hasExchangeAddress) report.tally('contacts-exchange');
    facts.take(contact);
  };
  return { take, finish: () => facts.finish() };
}

function refuse(file: SourceFile, refusal: RefusalReason): ReadResult {
  return { ok: false, reports: [refused(file.name, refusal, 'outlook')] };
}
