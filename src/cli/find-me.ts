/**
 * Whose network it is, as typed after --me: a handle ("name:Edison, Thomas Alva"), the bare value of one
 * ("Edison, Thomas Alva"), or a name as Kith shows it ("Thomas Alva Edison").
 */
import { NO_DECISIONS } from '../lib/core/decisions.ts';
import type { FactSet } from '../lib/core/facts/facts.ts';
import {
  handleIdentity,
  normaliseName,
  parseHandle,
  type Handle,
} from '../lib/core/facts/handles.ts';
import { findTarget } from '../lib/core/introductions/find-target.ts';
import { resolvePeople } from '../lib/core/people/resolve.ts';
import { printedHandle } from './printed-handles.ts';

export type FoundMe = { ok: true; handles: Handle[] } | { ok: false; message: string };

/** The handles in these facts that the owner's words mean; every word must name exactly one person. */
export function findMe(facts: FactSet, me: readonly string[]): FoundMe {
  const handles: Handle[] = [];
  for (const text of me) {
    const found = handlesOf(facts, text);
    if (!found.ok) return found;
    handles.push(...found.handles);
  }
  return { ok: true, handles };
}

function handlesOf(facts: FactSet, text: string): FoundMe {
  const parsed = parseHandle(text);
  const identity = parsed && handleIdentity(`${parsed.scheme}:${parsed.value.trim()}`);
  const bare = normaliseName(text);
  const named = facts.handles.filter((handle) => identityAsPrinted(handle) === identity);
  if (named.length > 0) return { ok: true, handles: named };
  const valued = facts.handles.filter(
    (handle) => normaliseName(parseHandle(handle)?.value ?? '') === bare,
  );
  if (valued.length > 0) return { ok: true, handles: valued };
  const people = resolvePeople(facts, { ...NO_DECISIONS, ego: 'none' });
  const found = parsed ? null : findTarget(people, text);
  if (found?.kind === 'person') {
    return { ok: true, handles: people.persons[found.person]?.handles ?? [] };
  }
  if (found?.kind === 'ambiguous') {
    const ids = found.candidates.map((person) => people.persons[person]?.id ?? '');
    return { ok: false, message: `--me ${text} could be several people: ${ids.join(' | ')}` };
  }
  return { ok: false, message: `--me ${text}: nobody in these files has this handle` };
}

/** Names of one source only are printed, and may be typed, as `name:…`. */
function identityAsPrinted(handle: Handle): string {
  return handleIdentity(printedHandle(handle));
}
