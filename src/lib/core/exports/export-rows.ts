/**
 * Answers: what goes into a file? The people asked for, or all; every tie both of whose ends are among
 * them; and the groups those people are in. Every format is written from these same rows.
 * Cost: O(people + ties).
 */
import type { Conclusions } from '../conclusions.ts';
import type { Membership } from '../people/people.ts';
import { tagsByPerson } from '../people/tags.ts';
import { clusterRows, isoTime, knownNumber, personRows, tieRows } from './rows.ts';
import type { ClusterRow, PersonRow, TieRow } from './rows.ts';

export interface ExportedPerson extends PersonRow {
  /** Name of their group; null for people in none. */
  groupName: string | null;
  /** What the owner tagged them with. */
  tags: readonly string[];
  /** With roles and dates, most often stated first. */
  memberships: Membership[];
  /** When there was contact with me last, ISO 8601 UTC; null where no date is known. */
  lastContact: string | null;
  isMe: boolean;
  /** Where they stand on the map, in layout units; null for those not drawn. */
  place: { x: number; y: number } | null;
}

export interface ExportRows {
  asOf: string | null;
  /** Null for a network without an owner, and where I am not among those asked for. */
  me: string | null;
  people: ExportedPerson[];
  ties: TieRow[];
  clusters: ClusterRow[];
}

/** `only`: ids of the people asked for; null for all. Ids nobody bears are passed over. */
export function exportRows(
  conclusions: Conclusions,
  only: ReadonlySet<string> | null = null,
): ExportRows {
  const { people, layout, ties, egoTie, options } = conclusions;
  const isAsked = (id: string): boolean => only === null || only.has(id);
  const groups = clusterRows(conclusions);
  const tags = tagsByPerson(conclusions.tags);
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
  const asked = personRows(conclusions).flatMap((row, index): ExportedPerson[] => {
    if (!isAsked(row.id)) return [];
    const [x, y] = [knownNumber(layout.x[index]), knownNumber(layout.y[index])];
    return [
      {
        ...row,
        groupName: row.cluster === null ? null : (nameOf.get(row.cluster) ?? null),
        tags: tags.get(index) ?? [],
        memberships: people.persons[index]?.organisations ?? [],
        lastContact: isoTime(ties.last[egoTie[index] ?? -1]),
        isMe: index === people.ego,
        place: x === null || y === null ? null : { x, y },
      },
    ];
  });
  const inUse = new Set(asked.map(({ cluster }) => cluster));
  return {
    asOf: isoTime(options.asOf),
    me: asked.find(({ isMe }) => isMe)?.id ?? null,
    people: asked,
    ties: tieRows(conclusions).filter(({ a, b }) => isAsked(a) && isAsked(b)),
    clusters: only === null ? groups : groups.filter(({ id }) => inUse.has(id)),
  };
}
