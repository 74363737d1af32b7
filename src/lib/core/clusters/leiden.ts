/**
 * Answers: which people are tied more among themselves than their activity would lead one to expect?
 * Maximises Q = Σ over groups of (W_c − f · N_c² / 2), W_c tie weight inside, N_c the members' node
 * weights. With node weight = a person's total tie weight and f = γ / 2m this is modularity with
 * resolution γ; with node weight 1 and f = ½ it is the constant Potts model the consensus uses.
 * Source: Leiden (Traag, Waltman & van Eck 2019): local moving with a queue, refinement inside each
 * community, aggregation over the refined parts; every community it leaves is connected.
 * Departures: refinement takes the best move rather than one drawn by chance (θ → 0), which the paper
 * allows; the random order of people is all the chance there is.
 * Cost: about 10 passes over the ties.
 */

/** A weighted graph whose nodes may stand for several people. Self ties are kept apart, in no row. */
export interface PottsGraph {
  size: number;
  offset: Uint32Array;
  neighbour: Uint32Array;
  weight: Float64Array;
  nodeWeight: Float64Array;
}

/** A move must gain at least this share of the graph's weight, lest rounding turn moves in circles. */
const LEAST_GAIN = 1e-12;

/**
 * Community of each node, numbered from 0 in node order.
 * @param random numbers in 0 … 1, seeded. @param from communities to begin with, each below `size`; each
 * node on its own where left out.
 */
export function leiden(
  graph: PottsGraph,
  factor: number,
  random: () => number,
  from: Int32Array | null = null,
): Int32Array {
  const label = singles(graph.size);
  /** Node of the current level that each original node is part of. */
  const nodeOf = singles(graph.size);
  let level = graph;
  let start = from ?? singles(graph.size);
  for (;;) {
    const communities = moveLocally(level, start, factor, random);
    for (let v = 0; v < graph.size; v++) label[v] = communities[nodeOf[v] ?? 0] ?? 0;
    const parts = refine(level, communities, factor, random);
    const count = renumber(parts);
    if (count === level.size) break;
    start = new Int32Array(count);
    for (let v = 0; v < level.size; v++) start[parts[v] ?? 0] = communities[v] ?? 0;
    renumber(start);
    for (let v = 0; v < graph.size; v++) nodeOf[v] = parts[nodeOf[v] ?? 0] ?? 0;
    level = aggregate(level, parts, count);
  }
  renumber(label);
  return label;
}

/** Numbers labels from 0 in the order they first appear, in place; returns how many there are. */
export function renumber(label: Int32Array): number {
  const names = new Map<number, number>();
  for (let v = 0; v < label.length; v++) {
    const old = label[v] ?? 0;
    const known = names.get(old) ?? names.size;
    names.set(old, known);
    label[v] = known;
  }
  return names.size;
}

function singles(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, v) => v);
}

function shuffled(size: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, v) => v);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
  return order;
}

/** Moves nodes to the community they fit best until none gains; a move wakes the neighbours outside. */
function moveLocally(
  { size, offset, neighbour, weight, nodeWeight }: PottsGraph,
  start: Int32Array,
  factor: number,
  random: () => number,
): Int32Array {
  const community = start.slice();
  const mass = new Float64Array(size);
  const members = new Uint32Array(size);
  for (let v = 0; v < size; v++) {
    const c = community[v] ?? 0;
    mass[c] = (mass[c] ?? 0) + (nodeWeight[v] ?? 0);
    members[c] = (members[c] ?? 0) + 1;
  }
  const vacant: number[] = [];
  for (let c = size - 1; c >= 0; c--) if (members[c] === 0) vacant.push(c);

  const tiesTo = new Float64Array(size);
  const queue = shuffled(size, random);
  const waiting = new Uint8Array(size).fill(1);
  const least = LEAST_GAIN * (1 + weight.reduce((sum, w) => sum + w, 0));
  let head = 0;
  let left = size;
  while (left > 0) {
    const v = queue[head] ?? 0;
    head = (head + 1) % size;
    left--;
    waiting[v] = 0;
    const from = community[v] ?? 0;
    const own = nodeWeight[v] ?? 0;
    const touched: number[] = [];
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      const c = community[neighbour[slot] ?? 0] ?? 0;
      if (tiesTo[c] === 0) touched.push(c);
      tiesTo[c] = (tiesTo[c] ?? 0) + (weight[slot] ?? 0);
    }
    mass[from] = (mass[from] ?? 0) - own;
    let best = from;
    let bestGain = (tiesTo[from] ?? 0) - factor * own * (mass[from] ?? 0);
    for (const c of touched) {
      const gain = (tiesTo[c] ?? 0) - factor * own * (mass[c] ?? 0);
      if (gain > bestGain + least) {
        best = c;
        bestGain = gain;
      }
    }
    for (const c of touched) tiesTo[c] = 0;
    const empty = vacant[vacant.length - 1];
    if (bestGain < -least && empty !== undefined) best = empty;
    mass[best] = (mass[best] ?? 0) + own;
    if (best === from) continue;
    if (best === empty) vacant.pop();
    members[best] = (members[best] ?? 0) + 1;
    members[from] = (members[from] ?? 0) - 1;
    if (members[from] === 0) vacant.push(from);
    community[v] = best;
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      const u = neighbour[slot] ?? 0;
      if (waiting[u] === 1 || community[u] === best) continue;
      waiting[u] = 1;
      queue[(head + left) % size] = u;
      left++;
    }
  }
  return community;
}

