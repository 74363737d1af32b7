/**
 * Answers: how closed is the circle round a person? Low is open.
 * Formula: C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², j and q neighbours of i, q ≠ i, j; p_ij = w_ij / Σ_k w_ik.
 * Source: Burt 1992. The outer sum runs over neighbours only (as igraph and networkx do), not over people
 * two steps away. Undefined (NaN) for isolates; 1 with one tie; can exceed 1.
 * Cost: O(Σ over ties of degree), with one row of marks kept across people.
 */
import { strengths } from '../network/degree.ts';
import type { Network } from '../network/network.ts';

/** Constraint of each person; NaN for isolates. @param weighted whether tie weights count, or ties alone. */
export function constraint(network: Network, weighted: boolean): Float64Array {
  const onEach = constraintByTie(network, weighted);
  return Float64Array.from({ length: network.size }, (_, v) => {
    const start = network.offset[v] ?? 0;
    const end = network.offset[v + 1] ?? 0;
    return start === end ? NaN : onEach.subarray(start, end).reduce((sum, part) => sum + part, 0);
  });
}

/**
 * How much each neighbour constrains a person, c_ij: alongside `network.neighbour`, the slot of j in the
 * row of i. The constraint of i is the sum of their row.
 */
export function constraintByTie(network: Network, weighted: boolean): Float64Array {
  const { size, offset, neighbour, weight } = network;
  const total = weighted ? strengths(network) : null;
  const onEach = new Float64Array(neighbour.length);
  /** p_iq of the person in hand; 0 for everybody else. */
  const own = new Float64Array(size);
  const sumOf = (v: number): number => total?.[v] ?? (offset[v + 1] ?? 0) - (offset[v] ?? 0);

  for (let i = 0; i < size; i++) {
    const start = offset[i] ?? 0;
    const end = offset[i + 1] ?? 0;
    const sum = sumOf(i);
    for (let slot = start; slot < end; slot++) {
      own[neighbour[slot] ?? 0] = (weighted ? (weight[slot] ?? 0) : 1) / sum;
    }
    for (let slot = start; slot < end; slot++) {
      const j = neighbour[slot] ?? 0;
      let invested = own[j] ?? 0;
      for (let around = offset[j] ?? 0; around < (offset[j + 1] ?? 0); around++) {
        const q = neighbour[around] ?? 0;
        const toQ = own[q] ?? 0;
        if (toQ > 0) invested += (toQ * (weighted ? (weight[around] ?? 0) : 1)) / sumOf(q);
      }
      onEach[slot] = invested * invested;
    }
    for (let slot = start; slot < end; slot++) own[neighbour[slot] ?? 0] = 0;
  }
  return onEach;
}
