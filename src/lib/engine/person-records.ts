/** What each file says of one person: the names and keys they can be taken apart by, and where they are. */
import type { Conclusions } from '#core/conclusions.ts';
import type { FactSet } from '#core/facts/facts.ts';
import { byCodePoint, type Handle } from '#core/facts/handles.ts';
import type { PersonPart, PlaceRow } from './protocol.ts';

/**
 * The records of a person, one entry for each that says something else, and what no record holds last.
 * `facts` must be the set the conclusions rest on. Cost: O(records).
 */
export function recordsOf({ people }: Conclusions, facts: FactSet, person: number): PersonPart[] {
  const own = new Set<Handle>(people.persons[person]?.handles ?? []);
  const parts = new Map<string, PersonPart>();
  const left = new Set(own);
  for (const { handles, name, origin } of facts.records) {
    const held = handles.filter((handle) => own.has(handle)).sort(byCodePoint);
    if (held.length === 0) continue;
    const source = facts.imports[origin]?.source ?? null;
    const part = { source, name, handles: held };
    parts.set(JSON.stringify(part), part);
    for (const handle of held) left.delete(handle);
  }
  for (const handle of [...left].sort(byCodePoint)) {
    parts.set(handle, { source: null, name: null, handles: [handle] });
  }
  return [...parts.values()];
}

/** The rows that say where a person is, place by place. `facts` must be the set the conclusions rest on. */
export function placeRowsOf(
  { people }: Conclusions,
  { records, imports }: FactSet,
  person: number,
): PlaceRow[] {
  return (people.persons[person]?.places ?? []).flatMap(({ key, records: own }) =>
    own.flatMap((at): PlaceRow[] => {
      const record = records[at];
      const origin = imports[record?.origin ?? -1];
      if (!record || !origin) return [];
      const { row, places = [] } = record;
      const written = places
        .map(({ city, country }) => [city, country].filter(Boolean).join(', '))
        .join('; ');
      const file = origin.files[record.file] ?? '';
      return [{ place: key, written, source: origin.source, file, row }];
    }),
  );
}
