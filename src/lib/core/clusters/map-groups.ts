/** Answers: which groups have an area on the map, and which are whole islands that stand in the tray? */
import { islanders } from '../network/islands.ts';
import type { Network } from '../network/network.ts';
import type { ClusterSet } from './cluster-set.ts';

/** Indices of the groups that are no islands, largest group first. */
export function mapGroups(network: Network, { clusters }: ClusterSet): number[] {
  const onIsland = islanders(network);
  return clusters.flatMap((cluster, index) => (onIsland[cluster.members[0] ?? -1] ? [] : [index]));
}
