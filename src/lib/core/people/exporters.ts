/**
 * Whose archives these are. An export that says nothing of its owner hangs on a handle that stands for "who
 * exported this", `name-in-…:Me (owner of the …)`. It is nobody's name, so it is never shown; and where
 * LinkedIn archives of two owners lie side by side it joins neither. Cost: O(records).
 */
import type { PersonRecord } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';
import { isUnnamedOwner } from './unnamed-owner.ts';

/** The different profiles that archives name as their owner's, in code-point order. */
export function exporters(records: readonly PersonRecord[]): Handle[] {
  const profiles = new Set<Handle>();
  for (const { handles } of records) {
    if (!handles.some(isUnnamedOwner)) continue;
    for (const handle of handles) if (handle.startsWith('linkedin:')) profiles.add(handle);
  }
  return [...profiles].sort();
}

/** The handles to show of a person: all but those that stand for an unnamed owner, unless alone. */
export function handlesToShow(handles: readonly Handle[]): Handle[] {
  const shown = handles.filter((handle) => !isUnnamedOwner(handle));
  return shown.length > 0 ? shown : [...handles];
}
