/**
 * How large is a person's dot? Reach is the number of ties in the network without me; the dot's radius
 * grows with its root, so that its area follows reach.
 *
 * Departure from a plain root: one tie is the smallest dot, and the largest dot needs a reach of at least
 * `FULL_REACH`, else everybody in a small network would be a giant. Cost: O(n).
 */
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';

/** Reach that earns the largest dot in a network where nobody reaches further. */
const FULL_REACH = 64;

/** Number of ties of a person in the network without me. */
export function reachOf(network: Network, person: number): number {
  return (network.offset[person + 1] ?? 0) - (network.offset[person] ?? 0);
}

/** Dot radius per person, in layout units, from the smallest to the largest dot of the settings. */
export function dotRadii(network: Network): Float32Array {
  let furthest = FULL_REACH;
  for (let person = 0; person < network.size; person += 1) {
    furthest = Math.max(furthest, reachOf(network, person));
  }
  const smallest = SETTINGS.smallestDot.value;
  const growth = (SETTINGS.largestDot.value - smallest) / (Math.sqrt(furthest) - 1);
  return Float32Array.from({ length: network.size }, (_, person) => {
    const reach = Math.max(1, reachOf(network, person));
    return smallest + growth * (Math.sqrt(reach) - 1);
  });
}
