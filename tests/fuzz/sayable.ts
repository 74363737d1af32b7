/** What makes a report whole: its counts fit each other, and all it has to tell can be told. */
import { PROBLEMS_KEPT } from '../../src/lib/core/sources/limits.ts';
import type { FileReport } from '../../src/lib/core/sources/file-report.ts';
import { sayReadReason, sayShape } from '../../src/lib/words/reading.ts';
import { sayRefusal } from '../../src/lib/words/refusals.ts';
import { sayTally } from '../../src/lib/words/tallies.ts';

/** No reason is longer than a few lines on a phone. */
const MOST_CHARACTERS = 700;

/** Each thing that is wrong with a report, in a few words without any of its content. */
export function* reportFaults(report: FileReport): Generator<string> {
  const { records, skipped, problems, problemCounts, refusal, coverage, tallies } = report;
  const counts = [records, skipped, report.people, report.interactions, report.relations];
  const all = [...counts, report.affiliations, ...tallies.map(({ count }) => count)];
  if (!all.every((count) => Number.isSafeInteger(count) && count >= 0))
    yield 'a count that is none';
  if (skipped > records) yield 'more skipped than seen';
  if (problems.length > PROBLEMS_KEPT + problemCounts.length) yield 'more problems than are kept';
  const told = problemCounts.reduce((sum, { count }) => sum + count, 0);
  if (told < problems.length) yield 'problems not counted';
  if (!problems.every(({ at }) => Number.isSafeInteger(at) && at >= 1))
    yield 'a problem of no place';
  if (coverage && !(coverage.from <= coverage.to && Number.isFinite(coverage.to - coverage.from))) {
    yield 'a span that is none';
  }
  const said = [
    ...problems.map(({ reason }) => sayReadReason(reason)),
    ...tallies.map(sayTally),
    sayShape(report.shape),
    ...(refusal ? [sayRefusal(refusal)] : []),
  ];
  if (!said.every((text) => text.trim() !== '' && text.length <= MOST_CHARACTERS)) {
    yield 'a reason nobody can say';
  }
  if (refusal?.kind === 'unreadable') yield 'a file taken for one that went away';
}
