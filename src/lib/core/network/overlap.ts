/**
 * Answers: how much of their surroundings do two tied people share?
 * Formula: O_ij = n_ij / ((k_i − 1) + (k_j − 1) − n_ij), n_ij common neighbours, k degrees. Source: Onnela
 * et al. 2007. A pair that knows nobody else has 0 / 0, taken as 0: there is nothing shared.
 * Rows are sorted, so common neighbours are counted by walking two rows at once.
 * Cost: O(Σ over ties of k_i + k_j).
 */
import { degreeOf } from './degree.ts';
import type { Network } from './network.ts';

/** How many people both a and b are tied to. */
export function commonNeighbours(network: Network, a: number, b: number): number {
  const { offset, neighbour } = network;
  let left = offset[a] ?? 0;
  let right = offset[b] ?? 0;
  const leftEnd = offset[a + 1] ?? 0;
  const rightEnd = offset[b + 1] ?? 0;
  let common = 0;
  while (left < leftEnd && right < rightEnd) {
    const x = neighbour[left] ?? 0;
    const y = neighbour[right] ?? 0;
    if (x === y) common++;
    if (x <= y) left++;
    if (y <= x) right++;
  }
  return common;
}

/** Overlap of each tie, 0–1, alongside `network.neighbour`: both slots of a tie hold its overlap. */
export function neighbourhoodOverlap(network: Network): Float64Array {
  const overlap = new Float64Array(network.neighbour.length);
  const fill = network.offset.slice(0, network.size);
  for (let v = 0; v < network.size; v++) {
    for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
      const u = network.neighbour[slot] ?? 0;
      if (u < v) continue;
      const common = commonNeighbours(network, v, u);
      const around = degreeOf(network, v) + degreeOf(network, u) - 2 - common;
      const value = around === 0 ? 0 : common / around;
      overlap[slot] = value;
      // Rows are visited in rising v and sorted, so u's next open slot is the one that leads back to v.
      const back = fill[u] ?? 0;
      overlap[back] = value;
      fill[u] = back + 1;
    }
  }
  return overlap;
}
