/**
 * Answers: between how many pairs of others does a person stand?
 * Formula: B(v) = Σ over unordered pairs s, t of σ_st(v) / σ_st, σ counting shortest paths. Raw, no
 * normalising. Source: Freeman 1977, by the accumulation of Brandes 2001, exact.
 * Departures: in hops, the ties that lead onward are kept in the order they are met, so the way back reads
 * them once, in a row; weighted, a predecessor is known by its distance. Weighted paths have length
 * Σ 1 / weight (never the weight itself), and lengths that differ by less than one part in 10¹² count as
 * equal, for sums of reciprocals round.
 * Cost: O(people × ties) in hops; × log people weighted.
 */
import type { Network } from '../network/network.ts';
import { DistanceHeap } from './distance-heap.ts';

/** Two path lengths this close, relatively, are the same length summed in another order. */
const SAME_LENGTH = 1e-12;

/** Betweenness in hops, per person; 0 for isolates. */
export function betweenness({ size, offset, neighbour }: Network): Float64Array {
  const total = new Float64Array(size);
  const steps = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  /** (1 + share of the pairs beyond a person) / paths to them: what each path to them carries on. */
  const carried = new Float64Array(size);
  const order = new Uint32Array(size);
  /** Ties that lead one step further from the source, those of order[i] from onwardStart[i]. */
  const onward = new Uint32Array(neighbour.length / 2);
  const onwardStart = new Uint32Array(size + 1);

  for (let source = 0; source < size; source++) {
    if (offset[source] === offset[source + 1]) continue;
    let reached = 1;
    let leading = 0;
    order[0] = source;
    steps[source] = 0;
    paths[source] = 1;
    for (let head = 0; head < reached; head++) {
      const v = order[head] ?? 0;
      const next = (steps[v] ?? 0) + 1;
      const pathsToV = paths[v] ?? 0;
      const end = offset[v + 1] ?? 0;
      for (let slot = offset[v] ?? 0; slot < end; slot++) {
        const u = neighbour[slot] ?? 0;
        const known = steps[u] ?? 0;
        if (known === -1) {
          steps[u] = next;
          paths[u] = pathsToV;
          order[reached++] = u;
          onward[leading++] = u;
        } else if (known === next) {
          paths[u] = (paths[u] ?? 0) + pathsToV;
          onward[leading++] = u;
        }
      }
      onwardStart[head + 1] = leading;
    }
    for (let back = reached - 1; back > 0; back--) {
      const v = order[back] ?? 0;
      const end = onwardStart[back + 1] ?? 0;
      let beyond = 0;
      for (let i = onwardStart[back] ?? 0; i < end; i++) beyond += carried[onward[i] ?? 0] ?? 0;
      const pathsToV = paths[v] ?? 1;
      const share = pathsToV * beyond;
      carried[v] = (1 + share) / pathsToV;
      total[v] = (total[v] ?? 0) + share;
      steps[v] = -1;
    }
    steps[source] = -1;
  }
  return total.map((both) => both / 2);
}

/** Betweenness with path length Σ 1 / weight, per person. Weights must be above 0. */
export function weightedBetweenness({ size, offset, neighbour, weight }: Network): Float64Array {
  const total = new Float64Array(size);
  const length = new Float64Array(size).fill(Infinity);
  const paths = new Float64Array(size);
  const share = new Float64Array(size);
  const settled = new Uint8Array(size);
  const order = new Uint32Array(size);
  const heap = new DistanceHeap();

  for (let source = 0; source < size; source++) {
    let reached = 0;
    length[source] = 0;
    paths[source] = 1;
    heap.push(0, source);
    for (let next = heap.pop(); next !== null; next = heap.pop()) {
      const v = next.item;
      if (settled[v] === 1) continue;
      settled[v] = 1;
      order[reached++] = v;
      for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
        const u = neighbour[slot] ?? 0;
        if (settled[u] === 1) continue;
        const through = (length[v] ?? 0) + 1 / (weight[slot] ?? 1);
        const known = length[u] ?? Infinity;
        if (sameLength(through, known)) {
          paths[u] = (paths[u] ?? 0) + (paths[v] ?? 0);
        } else if (through < known) {
          length[u] = through;
          paths[u] = paths[v] ?? 0;
          heap.push(through, u);
        }
      }
    }
    for (let back = reached - 1; back > 0; back--) {
      const w = order[back] ?? 0;
      const carried = (1 + (share[w] ?? 0)) / (paths[w] ?? 1);
      for (let slot = offset[w] ?? 0; slot < (offset[w + 1] ?? 0); slot++) {
        const v = neighbour[slot] ?? 0;
        const through = (length[v] ?? 0) + 1 / (weight[slot] ?? 1);
        if (sameLength(through, length[w] ?? 0)) {
          share[v] = (share[v] ?? 0) + (paths[v] ?? 0) * carried;
        }
      }
      total[w] = (total[w] ?? 0) + (share[w] ?? 0);
    }
    for (let i = 0; i < reached; i++) {
      const v = order[i] ?? 0;
      length[v] = Infinity;
      paths[v] = 0;
      share[v] = 0;
      settled[v] = 0;
    }
  }
  return total.map((both) => both / 2);
}

function sameLength(left: number, right: number): boolean {
  return Math.abs(left - right) <= SAME_LENGTH * left;
}
