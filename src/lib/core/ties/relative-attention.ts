/**
 * Whose attention does a tie have, beside what a typical contact's tie has?
 *
 * Formula. s is the mean of two shares in the last months, that of the tie in each end's contact and that in
 * what each end gives, of both ends the smaller; s̄ = Σ w s / Σ w, w the weight of contact, within my ties and
 * within all ties between others apart. A tie has s/(s + s̄).
 * Source: science §0, point 3 (see `strength.ts`). Cost: O(ties).
 */
import type { PairEvidence } from './collect-pairs.ts';
import type { TieSignals } from './tie-signals.ts';

/** s/(s + s̄) per pair: 0 where the tie has no weight at all. */
export function relativeAttention(
  pairs: PairEvidence,
  { attentionWeight, givenByA, givenByB }: TieSignals,
  ego: number | null,
  size: number,
): Float64Array {
  const ofContact = smallerShare(pairs, attentionWeight, attentionWeight, size);
  const ofGiven = smallerShare(pairs, givenByA, givenByB, size);
  const share = ofContact.map((part, pair) => (part + (ofGiven[pair] ?? 0)) / 2);
  const isMine = (pair: number): boolean => pairs.a[pair] === ego || pairs.b[pair] === ego;
  const weighted = { mine: 0, others: 0 };
  const weights = { mine: 0, others: 0 };
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const group = isMine(pair) ? 'mine' : 'others';
    weighted[group] += (attentionWeight[pair] ?? 0) * (share[pair] ?? 0);
    weights[group] += attentionWeight[pair] ?? 0;
  }
  return share.map((part, pair) => {
    const group = isMine(pair) ? 'mine' : 'others';
    return part > 0 ? saturated(part, weighted[group] / weights[group]) : 0;
  });
}

/** Of the shares a tie has in the sum of each of its ends, the smaller. */
function smallerShare(
  pairs: PairEvidence,
  ofA: Float64Array,
  ofB: Float64Array,
  size: number,
): Float64Array {
  const whole = new Float64Array(size);
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const [a, b] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0];
    whole[a] = (whole[a] ?? 0) + (ofA[pair] ?? 0);
    whole[b] = (whole[b] ?? 0) + (ofB[pair] ?? 0);
  }
  const part = (weight: number, sum: number): number => (sum > 0 ? weight / sum : 0);
  return ofA.map((weight, pair) =>
    Math.min(
      part(weight, whole[pairs.a[pair] ?? 0] ?? 0),
      part(ofB[pair] ?? 0, whole[pairs.b[pair] ?? 0] ?? 0),
    ),
  );
}

/** 0–1: half at `half`. */
export function saturated(value: number, half: number): number {
  return value / (value + half);
}
