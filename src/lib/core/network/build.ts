/**
 * Answers: who is tied to whom, as a graph every question can be asked of.
 * Built straight from edge columns by two counting passes, which leaves every row sorted without a sort:
 * slots are first laid out by neighbour, then dealt to their owners in that order.
 * Cost: O(people + edges) time, 24 bytes a slot while building.
 */
import type { EdgeColumns, Network } from './network.ts';

/**
 * The undirected simple network of `size` people. Parallel edges become one tie with the summed weight
 * and the first one's tie index; ties of a person to themselves are dropped.
 * @param size number of people; every a[i] and b[i] must lie in 0 … size − 1 (a RangeError otherwise:
 * that would be our own bug).
 */
export function buildNetwork(size: number, edges: EdgeColumns): Network {
  const { a, b } = edges;
  const rowStart = new Uint32Array(size + 1);
  for (let i = 0; i < a.length; i++) {
    const from = a[i] ?? -1;
    const to = b[i] ?? -1;
    if (!(from >= 0 && from < size && to >= 0 && to < size)) {
      throw new RangeError(`edge ${i} joins ${from} and ${to} among ${size} people`);
    }
    if (from === to) continue;
    rowStart[from + 1] = (rowStart[from + 1] ?? 0) + 1;
    rowStart[to + 1] = (rowStart[to + 1] ?? 0) + 1;
  }
  for (let v = 0; v < size; v++) rowStart[v + 1] = (rowStart[v + 1] ?? 0) + (rowStart[v] ?? 0);

  const slots = rowStart[size] ?? 0;
  const owner = new Uint32Array(slots);
  const edge = new Uint32Array(slots);
  const fill = rowStart.slice(0, size);
  for (let i = 0; i < a.length; i++) {
    const from = a[i] ?? 0;
    const to = b[i] ?? 0;
    if (from === to) continue;
    const atFrom = fill[from] ?? 0;
    owner[atFrom] = to;
    edge[atFrom] = i;
    fill[from] = atFrom + 1;
    const atTo = fill[to] ?? 0;
    owner[atTo] = from;
    edge[atTo] = i;
    fill[to] = atTo + 1;
  }
  return deal(size, rowStart, owner, edge, edges);
}

/** Deals slots, laid out by neighbour, to their owners; a repeated neighbour adds to the slot before it. */
function deal(
  size: number,
  rowStart: Uint32Array,
  owner: Uint32Array,
  edge: Uint32Array,
  { weight, tie }: EdgeColumns,
): Network {
  const slots = owner.length;
  const neighbour = new Uint32Array(slots);
  const weights = new Float64Array(slots);
  const ties = new Uint32Array(slots);
  const end = rowStart.slice(0, size);
  for (let v = 0; v < size; v++) {
    for (let slot = rowStart[v] ?? 0; slot < (rowStart[v + 1] ?? 0); slot++) {
      const row = owner[slot] ?? 0;
      const from = edge[slot] ?? 0;
      const last = end[row] ?? 0;
      if (last > (rowStart[row] ?? 0) && neighbour[last - 1] === v) {
        weights[last - 1] = (weights[last - 1] ?? 0) + (weight?.[from] ?? 1);
        continue;
      }
      neighbour[last] = v;
      weights[last] = weight?.[from] ?? 1;
      ties[last] = tie?.[from] ?? from;
      end[row] = last + 1;
    }
  }

  const offset = new Uint32Array(size + 1);
  let kept = 0;
  for (let v = 0; v < size; v++) {
    const start = rowStart[v] ?? 0;
    const stop = end[v] ?? 0;
    neighbour.copyWithin(kept, start, stop);
    weights.copyWithin(kept, start, stop);
    ties.copyWithin(kept, start, stop);
    kept += stop - start;
    offset[v + 1] = kept;
  }
  return {
    size,
    offset,
    neighbour: neighbour.slice(0, kept),
    weight: weights.slice(0, kept),
    tie: ties.slice(0, kept),
  };
}
