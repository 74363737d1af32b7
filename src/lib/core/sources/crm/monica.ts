/**
 * Monica's export of an account as JSON (version 4): contacts, how they are related, and when the owner
 * was in touch with them. Version 5 exports cards (vCard), which are read as such.
 *
 * Quirks handled: partial contacts (a friend's child, known by one name); kinds of fields by id; activities
 * by id only; days written as midnights; the owner as one of the contacts, or by their account only.
 * Source: `app/ExportResources` of monicahq/monica, version 4. Memory: the whole file. Cost: linear.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { visibleText, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { ContactFacts, type AddressBookStyle } from '../contacts/contact-facts.ts';
import { field, readJson, textField } from '../json-file.ts';
import { ReportBuilder } from '../report-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import type { ReadOptions, ReadResult, SourceFile } from '../source.ts';
import { emailHandle } from '../table/handles-of.ts';
import { monicaContact, relationsOf } from './monica-contact.ts';
import { fieldKinds, propertiesOf, valuesOf } from './monica-document.ts';
import { addMonicaInteractions } from './monica-interactions.ts';

/** Stands for the owner of an account where no contact does. */
export const OWNER_LABEL = 'Me (owner of the contacts)';
const CRM_OWNER: Handle = `name-in-crm:${OWNER_LABEL}`;

/** How contacts of other programs are named and counted. */
export const CRM_STYLE: AddressBookStyle = {
  names: 'name-in-crm',
  tallies: { all: 'people-listed', organisation: 'rows-organisation' },
};

const BEGINS = /^[\s\ufeff]*\{/u;
const KEYS = ['app_version', 'exported_by', 'account'] as const;

/** Whether a text begins as Monica's export does. */
export function isMonica(text: string): boolean {
  return BEGINS.test(text) && KEYS.every((key) => new RegExp(`"${key}"\\s*:`, 'u').test(text));
}

/** Reads an account whole; answers why not where it is none. Rejects only with the signal's abort reason. */
export async function readMonica(
  file: SourceFile,
  options: ReadOptions,
): Promise<Extract<ReadResult, { ok: true }> | RefusalReason> {
  let bytes = 0;
  const answer = await readJson(file, options, (more) => {
    bytes += more;
    options.onProgress?.(bytes, 0);
  });
  if (answer.kind === 'refused') return answer.refusal;
  const account = field(answer.value, 'account');
  const builder = new BatchBuilder('crm');
  const report = new ReportBuilder(file.name, 'crm');
  const facts = new ContactFacts(builder, report, builder.startFile(file.name), CRM_STYLE);
  const all = { kinds: fieldKinds(account), related: relationsOf(account) };
  valuesOf(account, 'contact').forEach((value, i) => {
    facts.take(monicaContact(value, i + 1, all));
  });
  const personWithId = facts.personsById();
  facts.finish();
  const owner = addOwner(answer.value, account, builder, personWithId);
  const { timeZone } = options;
  addMonicaInteractions(account, { builder, report, owner: owner.handle, timeZone, personWithId });
  options.onProgress?.(bytes, report.records);
  if (report.records === 0) return { kind: 'empty' };
  const told = { ...report.finish('people', null), ownerCandidates: [{ ...owner, rows: 1 }] };
  return { ok: true, batch: builder.finish(), reports: [told] };
}

/** The user who exported the account, as one of its contacts where they said so. */
function addOwner(
  root: unknown,
  account: unknown,
  builder: BatchBuilder,
  personWithId: (uid: string) => Handle | null,
): { handle: Handle; name: string } {
  const users = valuesOf(account, 'user');
  const exporter = textField(root, 'exported_by');
  const user = users.find((each) => textField(each, 'uuid') === exporter) ?? users[0];
  const written = `${textField(user, 'first_name')} ${textField(user, 'last_name')}`;
  const name = visibleText(written) || null;
  const asContact = personWithId(textField(propertiesOf(user), 'me_contact'));
  const handle = asContact ?? CRM_OWNER;
  const address = emailHandle(textField(user, 'email'));
  if (address !== null) {
    const content = ['crm-owner', handle, address, name ?? ''].join('\u001f');
    builder.addRecord({
      key: hash64(['crm-owner', address].join('\u001f')),
      ...{ content, handles: [address, handle], name, row: 1, file: 0 },
    });
  }
  return { handle, name: name ?? OWNER_LABEL };
}
