/**
 * Decides which handles of a fact set are one person.
 *
 * In this order: what the owner said; equal spellings of a name within a source (which knows no better
 * key); the handles of one record. Three guards hold back what records claim: a key held by records with
 * clearly different names joins only those of its holder (`shared-keys.ts`); two profiles are two people;
 * and a name carried by records whose keys differ is no evidence that they are one, so it only suggests.
 * Departure from plain "same handle, same person": families share addresses and namesakes share names.
 *
 * What a file Kith wrote tells is one person already: its record joins all its handles, names too, and disputes
 * no key.
 *
 * A handle that is no person joins nothing: whoever shares the switchboard's number stays, and a record
 * with no other key is nobody's.
 * Cost: O(records + handles), times the names on a shared key squared.
 */
import type { Decisions } from '../decisions.ts';
import type { FactSet, PersonRecord } from '../facts/facts.ts';
import {
  byCodePoint,
  domainOf,
  handleIdentity,
  isNameHandle,
  type Handle,
} from '../facts/handles.ts';
import { exporters } from './exporters.ts';
import { HandleSets } from './handle-sets.ts';
import { withWholeNumbers } from './national-numbers.ts';
import { findOwner, findOwnerElsewhere } from './owner.ts';
import { findSharedKeys, type SharedKeys } from './shared-keys.ts';
import { isUnnamedOwner } from './unnamed-owner.ts';

export interface JoinedHandles {
  sets: HandleSets;
  /** Index of a handle among the fact set's, by its identity; undefined when no fact names it. */
  indexOf: (handle: Handle) => number | undefined;
  /** The handle by which a record belongs to its person: a key it may claim, else its name. */
  holderOf: (record: PersonRecord) => number | undefined;
  /** A handle that is me; null for a network without an owner. */
  ego: number | null;
  /** Keys that clearly different people hold, with their names. */
  disputed: SharedKeys['disputed'];
  /** 1 for handles that are no person, by the owner's word. */
  isNobody: Uint8Array;
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
  const isNobody = nobodies(facts, decisions);
  const pairs = (list: Decisions['same']): [number, number][] =>
    list
      .flatMap(([a, b]): [number, number][] => {
        const [x, y] = [indexOf(a), indexOf(b)];
        if (x === undefined || y === undefined || x === y) return [];
        return isNobody[x] === 1 || isNobody[y] === 1 ? [] : [[Math.min(x, y), Math.max(x, y)]];
      })
      .sort(([a, b], [x, y]) => a - x || b - y);

  const profiles = facts.handles.flatMap((h, i) => (h.startsWith('linkedin:') ? [i] : []));
  const sets = new HandleSets(facts.handles.length, pairs(decisions.different), profiles);
  for (const [a, b] of pairs(decisions.same)) sets.uniteAsSaid(a, b);
  facts.handles.forEach((handle, i) => {
    const first = byIdentity.get(handleIdentity(handle));
    if (first !== undefined && isNobody[i] !== 1) sets.unite(first, i);
  });
  const wholeNumbers = withWholeNumbers(facts.handles);
  const shared = findSharedKeys(
    facts.records.filter(({ told }) => !told),
    wholeNumbers,
  );
  const holders = joinRecords(facts, shared, sets, indexOf, isNobody);
  const ego = joinOwner(facts, decisions.ego, sets, indexOf, holders);
  return {
    ...{ sets, indexOf, ego, disputed: shared.disputed, isNobody },
    holderOf: (record) => holders.get(record),
  };
}

/**
 * 1 for every spelling of a handle the owner called no person, and for addresses of a domain left out but
 * for those taken in by name; who is me stays one.
 */
function nobodies({ handles }: FactSet, { nobody, admitted, domains, ego }: Decisions): Uint8Array {
  const own = new Set(ego === 'none' ? [] : (ego ?? []).map(handleIdentity));
  const said = new Set([...nobody].map(handleIdentity));
  const isNobody = (handle: Handle): boolean => {
    const identity = handleIdentity(handle);
    if (own.has(identity)) return false;
    if (said.has(identity)) return true;
    return domains.get(domainOf(handle) ?? '') === 'hidden' && !admitted.has(handle);
  };
  return Uint8Array.from(handles, (handle) => (isNobody(handle) ? 1 : 0));
}

