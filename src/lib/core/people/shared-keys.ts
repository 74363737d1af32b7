/**
 * Whether a key (address, number, profile) speaks of one person, and of whom. Families share an address,
 * assistants a mailbox, colleagues a switchboard.
 *
 * A key belongs to the name that most records give it (the first in code-point order of equals). Another
 * record joins by that key when its name may be the same name, and is as different from everybody else on
 * the key as the holder is: "Ada & Bo Nilsson" is near both and joins neither. Records without a name join.
 * Cost: distinct names on a key squared, which is a few; a key with very many names is nobody's.
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

export function findSharedKeys(records: readonly PersonRecord[]): SharedKeys {
  const namesOf = new Map<Handle, Map<string, { name: string; records: number }>>();
  for (const { name, handles } of records) {
    if (name === null) continue;
    for (const handle of handles) {
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
    keysOf: ({ name, handles }) =>
      handles.filter((handle) => {
        if (isNameHandle(handle)) return false;
        const names = allowed.get(handle);
        return names === undefined || name === null || names.has(normaliseName(name));
      }),
  };
}

/** The names on one key, the holder's first, that are forms of the holder's name and of no other. */
function holdersAmong(names: readonly string[]): Set<string> {
  const [holder = '', ...rest] = names;
  if (names.length > MAX_NAMES) return new Set([holder]);
  const others = rest.filter((name) => areClearlyDifferent(holder, name));
  const own = rest.filter(
    (name) => !others.includes(name) && others.every((other) => areClearlyDifferent(name, other)),
  );
  return new Set([holder, ...own]);
}
