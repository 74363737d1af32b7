/**
 * Whether a key (address, number, profile) speaks of one person, and of whom. Families share an address,
 * assistants a mailbox, colleagues a switchboard.
 *
 * A key belongs to the name that most records give it (the first in code-point order of equals). Another
 * record joins by that key when its name may be the same name. A name that may be that of two different
 * people on the key ("Ada & Bo Nilsson") is neither's. Records without a name join.
 * Cost: distinct names on a key cubed, which is a few; a key with very many names is nobody's.
 */
import type { PersonRecord } from '../facts/facts.ts';
import { byCodePoint, isNameHandle, normaliseName, type Handle } from '../facts/handles.ts';
import { areClearlyDifferent } from './name-words.ts';

/** A key with more names than this is a desk's, not a person's. */
const MAX_NAMES = 24;

export interface SharedKeys {
  /** The keys by which a record may be joined to others, in its order. */
  keysOf: (record: PersonRecord) => Handle[];
  /** Names that clearly different people give one key: the holder's first. */
  disputed: ReadonlyMap<Handle, readonly string[]>;
}

/** `handlesOf`: the handles of a record, with those its own are read as. */
export function findSharedKeys(
  records: readonly PersonRecord[],
  handlesOf: (record: PersonRecord) => readonly Handle[],
): SharedKeys {
  const namesOf = new Map<Handle, Map<string, { name: string; records: number }>>();
  for (const record of records) {
    const { name } = record;
    if (name === null) continue;
    for (const handle of handlesOf(record)) {
      if (isNameHandle(handle)) continue;
      const names = namesOf.get(handle) ?? new Map<string, { name: string; records: number }>();
      const known = names.get(normaliseName(name));
      names.set(normaliseName(name), { name, records: (known?.records ?? 0) + 1 });
      namesOf.set(handle, names);
    }
  }
  const disputed = new Map<Handle, readonly string[]>();
  const allowed = new Map<Handle, Set<string>>();
  for (const [handle, names] of namesOf) {
    if (names.size < 2) continue;
    const ordered = [...names].sort(([a, x], [b, y]) => y.records - x.records || byCodePoint(a, b));
    const holders = holdersAmong(ordered.map(([, { name }]) => name));
    if (holders.size === names.size) continue;
    disputed.set(
      handle,
      ordered.map(([, { name }]) => name),
    );
    allowed.set(handle, new Set([...holders].map(normaliseName)));
  }
  return {
    disputed,
    keysOf: (record) =>
      handlesOf(record).filter((handle) => {
        if (isNameHandle(handle)) return false;
        const names = allowed.get(handle);
        return names === undefined || record.name === null || names.has(normaliseName(record.name));
      }),
  };
}

/** The names on one key, given in order of belief, that are forms of its holder's name and of no other. */
function holdersAmong(names: readonly string[]): Set<string> {
  if (names.length > MAX_NAMES) return new Set(names.slice(0, 1));
  const others = new Map(
    names.map((name) => [name, names.filter((other) => areClearlyDifferent(name, other))]),
  );
  const differ = (one: string, other: string): boolean => others.get(one)?.includes(other) ?? false;
  const isOfOne = (name: string): boolean => {
    const near = names.filter((other) => !differ(name, other));
    return near.every((one) => near.every((other) => !differ(one, other)));
  };
  const [holder, ...rest] = names.filter(isOfOne);
  if (holder === undefined) return new Set(names.slice(0, 1));
  return new Set([holder, ...rest.filter((name) => !differ(holder, name))]);
}
