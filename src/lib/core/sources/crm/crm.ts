/**
 * Contacts of programs that keep them: Monica's account as JSON, and lists as HubSpot, Salesforce,
 * Pipedrive and Zoho write them. Dex and others whose columns a plain list has are read as plain lists.
 *
 * Quirks handled: addresses of one kind parted by ";"; several columns of one kind; rows that are an
 * organisation; ids that are bare numbers, which two programs may both give. `docs/formats.md` §1.12.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { normaliseName, visibleText } from '../../facts/handles.ts';
import { relatedByName, type Contact } from '../contacts/contact.ts';
import { ContactFacts } from '../contacts/contact-facts.ts';
import { headText, type HeadText } from '../head-text.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { telephoneHandle } from '../phones.ts';
import { statedPlace } from '../stated-place.ts';
import { readHead } from '../read-head.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { eachRow } from '../table/each-row.ts';
import { emailHandle, profileHandle } from '../table/handles-of.ts';
import { tellRowDoubts } from '../table/row-doubts.ts';
import type { TableRow } from '../table/row-reader.ts';
import { planCrm, type CrmField, type CrmPlan } from './columns.ts';
import { CRM_STYLE, isMonica, readMonica } from './monica.ts';

export const crm: Source = { id: 'crm', readsTogether: false, recognise, read };

const NO_TEXT: HeadText = { text: '', isWhole: true };
const BETWEEN_VALUES = /\s*[;,]\s*/u;

function recognise(sample: FileSample): number {
  const { text, isWhole } = headText(sample) ?? NO_TEXT;
  if (isMonica(text)) return 0.95;
  return planCrm(text, isWhole) ? 0.9 : 0;
}

async function read([file]: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (!file) return { ok: false, reports: [] };
  const head = await readHead(file, SNIFF_BYTES);
  const { text, isWhole } = headText({ head, size: file.size }) ?? NO_TEXT;
  if (isMonica(text)) {
    const answer = await readMonica(file, options);
    return 'ok' in answer ? answer : refuse([file], answer, 'crm');
  }
  const plan = planCrm(text, isWhole);
  return plan
    ? readList(file, head, plan, options)
    : refuse([file], { kind: 'unknown-columns', columns: [] }, 'crm');
}

async function readList(
  file: SourceFile,
  head: Uint8Array,
  plan: CrmPlan,
  options: ReadOptions,
): Promise<ReadResult> {
  const builder = new BatchBuilder('crm');
  const report = new ReportBuilder(file.name, 'crm');
  const facts = new ContactFacts(builder, report, builder.startFile(file.name), CRM_STYLE);
  const refusal = await eachRow(file, head, plan, options, report, (row) => {
    tellRowDoubts(row, plan.header, report);
    facts.take(contactOf(row, plan));
  });
  if (refusal !== null) return refuse([file], refusal, 'crm');
  facts.finish();
  return { ok: true, batch: builder.finish(), reports: [report.finish('people', null)] };
}

function contactOf({ cells, line }: TableRow, { columns }: CrmPlan): Contact {
  const all = (field: CrmField): string[] =>
    (columns.get(field) ?? []).map((column) => visibleText(cells[column] ?? '')).filter(Boolean);
  const one = (field: CrmField): string => all(field)[0] ?? '';
  const parted = (field: CrmField): string[] =>
    all(field).flatMap((cell) => cell.split(BETWEEN_VALUES));
  const name = [one('first'), one('last')].filter(Boolean).join(' ') || one('name');
  const organisation = one('organisation');
  const isPerson = name !== '' && normaliseName(name) !== normaliseName(organisation);
  const keys = [
    ...all('profile').map(profileHandle),
    ...parted('email').map(emailHandle),
    ...parted('phone').map(telephoneHandle),
  ].filter((key) => key !== null);
  const id = one('id');
  return {
    line,
    kind: isPerson || organisation === '' ? 'person' : 'organisation',
    uid: /^\d+$/u.test(id) ? `${id} ${normaliseName(name)}` : id,
    name: name === '' || emailHandle(name) !== null ? null : name,
    keys: [...new Set(keys)],
    belongs: [{ organisation, role: one('role') }],
    places: statedPlace(one('city'), one('country')),
    related: (['manager', 'assistant', 'spouse'] as const).flatMap((field) =>
      all(field).map((other) => relatedByName(other, field)),
    ),
  };
}
