/**
 * Answers: which people can reach one another at all?
 * Breadth-first search from each person not yet reached, in person order. Cost: O(people + ties).
 */
import type { Network } from './network.ts';

export interface Components {
  /** Component of each person, numbered by their first member; −1 for people left out. */
  label: Int32Array;
  /** People in each component. */
  sizes: number[];
}

/**
 * The connected components. Isolates are components of one.
 * @param without people to imagine away: 1 removes the person (one byte each).
 */
export function connectedComponents(network: Network, without?: Uint8Array): Components {
  const label = new Int32Array(network.size).fill(-1);
  const queue = new Uint32Array(network.size);
  const sizes: number[] = [];
  for (let start = 0; start < network.size; start++) {
    if (label[start] !== -1 || without?.[start] === 1) continue;
    const component = sizes.length;
    let length = 1;
    queue[0] = start;
    label[start] = component;
    for (let head = 0; head < length; head++) {
      const v = queue[head] ?? 0;
      for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
        const u = network.neighbour[slot] ?? 0;
        if (label[u] !== -1 || without?.[u] === 1) continue;
        label[u] = component;
        queue[length++] = u;
      }
    }
    sizes.push(length);
  }
  return { label, sizes };
}

/** Index of the largest component, the first of equals; −1 when there is nobody. */
export function largestComponent(components: Components): number {
  let best = -1;
  components.sizes.forEach((size, index) => {
    if (best === -1 || size > (components.sizes[best] ?? 0)) best = index;
  });
  return best;
}
