/**
 * How many days usually lie between two dates of contact: the mean of the last `recentGaps` gaps with
 * the longest tenth left out.
 *
 * The last gaps, because a rhythm is what it was lately. A mean, because letters come in bursts
 * (Goh & Barabási 2008): the median would say "every two days" of people who write three letters a
 * month. Without the longest, so that one old pause does not hide a new one. Departure from
 * people-tools §4, which proposes the median, for this reason.
 */
import type { Settings } from '../settings.ts';

/** Usual gap in days between distinct days of contact (rising); null below `rhythmDates` dates. */
export function usualGap(days: readonly number[], settings: Settings): number | null {
  const dates = days.filter((day, i) => day !== days[i - 1]);
  if (dates.length < settings.rhythmDates) return null;
  const gaps = dates.slice(1).map((day, i) => day - (dates[i] ?? day));
  const recent = gaps.slice(-settings.recentGaps).sort((a, b) => a - b);
  const kept = recent.slice(0, Math.max(1, recent.length - Math.ceil(recent.length / 10)));
  return kept.reduce((sum, gap) => sum + gap, 0) / kept.length;
}

/** P(contact within `days`) at the usual pace: 1 − e^(−days / gap); null without a usual gap. */
export function usualChance(gapDays: number | null, days: number): number | null {
  return gapDays === null ? null : 1 - Math.exp(-days / gapDays);
}
