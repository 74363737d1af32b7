/**
 * Answers: which people form groups?
 * Tie weights (numbers of events) are compressed by log1p, so that one talkative pair does not make a
 * group; Leiden maximises modularity at the resolution asked for, several times in seeded orders; the
 * consensus of the runs is taken; a group that hangs together only through others is parted.
 * Why compress, why above resolution 1, why a consensus: docs/decisions, "Groups by consensus of Leiden".
 * Cost: runs × O(ties) + the consensus; 5,000 people and 30,000 ties take about a second.
 */
import { degreeOf, reweighed, strengths } from '../network/degree.ts';
import type { Network } from '../network/network.ts';
import { seededRandom } from '../random.ts';
import { consensus } from './consensus.ts';
import { leiden } from './leiden.ts';

export interface FindClustersOptions {
  /** Above 0; higher is finer. */
  resolution: number;
  /** How many runs to agree on, at least 1. */
  runs: number;
  seed: number;
}

/**
 * Group of each person, numbered from 0 in person order; −1 for people with no tie.
 * @param network raw weights (event counts, every recipient counting 1); log1p is applied here. The answer
 * depends on the network alone, not on the order its edges came in.
 */
export function findClusters(network: Network, options: FindClustersOptions): Int32Array {
  const runs = runClusters(network, options);
  const agreed = consensus(runs, seededRandom(options.seed));
  return connectedGroups(network, agreed);
}

/** The single runs the consensus is taken of: one label per person, isolates alone. */
export function runClusters(
  network: Network,
  { resolution, runs, seed }: FindClustersOptions,
): Int32Array[] {
  const compressed = reweighed(network, Math.log1p);
  const nodeWeight = strengths(compressed);
  const twiceTotal = nodeWeight.reduce((sum, weight) => sum + weight, 0);
  const graph = { ...compressed, nodeWeight };
  const factor = twiceTotal === 0 ? 0 : resolution / twiceTotal;
  const random = seededRandom(seed);
  return Array.from({ length: runs }, () => leiden(graph, factor, random));
}

/** Parts each group into its connected pieces and takes isolates out. */
function connectedGroups(network: Network, group: Int32Array): Int32Array {
  const label = new Int32Array(network.size).fill(-1);
  const queue = new Uint32Array(network.size);
  let groups = 0;
  for (let start = 0; start < network.size; start++) {
    if (label[start] !== -1 || degreeOf(network, start) === 0) continue;
    label[start] = groups;
    queue[0] = start;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const v = queue[head] ?? 0;
      for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
        const u = network.neighbour[slot] ?? 0;
        if (label[u] !== -1 || group[u] !== group[start]) continue;
        label[u] = groups;
        queue[length++] = u;
      }
    }
    groups++;
  }
  return label;
}
