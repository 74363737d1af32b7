/** Answers: which groups have an area on the map, and which are whole islands that stand in the tray? */
import { connectedComponents } from '../network/components.ts';
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';
import type { ClusterSet } from './cluster-set.ts';

/** Indices of the groups whose component is large enough to be drawn, largest group first. */
export function mapGroups(network: Network, { clusters }: ClusterSet): number[] {
  const components = connectedComponents(network);
  const isDrawn = (person: number): boolean =>
    (components.sizes[components.label[person] ?? -1] ?? 0) >= SETTINGS.islandSize.value;
  return clusters.flatMap((cluster, index) => (isDrawn(cluster.members[0] ?? -1) ? [index] : []));
}
