/** How far the live files speak. */
import type { ImportSummary } from '#engine/protocol.ts';

/** Last day covered, not past `asOf`, ms since 1970 UTC; null when no live file holds a date. */
export function dataReach(imports: readonly ImportSummary[], asOf: number): number | null {
  const ends = imports.flatMap(({ isWithdrawn, coverage }) =>
    isWithdrawn || !coverage ? [] : [coverage.to],
  );
  return ends.length === 0 ? null : Math.min(asOf, Math.max(...ends));
}
