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
import { headText } from '../head-text.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { readHead } from '../read-head.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { eachRow } from '../table/each-row.ts';
import { tellRowDoubts } from '../table/row-doubts.ts';
import type { TableRow } from '../table/row-reader.ts';
import { planOutlook, type OutlookPlan } from './columns.ts';
import { contactOf } from './contact.ts';
import { OutlookMeetings } from './meetings.ts';

export const outlook: Source = {
  id: 'outlook',
  readsTogether: false,
  recognise: (sample) => (planFrom(sample) ? 0.93 : 0),
  read,
};

const STYLE: AddressBookStyle = {
  names: 'name-in-outlook',
  tallies: { all: 'people-listed', organisation: 'rows-organisation' },
};

function planFrom(sample: Pick<FileSample, 'head' | 'size'>): OutlookPlan | null {
  const head = headText(sample);
  return head && planOutlook(head.text, head.isWhole);
}

async function read([file]: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (!file) return { ok: false, reports: [] };
  const head = await readHead(file, SNIFF_BYTES);
  const plan = planFrom({ head, size: file.size });
  if (!plan) return refuse([file], { kind: 'unknown-columns', columns: [] }, 'outlook');
  const builder = new BatchBuilder('outlook');
  const report = new ReportBuilder(file.name, 'outlook');
  const rows = rowsOf(plan, builder, report, builder.startFile(file.name), options);
  const refusal = await eachRow(file, head, plan, options, report, (row) => {
    tellRowDoubts(row, plan.header, report);
    rows.take(row);
  });
  if (refusal !== null) return refuse([file], refusal, 'outlook');
  rows.finish();
  return { ok: true, batch: builder.finish(), reports: [report.finish(plan.shape, null)] };
}

/** What becomes of rows, and of all of them when the file has ended. */
function rowsOf(
  plan: OutlookPlan,
  builder: BatchBuilder,
  report: ReportBuilder,
  file: number,
  options: ReadOptions,
): { take: (row: TableRow) => void; finish: () => void } {
  if (plan.shape === 'meetings') {
    const meetings = new OutlookMeetings(builder, report, file, plan.at);
    return { take: (row) => meetings.take(row), finish: () => meetings.finish(options) };
  }
  const facts = new ContactFacts(builder, report, file, STYLE);
  const take = (row: TableRow): void => {
    const contact = contactOf(row, plan.at);
    if (contact.hasExchangeAddress) report.tally('contacts-exchange');
    facts.take(contact);
  };
  return { take, finish: () => facts.finish() };
}
