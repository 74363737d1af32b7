/**
 * Answers: how many days usually lie between my contacts with each person? The one number that the
 * table, the person's page and the reconnect lists all show. Rule and source: `usual-gap.ts`.
 * Cost: O(my events).
 */
import type { FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
import type { TieOptions } from '../ties/build-ties.ts';
import { contactReader } from '../ties/direct-contacts.ts';
import { calendarOf } from '../ties/local-days.ts';
import type { TieTable } from '../ties/tie-table.ts';
import { historyOf } from './tie-history.ts';
import { usualGap } from './usual-gap.ts';

/** Days per person; NaN without a tie, without an owner, or with too few dates. */
export function usualGapsOf(
  facts: FactSet,
  people: People,
  ties: TieTable,
  egoTie: Int32Array,
  { timeZone, settings }: TieOptions,
): Float64Array {
  const gaps = new Float64Array(people.persons.length).fill(NaN);
  const me = people.ego;
  if (me === null) return gaps;
  const calendar = calendarOf(timeZone);
  const read = contactReader(facts, people, settings);
  egoTie.forEach((tie, person) => {
    if (tie < 0) return;
    const days = historyOf(facts, ties, tie, me, calendar, read).map(({ day }) => day);
    gaps[person] = usualGap(days, settings) ?? NaN;
  });
  return gaps;
}
