/**
 * How much contact there was lately, 0–1: 1 − e^(−Σ weight · 2^(−age / warmthHalfLifeDays)), age in
 * days of the archive's active time, so that warmth never falls because an archive ended. One direct event today is .63, a half-life ago .39; NaN when no event
 * has a date. Recency belongs here and not in strength (science §0, point 4). Cost: O(ties).
 */
import type { TieSignals } from './tie-signals.ts';

export function judgeWarmth(signals: TieSignals): Float64Array {
  return signals.fastWeight.map((weight, pair) =>
    (signals.dated[pair] ?? 0) > 0 ? 1 - Math.exp(-weight) : NaN,
  );
}
