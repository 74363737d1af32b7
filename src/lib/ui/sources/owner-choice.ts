/** Who of the people in the files is me: what the radio cards stand for and what typed words mean. */
import {
  isNameHandle,
  nameHandle,
  normaliseName,
  parseHandle,
  type Handle,
} from '#core/facts/handles.ts';
import type { ImportPreview, OwnerChoice } from '#engine/import-preview.ts';
import { keyLabel } from '#session/views/merges.ts';
import { capitalised, count, counted, listed } from '#words/format.ts';

export type Candidate = ImportPreview['ownerCandidates'][number];

/** What is chosen on screen. `typed` holds the words of "Someone else". */
export type OwnerPick =
  /** `also` are other candidates who are me too: an old address, a second profile. */
  | { kind: 'candidate'; handle: Handle; also?: readonly Handle[] }
  | { kind: 'typed'; text: string }
  | { kind: 'none' }
  /** Not said: these files name nobody who could be me. Asked again with the next files. */
  | { kind: 'later' };

/** How many likely owners get a card of their own. */
export const CANDIDATES_SHOWN = 3;
const HANDLES_SHOWN = 3;

/** From so many times the rows of the next one on, the first needs no others beside it. */
const CLEARLY = 3;

/** The likeliest is chosen; where files name nobody, the question can wait for files that do. */
export function firstPick(candidates: readonly Candidate[]): OwnerPick {
  const [likeliest] = candidates;
  return likeliest ? { kind: 'candidate', handle: likeliest.handle } : { kind: 'later' };
}

/** Who is offered at first: one who is clearly likeliest stands alone. */
export function offered(candidates: readonly Candidate[]): readonly Candidate[] {
  const [first, second] = candidates;
  const isAlone = first?.isStated === true && second?.isStated !== true;
  const isClear = isAlone || (first && second && first.rows >= CLEARLY * second.rows);
  return candidates.slice(0, isClear ? 1 : CANDIDATES_SHOWN);
}

/** The handle that typed words mean: a candidate by name, an address, or a name as a table writes it. */
export function typedOwner(
  text: string,
  candidates: readonly Candidate[],
): { handle: Handle; known: Candidate | null } | null {
  const words = text.trim();
  if (words === '') return null;
  const wanted = normaliseName(words);
  const known = candidates.find(
    ({ handle, name }) =>
      normaliseName(name) === wanted || normaliseName(parseHandle(handle)?.value ?? '') === wanted,
  );
  if (known) return { handle: known.handle, known };
  const isAddress = /^[^\s@]+@[^\s@]+$/u.test(words);
  return { handle: isAddress ? `email:${words.toLowerCase()}` : nameHandle(words), known: null };
}

/** What to tell the engine; null while the choice is not finished. */
export function ownerChoice(
  pick: OwnerPick | null,
  candidates: readonly Candidate[],
): OwnerChoice | null {
  if (!pick) return null;
  switch (pick.kind) {
    case 'candidate':
      return {
        kind: 'handles',
        handles: candidateHandles([pick.handle, ...(pick.also ?? [])], candidates),
      };
    case 'typed': {
      const owner = typedOwner(pick.text, candidates);
      return owner && { kind: 'handles', handles: candidateHandles([owner.handle], candidates) };
    }
    case 'none':
      return { kind: 'none' };
    case 'later':
      return { kind: 'keep' };
    default:
      return pick satisfies never;
  }
}

/** All handles of the candidates chosen, each once; a handle nobody claims stands for itself. */
function candidateHandles(chosen: readonly Handle[], candidates: readonly Candidate[]): Handle[] {
  const all = chosen.flatMap(
    (handle) => candidates.find((known) => known.handle === handle)?.handles ?? [handle],
  );
  return [...new Set(all)];
}

/** "mara@example.org and linkedin.com/in/mara, named in 1,744 rows": what tells candidates apart. */
export function candidateText({ handles, rows, isStated }: Candidate): string {
  const keys = handles.filter((handle) => !isNameHandle(handle)).map(keyLabel);
  const shown = keys.slice(0, HANDLES_SHOWN);
  if (keys.length > shown.length) shown.push(`${count(keys.length - shown.length)} more`);
  const named = isStated ? 'named by the file as its owner' : `named in ${counted(rows, 'row')}`;
  return shown.length > 0 ? `${listed(shown)}, ${named}` : capitalised(named);
}

/** The name of who is picked, to be repeated where it is confirmed; null for no one. */
export function pickedName(
  pick: OwnerPick | null,
  candidates: readonly Candidate[],
): string | null {
  if (!pick) return null;
  switch (pick.kind) {
    case 'candidate':
      return candidates.find(({ handle }) => handle === pick.handle)?.name ?? null;
    case 'typed':
      return typedOwner(pick.text, candidates)?.known?.name ?? (pick.text.trim() || null);
    case 'none':
    case 'later':
      return null;
    default:
      return pick satisfies never;
  }
}
