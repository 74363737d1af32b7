/** Who of the people in the files is me: what the radio cards stand for and what typed words mean. */
import { nameHandle, normaliseName, parseHandle, type Handle } from '#core/facts/handles.ts';
import type { ImportPreview, OwnerChoice } from '#engine/protocol.ts';

export type Candidate = ImportPreview['ownerCandidates'][number];

/** What is chosen on screen. `typed` holds the words of "Someone else". */
export type OwnerPick =
  { kind: 'candidate'; handle: Handle } | { kind: 'typed'; text: string } | { kind: 'none' };

/** How many likely owners get a card of their own. */
export const CANDIDATES_SHOWN = 3;

/** Nobody is chosen for the reader unless a file names one likely owner. */
export function firstPick(candidates: readonly Candidate[]): OwnerPick | null {
  const [likeliest] = candidates;
  return likeliest ? { kind: 'candidate', handle: likeliest.handle } : null;
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
      return { kind: 'handles', handles: [pick.handle] };
    case 'typed': {
      const owner = typedOwner(pick.text, candidates);
      return owner && { kind: 'handles', handles: [owner.handle] };
    }
    case 'none':
      return { kind: 'none' };
    default:
      return pick satisfies never;
  }
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
      return null;
    default:
      return pick satisfies never;
  }
}
