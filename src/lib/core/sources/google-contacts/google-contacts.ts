/**
 * Google Contacts as CSV, with the header of 2024 ("First Name", "Labels") and the one before ("Given
 * Name", "Group Membership").
 *
 * Quirks handled: a byte order mark; UTF-16 of the old flavour for Outlook; numbered columns only as far
 * as needed; several values in a cell; "* " before a first choice; line breaks in notes; contacts that are
 * organisations; Other Contacts without a name. A row has no id: its key is the hash of its name, addresses
 * and numbers. `docs/formats.md` §1.2. Memory: what is kept of the contacts, and one row. Cost: linear.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { ContactFacts, type AddressBookStyle } from '../contacts/contact-facts.ts';
import { headText } from '../head-text.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { readHead } from '../read-head.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import type { OtherSender } from '../../facts/aside.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { eachRow } from '../table/each-row.ts';
import { tellRowDoubts } from '../table/row-doubts.ts';
import { planGoogle, type GooglePlan } from './columns.ts';
import { contactOf, type GoogleContact } from './contact.ts';

export const googleContacts: Source = {
  id: 'google-contacts',
  readsTogether: false,
  recognise: (sample) => (planFrom(sample) ? 0.95 : 0),
  read,
};

const STYLE: AddressBookStyle = {
  names: 'name-in-google',
  tallies: { all: 'people-listed', organisation: 'rows-organisation' },
};

function planFrom(sample: Pick<FileSample, 'head' | 'size'>): GooglePlan | null {
  const head = headText(sample);
  return head && planGoogle(head.text, head.isWhole);
}

async function read([file]: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (!file) return { ok: false, reports: [] };
  const head = await readHead(file, SNIFF_BYTES);
  const plan = planFrom({ head, size: file.size });
  if (!plan) return refuse([file], { kind: 'unknown-columns', columns: [] }, 'google-contacts');
  const builder = new BatchBuilder('google-contacts');
  const report = new ReportBuilder(file.name, 'google-contacts');
  const facts = new ContactFacts(builder, report, builder.startFile(file.name), STYLE);
  const robots: OtherSender[] = [];
  const refusal = await eachRow(file, head, plan, options, report, (row) => {
    tellRowDoubts(row, plan.header, report);
    const contact = contactOf(row, plan);
    tallyOf(contact, report);
    if (contact.robot === null) return facts.take(contact);
    robots.push({ handle: contact.robot, name: null, why: 'robot', messages: 0 });
    report.sawRow();
    report.tally(STYLE.tallies.all);
    report.skip(row.line, { kind: 'nobody', text: contact.robot.slice('email:'.length) });
  });
  if (refusal !== null) return refuse([file], refusal, 'google-contacts');
  facts.finish();
  report.setOtherSenders(robots);
  return { ok: true, batch: builder.finish(), reports: [report.finish('people', null)] };
}

function tallyOf(contact: GoogleContact, report: ReportBuilder): void {
  if (contact.hasPhone) report.tally('contacts-with-phone');
  if (contact.isCollected) report.tally('contacts-collected');
  if (contact.name === null) report.tally('contacts-without-name');
  if (contact.hasNotes) report.tally('notes');
}
