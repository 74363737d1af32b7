/**
 * Which persons some source says are two, and which claim one key under different names: what names alone
 * must not overrule. An address book's owner keeps two cards for two people; a profile is one person's.
 * Cost: O(records).
 */
import type { FactSet, SourceId } from '../facts/facts.ts';
import type { JoinedHandles } from './join-handles.ts';
import type { MergeVetoes } from './suggest-merges.ts';

/**
 * Address books whose entries bear ids of their own. Rows of a table of contacts bear none, and the same
 * person stands there twice too often for two rows to mean two people.
 */
const ADDRESS_BOOKS: ReadonlySet<SourceId | undefined> = new Set<SourceId>(['vcard']);

export function findVetoes(
  facts: FactSet,
  { sets, holderOf, disputed }: JoinedHandles,
  personOfHandle: Int32Array,
  /** Index of some handle of each person. */
  handleOf: readonly number[],
): MergeVetoes {
  const books = new Map<number, Set<number>>();
  const claimants = new Map([...disputed.keys()].map((handle) => [handle, new Set<number>()]));
  for (const record of facts.records) {
    const person = personOfHandle[holderOf(record) ?? -1] ?? -1;
    if (person < 0) continue;
    for (const handle of record.handles) claimants.get(handle)?.add(person);
    if (!ADDRESS_BOOKS.has(facts.imports[record.origin]?.source)) continue;
    books.set(person, (books.get(person) ?? new Set()).add(record.origin));
  }
  const handle = (person: number): number => handleOf[person] ?? 0;
  return {
    areApart: (a, b) => sets.areApart(handle(a), handle(b)),
    areDistinct: (a, b) =>
      sets.areExclusive(handle(a), handle(b)) || haveOneInCommon(books.get(a), books.get(b)),
    disputed: [...claimants]
      .map(([key, persons]) => ({ handle: key, persons: [...persons].sort((a, b) => a - b) }))
      .filter(({ persons }) => persons.length > 1),
  };
}

function haveOneInCommon(
  first: ReadonlySet<number> | undefined,
  second: ReadonlySet<number> | undefined,
): boolean {
  for (const one of first ?? []) if (second?.has(one)) return true;
  return false;
}
