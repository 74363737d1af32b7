/** Dates that could be read two ways: the file whose owner must say, and an example from it. */
import type { DateOrder, FileReport } from '#core/sources/file-report.ts';
import { longDay } from '#words/format.ts';

export interface DateQuestion {
  file: string;
  /** As the file writes it: "03/04/2024". */
  example: string;
  /** How the example reads either way. */
  readings: { order: DateOrder; title: string; text: string }[];
}

const TWO_NUMBERS_AND_YEAR = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2,4})/u;
const FULL_YEAR = 100;
const CENTURY = 2000;

/** The question the files of an import ask, if any: one answer holds for all that cannot tell. */
export function dateQuestion(reports: readonly FileReport[]): DateQuestion | null {
  const undecided = reports.find(({ dateOrder }) => dateOrder === 'undecided');
  if (!undecided) return null;
  const [example = ''] = undecided.problems.flatMap(({ reason }) =>
    reason.kind === 'ambiguous-date' ? [reason.text] : [],
  );
  return {
    file: undecided.name,
    example,
    readings: [
      { order: 'day-first', title: 'Day, then month', text: readAs(example, 'day-first') },
      { order: 'month-first', title: 'Month, then day', text: readAs(example, 'month-first') },
    ],
  };
}

/** "03/04/2024 is 3 April 2024"; a plain rule where there is no example that can be taken apart. */
function readAs(example: string, order: DateOrder): string {
  const [, first, second, written] = TWO_NUMBERS_AND_YEAR.exec(example) ?? [];
  if (first === undefined || second === undefined || written === undefined) {
    return order === 'day-first' ? 'As in most of the world' : 'As in the United States';
  }
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  const year = Number(written) < FULL_YEAR ? CENTURY + Number(written) : Number(written);
  return `${example} is ${longDay(Date.UTC(year, Number(month) - 1, Number(day)))}`;
}
