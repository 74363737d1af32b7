/** Whose network it is, before and after an import, and what becomes of the sample. */
import type { Conclusions } from '#core/conclusions.ts';
import type { Decisions } from '#core/decisions.ts';
import { parseHandle, type Handle } from '#core/facts/handles.ts';
import type { StoredImport } from '#vault/batches.ts';
import type { Knowledge } from './knowledge.ts';
import type { ImportPreview, OwnerChoice } from './import-preview.ts';

/**
 * Ids of the sample's imports when they are all there is and something else is added: nobody wants
 * another's letters among their own people.
 */
export function replacedBy(added: readonly StoredImport[], knowledge: Knowledge): string[] {
  const live = knowledge.live(knowledge.decisions());
  const isOwn = added.some(({ row }) => !row.isSample);
  return isOwn && live.every(({ row }) => row.isSample) ? live.map(({ row }) => row.id) : [];
}

/** The decided owner, by the name they are shown under where they are known. */
export function ownerInForce(
  { ego }: Decisions,
  conclusions: Conclusions | null,
): ImportPreview['owner'] {
  if (ego === null || ego === 'none') return ego;
  const persons = conclusions?.people.persons ?? [];
  const person = persons.find(({ handles }) => handles.some((handle) => ego.includes(handle)));
  const [first = ''] = ego;
  return { handles: [...ego], name: person?.name ?? parseHandle(first)?.value ?? first };
}

/** The owner to decide; undefined leaves it. Who owned the sample does not own what replaces it. */
export function ownerAfter(
  choice: OwnerChoice,
  replaced: readonly string[],
): readonly Handle[] | 'none' | null | undefined {
  switch (choice.kind) {
    case 'handles':
      return choice.handles;
    case 'none':
      return 'none';
    case 'keep':
      return replaced.length > 0 ? null : undefined;
    default:
      return choice satisfies never;
  }
}
