/**
 * Answers: which people form groups?
 * Tie weights (numbers of events) are compressed by log1p, so that one talkative pair does not make a
 * group; Leiden maximises modularity at the resolution asked for, several times in seeded orders; the
 * consensus of the runs is taken; a group that hangs together only through others is parted; somebody with
 * ties who is left a group of one joins the people they are tied to most, for one person is no group.
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
  return joinLoners(network, connectedGroups(network, agreed));
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

/** Lets each group of one, in person order, join the group it has most weight to; numbers from 0 again. */
function joinLoners(network: Network, label: Int32Array): Int32Array {
  const members = new Map<number, number>();
  for (const group of label) members.set(group, (members.get(group) ?? 0) + 1);
  for (let v = 0; v < network.size; v++) {
    const own = label[v] ?? -1;
    if (own === -1 || members.get(own) !== 1) continue;
    const joined = closestGroup(network, label, v);
    members.set(joined, (members.get(joined) ?? 0) + 1);
    members.delete(own);
    label[v] = joined;
  }
  const numbers = new Map<number, number>([[-1, -1]]);
  return label.map((group) => {
    const known = numbers.get(group) ?? numbers.size - 1;
    numbers.set(group, known);
    return known;
  });
}

/** The group a person has most compressed weight to, the first met of equals. */
function closestGroup(network: Network, label: Int32Array, person: number): number {
  const weightTo = new Map<number, number>();
  const end = network.offset[person + 1] ?? 0;
  for (let slot = network.offset[person] ?? 0; slot < end; slot++) {
    const group = label[network.neighbour[slot] ?? 0] ?? -1;
    weightTo.set(group, (weightTo.get(group) ?? 0) + Math.log1p(network.weight[slot] ?? 0));
  }
  const [closest] = [...weightTo].sort(([, a], [, b]) => b - a);
  return closest?.[0] ?? -1;
}
