/**
 * Corrects chances by what became of earlier ones: logistic recalibration (Platt 1999; Cox 1958),
 * logit p′ = shift + slope · logit p, fitted by ridge-penalised Newton steps towards shift 0, slope 1.
 * The slope stays positive, so ranks never change. Fewer than `FEWEST` hits or misses teach nothing.
 * Cost: O(ties) per step, at most 25 steps.
 */
export interface Calibration {
  shift: number;
  slope: number;
}

const AS_IT_IS: Calibration = { shift: 0, slope: 1 };
const FEWEST = 10;
/** Weight of the belief that the raw chance is right, in ties. */
const RIDGE = 2;
const STEPS = 25;
const LEAST_SLOPE = 0.1;

/** Learns from earlier chances (NaN: not known then) and whether each came true (1 or 0). */
export function fitCalibration(chances: Float64Array, cameTrue: Uint8Array): Calibration {
  const logits: number[] = [];
  const hits: number[] = [];
  chances.forEach((chance, i) => {
    if (Number.isNaN(chance)) return;
    logits.push(logit(chance));
    hits.push(cameTrue[i] ?? 0);
  });
  const hitCount = hits.reduce((sum, hit) => sum + hit, 0);
  if (hitCount < FEWEST || hits.length - hitCount < FEWEST) return AS_IT_IS;
  let { shift, slope } = AS_IT_IS;
  for (let step = 0; step < STEPS; step += 1) {
    let gradShift = -RIDGE * shift;
    let gradSlope = -RIDGE * (slope - 1);
    let [ss, sl, ll] = [RIDGE, 0, RIDGE];
    for (const [i, x] of logits.entries()) {
      const chance = logistic(shift + slope * x);
      const spread = chance * (1 - chance);
      const miss = (hits[i] ?? 0) - chance;
      gradShift += miss;
      gradSlope += miss * x;
      ss += spread;
      sl += spread * x;
      ll += spread * x * x;
    }
    const det = ss * ll - sl * sl;
    const byShift = (ll * gradShift - sl * gradSlope) / det;
    const bySlope = (ss * gradSlope - sl * gradShift) / det;
    shift += byShift;
    slope += bySlope;
    if (Math.abs(byShift) + Math.abs(bySlope) < 1e-10) break;
  }
  return Number.isFinite(shift) && slope >= LEAST_SLOPE ? { shift, slope } : AS_IT_IS;
}

/** A chance after correction; NaN stays NaN. */
export function calibrated(chance: number, { shift, slope }: Calibration): number {
  return logistic(shift + slope * logit(chance));
}

/** Log odds, kept finite. */
export function logit(chance: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(inside / (1 - inside));
}

/** The chance of log odds. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
