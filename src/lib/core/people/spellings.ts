/**
 * How a person's name is written, and which spelling to show.
 *
 * A contact's or network's own record knows a name better than a mail header, and both better than a cell
 * of somebody else's table. Among records the fullest form is shown ("Frank Lewis Dyer" before "F. Dyer"),
 * among cells the one used most. Every spelling can be searched for. Cost: linear.
 */
import type { FactSet } from '../facts/facts.ts';
import {
  byCodePoint,
  isNameScheme,
  parseHandle,
  visibleText,
  type Handle,
} from '../facts/handles.ts';
import { displayName, handleLabel } from './display-name.ts';
import type { JoinedHandles } from './join-handles.ts';
import { spokenWords } from './name-words.ts';
import { isOneCase, titleCase } from './title-case.ts';
import { isUnnamedOwner } from './unnamed-owner.ts';

/** Who wrote a spelling, the best first. */
const RECORD = 0;
const HEADER = 1;
const CELL = 2;
const ADDRESS = 3;

/** More words than this are a signature, not a name. */
const MAX_NAME_WORDS = 5;

interface Spelling {
  by: number;
  uses: number;
}

export type Spellings = ReadonlyMap<string, Spelling>;

/** Per person, every spelling of their name. */
export function collectSpellings(
  facts: FactSet,
  personOfHandle: Int32Array,
  { holderOf }: JoinedHandles,
  persons: number,
): Spellings[] {
  const spellings = Array.from({ length: persons }, () => new Map<string, Spelling>());
  const add = (person: number, written: string, uses: number, by: number): void => {
    const name = visibleText(written);
    const theirs = spellings[person];
    if (!theirs || name === '') return;
    const known = theirs.get(name);
    const writer = name.includes('@') ? ADDRESS : by;
    theirs.set(name, {
      uses: (known?.uses ?? 0) + uses,
      by: Math.min(known?.by ?? ADDRESS, writer),
    });
  };
  for (const record of facts.records) {
    // What is told is a name as it was shown, not as anybody wrote it.
    if (record.name === null || record.told) continue;
    const by = facts.imports[record.origin]?.source === 'mail' ? HEADER : RECORD;
    add(personOfHandle[holderOf(record) ?? -1] ?? -1, record.name, 1, by);
  }
  const uses = usesOf(facts);
  facts.handles.forEach((handle, i) => {
    const parsed = parseHandle(handle);
    if (!parsed || !isNameScheme(parsed.scheme) || isUnnamedOwner(handle)) return;
    add(personOfHandle[i] ?? -1, parsed.value, uses[i] ?? 0, CELL);
  });
  return spellings;
}

/**
 * The name to show and every spelling, best first: the owner's own choice, else the fullest, written in
 * both cases before one in capitals alone. The handle stands in where there is none.
 */
export function namesToShow(
  spellings: Spellings | undefined,
  id: Handle,
  chosen: string | null,
): { name: string; names: string[] } {
  const ordered = [...(spellings ?? new Map<string, Spelling>())]
    .map(([spelling, { by, uses }]) => ({
      ...{ spelling, by, uses },
      full: by === CELL ? 0 : fullness(spelling),
    }))
    .sort(
      (a, b) =>
        a.by - b.by ||
        b.full - a.full ||
        Number(isOneCase(a.spelling)) - Number(isOneCase(b.spelling)) ||
        b.uses - a.uses ||
        byCodePoint(a.spelling, b.spelling),
    );
  const written = ordered.map(({ spelling }) => spelling);
  const found = foundName(written) ?? handleLabel(id);
  const name = chosen === null ? found : visibleText(chosen) || found;
  return { name, names: [...new Set([name, ...written, found])] };
}

/** The first spelling as people say it; in title case where every one is in capitals, or in none. */
function foundName(written: readonly string[]): string | null {
  const [first] = written;
  if (first === undefined) return null;
  const names = written.filter((spelling) => !spelling.includes('@'));
  return names.length > 0 && names.every(isOneCase) && !first.includes('@')
    ? titleCase(displayName(first))
    : displayName(first);
}

/** Words written out count 1, initials ½; a text of very many words is no name. */
function fullness(name: string): number {
  const words = spokenWords(name);
  if (words.length > MAX_NAME_WORDS) return 0;
  return words.reduce((sum, word) => sum + (word.length > 1 ? 1 : 0.5), 0);
}

/** How often interactions and relations name each handle. */
function usesOf({ handles, interactions, relations }: FactSet): Float64Array {
  const uses = new Float64Array(handles.length);
  const use = (index: number): void => {
    uses[index] = (uses[index] ?? 0) + 1;
  };
  interactions.handle.forEach(use);
  relations.a.forEach(use);
  relations.b.forEach(use);
  return uses;
}
