/**
 * What an archive says of its owner: name, addresses, numbers, employers, schools. All handles stand in
 * one record, so that the owner's other archives, mail and contacts find the same person.
 */
import { visibleText, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import type { StatedPlace } from '../../facts/facts.ts';
import { phoneHandle } from '../phones.ts';
import { statedPlace } from '../stated-place.ts';
import { emailHandle } from '../table/handles-of.ts';
import { normalisedRow } from '../table/reading.ts';
import type { Archive } from './archive.ts';
import { monthSpan } from './dates.ts';
import { ARCHIVE_OWNER, nameInLinkedin } from './members.ts';
import type { FileRows } from './rows.ts';

/** Adds the owner's employers, or schools: `Mar 2021` to `Feb 2024`, or to no end. */
export function addOwnOrganisations(
  { builder, owner }: Archive,
  { rows, report, plan }: FileRows,
  file: number,
): void {
  const isSchool = plan.kind === 'education';
  const [where, what, from, to] = isSchool
    ? ['schoolname', 'degreename', 'startdate', 'enddate']
    : ['companyname', 'title', 'startedon', 'finishedon'];
  for (const row of rows) {
    const organisation = row.cell(where);
    if (visibleText(organisation) === '') {
      report.skip(row.line, { kind: 'no-name' });
      continue;
    }
    const [began, ended] = [monthSpan(row.cell(from)), monthSpan(row.cell(to))];
    for (const [word, span] of [[from, began] as const, [to, ended] as const]) {
      const text = row.cell(word);
      if (text !== '' && span === null) report.doubt(row.line, { kind: 'bad-date', text });
    }
    const identity = normalisedRow(plan.kind, [organisation, row.cell(what), row.cell(from)]);
    builder.addAffiliation({
      key: builder.keyOfRow(identity),
      content: normalisedRow(identity, [row.cell(to)]),
      ...{ person: owner.handle, organisation, role: row.cell(what) || null },
      ...{ first: began?.first ?? null, last: ended?.last ?? null, row: row.line, file },
    });
    report.keptAffiliation();
    if (!isSchool) report.tally('positions');
  }
}

/** Adds the one record that joins everything known of the owner; nothing where nothing is known. */
export function addOwner({ builder, owner }: Archive, files: readonly FileRows[]): void {
  const keys: Handle[] = owner.profile === null ? [] : [owner.profile];
  let place: { row: number; file: number } | null = null;
  files.forEach(({ plan, rows, report }, file) => {
    const isAddress = plan.kind === 'emails';
    if (!isAddress && plan.kind !== 'phones') return;
    for (const row of rows) {
      const text = row.cell(isAddress ? 'emailaddress' : 'number');
      const handle = isAddress ? emailHandle(text) : phoneHandle(text);
      if (handle === null) {
        report.skip(row.line, { kind: 'no-name' });
        continue;
      }
      keys.push(handle);
      place ??= { row: row.line, file };
    }
  });
  if (keys.length === 0 && owner.name === null) return;
  const name = owner.name === null ? [] : [nameInLinkedin(owner.name)];
  const handles = [...new Set([...keys, ...name, ARCHIVE_OWNER])];
  const content = normalisedRow('owner', handles);
  const { row, file } = place ?? { row: 1, file: 0 };
  builder.addRecord({
    ...{ key: hash64(content), content, handles, name: owner.name, row, file },
    places: ownPlaces(files),
  });
}

/** "Zürich, Switzerland", as the profile says it. */
function ownPlaces(files: readonly FileRows[]): StatedPlace[] {
  const profile = files.find(({ plan }) => plan.kind === 'profile');
  return statedPlace(profile?.rows[0]?.said('geolocation') ?? '', '');
}
