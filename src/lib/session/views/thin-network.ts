/** Whether anything is drawn at all: files of one address book or profile say nothing of others' ties. */
import type { Conclusions } from '#core/conclusions.ts';

/** Fewer people than this tied together are no group to look at. */
const SMALLEST_GROUP = 3;

/** Who has a place on the map. */
export function drawnPeople({ layout }: Conclusions): number[] {
  return Array.from(layout.x).flatMap((x, person) => (Number.isNaN(x) ? [] : [person]));
}

/**
 * True when hardly anyone can be drawn: nobody, or a few couples beside many more who are tied to no one
 * else. They all stand by company then.
 */
export function isUndrawn(conclusions: Conclusions): boolean {
  const { clusters, people } = conclusions;
  if (people.persons.length < 2) return false;
  const drawn = drawnPeople(conclusions).length;
  if (drawn < SMALLEST_GROUP) return true;
  const hasGroup = clusters.clusters.some(({ members }) => members.length >= SMALLEST_GROUP);
  return !hasGroup && drawn < people.persons.length - drawn;
}
