/** How far people are apart, found the plain way: what the measures are checked against. */
import type { Network } from '../../src/lib/core/network/network.ts';

/** Steps from `source` to every person; −1 for those out of reach. */
export function stepsFrom(network: Network, source: number): Int32Array {
  const steps = new Int32Array(network.size).fill(-1);
  const queue = new Uint32Array(network.size);
  let length = 1;
  queue[0] = source;
  steps[source] = 0;
  for (let head = 0; head < length; head++) {
    const v = queue[head] ?? 0;
    const next = (steps[v] ?? 0) + 1;
    for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
      const u = network.neighbour[slot] ?? 0;
      if (steps[u] !== -1) continue;
      steps[u] = next;
      queue[length++] = u;
    }
  }
  return steps;
}
