/** The order pairs are asked in, and which one is asked now. */
import type { MergePair } from '#session/views/merges.ts';

/**
 * Pairs still to ask, those skipped this time last. Answered pairs leave by themselves: what is decided
 * is no longer suggested.
 */
export function queueOf(
  pairs: readonly MergePair[],
  skipped: readonly string[],
): { waiting: MergePair[]; later: MergePair[] } {
  const isSkipped = new Set(skipped);
  return {
    waiting: pairs.filter(({ key }) => !isSkipped.has(key)),
    later: pairs.filter(({ key }) => isSkipped.has(key)),
  };
}
