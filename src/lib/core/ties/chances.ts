/**
 * The chance of at least one day of contact in the days after `asOf`, per tie.
 *
 * Model: gamma–Poisson with a fading memory. Contact days of a tie, decayed by half each
 * `chanceHalfLifeDays` of active time, over equally decayed exposure, start from the pooled rate of all
 * ties, one of mine from that of its kind (`kind-pace.ts`), worth `chancePriorDays` contact days: shape
 * A = a + Σ 2^(−age/h), rate B = a/pooled + exposure, P(contact in H) = 1 − (B / (B + H))^A, the negative
 * binomial's P(at least one). A contact day counts w^crowd, w the weight of its most personal event: a word to many foretells less than one to one. The odds
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
import { paceByKind, type TiePace } from './kind-pace.ts';
import type { TieSignals } from './tie-signals.ts';

/** Ties with fewer days of contact have no rhythm yet: they are corrected by their like. */
const DAYS_OF_A_RHYTHM = 3;

export interface ChanceEvidence {
  signals: TieSignals;
  /** The two ends of each tie. */
  pairs: Pick<PairEvidence, 'a' | 'b'>;
  time: ActiveTime;
  /** Index into KINDS of each tie with me; null for ties between others. */
  myKind: (tie: number) => number | null;
}

/** P(contact within 30 and 90 days after the end of the archive) per tie, 0–1; NaN without a dated event. */
export function chancesOfContact(
  evidence: ChanceEvidence,
  settings: Settings,
): { chance30: Float64Array; chance90: Float64Array } {
  const { signals, time } = evidence;
  // A word to many foretells less than one to one: what each day counts, once for all moments looked at.
  const dayWorth = signals.dayWeight.map((weight) => Math.pow(weight, settings.chanceCrowdPower));
  const now = pacesAt(time.endDay, evidence, dayWorth, settings);
  const within = (horizonDays: number): Float64Array => {
    const earlierDay = time.endDay - horizonDays;
    const then = pacesAt(earlierDay, evidence, dayWorth, settings);
    const earlier = rawChances(then, horizonDays, settings);
    const cameTrue = Uint8Array.from(earlier, (_, tie) =>
      (lastDay(signals, tie) ?? -Infinity) > earlierDay ? 1 : 0,
    );
    const learn = (isKnown: boolean): Calibration =>
      fitCalibration(
        earlier.map((chance, tie) =>
          hasRhythm(signals, tie, earlierDay) === isKnown ? chance : NaN,
        ),
        cameTrue,
      );
    const [known, fresh] = [learn(true), learn(false)];
    return rawChances(now, horizonDays, settings).map((chance, tie) =>
      calibrated(chance, hasRhythm(signals, tie, time.endDay) ? known : fresh),
    );
  };
  return { chance30: within(30), chance90: within(90) };
}

/** Whether there was contact on enough distinct days up to the end of a day. */
function hasRhythm(signals: TieSignals, tie: number, untilDay: number): boolean {
  const enough = (signals.dayStart[tie] ?? 0) + DAYS_OF_A_RHYTHM - 1;
  return enough < (signals.dayStart[tie + 1] ?? 0) && (signals.day[enough] ?? 0) <= untilDay;
}

/** Gamma of each tie's rate as known at a moment; NaN where nothing was. */
interface Paces {
  shape: Float64Array;
  rate: Float64Array;
  /** Recent contact days of the end that has fewer with anybody. */
  leastActivity: Float64Array;
}

/** Paces as they stood at the end of `nowDay`, by what was known then. */
function pacesAt(
  nowDay: number,
  { signals, pairs, time, myKind }: ChanceEvidence,
  dayWorth: Float64Array,
  settings: Settings,
): Paces {
  const fading = Math.LN2 / settings.chanceHalfLifeDays;
  const now = time.until(nowDay);
  const ties = signals.events.length;
  const decayed = new Float64Array(ties).fill(NaN);
  const exposure = new Float64Array(ties);
  const activity = new Float64Array(1 + pairs.b.reduce((most, one) => Math.max(most, one), 0));
  const mine: TiePace[] = [];
  let [allDays, allExposure] = [0, 0];
  for (let tie = 0; tie < ties; tie += 1) {
    const start = signals.dayStart[tie] ?? 0;
    const end = signals.dayStart[tie + 1] ?? 0;
    const firstDay = signals.day[start] ?? 0;
    if (start === end || firstDay > nowDay) continue;
    let contactDays = 0;
    for (let at = start; at < end; at += 1) {
      const day = signals.day[at] ?? 0;
      if (day > nowDay) break;
      contactDays += (dayWorth[at] ?? 0) * Math.exp(-fading * (now - time.until(day)));
    }
    const known = Math.max(1, now - time.until(firstDay));
    const exposed = (1 - Math.exp(-fading * known)) / fading;
    decayed[tie] = contactDays;
    exposure[tie] = exposed;
    for (const one of [pairs.a[tie] ?? 0, pairs.b[tie] ?? 0]) {
      activity[one] = (activity[one] ?? 0) + contactDays;
    }
    const kind = myKind(tie);
    if (kind !== null) mine.push({ kind, contactDays, exposure: exposed });
    allDays += contactDays;
    allExposure += exposed;
  }
  const pooled = allDays > 0 ? allDays / allExposure : 1;
  const byKind = paceByKind(mine, settings);
  const least = (tie: number): number =>
    Math.min(activity[pairs.a[tie] ?? 0] ?? 0, activity[pairs.b[tie] ?? 0] ?? 0);
  const priorPace = (tie: number): number => {
    const kind = myKind(tie);
    return (kind === null ? 0 : (byKind[kind] ?? 0)) || pooled;
  };
  return {
    shape: decayed.map((days) => settings.chancePriorDays + days),
    rate: exposure.map((days, tie) => settings.chancePriorDays / priorPace(tie) + days),
    leastActivity: decayed.map((_, tie) => least(tie)),
  };
}

/** P(contact within `horizonDays`) before it is corrected by what became of earlier ones. */
function rawChances(
  { shape, rate, leastActivity }: Paces,
  horizonDays: number,
  settings: Settings,
): Float64Array {
  return shape.map((a, tie) => {
    const b = rate[tie] ?? 0;
    const chance = 1 - Math.pow(b / (b + horizonDays), a);
    const activity = settings.chanceActivityPower * Math.log1p(leastActivity[tie] ?? 0);
    return logistic(logit(chance) + activity);
  });
}

function lastDay(signals: TieSignals, tie: number): number | undefined {
  const end = signals.dayStart[tie + 1] ?? 0;
  return end > (signals.dayStart[tie] ?? 0) ? signals.day[end - 1] : undefined;
}
