/** The line beside the heading: "59 of 1,677 people are at least familiar". */
import type { PeopleList } from '#session/views/people-list.ts';
import type { AskedStrength, PeopleQuery } from '#session/views/people-query.ts';
import { count, counted } from '#words/format.ts';

const AT_LEAST = {
  weak: 'have a tie with you that can be judged',
  familiar: 'are at least familiar',
  strong: 'are at least strong',
  close: 'are close',
} as const satisfies Record<AskedStrength, string>;

export function countLine({ rows, total }: PeopleList, query: PeopleQuery): string {
  const others =
    query.text || query.group || query.tag || query.kind || query.last || query.isBridgesOnly;
  if (!others && !query.strength) return counted(total, 'person', 'people');
  const of = `${count(rows.length)} of ${counted(total, 'person', 'people')}`;
  return query.strength && !others ? `${of} ${AT_LEAST[query.strength]}` : of;
}
