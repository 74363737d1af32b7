/**
 * Ties as columns: one row per unordered pair of persons with at least one direct event or stated
 * relation, a < b by person index, sorted by (a, b). Unknown numbers are NaN here, `null` at every edge.
 */
import type { ReplyPace } from './reply-pace.ts';

/** How sure it is that the tie exists. The order is stored in columns: append only. */
export const CONFIDENCES = ['possible', 'likely', 'confirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What strength is made of. Contributions add up to the strength. The order is that of the columns. */
export const FACTORS = [
  'attention',
  'fading',
  'activeWeeks',
  'reciprocity',
  'overlap',
  'years',
  'statedWeight',
  'littleData',
  'ownWords',
  'replies',
] as const;
export type FactorName = (typeof FACTORS)[number];

export interface TieTable {
  length: number;
  a: Uint32Array;
  b: Uint32Array;
  /** Slow, 0–1; NaN when nothing dated or weighted speaks of it. */
  strength: Float64Array;
  /** Fast, 0–1: contact lately; NaN when no dated event. */
  warmth: Float64Array;
  /** Index into CONFIDENCES. */
  confidence: Uint8Array;
  /** Distinct direct events. */
  interactions: Uint32Array;
  /** Of those: from a to b, from b to a. */
  fromA: Uint32Array;
  fromB: Uint32Array;
  /** First and last dated event, ms since 1970 UTC; NaN when none. */
  first: Float64Array;
  last: Float64Array;
  /** P(at least one direct event in the 30 or 90 days after asOf); NaN when unknown. */
  chance30: Float64Array;
  chance90: Float64Array;
  /** Two numbers a tie, how a answers b and how b answers a; columns as in `reply-pace.ts`. */
  replies: ReplyPace;
  /** Contributions, row-major: FACTORS.length numbers a tie, adding up to strength. */
  factors: Float64Array;
  /** Evidence: interactions of tie i are `event[eventStart[i]] … event[eventStart[i + 1] - 1]`, oldest first, undated first. */
  eventStart: Uint32Array;
  event: Uint32Array;
  /** Evidence in stated relations, likewise. */
  relationStart: Uint32Array;
  relation: Uint32Array;
}

/** Words for strength, in rising order. Cuts are in `strength-words.ts`. */
export const STRENGTH_WORDS = ['unknown', 'weak', 'familiar', 'strong', 'close'] as const;
export type StrengthWord = (typeof STRENGTH_WORDS)[number];

/** From exchanged details to a nurtured tie. */
export const STAGES = ['contact', 'acquaintance', 'connection', 'close'] as const;
export type Stage = (typeof STAGES)[number];

/** The one thing that is missing for the next stage. The order is that of a column: append only. */
export const STAGE_NEEDS = [
  'nothing',
  'contact',
  'reply-from-me',
  'reply-from-them',
  'months',
  'attention',
  'weeks',
  'years',
  'lately',
  'balance',
] as const;
export type StageNeed = (typeof STAGE_NEEDS)[number];
