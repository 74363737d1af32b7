/** The network as one JSON object: the rows of the command line, people and ties whole. Cost: O(rows). */
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
    strength: person.strength,
    warmth: person.warmth,
    bridge: person.bridge,
    tags: person.tags,
    memberships: person.memberships,
    lastContact: person.lastContact,
  }));
  return `${JSON.stringify({ asOf, me, people: rows, ties, clusters }, null, 1)}\n`;
}
