/**
 * Connections.csv: whom the owner is connected to. A connection says that a tie exists, never that there
 * was contact, so its date is kept beside the relation and makes no interaction. Company and position are
 * those of the day of the export: a newer export replaces them.
 *
 * Quirks: rows of nothing but a date are closed profiles; up to July 2023 rows have no profile link, then
 * equal names are one person; few rows have an address.
 */
import { visibleText, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { emailHandle } from '../table/handles-of.ts';
import type { DateAnswer } from '../table/dates.ts';
import { normalisedRow } from '../table/reading.ts';
import { doubtDate } from './dated.ts';
import { columnDates } from './dates.ts';
import { fullName, handlesOf, member, type Member } from './members.ts';
import type { Archive } from './archive.ts';
import type { FileRows, Row } from './rows.ts';

/** Adds the facts of one Connections.csv. */
export function addConnections(archive: Archive, { rows, report }: FileRows, file: number): void {
  const dates = columnDates(
    rows.map((row) => row.cell('connectedon')),
    archive.options.dateOrder,
    null,
  );
  report.setDateOrder(dates.order);
  const names = new Map<string, number>();
  const companies = new Set<string>();
  for (const kind of ['connections', 'connections-hidden', 'connections-with-email'] as const) {
    report.tally(kind, 0);
  }
  for (const row of rows) {
    const email = emailHandle(row.cell('emailaddress'));
    const found = member(row.cell('url'), fullName(row.cell('firstname'), row.cell('lastname')));
    const person = found ?? (email === null ? null : { handle: email, name: null });
    if (person === null) {
      report.tally('connections-hidden');
      report.skip(row.line, { kind: 'hidden-person' });
      continue;
    }
    if (person.handle === archive.owner.handle) {
      report.skip(row.line, { kind: 'self-tie', name: person.name ?? '' });
      continue;
    }
    const answer = dates.read(row.cell('connectedon'));
    if (!addConnection(archive, person, email, dayOf(archive, answer), row, file)) {
      report.skip(row.line, { kind: 'repeated-id', id: '' });
      continue;
    }
    doubtDate(report, row, 'connectedon', answer);
    report.sawPerson(person.handle, person.handle, person.name ?? '');
    report.tally('connections');
    report.keptRelation();
    if (email !== null) report.tally('connections-with-email');
    const { name } = person;
    if (name !== null) names.set(name, (names.get(name) ?? 0) + 1);
    if (addCompany(archive, person, row, file)) {
      report.keptAffiliation();
      companies.add(row.cell('company'));
    }
  }
  report.tally('companies', companies.size);
  report.tally('same-names', [...names.values()].filter((count) => count > 1).length);
}

function addConnection(
  { builder, owner }: Archive,
  person: Member,
  email: Handle | null,
  connectedOn: string | null,
  { line }: Row,
  file: number,
): boolean {
  const handles = handlesOf(person, email === null ? [] : [email]);
  const content = normalisedRow('connection', [...handles, person.name ?? '']);
  const identity = normalisedRow('connection', [person.handle]);
  const hasKey = !person.handle.startsWith('name-in-');
  const key = hasKey ? hash64(identity) : builder.keyOfRow(identity);
  if (!builder.addRecord({ key, content, handles, name: person.name, row: line, file })) {
    return false;
  }
  return builder.addRelation({
    key,
    content: normalisedRow('connection', [person.handle, connectedOn ?? '']),
    ...{ a: owner.handle, b: person.handle, weight: NaN },
    ...{ kind: 'connection', label: connectedOn, row: line, file },
  });
}

/** Where the connection works, as far as the row says. */
function addCompany({ builder }: Archive, person: Member, row: Row, file: number): boolean {
  const organisation = row.cell('company');
  const role = row.cell('position');
  if (visibleText(organisation) === '') return false;
  const base = normalisedRow('works', [person.handle]);
  const hasKey = !person.handle.startsWith('name-in-');
  return builder.addAffiliation({
    key: hasKey ? hash64(base) : builder.keyOfRow(base),
    content: normalisedRow('works', [person.handle, organisation, role]),
    ...{ person: person.handle, organisation, role: role || null, first: null, last: null },
    ...{ row: row.line, file },
  });
}

/** The day of a connection as `2024-01-09`; null where it cannot be read. */
function dayOf(archive: Archive, answer: DateAnswer): string | null {
  if (answer.kind !== 'date') return null;
  archive.newest = Math.max(archive.newest, answer.at);
  return new Date(answer.at).toISOString().slice(0, 10);
}
