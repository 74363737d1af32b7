/** What a file holds, in one line. */
import type { FileReport } from '#core/sources/file-report.ts';
import { counted, day } from '#words/format.ts';
import { sayTally } from '#words/tallies.ts';

/** "9,997 contacts between 2,736 people, 8 Mar 1873 to 17 Oct 1946." */
export function reportText(report: FileReport): string {
  const { people, interactions, relations, affiliations, coverage, tallies } = report;
  const parts = [
    interactions > 0
      ? `${counted(interactions, 'contact')} between ${counted(people, 'person', 'people')}`
      : '',
    relations > 0
      ? `${counted(relations, 'tie')} between ${counted(people, 'person', 'people')}`
      : '',
    interactions + relations === 0 ? counted(people, 'person', 'people') : '',
    affiliations > 0 ? `${counted(affiliations, 'membership')} of organisations` : '',
    ...tallies.flatMap((tally) => (tally.kind === 'people-placed' ? [sayTally(tally)] : [])),
    coverage ? `${day(coverage.from)} to ${day(coverage.to)}` : '',
  ];
  const setAside = report.skipped > 0 ? ` ${counted(report.skipped, 'row')} set aside.` : '';
  return `${parts.filter((part) => part !== '').join(', ')}.${setAside}`;
}
