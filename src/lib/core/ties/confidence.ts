/**
 * How sure it is that a tie exists, as an index into CONFIDENCES.
 *
 * Confirmed: stated by a source or by the owner, or contact in both directions. Likely: a dated direct event from one
 * to the other, or repeated meetings of few people (design rule 6). Possible: a single or crowded
 * meeting, or only undated events, which leave strength unknown. More evidence never lowers it.
 * Co-recipients of somebody else's mail are no tie at all yet.
 */
import { CONFIDENCES } from './tie-table.ts';
import type { TieSignals } from './tie-signals.ts';

const POSSIBLE = CONFIDENCES.indexOf('possible');
const LIKELY = CONFIDENCES.indexOf('likely');
/** Meetings that are more than chance. */
const REPEATED = 2;
const CONFIRMED = CONFIDENCES.indexOf('confirmed');

export function judgeConfidence(signals: TieSignals): Uint8Array {
  return Uint8Array.from(signals.events, (_, pair) => {
    const isStated = (signals.stated[pair] ?? NaN) >= 0 || signals.exists[pair] === 1;
    const isTwoWay = (signals.fromA[pair] ?? 0) > 0 && (signals.fromB[pair] ?? 0) > 0;
    if (isStated || isTwoWay) return CONFIRMED;
    if ((signals.smallMeetings[pair] ?? 0) >= REPEATED) return LIKELY;
    const isDirected = (signals.fromA[pair] ?? 0) + (signals.fromB[pair] ?? 0) > 0;
    return isDirected && (signals.dated[pair] ?? 0) > 0 ? LIKELY : POSSIBLE;
  });
}
