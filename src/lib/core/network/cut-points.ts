/**
 * Answers: which people and which ties hold the network together, so that without one of them some lose
 * their way to the rest?
 * Source: Tarjan 1972 (lowlink by depth-first search), with an explicit stack: a chain of 100,000 people
 * must not exhaust the call stack. The network is simple, so the tie back to the parent is skipped by
 * person. Beside the cuts it answers how many people each articulation point separates from the largest
 * part left, from the sizes of the subtrees it cuts. Cost: O(people + ties).
 */
import { connectedComponents } from './components.ts';
import type { Network } from './network.ts';

export interface CutPoints {
  /** 1 where removing the person disconnects those they were tied to. */
  isArticulation: Uint8Array;
  /** Tie indices whose removal disconnects the two people, rising. */
  bridgeTies: Uint32Array;
  /** How many others lose their way to the largest remaining part of the person's component. */
  cutOffWithout: Uint32Array;
}

/** Articulation points, bridges and what falls away without each person. */
export function findCutPoints(network: Network): CutPoints {
  const { size, offset, neighbour, tie } = network;
  const components = connectedComponents(network);
  const isArticulation = new Uint8Array(size);
  const cutOffWithout = new Uint32Array(size);
  const bridges: number[] = [];

  const found = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const parentTie = new Uint32Array(size);
  const nextSlot = offset.slice(0, size);
  const subtree = new Uint32Array(size).fill(1);
  const separated = new Uint32Array(size);
  const largestPart = new Uint32Array(size);
  const rootChildren = new Uint32Array(size);
  const stack = new Uint32Array(size);
  let clock = 0;

  for (let root = 0; root < size; root++) {
    if (found[root] !== -1) continue;
    let depth = 1;
    stack[0] = root;
    found[root] = low[root] = clock++;
    while (depth > 0) {
      const v = stack[depth - 1] ?? 0;
      const slot = nextSlot[v] ?? 0;
      if (slot < (offset[v + 1] ?? 0)) {
        nextSlot[v] = slot + 1;
        const u = neighbour[slot] ?? 0;
        if (found[u] === -1) {
          parent[u] = v;
          parentTie[u] = tie[slot] ?? 0;
          found[u] = low[u] = clock++;
          stack[depth++] = u;
        } else if (u !== parent[v]) {
          low[v] = Math.min(low[v] ?? 0, found[u] ?? 0);
        }
        continue;
      }
      depth--;
      const above = parent[v] ?? -1;
      if (above === -1) continue;
      const below = subtree[v] ?? 0;
      subtree[above] = (subtree[above] ?? 0) + below;
      low[above] = Math.min(low[above] ?? 0, low[v] ?? 0);
      if ((low[v] ?? 0) > (found[above] ?? 0)) bridges.push(parentTie[v] ?? 0);
      if ((low[v] ?? 0) >= (found[above] ?? 0)) {
        if (above === root) rootChildren[root] = (rootChildren[root] ?? 0) + 1;
        else isArticulation[above] = 1;
        separated[above] = (separated[above] ?? 0) + below;
        largestPart[above] = Math.max(largestPart[above] ?? 0, below);
      }
    }
    if ((rootChildren[root] ?? 0) > 1) isArticulation[root] = 1;
  }

  for (let v = 0; v < size; v++) {
    if (isArticulation[v] !== 1) continue;
    const others = (components.sizes[components.label[v] ?? 0] ?? 0) - 1;
    const rest = others - (separated[v] ?? 0);
    cutOffWithout[v] = others - Math.max(rest, largestPart[v] ?? 0);
  }
  return {
    isArticulation,
    bridgeTies: Uint32Array.from(bridges).sort(),
    cutOffWithout,
  };
}
