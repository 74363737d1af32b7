/**
 * Decides which handles of a fact set are one person.
 *
 * In this order: what the owner said; equal spellings of a name (tables know no better key); the handles
 * of one record. Two guards hold back what records claim: a key (address, number, profile) held by
 * records with clearly different names joins only those that agree with the first of them; and a name
 * carried by records whose keys differ is no evidence that they are one, so it only suggests.
 * Departure from plain "same handle, same person": families share addresses and namesakes share names.
 * Cost: O(records + handles), times the holders of a shared handle squared.
 */
import type { Decisions } from '../decisions.ts';
import type { FactSet, PersonRecord } from '../facts/facts.ts';
import { byCodePoint, handleIdentity, type Handle } from '../facts/handles.ts';
import { HandleSets } from './handle-sets.ts';
import { areClearlyDifferent } from './name-key.ts';

export interface JoinedHandles {
  sets: HandleSets;
  /** Index of a handle among the fact set's, by its identity; undefined when no fact names it. */
  indexOf: (handle: Handle) => number | undefined;
  /** The handle by which a record belongs to its person: a key it may claim, else its name. */
  holderOf: (record: PersonRecord) => number | undefined;
}

export function joinHandles(facts: FactSet, decisions: Decisions): JoinedHandles {
  const byHandle = new Map(facts.handles.map((handle, i) => [handle, i]));
  const byIdentity = new Map<string, number>();
  facts.handles.forEach((handle, i) => {
    const identity = handleIdentity(handle);
    if (!byIdentity.has(identity)) byIdentity.set(identity, i);
  });
  const indexOf = (handle: Handle): number | undefined =>
    byHandle.get(handle) ?? byIdentity.get(handleIdentity(handle));
  const pairs = (list: Decisions['same']): [number, number][] =>
    list.flatMap(([a, b]): [number, number][] => {
      const [x, y] = [indexOf(a), indexOf(b)];
      return x === undefined || y === undefined || x === y ? [] : [[x, y]];
    });

  const sets = new HandleSets(facts.handles.length, pairs(decisions.different));
  for (const [a, b] of pairs(decisions.same)) sets.unite(a, b);
  facts.handles.forEach((handle, i) => {
    const first = byIdentity.get(handleIdentity(handle));
    if (first !== undefined) sets.unite(first, i);
  });
  const holders = joinRecords(facts, sets, indexOf);
  if (Array.isArray(decisions.ego)) joinOwner(decisions.ego, sets, indexOf);
  return { sets, indexOf, holderOf: (record) => holders.get(record) };
}

/** All handles the owner claims are one person. */
function joinOwner(
  ego: readonly Handle[],
  sets: HandleSets,
  indexOf: (handle: Handle) => number | undefined,
): void {
  const [first, ...others] = ego.map(indexOf).filter((index) => index !== undefined);
  for (const other of others) if (first !== undefined) sets.unite(first, other);
}

function joinRecords(
  facts: FactSet,
  sets: HandleSets,
  indexOf: (handle: Handle) => number | undefined,
): Map<PersonRecord, number> {
  const records = [...facts.records].sort(
    (a, b) =>
      byCodePoint(a.handles[0] ?? '', b.handles[0] ?? '') ||
      a.key.high - b.key.high ||
      a.key.low - b.key.low,
  );
  const firstName = new Map<Handle, string>();
  const keysOf = new Map<PersonRecord, Handle[]>();
  for (const record of records) {
    const { name } = record;
    const keys = record.handles.filter((handle) => {
      if (isName(handle)) return false;
      const holder = name === null ? undefined : firstName.get(handle);
      if (holder !== undefined && name !== null) return !areClearlyDifferent(holder, name);
      if (name !== null) firstName.set(handle, name);
      return true;
    });
    keysOf.set(record, keys);
    uniteAll(keys, sets, indexOf);
  }
  const namesakes = namesOfDifferentKeys(records, keysOf, sets, indexOf);
  const holders = new Map<PersonRecord, number>();
  for (const record of records) {
    const [key] = keysOf.get(record) ?? [];
    const holder = indexOf(key ?? record.handles.find(isName) ?? 'name:');
    if (holder !== undefined) holders.set(record, holder);
    for (const handle of record.handles.filter(isName)) {
      if (key !== undefined && !namesakes.has(handleIdentity(handle))) {
        uniteAll([key, handle], sets, indexOf);
      }
    }
  }
  return holders;
}

/** Names that records with keys of different people carry. */
function namesOfDifferentKeys(
  records: readonly PersonRecord[],
  keysOf: ReadonlyMap<PersonRecord, Handle[]>,
  sets: HandleSets,
  indexOf: (handle: Handle) => number | undefined,
): Set<string> {
  const rootOfName = new Map<string, number>();
  const shared = new Set<string>();
  for (const record of records) {
    const [key] = keysOf.get(record) ?? [];
    const index = key === undefined ? undefined : indexOf(key);
    if (index === undefined) continue;
    const root = sets.rootOf(index);
    for (const handle of record.handles.filter(isName)) {
      const identity = handleIdentity(handle);
      const known = rootOfName.get(identity);
      if (known === undefined) rootOfName.set(identity, root);
      else if (known !== root) shared.add(identity);
    }
  }
  return shared;
}

function uniteAll(
  handles: readonly Handle[],
  sets: HandleSets,
  indexOf: (handle: Handle) => number | undefined,
): void {
  const [first, ...others] = handles.map(indexOf).filter((index) => index !== undefined);
  for (const other of others) if (first !== undefined) sets.unite(first, other);
}

function isName(handle: Handle): boolean {
  return handle.startsWith('name:');
}
