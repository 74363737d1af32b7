/**
 * Answers: which colour does each group bear? A group keeps the one it had while it is no handful; free
 * colours go to the largest of the others that show on a map of this size. Cost: O(groups).
 */
import { SETTINGS } from '../settings.ts';

/** The hue of groups too small, or too many, to have their own. */
export const GREY = 10;

/**
 * Hue of each group.
 * @param sizes members of each, largest first. @param kept the hue each had, GREY for none.
 */
export function clusterHues(sizes: readonly number[], kept: readonly number[]): number[] {
  const fewest = fewestInHue(sizes);
  const taken = new Set<number>();
  const hues = sizes.map((size, group) => {
    const hue = kept[group] ?? GREY;
    if (hue >= GREY || size < SETTINGS.hueFewest.value || taken.has(hue)) return GREY;
    taken.add(hue);
    return hue;
  });
  let next = 0;
  return hues.map((hue, group) => {
    if (hue < GREY || (sizes[group] ?? 0) < fewest) return hue;
    while (taken.has(next)) next += 1;
    if (next >= GREY) return GREY;
    taken.add(next);
    return next;
  });
}

/** How many members give a group a hue of its own, on a map of groups of these sizes. */
function fewestInHue(sizes: readonly number[]): number {
  const share = SETTINGS.hueShare.value * sizes.reduce((sum, size) => sum + size, 0);
  return Math.min(SETTINGS.hueEnough.value, Math.max(SETTINGS.hueFewest.value, share));
}
