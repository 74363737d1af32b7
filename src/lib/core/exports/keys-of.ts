/** A person's handles taken apart by scheme, as address books and tables write them. */
import { parseHandle, type Handle, type HandleScheme } from '../facts/handles.ts';

/** The values of the handles of one scheme, in their order. */
export function handlesOf(
  { handles }: { handles: readonly Handle[] },
  scheme: HandleScheme,
): string[] {
  return handles.flatMap((handle) => {
    const parsed = parseHandle(handle);
    return parsed?.scheme === scheme ? [parsed.value] : [];
  });
}

/** Where a profile is read. */
export function profileAddress(slug: string): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(slug)}`;
}
