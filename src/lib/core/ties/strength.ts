/**
 * How strong each tie is, slowly changing, 0–1, as contributions that add up to it.
 *
 * Formula. With s the smaller of the two shares the tie has in each end's contact of the last years,
 * w the weight of its events of the last months, d its active weeks of the last years (all fading by
 * half each half-life), O its overlap, y the years between first and last contact, n its events:
 *   raw      = .35 s/(s + s̄) + .25 w/(w + w½) + .2 d/(d + d½) + .1 O + .05 y/(y + y½) + .05 r
 *   r        = (m + 1)/(m + 1 + n/10), m = events both ways (the lesser direction, or met together)
 *   strength = (raw · (1 − cut (1 − r)) · n/(n + littleData)) ^ spread
 * (weights and half points are settings). `reciprocity` is its own share less what the guard takes,
 * `littleData` what too few events take, so both can be negative; all contributions sum to strength.
 *
 * Sources: the relative share leads (science §0, point 3: raw counts mostly say how talkative people
 * are); frequency and spread (Marsden & Campbell 1984; Ureña-Carrion et al. 2020: days and weeks, not
 * messages); reciprocity only as a guard, so that a newsletter cannot be strong (Wuchty & Uzzi 2011);
 * overlap (Onnela et al. 2007). Departures: saturating curves x/(x + x½) instead of percentiles, so
 * that a product of two strengths still tells a door that is wide open from one ajar, and one letter
 * among a thousand correspondents is not mid-range; and how much there was lately fades faster (60
 * days) than the rest, for who could act today is who is in touch today. s̄ is the share a typical contact's tie has
 * (Σ w s / Σ w), within my ties and within all ties between others apart.
 * The root (`strengthSpread`) opens up the low end, where most ties lie; it leaves every order, also
 * that of products, as it is. Contributions are scaled alike.
 * A relation that says only that a tie exists (a connection, a relative) says nothing of strength.
 * A listed tie of weight v counts 1 − e^(−v / median v); beside events it adds its part of what
 * is left to 1. Cost: O(ties).
 */
import type { Settings } from '../settings.ts';
import type { PairEvidence } from './collect-pairs.ts';
import { FACTORS, type FactorName } from './tie-table.ts';
import type { TieSignals } from './tie-signals.ts';

export const YEAR_MS = 365.25 * 86_400_000;

export type Contributions = Record<FactorName, number>;

/** Strength per pair (NaN when nothing dated or stated speaks of it) and its factors, row-major. */
export function judgeStrength(
  pairs: PairEvidence,
  signals: TieSignals,
  overlap: Float64Array,
  ego: number | null,
  size: number,
  settings: Settings,
): { strength: Float64Array; factors: Float64Array } {
  const strength = new Float64Array(pairs.length).fill(NaN);
  const factors = new Float64Array(pairs.length * FACTORS.length);
  const attention = relativeAttention(pairs, signals, ego, size);
  const typicalStated = median(signals.stated.filter((weight) => weight >= 0));
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const hasEvents = (signals.dated[pair] ?? 0) > 0;
    const stated = signals.stated[pair] ?? NaN;
    if (!hasEvents && Number.isNaN(stated)) continue;
    const parts = hasEvents
      ? contributionsOf(
          evidenceOf(signals, pair, attention[pair] ?? 0, overlap[pair] ?? 0),
          settings,
        )
      : NOTHING;
    let sum = 0;
    const rest = 1 - total(parts);
    for (const [column, name] of FACTORS.entries()) {
      const isStated = name === 'statedWeight' && stated >= 0;
      const part = isStated ? rest * statedStrength(stated, typicalStated) : parts[name];
      factors[pair * FACTORS.length + column] = part;
      sum += part;
    }
    strength[pair] = Math.min(1, Math.max(0, sum));
  }
  return { strength, factors };
}

const NOTHING: Contributions = {
  attention: 0,
  frequency: 0,
  activeWeeks: 0,
  reciprocity: 0,
  overlap: 0,
  years: 0,
  statedWeight: 0,
  littleData: 0,
};

