/** Whether anything is drawn at all: files of one address book or profile say nothing of others' ties. */
import type { Conclusions } from '#core/conclusions.ts';

/** Fewer drawn people than this are no picture beside hundreds who are not drawn. */
const FEWEST_DRAWN = 3;

/** True when there are people, but hardly any of them can be drawn: they stand by company then. */
export function isUndrawn({ layout, people }: Conclusions): boolean {
  let drawn = 0;
  for (const x of layout.x) if (!Number.isNaN(x)) drawn += 1;
  return drawn < FEWEST_DRAWN && people.persons.length > 1;
}
