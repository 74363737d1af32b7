/**
 * Answers: how many separate circles does a person's neighbourhood amount to?
 * Formula: unweighted n − 2t / n, n neighbours, t ties among them (Borgatti 1997); weighted
 * Σ_j (1 − Σ_q p_iq m_jq), p_iq = w_iq / Σ_k w_ik, m_jq = w_jq / max_k w_jk (Burt 1992).
 * Undefined (NaN) for isolates. Cost: O(Σ over ties of degree).
 */
import { degreeOf, strengths } from '../network/degree.ts';
import type { Network } from '../network/network.ts';

/** Effective size of each person's neighbourhood, 1 to degree; NaN for isolates. */
export function effectiveSize(network: Network): Float64Array {
  const { size, offset, neighbour } = network;
  const sizes = new Float64Array(size);
  const isNear = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const start = offset[i] ?? 0;
    const end = offset[i + 1] ?? 0;
    for (let slot = start; slot < end; slot++) isNear[neighbour[slot] ?? 0] = 1;
    let bothWays = 0;
    for (let slot = start; slot < end; slot++) {
      const j = neighbour[slot] ?? 0;
      for (let around = offset[j] ?? 0; around < (offset[j + 1] ?? 0); around++) {
        bothWays += isNear[neighbour[around] ?? 0] ?? 0;
      }
    }
    for (let slot = start; slot < end; slot++) isNear[neighbour[slot] ?? 0] = 0;
    const degree = degreeOf(network, i);
    sizes[i] = degree === 0 ? NaN : degree - bothWays / degree;
  }
  return sizes;
}

/** Effective size with tie weights counted; NaN for isolates. */
export function weightedEffectiveSize(network: Network): Float64Array {
  const { size, offset, neighbour, weight } = network;
  const total = strengths(network);
  const strongest = new Float64Array(size);
  for (let v = 0; v < size; v++) {
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      strongest[v] = Math.max(strongest[v] ?? 0, weight[slot] ?? 0);
    }
  }
  const sizes = new Float64Array(size);
  const own = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const start = offset[i] ?? 0;
    const end = offset[i + 1] ?? 0;
    for (let slot = start; slot < end; slot++) {
      own[neighbour[slot] ?? 0] = (weight[slot] ?? 0) / (total[i] ?? 1);
    }
    let effective = 0;
    for (let slot = start; slot < end; slot++) {
      const j = neighbour[slot] ?? 0;
      let redundant = 0;
      for (let around = offset[j] ?? 0; around < (offset[j + 1] ?? 0); around++) {
        redundant += (own[neighbour[around] ?? 0] ?? 0) * (weight[around] ?? 0);
      }
      effective += 1 - redundant / (strongest[j] ?? 1);
    }
    for (let slot = start; slot < end; slot++) own[neighbour[slot] ?? 0] = 0;
    sizes[i] = start === end ? NaN : effective;
  }
  return sizes;
}
