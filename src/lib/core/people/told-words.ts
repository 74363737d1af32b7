/**
 * What I had said of closeness and kind where Kith wrote a file of mine. Words are decisions, not facts: whoever
 * adds the file makes them so, where nothing else was said, and I take them back like any other. What
 * another said in a file of theirs is no word of mine. Cost: O(records).
 */
import {
  CLOSENESS_WORDS,
  KIND_WORDS,
  type ClosenessWord,
  type Decisions,
  type KindWord,
} from '../decisions.ts';
import type { PersonRecord } from '../facts/facts.ts';
import { byCodePoint, type Handle } from '../facts/handles.ts';

export interface ToldWords {
  closeness: Map<Handle, ClosenessWord>;
  kinds: Map<Handle, KindWord>;
}

/**
 * The words to add, under the first handle of each person. `records`: of what Kith wrote; `said`: whose network
 * it is (null for whoever the file says), and the words said so far.
 */
export function toldWords(
  records: readonly PersonRecord[],
  said: Pick<Decisions, 'ego' | 'closeness' | 'kinds'>,
): ToldWords {
  const words: ToldWords = { closeness: new Map(), kinds: new Map() };
  if (!isMine(records, said.ego)) return words;
  for (const { told, handles } of records) {
    const [first] = [...handles].sort(byCodePoint);
    if (!told || first === undefined) continue;
    const isFree = (map: ReadonlyMap<Handle, unknown>): boolean =>
      !handles.some((handle) => map.has(handle));
    const closeness = CLOSENESS_WORDS.find((word) => word === told.saidCloseness);
    const kind = KIND_WORDS.find((word) => word === told.saidKind);
    if (closeness && isFree(said.closeness)) words.closeness.set(first, closeness);
    if (kind && isFree(said.kinds)) words.kinds.set(first, kind);
  }
  return words;
}

function isMine(records: readonly PersonRecord[], ego: Decisions['ego']): boolean {
  const owners = records.filter(({ told }) => told?.isMe === true);
  if (owners.length === 0 || ego === 'none') return false;
  return owners.every(
    ({ handles }) => ego === null || handles.some((handle) => ego.includes(handle)),
  );
}
