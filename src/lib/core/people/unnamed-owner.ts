/** The handle under which a source speaks of whoever exported it, where the files do not tell. */
import type { Handle } from '../facts/handles.ts';

const UNNAMED_OWNER = /^name-in-[a-z-]+:Me \(owner of the [^)]+\)$/u;

export function isUnnamedOwner(handle: Handle): boolean {
  return UNNAMED_OWNER.test(handle);
}
