/**
 * What the owner said of people, by person: the words hang on handles, so that they survive a re-import and
 * a merge. Where handles of one person bear different words, the first handle's goes. Cost: O(handles), and
 * nothing where nothing was said.
 */
import type { Decisions } from '../decisions.ts';
import type { Handle } from '../facts/handles.ts';
import type { People } from '../people/people.ts';
import { KINDS } from './tie-kinds.ts';
import { STRENGTH_WORDS } from './tie-table.ts';

export interface OwnWords {
  /** Index into STRENGTH_WORDS per person; 0, unknown, where nothing was said. */
  closeness: Uint8Array;
  /** Index into KINDS per person; 0, unknown, where nothing was said. */
  kind: Uint8Array;
}

/** The words in force; none of me. */
export function ownWordsOf(
  people: People,
  { closeness, kinds }: Pick<Decisions, 'closeness' | 'kinds'>,
): OwnWords {
  return {
    closeness: byPerson(people, closeness, STRENGTH_WORDS),
    kind: byPerson(people, kinds, KINDS),
  };
}

function byPerson<Word extends string>(
  { persons, ego }: People,
  words: ReadonlyMap<Handle, Word>,
  order: readonly (Word | 'unknown')[],
): Uint8Array {
  const said = new Uint8Array(persons.length);
  if (words.size === 0 || ego === null) return said;
  persons.forEach(({ handles }, person) => {
    if (person === ego) return;
    const word = handles.map((handle) => words.get(handle)).find((known) => known !== undefined);
    if (word !== undefined) said[person] = order.indexOf(word);
  });
  return said;
}
