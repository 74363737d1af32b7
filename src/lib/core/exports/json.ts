/**
 * The network as one JSON object: the rows of the command line, people and ties whole, and beside them what
 * Kith needs to show the same again. Cost: O(rows).
 */
import type { ExportRows } from './export-rows.ts';

/** Ends with a line break. */
export function networkJson({ asOf, me, people, ties, clusters }: ExportRows): string {
  const rows = people.map((person) => ({
    id: person.id,
    name: person.name,
    handles: person.handles,
    organisations: person.organisations,
    cluster: person.cluster,
    stage: person.stage,
    kind: person.kind,
    saidCloseness: person.saidCloseness,
    saidKind: person.saidKind,
    strength: person.strength,
    warmth: person.warmth,
    bridge: person.bridge,
    tags: person.tags,
    memberships: person.memberships,
    places: person.places,
    lastContact: person.lastContact,
    x: person.place?.x ?? null,
    y: person.place?.y ?? null,
  }));
  return `${JSON.stringify({ asOf, me, people: rows, ties, clusters }, null, 1)}\n`;
}
