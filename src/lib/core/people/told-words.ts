/**
 * What I had said of closeness and kind, and my tags, where Kith wrote a file of mine. Words are decisions, not
 * facts: whoever adds the file makes them so, where nothing else was said, and I take them back like any other.
 * One tag is no other word than another: those told stand beside those that stand. What another said in a
 * file of theirs is no word of mine; the tags of a network that is nobody's are the network's. Cost: O(records).
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
import { asTagged } from './tags.ts';

export interface ToldWords {
  closeness: Map<Handle, ClosenessWord>;
  kinds: Map<Handle, KindWord>;
  /** Under every handle of each person, as a tag stands. */
  tags: Map<Handle, string[]>;
}

/**
 * The words to add, under the first handle of each person, and the tags. `records`: of what Kith wrote; `said`:
 * whose network it is (null for whoever the file says), and the words said so far.
 */
export function toldWords(
  records: readonly PersonRecord[],
  said: Pick<Decisions, 'ego' | 'closeness' | 'kinds' | 'tags'>,
): ToldWords {
  const words: ToldWords = { closeness: new Map(), kinds: new Map(), tags: new Map() };
  const owners = records.filter(({ told }) => told?.isMe === true);
  const isMine = owners.length > 0 && areMe(owners, said.ego);
  const isNobodys = owners.length === 0 && said.ego === 'none';
  if (!isMine && !isNobodys) return words;
  const known = [...new Set([...said.tags.values()].flat())].map((name) => ({ name }));
  for (const { told, handles } of records) {
    const [first] = [...handles].sort(byCodePoint);
    if (!told || first === undefined) continue;
    const isFree = (map: ReadonlyMap<Handle, unknown>): boolean =>
      !handles.some((handle) => map.has(handle));
    const closeness = CLOSENESS_WORDS.find((word) => word === told.saidCloseness);
    const kind = KIND_WORDS.find((word) => word === told.saidKind);
    if (isMine && closeness && isFree(said.closeness)) words.closeness.set(first, closeness);
    if (isMine && kind && isFree(said.kinds)) words.kinds.set(first, kind);
    const tags = (told.tags ?? []).map((tag) => asTagged(known, tag)).filter(Boolean);
    for (const handle of tags.length > 0 ? handles : []) {
      words.tags.set(handle, [...new Set([...(words.tags.get(handle) ?? []), ...tags])]);
    }
  }
  return words;
}

function areMe(owners: readonly PersonRecord[], ego: Decisions['ego']): boolean {
  if (ego === 'none') return false;
  return owners.every(
    ({ handles }) => ego === null || handles.some((handle) => ego.includes(handle)),
  );
}
