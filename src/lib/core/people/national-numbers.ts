/**
 * Telephone numbers without a country, read by those that have one: "07700 900303" on a card is
 * +44 7700 900303 in the chats, where only one known number ends so. Two that end so leave it as it is.
 * No country is guessed, so a number nobody wrote whole stays a key of its own. Whether the two are one
 * person is then judged as for any shared key, by the names.
 * Cost: O(handles).
 */
import type { PersonRecord } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';

/** Numbers are filed under so many last digits; no national number in use is shorter. */
const TAIL = 7;
/** What people dial before a national number at home. */
const TRUNK = /^[01]/u;

/** The handles of a record, each number without a country followed by the one it is read as. */
export function withWholeNumbers(
  handles: readonly Handle[],
): (record: PersonRecord) => readonly Handle[] {
  const wholeOf = wholeNumbers(handles);
  if (wholeOf.size === 0) return (record) => record.handles;
  return ({ handles: own }) =>
    own.some((handle) => wholeOf.has(handle))
      ? [...new Set(own.flatMap((handle) => [handle, wholeOf.get(handle) ?? []].flat()))]
      : own;
}

function wholeNumbers(handles: readonly Handle[]): Map<Handle, Handle> {
  const national = handles.filter((handle) => handle.startsWith('number:'));
  const wholeOf = new Map<Handle, Handle>();
  if (national.length === 0) return wholeOf;
  const byTail = new Map<string, Handle[]>();
  for (const handle of handles) {
    if (!handle.startsWith('phone:')) continue;
    const tail = handle.slice(-TAIL);
    byTail.set(tail, [...(byTail.get(tail) ?? []), handle]);
  }
  for (const handle of national) {
    const digits = handle.slice('number:'.length).replace(TRUNK, '');
    const [whole, ...others] = (byTail.get(digits.slice(-TAIL)) ?? []).filter((phone) =>
      phone.endsWith(digits),
    );
    if (whole !== undefined && others.length === 0) wholeOf.set(handle, whole);
  }
  return wholeOf;
}
