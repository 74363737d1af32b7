/** Ties gathered by look, so that all of one hue, width and dash are painted in one go. */
import type { Conclusions } from '#core/conclusions.ts';
import { CONFIDENCES } from '#core/ties/tie-table.ts';
import { GREY } from './theme.ts';

/** Ties of one look. Segments are x0, y0, x1, y1 … in layout units. */
export interface TieBatch {
  /** What both ends are painted in; null between groups. */
  hue: number | null;
  /** CSS pixels at scale 1. */
  width: number;
  likely: boolean;
  segments: Float32Array;
}

const THINNEST = 0.5;
const WIDEST = 3;
const WIDTH_STEPS = 5;
/** Strength taken for a tie of which only its existence is known. */
const UNKNOWN_STRENGTH = 0.1;

const LIKELY = CONFIDENCES.indexOf('likely');

/** Places of both ends, per person. */
export interface Ends {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
}

export interface TieLook {
  /** What a tie is drawn in; null for the neutral look of ties between groups. */
  hueOf: (a: number, b: number) => number | null;
  /** Strength 0–1 of a tie, NaN where unknown; as concluded unless told. */
  strengthOf?: (tie: number) => number;
}

/** Gathers ties: neutral ones first, then thin to wide. Cost: O(ties). */
export function tieBatches(
  { ties }: Conclusions,
  ends: Ends,
  tieIndices: Iterable<number>,
  { hueOf, strengthOf = (tie) => ties.strength[tie] ?? NaN }: TieLook,
): TieBatch[] {
  const batches = new Map<number, Omit<TieBatch, 'segments'> & { points: number[] }>();
  for (const tie of tieIndices) {
    const a = ties.a[tie] ?? 0;
    const b = ties.b[tie] ?? 0;
    const step = widthStep(strengthOf(tie));
    const likely = (ties.confidence[tie] ?? 0) <= LIKELY;
    const hue = hueOf(a, b);
    const key = ((hue === null ? 0 : step + 1) * 64 + (hue ?? step)) * 2 + (likely ? 1 : 0);
    let batch = batches.get(key);
    if (!batch) {
      const width = THINNEST + ((WIDEST - THINNEST) * step) / WIDTH_STEPS;
      batch = { hue, width, likely, points: [] };
      batches.set(key, batch);
    }
    batch.points.push(ends.x[a] ?? 0, ends.y[a] ?? 0, ends.x[b] ?? 0, ends.y[b] ?? 0);
  }
  return [...batches.entries()]
    .sort(([left], [right]) => left - right)
    .map(([, { points, ...look }]) => ({ ...look, segments: Float32Array.from(points) }));
}

/** Ties within a group take its hue, others none. */
export function hueWithin(
  { clusters }: Conclusions,
  hue: ArrayLike<number>,
): (a: number, b: number) => number | null {
  return (a, b) => (clusters.of[a] === clusters.of[b] ? (hue[a] ?? GREY) : null);
}

function widthStep(strength: number): number {
  const known = Number.isNaN(strength) ? UNKNOWN_STRENGTH : strength;
  return Math.round(Math.min(1, Math.max(0, known)) * WIDTH_STEPS);
}
