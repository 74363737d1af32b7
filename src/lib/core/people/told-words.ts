/**
 * What the owner of a file Kith wrote had said there of closeness and kind, by handle. Words are decisions, not
 * facts: whoever adds the file makes them so, where nothing else was said, and takes them back like any
 * other. Words nobody knows are passed over. Cost: O(records).
 */
import { CLOSENESS_WORDS, KIND_WORDS, type ClosenessWord, type KindWord } from '../decisions.ts';
import type { PersonRecord } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';

export interface ToldWords {
  closeness: Map<Handle, ClosenessWord>;
  kinds: Map<Handle, KindWord>;
}

/** Under the first handle of each person; empty where nothing was said. */
export function toldWords(records: readonly PersonRecord[]): ToldWords {
  const words: ToldWords = { closeness: new Map(), kinds: new Map() };
  for (const { told, handles } of records) {
    const [first] = [...handles].sort();
    if (!told || first === undefined) continue;
    const closeness = CLOSENESS_WORDS.find((word) => word === told.saidCloseness);
    const kind = KIND_WORDS.find((word) => word === told.saidKind);
    if (closeness) words.closeness.set(first, closeness);
    if (kind) words.kinds.set(first, kind);
  }
  return words;
}
