/** The small questions asked of a network everywhere. */
import type { Network } from './network.ts';

/** How many people v is tied to. */
export function degreeOf(network: Network, v: number): number {
  return (network.offset[v + 1] ?? 0) - (network.offset[v] ?? 0);
}

/** Sum of tie weights of each person. Cost: O(ties). */
export function strengths(network: Network): Float64Array {
  const sums = new Float64Array(network.size);
  for (let v = 0; v < network.size; v++) {
    let sum = 0;
    for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
      sum += network.weight[slot] ?? 0;
    }
    sums[v] = sum;
  }
  return sums;
}

/** The same ties with other weights: `weigh` is given each tie's weight. */
export function reweighed(network: Network, weigh: (weight: number) => number): Network {
  return { ...network, weight: network.weight.map(weigh) };
}
