/** "Fewer · 14 · more": the next resolution in either direction, within its range. */
import { SETTINGS } from '#core/settings.ts';

/** One step changes the number of groups noticeably on the networks tried, and rarely jumps. */
const STEP = 1.35;

/** The next resolution, or null at the end of the range. */
export function nextResolution(current: number, direction: 'fewer' | 'more'): number | null {
  const { min, max } = SETTINGS.resolution;
  const next = direction === 'more' ? current * STEP : current / STEP;
  const rounded = Math.round(next * 1000) / 1000;
  return rounded < min || rounded > max ? null : rounded;
}
