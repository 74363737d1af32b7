/**
 * Lists of people: Facebook's friends, and Instagram's followers and followed. A friendship says that a tie
 * exists, never that there was contact, so its date makes no interaction. On Instagram only those who
 * follow and are followed count as known: following alone is what one does with the famous.
 *
 * Quirks: `friends` until 2019, `friends_v2` since; the name of somebody followed stands in the entry's
 * link data, since 2025 in its title; followers are a bare list or under `relationships_followers`.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { handleIdentity } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import type { OpenFile } from '../json-export.ts';
import { listField, listOf, numberField, textField } from '../json-file.ts';
import { normalisedRow } from '../table/reading.ts';
import type { Service } from './files.ts';
import { nameFrom, nameHandleIn, ownerHandle } from './names.ts';

/** Adds whom a list of friends names. */
export function addFriends(builder: BatchBuilder, value: unknown, file: OpenFile): void {
  const rows = [...listField(value, 'friends_v2'), ...listField(value, 'friends')];
  rows.forEach((row, i) => {
    file.report.sawRow();
    const name = nameFrom(textField(row, 'name'));
    if (name === null) file.report.skip(i + 1, { kind: 'hidden-person' });
    else
      addConnection(builder, 'facebook', name, dayOf(numberField(row, 'timestamp')), i + 1, file);
  });
}

/** Whom a list of followers or followed names, by row; null for rows that name nobody. */
export function followed(value: unknown): ({ name: string; since: string | null } | null)[] {
  const rows = [
    ...listOf(value),
    ...listField(value, 'relationships_followers'),
    ...listField(value, 'relationships_following'),
  ];
  return rows.map((row) => {
    const [link] = listField(row, 'string_list_data');
    const name = nameFrom(textField(link, 'value') || textField(row, 'title'));
    return name === null ? null : { name, since: dayOf(numberField(link, 'timestamp')) };
  });
}

/** Adds those of a list of followed who follow the owner too. */
export function addFollowed(
  builder: BatchBuilder,
  rows: ReturnType<typeof followed>,
  followers: ReadonlySet<string>,
  file: OpenFile,
): void {
  rows.forEach((row, i) => {
    file.report.sawRow();
    if (row === null) file.report.skip(i + 1, { kind: 'hidden-person' });
    else if (!followers.has(row.name)) file.report.tally('people-followed');
    else addConnection(builder, 'instagram', row.name, row.since, i + 1, file);
  });
}

function addConnection(
  builder: BatchBuilder,
  service: Service,
  name: string,
  since: string | null,
  row: number,
  { report, index }: OpenFile,
): void {
  const handle = nameHandleIn(service, name);
  const identity = handleIdentity(handle);
  const base = normalisedRow('friend', [identity]);
  // Two friends may share a name; on Instagram names are unique.
  const key = service === 'facebook' ? builder.keyOfRow(base) : hash64(base);
  const isNew = builder.addRecord({
    ...{ key, content: normalisedRow(base, [name]), handles: [handle], name, row, file: index },
  });
  if (!isNew) return report.skip(row, { kind: 'repeated-id', id: '' });
  builder.addRelation({
    ...{ key, content: normalisedRow(base, [since ?? '']) },
    ...{ a: ownerHandle(service), b: handle, weight: NaN, kind: 'connection', label: since },
    ...{ row, file: index },
  });
  report.sawPerson(identity, handle, name);
  report.tally('connections');
  report.keptRelation();
}

/** The day of a time in seconds, as `2011-03-13`; null where there is none. */
function dayOf(seconds: number): string | null {
  const isDay = seconds > 0 && seconds < 1e11;
  return isDay ? new Date(seconds * 1000).toISOString().slice(0, 10) : null;
}
