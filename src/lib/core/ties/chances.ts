/**
 * The chance of at least one day of contact in the days after `asOf`, per tie.
 *
 * Model: gamma–Poisson with a fading memory. Contact days of a tie, decayed by half each
 * `chanceHalfLifeDays` of active time, over equally decayed exposure, start from the pooled rate of all
 * ties (worth `chancePriorDays` contact days): shape A = a + Σ 2^(−age/h), rate B = a/pooled + exposure,
 * P(contact in H) = 1 − (B / (B + H))^A, the negative binomial's P(at least one).
 * Then recalibrated: raw chances overstate, the more so when an archive thins out, so the same numbers
 * are worked out one horizon earlier, compared with what happened since (`recalibrate.ts`), and the
 * present ones corrected alike. The correction is monotone: it never changes who comes first.
 *
 * Source: Fader & Hardie's counting models; science §5 (rate × recency beats "gap against own rhythm";
 * half-lives of 14–30 days rank best). Departure: ages and exposure run on the archive's active time.
 * Cost: O(contact days).
 */
import type { Settings } from '../settings.ts';
import type { ActiveTime } from './active-time.ts';
import { fitCalibration, calibrated } from './recalibrate.ts';
import type { TieSignals } from './tie-signals.ts';

/** P(contact within `horizonDays` after the end of the archive) per tie, 0–1; NaN without a dated event. */
export function chancesOfContact(
  signals: TieSignals,
  time: ActiveTime,
  horizonDays: number,
  settings: Settings,
): Float64Array {
  const now = rawChances(signals, time, time.endDay, horizonDays, settings);
  const earlierDay = time.endDay - horizonDays;
  const earlier = rawChances(signals, time, earlierDay, horizonDays, settings);
  const cameTrue = Uint8Array.from(earlier, (_, pair) =>
    (lastDay(signals, pair) ?? -Infinity) > earlierDay ? 1 : 0,
  );
  const calibration = fitCalibration(earlier, cameTrue);
  return now.map((chance) => calibrated(chance, calibration));
}

/** Chances as they stood at the end of `nowDay`, by what was known then. */
function rawChances(
  signals: TieSignals,
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
      decayed += Math.exp(-rate * (now - time.until(day)));
    }
    const known = Math.max(1, now - time.until(firstDay));
    shape[pair] = decayed;
    exposure[pair] = (1 - Math.exp(-rate * known)) / rate;
    allShape += decayed;
    allExposure += exposure[pair] ?? 0;
  }
  const priorRate = settings.chancePriorDays * (allShape > 0 ? allExposure / allShape : 1);
  return shape.map((decayed, pair) => {
    const a = settings.chancePriorDays + decayed;
    const b = priorRate + (exposure[pair] ?? 0);
    return 1 - Math.pow(b / (b + horizonDays), a);
  });
}

function lastDay(signals: TieSignals, pair: number): number | undefined {
  const end = signals.dayStart[pair + 1] ?? 0;
  return end > (signals.dayStart[pair] ?? 0) ? signals.day[end - 1] : undefined;
}
