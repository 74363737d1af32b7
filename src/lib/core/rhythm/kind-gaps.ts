/**
 * Answers: how many days usually lie between contacts with family, friends, people of work? For ties that
 * have too few contacts for a rhythm of their own.
 *
 * exp((Σ ln gap + m · ln stated) / (n + m)) over the n usual gaps of my ties of the kind, m `kindPriorTies`: the
 * geometric mean, since gaps range from days to years, shrunk to the stated gap (`ties/kind-pace.ts`) while
 * they are few. Source: people-tools §4 ("else the median for its kind"). Cost: O(my ties).
 */
import type { Settings } from '../settings.ts';
import { statedGapDays } from '../ties/kind-pace.ts';
import { KINDS } from '../ties/tie-kinds.ts';

/** Days by kind, in the order of KINDS; NaN for unknown. `gaps`: my ties' kinds and own usual gaps. */
export function gapsByKind(
  gaps: readonly { kind: number; usualGapDays: number | null }[],
  settings: Settings,
): Float64Array {
  return Float64Array.from(KINDS, (name, kind) => {
    if (name === 'unknown') return NaN;
    const own = gaps.flatMap((tie) =>
      tie.kind === kind && tie.usualGapDays !== null ? [Math.log(tie.usualGapDays)] : [],
    );
    const stated = settings.kindPriorTies * Math.log(statedGapDays(name, settings));
    const whole = own.reduce((sum, gap) => sum + gap, stated);
    return Math.exp(whole / (own.length + settings.kindPriorTies));
  });
}