/** Makes all the owner's handles one person; answers one of them, null where there is no owner. */
function joinOwner(
  facts: FactSet,
  said: Decisions['ego'],
  sets: HandleSets,
  indexOf: (handle: Handle) => number | undefined,
  holders: ReadonlyMap<PersonRecord, number>,
): number | null {
  if (said === 'none') return null;
  const personOf = (handle: number): number => sets.rootOf(handle);
  const found = said === null ? findOwner(facts, personOf) : null;
  const claimed = found === null ? (said ?? []) : [found];
  const [first, ...others] = claimed.map(indexOf).filter((index) => index !== undefined);
  if (first === undefined) return null;
  for (const other of others) sets.uniteAsSaid(first, other);
  facts.handles.forEach((handle, exporter) => {
    if (isUnnamedOwner(handle)) sets.unite(first, exporter);
  });
  const namesOf = (person: number): string[] =>
    facts.records.flatMap((record) => {
      const holder = holders.get(record);
      const isTheirs = holder !== undefined && personOf(holder) === person;
      return isTheirs && record.name !== null ? [record.name] : [];
    });
  for (const other of findOwnerElsewhere(facts, first, personOf, namesOf)) {
    sets.unite(first, other);
  }
  return first;
}

function joinRecords(
  facts: FactSet,
  { keysOf }: SharedKeys,
  sets: HandleSets,
  indexOf: (handle: Handle) => number | undefined,
  isNobody: Uint8Array,
): Map<PersonRecord, number> {
  const isSomebody = (handle: Handle): boolean => isNobody[indexOf(handle) ?? -1] !== 1;
  const [records, told] = inOrder(facts.records);
  const ownKeys = new Map(records.map((record) => [record, keysOf(record).filter(isSomebody)]));
  for (const keys of ownKeys.values()) uniteAll(keys, sets, indexOf);
  const namesakes = namesOfDifferentKeys(records, ownKeys, sets, indexOf);
  const holders = new Map<PersonRecord, number>();
  for (const record of records) {
    const [key] = ownKeys.get(record) ?? [];
    const nobody = key === undefined ? record.handles.find((handle) => !isSomebody(handle)) : null;
    const holder = indexOf(key ?? nobody ?? record.handles.find(isNameHandle) ?? 'name:');
    if (holder !== undefined) holders.set(record, holder);
    for (const handle of record.handles.filter(isNameHandle)) {
      if (key !== undefined && isSomebody(handle) && !namesakes.has(handleIdentity(handle))) {
        uniteAll([key, handle], sets, indexOf);
      }
    }
  }
  for (const record of told) {
    const own = record.handles.filter(isSomebody).map(indexOf);
    const [holder = indexOf(record.handles[0] ?? 'name:'), ...others] = own;
    if (holder === undefined) continue;
    holders.set(record, holder);
    for (const other of others) if (other !== undefined) sets.uniteAsSaid(holder, other);
  }
  return holders;
}

/** Records by their first handles: those that sources state, and those that a file Kith wrote tells. */
function inOrder(records: readonly PersonRecord[]): [PersonRecord[], PersonRecord[]] {
  const sorted = [...records].sort(
    (a, b) =>
      byCodePoint(a.handles[0] ?? '', b.handles[0] ?? '') ||
      a.key.high - b.key.high ||
      a.key.low - b.key.low,
  );
  return [sorted.filter(({ told }) => !told), sorted.filter(({ told }) => told)];
}

/** Names that records with keys of different people carry. */
function namesOfDifferentKeys(
  records: readonly PersonRecord[],
  keysOf: ReadonlyMap<PersonRecord, Handle[]>,
  sets: HandleSets,
  indexOf: (handle: Handle) => number | undefined,
): Set<string> {
  const isOneExporter = exporters(records).length < 2;
  const rootOfName = new Map<string, number>();
  const shared = new Set<string>();
  for (const record of records) {
    const [key] = keysOf.get(record) ?? [];
    const index = key === undefined ? undefined : indexOf(key);
    if (index === undefined) continue;
    const root = sets.rootOf(index);
    for (const handle of record.handles.filter(isNameHandle)) {
      // No name but "who exported this": an archive read file by file states it beside different keys.
      if (isUnnamedOwner(handle) && isOneExporter) continue;
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
