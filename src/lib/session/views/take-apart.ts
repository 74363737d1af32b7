/** A person joined of several records, taken apart: which handles can be picked, and what picking says. */
import type { SourceId } from '#core/facts/facts.ts';
import { isNameHandle, type Handle } from '#core/facts/handles.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import type { PersonPart } from '#engine/protocol.ts';

/** What one source calls them, with the keys it gives: those that can be picked. */
export interface PartView {
  key: string;
  source: SourceId | null;
  name: string | null;
  handles: Handle[];
}

/** Parts of one source and name together; a name without a key of its own is picked as itself. */
export function partViews(parts: readonly PersonPart[]): PartView[] {
  const views = new Map<string, PartView>();
  for (const { source, name, handles } of parts) {
    const key = `${source ?? ''}\n${name ?? ''}`;
    const view = views.get(key) ?? { key, source, name, handles: [] };
    const keys = handles.filter((handle) => !isNameHandle(handle));
    for (const handle of keys.length > 0 ? keys : handles) {
      if (!view.handles.includes(handle)) view.handles.push(handle);
    }
    views.set(key, view);
  }
  return [...views.values()];
}

/** Whether there is anything to take apart: two handles that can be picked. */
export function canTakeApart(views: readonly PartView[]): boolean {
  return new Set(views.flatMap(({ handles }) => handles)).size > 1;
}

/**
 * The step that makes the picked handles somebody else: each of them is apart from each that stays, so
 * that no chain of records joins them again. Null when all or none are picked. A name goes with the keys
 * of its records where they all go, and stays where they all stay.
 */
export function takeApartCommand(
  parts: readonly PersonPart[],
  picked: ReadonlySet<Handle>,
  label: string,
): DecisionCommand | null {
  const choosable = [...new Set(partViews(parts).flatMap(({ handles }) => handles))];
  const goes = choosable.filter((handle) => picked.has(handle));
  const stays = choosable.filter((handle) => !picked.has(handle));
  if (goes.length === 0 || stays.length === 0) return null;
  const sides = new Map<Handle, Set<boolean>>();
  for (const { handles } of parts) {
    const keys = handles.filter((handle) => choosable.includes(handle));
    for (const name of handles.filter((handle) => !choosable.includes(handle))) {
      const seen = sides.get(name) ?? new Set();
      for (const handle of keys) seen.add(picked.has(handle));
      sides.set(name, seen);
    }
  }
  for (const [name, seen] of sides) {
    const [only, ...more] = seen;
    if (only === undefined || more.length > 0) continue;
    (only ? goes : stays).push(name);
  }
  const pairs = goes.flatMap((a) => stays.map((b): [Handle, Handle] => [a, b]));
  return { kind: 'different', pairs, label };
}