/** What the events of one tie amount to. Weights fade as in `tie-signals.ts`; attention is s/(s + s̄). */
export interface EventEvidence {
  events: number;
  /** Events of the lesser direction, and those together. */
  bothWays: number;
  /** Between first and last contact. */
  years: number;
  /** 0–1. */
  attention: number;
  recentWeight: number;
  activeWeeks: number;
  /** 0–1. */
  overlap: number;
}

/** Strength of one tie from its events alone, as contributions that add up to it. */
export function contributionsOf(evidence: EventEvidence, settings: Settings): Contributions {
  const { events, bothWays } = evidence;
  const answered = (bothWays + 1) / (bothWays + 1 + events * settings.answersExpected);
  const gained = {
    attention: settings.attentionPart * evidence.attention,
    frequency: settings.frequencyPart * saturated(evidence.recentWeight, settings.frequencyHalf),
    activeWeeks:
      settings.activeWeeksPart * saturated(evidence.activeWeeks, settings.activeWeeksHalf),
    overlap: settings.overlapPart * evidence.overlap,
    years: settings.yearsPart * saturated(evidence.years, settings.yearsHalf),
  };
  const reciprocity = settings.reciprocityPart * answered;
  const raw =
    gained.attention +
    gained.frequency +
    gained.activeWeeks +
    gained.overlap +
    gained.years +
    reciprocity;
  const guarded = raw * (1 - settings.oneWayCut * (1 - answered));
  const shrunk = (guarded * events) / (events + settings.littleDataEvents);
  const parts = {
    ...gained,
    reciprocity: reciprocity - (raw - guarded),
    statedWeight: 0,
    littleData: shrunk - guarded,
  };
  return scaled(parts, shrunk > 0 ? Math.pow(shrunk, settings.strengthSpread - 1) : 0);
}

function evidenceOf(
  signals: TieSignals,
  pair: number,
  attention: number,
  overlap: number,
): EventEvidence {
  const together = signals.together[pair] ?? 0;
  return {
    events: signals.events[pair] ?? 0,
    bothWays: Math.min(signals.fromA[pair] ?? 0, signals.fromB[pair] ?? 0) + together,
    years: ((signals.last[pair] ?? 0) - (signals.first[pair] ?? 0)) / YEAR_MS,
    attention,
    recentWeight: signals.recentWeight[pair] ?? 0,
    activeWeeks: signals.activeWeeks[pair] ?? 0,
    overlap,
  };
}

function scaled(parts: Contributions, factor: number): Contributions {
  const result = { ...parts };
  for (const name of FACTORS) result[name] *= factor;
  return result;
}

/** s/(s + s̄) per pair: 0 where the tie has no weight at all. */
function relativeAttention(
  pairs: PairEvidence,
  { slowWeight }: TieSignals,
  ego: number | null,
  size: number,
): Float64Array {
  const whole = new Float64Array(size);
  for (let pair = 0; pair < pairs.length; pair += 1) {
    for (const end of [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0]) {
      whole[end] = (whole[end] ?? 0) + (slowWeight[pair] ?? 0);
    }
  }
  const share = slowWeight.map((weight, pair) => {
    const busier = Math.max(whole[pairs.a[pair] ?? 0] ?? 0, whole[pairs.b[pair] ?? 0] ?? 0);
    return busier > 0 ? weight / busier : 0;
  });
  const isMine = (pair: number): boolean => pairs.a[pair] === ego || pairs.b[pair] === ego;
  const weighted = { mine: 0, others: 0 };
  const weights = { mine: 0, others: 0 };
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const group = isMine(pair) ? 'mine' : 'others';
    weighted[group] += (slowWeight[pair] ?? 0) * (share[pair] ?? 0);
    weights[group] += slowWeight[pair] ?? 0;
  }
  return share.map((part, pair) => {
    const group = isMine(pair) ? 'mine' : 'others';
    return part > 0 ? saturated(part, weighted[group] / weights[group]) : 0;
  });
}

/** 1 − e^(−v / median v): .63 for a relation stated as strongly as the middle one. */
function statedStrength(weight: number, typical: number): number {
  return typical > 0 ? 1 - Math.exp(-weight / typical) : 0;
}

/** 0–1: half at `half`. */
export function saturated(value: number, half: number): number {
  return value / (value + half);
}

/** The strength that contributions add up to. */
export function total(parts: Contributions): number {
  return FACTORS.reduce((sum, name) => sum + parts[name], 0);
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
