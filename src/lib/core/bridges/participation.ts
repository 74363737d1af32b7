/**
 * Answers: how evenly do a person's ties spread over the groups, and how much of a hub are they at home?
 * Formulas: P_i = 1 − Σ_s (k_is / k_i)², k_is ties of i into group s; z_i = (κ_i − mean κ) / sd κ over the
 * members of i's own group, κ ties inside it, the population's standard deviation. Source: Guimerà & Amaral 2005.
 * Ties are counted, not weighed, as in every bridge measure. Cost: O(people + ties).
 */
import { degreeOf } from '../network/degree.ts';
import type { Network } from '../network/network.ts';

/** Participation of each person, 0 (all ties in one group) towards 1; NaN for isolates. */
export function participation(network: Network, groupOf: ArrayLike<number>): Float64Array {
  const values = new Float64Array(network.size);
  for (let v = 0; v < network.size; v++) {
    const degree = degreeOf(network, v);
    let squares = 0;
    for (const ties of tiesByGroup(network, groupOf, v).values()) squares += (ties / degree) ** 2;
    values[v] = degree === 0 ? NaN : 1 - squares;
  }
  return values;
}

/** How many ties a person has into each group, by group index. Ties to people in no group are left out. */
export function tiesByGroup(
  network: Network,
  groupOf: ArrayLike<number>,
  person: number,
): Map<number, number> {
  const ties = new Map<number, number>();
  const end = network.offset[person + 1] ?? 0;
  for (let slot = network.offset[person] ?? 0; slot < end; slot++) {
    const group = groupOf[network.neighbour[slot] ?? 0] ?? -1;
    if (group !== -1) ties.set(group, (ties.get(group) ?? 0) + 1);
  }
  return ties;
}

/** Within-group z of each person: 0 where all members are alike; NaN for people in no group. */
export function withinGroupZ(network: Network, groupOf: ArrayLike<number>): Float64Array {
  const inside = new Float64Array(network.size);
  const groups = new Map<number, { members: number; sum: number; squares: number }>();
  for (let v = 0; v < network.size; v++) {
    const group = groupOf[v] ?? -1;
    if (group === -1) continue;
    const ties = tiesByGroup(network, groupOf, v).get(group) ?? 0;
    inside[v] = ties;
    const moments = groups.get(group) ?? { members: 0, sum: 0, squares: 0 };
    moments.members++;
    moments.sum += ties;
    moments.squares += ties * ties;
    groups.set(group, moments);
  }
  return inside.map((ties, v) => {
    const moments = groups.get(groupOf[v] ?? -1);
    if (!moments) return NaN;
    const mean = moments.sum / moments.members;
    // Counts are whole numbers, so equal members give exactly 0 here.
    const variance = (moments.members * moments.squares - moments.sum ** 2) / moments.members ** 2;
    return variance === 0 ? 0 : (ties - mean) / Math.sqrt(variance);
  });
}
