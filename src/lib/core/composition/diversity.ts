/**
 * Answers: over how many kinds does a whole spread, and how evenly?
 * Formulas: H = −Σ p ln p; evenness H / ln k over k kinds present (Eagle, Macy & Claxton 2010); effective
 * number exp(H), the number of equal kinds that would be as diverse (Hill 1973, order 1).
 * Cost: O(kinds).
 */

export interface Diversity {
  /** Kinds present. */
  kinds: number;
  /** H in nats, 0 when all is of one kind. */
  entropy: number;
  /** H / ln k, 0–1; NaN for fewer than two kinds. */
  evenness: number;
  /** exp(H), 1 to `kinds`. */
  effectiveNumber: number;
}

/** Diversity of parts ≥ 0; null when there is nothing. */
export function diversityOf(parts: Iterable<number>): Diversity | null {
  const present = [...parts].filter((part) => part > 0);
  const whole = present.reduce((sum, part) => sum + part, 0);
  if (present.length === 0) return null;
  const entropy = present.reduce((sum, part) => sum - (part / whole) * Math.log(part / whole), 0);
  const kinds = present.length;
  return {
    kinds,
    entropy: Math.max(0, entropy),
    evenness: kinds < 2 ? NaN : entropy / Math.log(kinds),
    effectiveNumber: Math.exp(Math.max(0, entropy)),
  };
}
