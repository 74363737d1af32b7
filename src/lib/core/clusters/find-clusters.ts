/**
 * Answers: which people form groups?
 * Tie weights (numbers of events) are compressed by log1p, so that one talkative pair does not make a
 * group; Leiden maximises modularity at the resolution asked for, several times in seeded orders; the
 * consensus of the runs is taken; a group that hangs together only through others is parted; somebody with
 * ties who is left a group of one joins the people they are tied to most, for one person is no group.
 * Why compress, why above resolution 1, why a consensus: docs/decisions, "Groups by consensus of Leiden".
 * Cost: runs × O(ties) + the consensus; 5,000 people and 30,000 ties take about a second.
 */
import { reweighed, strengths } from '../network/degree.ts';
import type { Network } from '../network/network.ts';
import { seededRandom } from '../random.ts';
import { consensus } from './consensus.ts';
import { connectedGroups, joinLoners } from './keep-together.ts';
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
  return agreedClusters(network, runClusters(network, options), options.seed);
}

/** What a set of runs agrees on, in connected groups; labels as for `findClusters`. */
export function agreedClusters(
  network: Network,
  runs: readonly Int32Array[],
  seed: number,
): Int32Array {
  const agreed = consensus(runs, seededRandom(seed));
  return joinLoners(network, connectedGroups(network, agreed));
}

/**
 * The single runs the consensus is taken of: one label per person, isolates alone.
 * @param from groups to begin with, numbered below the number of people; everybody alone where left out.
 */
export function runClusters(
  network: Network,
  { resolution, runs, seed }: FindClustersOptions,
  from: Int32Array | null = null,
): Int32Array[] {
  const compressed = reweighed(network, Math.log1p);
  const nodeWeight = strengths(compressed);
  const twiceTotal = nodeWeight.reduce((sum, weight) => sum + weight, 0);
  const graph = { ...compressed, nodeWeight };
  const factor = twiceTotal === 0 ? 0 : resolution / twiceTotal;
  const random = seededRandom(seed);
  return Array.from({ length: runs }, () => leiden(graph, factor, random, from));
}
