/**
 * Whose LinkedIn archives these are. An archive that says nothing of its owner hangs on a handle that
 * stands for "who exported this"; it is nobody's name, so it is never shown, and where archives of two
 * owners lie side by side it joins neither. Cost: O(records).
 */
import type { PersonRecord } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';
import { ARCHIVE_OWNER } from '../sources/linkedin/members.ts';

/** The different profiles that archives name as their owner's, in code-point order. */
export function exporters(records: readonly PersonRecord[]): Handle[] {
  const profiles = new Set<Handle>();
  for (const { handles } of records) {
    if (!handles.includes(ARCHIVE_OWNER)) continue;
    for (const handle of handles) if (handle.startsWith('linkedin:')) profiles.add(handle);
  }
  return [...profiles].sort();
}

/** The handles to show of a person: all but the one that stands for an unnamed owner, unless alone. */
export function handlesToShow<Some extends readonly Handle[]>(handles: Some): Handle[] {
  const shown = handles.filter((handle) => handle !== ARCHIVE_OWNER);
  return shown.length > 0 ? shown : [...handles];
}
