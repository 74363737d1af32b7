/**
 * Handles as the command line writes them (design §7): a name that holds within one source only is
 * `name:…` here, like any other name. Two people who would then bear one id keep what tells them apart.
 */
import type { Conclusions } from '../lib/core/conclusions.ts';
import { byCodePoint, parseHandle, type Handle } from '../lib/core/facts/handles.ts';
import { isUnnamedOwner } from '../lib/core/people/unnamed-owner.ts';

/** The same conclusions, every handle and id as it is printed. Indices stay as they are. */
export function withPrintedHandles(conclusions: Conclusions): Conclusions {
  const { people } = conclusions;
  const holders = new Map<Handle, number>();
  people.persons.forEach(({ handles }, person) => {
    for (const handle of new Set(handles.map(printedHandle))) {
      holders.set(handle, holders.has(handle) ? SEVERAL : person);
    }
  });
  const write = (handle: Handle): Handle => {
    if (holders.get(printedHandle(handle)) !== SEVERAL) return printedHandle(handle);
    return isUnnamedOwner(handle) ? `${UNNAMED_OWNER} (owner)` : handle;
  };
  const persons = people.persons.map((person) => {
    const handles = [...new Set(person.handles.map(write))].sort(byCodePoint);
    return { ...person, handles, id: handles[0] ?? person.id };
  });
  const suggestedMerges = people.suggestedMerges.map((merge) => {
    const [a, b] = [write(merge.a), write(merge.b)].sort(byCodePoint);
    return { ...merge, a: a ?? merge.a, b: b ?? merge.b };
  });
  return { ...conclusions, people: { ...people, persons, suggestedMerges } };
}

const SEVERAL = -1;

/** Who exported an archive that does not say who that is has no handle of their own. */
const UNNAMED_OWNER: Handle = 'name:Me';

/** A handle as it is printed, and may be typed. */
export function printedHandle(handle: Handle): Handle {
  if (isUnnamedOwner(handle)) return UNNAMED_OWNER;
  const parsed = parseHandle(handle);
  return parsed?.scheme.startsWith('name-in-') ? `name:${parsed.value}` : handle;
}
