/**
 * Lists of people: Facebook's friends, and Instagram's followers and followed. A friendship says that a tie
 * exists, never that there was contact, so its date makes no interaction. On Instagram only those who
 * follow and are followed count as known: following alone is what one does with the famous.
 *
 * Quirks: `friends` until 2019, `friends_v2` since; the name of somebody followed stands in the entry's
 * link data, since 2025 in its title; followers are a bare list or under `relationships_followers`.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { handleIdentity, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import type { OpenFile } from '../json-export.ts';
import { listField, listOf, numberField, textField } from '../json-file.ts';
import { normalisedRow } from '../table/reading.ts';
import type { Service } from './files.ts';
import { nameFrom, nameHandleIn } from './names.ts';

/** A row of a list: who, and since when; null where it names nobody. */
type Listed = { name: string; since: string | null } | null;

/** A list that says whom the owner is connected to, once it is known who that is. */
export interface Connections {
  service: Service;
  rows: readonly Listed[];
  file: OpenFile;
}

/** Whom a list of friends names, by row. */
export function friends(value: unknown): Listed[] {
  const rows = [...listField(value, 'friends_v2'), ...listField(value, 'friends')];
  return rows.map((row) => {
    const name = nameFrom(textField(row, 'name'));
    return name === null ? null : { name, since: dayOf(numberField(row, 'timestamp')) };
  });
}

/** Whom a list of followers or followed names, by row. */
export function followed(value: unknown): Listed[] {
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

/**
 * Adds a list's connections of `owner`; on Instagram of those only who are among the `followers` too.
 * The key is whom it names: which handle of the owner's it hangs on is the fact's content.
 */
export function addConnections(
  builder: BatchBuilder,
  { service, rows, file: { report, index } }: Connections,
  owner: Handle,
  followers: ReadonlySet<string>,
): void {
  const namesakes = new Map<string, number>();
  rows.forEach((listed, i) => {
    const row = i + 1;
    report.sawRow();
    if (listed === null) return report.skip(row, { kind: 'hidden-person' });
    const { name, since } = listed;
    if (service === 'instagram' && !followers.has(name)) return report.tally('people-followed');
    const handle = nameHandleIn(service, name);
    const identity = handleIdentity(handle);
    if (identity === handleIdentity(owner)) return report.skip(row, { kind: 'self-tie', name });
    // Two friends may share a name; on Instagram names are unique.
    const earlier = namesakes.get(identity) ?? 0;
    namesakes.set(identity, earlier + 1);
    const number = service === 'instagram' ? 0 : earlier;
    const base = normalisedRow('friend', [identity, String(number)]);
    const [key, handles] = [hash64(base), [handle]];
    const content = normalisedRow(base, [name]);
    if (!builder.addRecord({ key, content, handles, name, row, file: index })) {
      return report.skip(row, { kind: 'repeated-id', id: '' });
    }
    builder.addRelation({
      ...{ key, content: normalisedRow(base, [owner, since ?? '']), a: owner, b: handle },
      ...{ weight: NaN, kind: 'connection', label: since, row, file: index },
    });
    report.sawPerson(identity, handle, name);
    report.tally('connections');
    report.keptRelation();
  });
}

/** The day of a time in seconds, as `2011-03-13`; null where there is none. */
function dayOf(seconds: number): string | null {
  const isDay = seconds > 0 && seconds < 1e11;
  return isDay ? new Date(seconds * 1000).toISOString().slice(0, 10) : null;
}
