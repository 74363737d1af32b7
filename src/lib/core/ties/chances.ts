/**
 * The chance of at least one day of contact in the days after `asOf`, per tie.
 *
 * Model: gamma–Poisson with a fading memory. Contact days of a tie, decayed by half each
 * `chanceHalfLifeDays` of active time, over equally decayed exposure, start from the pooled rate of all
 * ties (worth `chancePriorDays` contact days): shape A = a + Σ 2^(−age/h), rate B = a/pooled + exposure,
 * P(contact in H) = 1 − (B / (B + H))^A, the negative binomial's P(at least one). A contact day counts
 * w^crowd, w the weight of its most personal event: a word to many foretells less than one to one. The odds
 * are multiplied by (1 + m)^activity, m the recent contact days of the end that has fewer with anybody: it
 * takes two who still write at all.
 * Then recalibrated: raw chances overstate, the more so when an archive thins out, so the same numbers
 * are worked out one horizon earlier, compared with what happened since (`recalibrate.ts`), and the
 * present ones corrected alike: ties with a rhythm by those that had one, young ties by young ones.
 *
 * Source: Fader & Hardie's counting models; science §5 (rate × recency beats "gap against own rhythm";
 * half-lives of 14–30 days rank best). Departures: ages and exposure run on the archive's active time; the
 * weight of a day and the activity of the ends (on Enron at three dates they rank a little better).
 * Cost: O(contact days).
 */
import type { Settings } from '../settings.ts';
import type { ActiveTime } from './active-time.ts';
import type { PairEvidence } from './collect-pairs.ts';
import { calibrated, fitCalibration, logistic, logit, type Calibration } from './recalibrate.ts';
import type { TieSignals } from './tie-signals.ts';

/** Ties with fewer days of contact have no rhythm yet: they are corrected by their like. */
const DAYS_OF_A_RHYTHM = 3;

/** P(contact within `horizonDays` after the end of the archive) per tie, 0–1; NaN without a dated event. */
export function chancesOfContact(
  signals: TieSignals,
  pairs: PairEvidence,
  time: ActiveTime,
  horizonDays: number,
  settings: Settings,
): Float64Array {
  const now = rawChances(signals, pairs, time, time.endDay, horizonDays, settings);
  const earlierDay = time.endDay - horizonDays;
  const earlier = rawChances(signals, pairs, time, earlierDay, horizonDays, settings);
  const cameTrue = Uint8Array.from(earlier, (_, pair) =>
    (lastDay(signals, pair) ?? -Infinity) > earlierDay ? 1 : 0,
  );
  const hasRhythm = (pair: number, untilDay: number): boolean =>
    contactDays(signals, pair, untilDay) >= DAYS_OF_A_RHYTHM;
  const learn = (isOf: (pair: number) => boolean): Calibration =>
    fitCalibration(
      earlier.map((chance, pair) => (isOf(pair) ? chance : NaN)),
      cameTrue,
    );
  const known = learn((pair) => hasRhythm(pair, earlierDay));
  const fresh = learn((pair) => !hasRhythm(pair, earlierDay));
  return now.map((chance, pair) =>
    calibrated(chance, hasRhythm(pair, time.endDay) ? known : fresh),
  );
}

/** Distinct days with contact up to the end of a day. */
function contactDays(signals: TieSignals, pair: number, untilDay: number): number {
  const end = signals.dayStart[pair + 1] ?? 0;
  let count = 0;
  for (let at = signals.dayStart[pair] ?? 0; at < end; at += 1) {
    if ((signals.day[at] ?? 0) > untilDay) break;
    count += 1;
  }
  return count;
}

/** Chances as they stood at the end of `nowDay`, by what was known then. */
function rawChances(
  signals: TieSignals,
  ends: PairEvidence,
  time: ActiveTime,
  nowDay: number,
  horizonDays: number,
  settings: Settings,
): Float64Array {
  const rate = Math.LN2 / settings.chanceHalfLifeDays;
  const now = time.until(nowDay);
  const pairs = signals.events.length;
  const shape = new Float64Array(pairs).fill(NaN);
  const exposure = new Float64Array(pairs);
  const dayWorth = (at: number): number =>
    Math.pow(signals.dayWeight[at] ?? 0, settings.chanceCrowdPower);
  const activity = new Float64Array(1 + ends.b.reduce((most, person) => Math.max(most, person), 0));
  let allShape = 0;
  let allExposure = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const start = signals.dayStart[pair] ?? 0;
    const end = signals.dayStart[pair + 1] ?? 0;
    const firstDay = signals.day[start] ?? 0;
    if (start === end || firstDay > nowDay) continue;
    let decayed = 0;
    for (let at = start; at < end; at += 1) {
      const day = signals.day[at] ?? 0;
      if (day > nowDay) break;
      decayed += dayWorth(at) * Math.exp(-rate * (now - time.until(day)));
    }
    const known = Math.max(1, now - time.until(firstDay));
    shape[pair] = decayed;
    exposure[pair] = (1 - Math.exp(-rate * known)) / rate;
    for (const end of [ends.a[pair] ?? 0, ends.b[pair] ?? 0]) {
      activity[end] = (activity[end] ?? 0) + decayed;
    }
    allShape += decayed;
    allExposure += exposure[pair] ?? 0;
  }
  const priorRate = settings.chancePriorDays * (allShape > 0 ? allExposure / allShape : 1);
  return shape.map((decayed, pair) => {
    const a = settings.chancePriorDays + decayed;
    const b = priorRate + (exposure[pair] ?? 0);
    const chance = 1 - Math.pow(b / (b + horizonDays), a);
    const [one, other] = [ends.a[pair] ?? 0, ends.b[pair] ?? 0];
    const least = Math.min(activity[one] ?? 0, activity[other] ?? 0);
    return logistic(logit(chance) + settings.chanceActivityPower * Math.log1p(least));
  });
}

function lastDay(signals: TieSignals, pair: number): number | undefined {
  const end = signals.dayStart[pair + 1] ?? 0;
  return end > (signals.dayStart[pair] ?? 0) ? signals.day[end - 1] : undefined;
}
