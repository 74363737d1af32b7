/** Which data a screen rests on, for the foot of the rail. */
import type { ImportSummary } from '#engine/protocol.ts';
import { givenNames } from '../sources/import-name.ts';
import { counted, longDay } from '#words/format.ts';

export interface DataInView {
  title: string;
  /** "31 December 1910": the day up to which the files speak; null when they hold no dates. */
  until: string | null;
}

/**
 * Names the live imports and the day they reach to, which is the sample's own day while only the
 * sample is in. Null when nothing is.
 */
export function dataInView(
  imports: readonly ImportSummary[],
  asOf: number | null,
): DataInView | null {
  const live = imports.filter((known) => !known.isWithdrawn);
  const [first] = live;
  if (!first) return null;
  const ends = live.flatMap(({ coverage }) => (coverage ? [coverage.to] : []));
  const lastDay = ends.length === 0 ? null : Math.max(...ends);
  const reach = lastDay === null || asOf === null ? lastDay : Math.min(lastDay, asOf);
  return { title: titleOf(live, first), until: reach === null ? null : longDay(reach) };
}

function titleOf(live: readonly ImportSummary[], first: ImportSummary): string {
  const names = givenNames(live.flatMap(({ reports }) => reports));
  if (live.length === 1 && first.isSample) return 'Edison’s letters';
  return names.length === 1 ? (names[0] ?? '') : counted(names.length, 'file');
}
