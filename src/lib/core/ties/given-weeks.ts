/**
 * In what share of the weeks in which somebody gave anything did they give to this one?
 *
 * Formula. d = the weeks in which an end wrote to the other or was together with them, D = those in which
 * it did so with anybody, each fading by half a `strengthHalfLifeDays`; the tie has the smaller of its
 * two ends' d / (D + `activeWeeksPrior`).
 * Source: active weeks say more than messages (Ureña-Carrion et al. 2020); a share, because who writes
 * much is active in nearly every week with nearly everybody (science §0, point 3). Departures: a week
 * counts for who acts in it, since a talkative other fills the weeks of who writes little; a few
 * pseudo-weeks, so that one week of one is not everything. Cost: O(evidence rows).
 */
import type { FactSet } from '../facts/facts.ts';
import type { Settings } from '../settings.ts';
import type { ActiveTime } from './active-time.ts';
import type { PairEvidence } from './collect-pairs.ts';
import { A_TO_B, B_TO_A, CROWD, EXISTS, SAID, STATED, TOGETHER } from './direct-contacts.ts';
import { firstDayOfWeek, weekOfDay, type Calendar } from './local-days.ts';

/** More weeks than between 1800 and any date to come, on either side of 1970. */
const WEEKS = 2 ** 16;
const NOT_GIVEN = EXISTS | SAID | STATED;

/** Share of given weeks per pair, 0–1, with ages as of the end of the archive's time. */
export function shareOfGivenWeeks(
  facts: FactSet,
  pairs: PairEvidence,
  size: number,
  calendar: Calendar,
  time: ActiveTime,
  settings: Settings,
): Float64Array {
  const { at, timeMark } = facts.interactions;
  const rate = Math.LN2 / settings.strengthHalfLifeDays;
  const now = time.until(time.endDay);
  // By its first day, so that a week is worth the same in every tie.
  const worthOf = (week: number): number =>
    Math.exp(-rate * (now - time.until(firstDayOfWeek(week))));
  const met = new Set<number>();
  const whole = new Float64Array(size);
  const meet = (person: number, week: number): void => {
    const key = person * WEEKS + week + WEEKS / 2;
    if (met.has(key)) return;
    met.add(key);
    whole[person] = (whole[person] ?? 0) + worthOf(week);
  };
  const byA = new Float64Array(pairs.length);
  const byB = new Float64Array(pairs.length);
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const [a, b] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0];
    let [lastOfA, lastOfB] = [-Infinity, -Infinity];
    const end = pairs.start[pair + 1] ?? 0;
    for (let row = pairs.start[pair] ?? 0; row < end; row += 1) {
      const way = pairs.way[row] ?? 0;
      const event = pairs.item[row] ?? 0;
      if (way === CROWD || way & NOT_GIVEN) continue;
      const moment = at[event] ?? NaN;
      if (Number.isNaN(moment)) continue;
      const week = weekOfDay(calendar.dayOf(moment, timeMark[event] ?? 0));
      if (way & (A_TO_B | TOGETHER) && week !== lastOfA) {
        byA[pair] = (byA[pair] ?? 0) + worthOf(week);
        meet(a, week);
        lastOfA = week;
      }
      if (way & (B_TO_A | TOGETHER) && week !== lastOfB) {
        byB[pair] = (byB[pair] ?? 0) + worthOf(week);
        meet(b, week);
        lastOfB = week;
      }
    }
  }
  const share = (weeks: number, person: number): number =>
    weeks / ((whole[person] ?? 0) + settings.activeWeeksPrior);
  return byA.map((weeks, pair) =>
    Math.min(share(weeks, pairs.a[pair] ?? 0), share(byB[pair] ?? 0, pairs.b[pair] ?? 0)),
  );
}
