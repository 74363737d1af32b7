/** Problems of the files of one import, grouped: one line a file and reason. */
import type { FileReport } from '#core/sources/source.ts';
import { capitalised, count as inFigures, listed } from '#words/format.ts';
import { sayReadReason } from '#words/reading.ts';

export interface SetAsideLine {
  key: string;
  file: string;
  /** Line or record number of the first one, counted from 1. */
  at: number;
  text: string;
  /** How many more there are like it. */
  more: number;
  /** Where the next ones are, as far as they were kept. */
  others: number[];
}

/** Lines in file order, most frequent reason first within a file. */
export function setAside(reports: readonly FileReport[]): SetAsideLine[] {
  return reports.flatMap((report) =>
    report.problemCounts
      .toSorted((left, right) => right.count - left.count)
      .flatMap(({ kind, count }): SetAsideLine[] => {
        const alike = report.problems.filter(({ reason }) => reason.kind === kind);
        const [first, ...others] = alike;
        if (!first) return [];
        return [
          {
            key: `${report.name}\n${kind}`,
            file: report.name,
            at: first.at,
            text: `${capitalised(sayReadReason(first.reason))}.${first.isSkipped ? ' Left out.' : ''}`,
            more: count - 1,
            others: others.map(({ at }) => at),
          },
        ];
      }),
  );
}

/** Where the others are: "Lines 14, 20 and 31", as far as they were kept. */
export function laterLines({ others, more }: SetAsideLine): string {
  const unkept = more - others.length;
  if (others.length === 0) return `${inFigures(unkept)} further down.`;
  const places = others.map(inFigures);
  if (unkept > 0) places.push(`${inFigures(unkept)} further down`);
  return `${others.length === 1 ? 'Line' : 'Lines'} ${listed(places)}.`;
}