/** Splits each community into well-knit parts: single nodes join a part of their own community if both fit. */
function refine(
  { size, offset, neighbour, weight, nodeWeight }: PottsGraph,
  community: Int32Array,
  factor: number,
  random: () => number,
): Int32Array {
  const part = singles(size);
  const mass = nodeWeight.slice();
  const isSingle = new Uint8Array(size).fill(1);
  const communityMass = new Float64Array(size);
  /** Tie weight from each part to the rest of its community. */
  const outward = new Float64Array(size);
  for (let v = 0; v < size; v++) {
    const c = community[v] ?? 0;
    communityMass[c] = (communityMass[c] ?? 0) + (nodeWeight[v] ?? 0);
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      if (community[neighbour[slot] ?? 0] === c)
        outward[v] = (outward[v] ?? 0) + (weight[slot] ?? 0);
    }
  }
  const fits = (p: number, c: number): boolean =>
    (outward[p] ?? 0) >= factor * (mass[p] ?? 0) * ((communityMass[c] ?? 0) - (mass[p] ?? 0));

  const tiesTo = new Float64Array(size);
  for (const v of shuffled(size, random)) {
    const c = community[v] ?? 0;
    if (isSingle[v] !== 1 || !fits(v, c)) continue;
    const own = nodeWeight[v] ?? 0;
    const touched: number[] = [];
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      const u = neighbour[slot] ?? 0;
      if (community[u] !== c) continue;
      const p = part[u] ?? 0;
      if (tiesTo[p] === 0) touched.push(p);
      tiesTo[p] = (tiesTo[p] ?? 0) + (weight[slot] ?? 0);
    }
    let best = v;
    let bestGain = 0;
    for (const p of touched) {
      const gain = (tiesTo[p] ?? 0) - factor * own * (mass[p] ?? 0);
      if (p !== v && gain > bestGain && fits(p, c)) {
        best = p;
        bestGain = gain;
      }
    }
    if (best !== v) {
      // Ties between the two are inside now, and v's others count with the part's.
      outward[best] = (outward[best] ?? 0) + (outward[v] ?? 0) - 2 * (tiesTo[best] ?? 0);
      mass[best] = (mass[best] ?? 0) + own;
      part[v] = best;
      isSingle[best] = 0;
    }
    for (const p of touched) tiesTo[p] = 0;
  }
  return part;
}

/** The graph whose nodes are the parts; ties inside a part vanish, they cannot be moved any more. */
function aggregate(graph: PottsGraph, part: Int32Array, count: number): PottsGraph {
  const nodeWeight = new Float64Array(count);
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let v = 0; v < graph.size; v++) {
    const p = part[v] ?? 0;
    nodeWeight[p] = (nodeWeight[p] ?? 0) + (graph.nodeWeight[v] ?? 0);
    members[p]?.push(v);
  }
  const offset = new Uint32Array(count + 1);
  const neighbour: number[] = [];
  const weight: number[] = [];
  const tiesTo = new Float64Array(count);
  members.forEach((nodes, p) => {
    const touched: number[] = [];
    for (const v of nodes) {
      for (let slot = graph.offset[v] ?? 0; slot < (graph.offset[v + 1] ?? 0); slot++) {
        const q = part[graph.neighbour[slot] ?? 0] ?? 0;
        if (q === p) continue;
        if (tiesTo[q] === 0) touched.push(q);
        tiesTo[q] = (tiesTo[q] ?? 0) + (graph.weight[slot] ?? 0);
      }
    }
    touched.sort((a, b) => a - b);
    for (const q of touched) {
      neighbour.push(q);
      weight.push(tiesTo[q] ?? 0);
      tiesTo[q] = 0;
    }
    offset[p + 1] = neighbour.length;
  });
  return {
    size: count,
    offset,
    neighbour: Uint32Array.from(neighbour),
    weight: Float64Array.from(weight),
    nodeWeight,
  };
}
