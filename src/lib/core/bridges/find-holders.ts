/**
 * Answers: how few people carry most of what runs between the groups?
 * Greedy cover: again and again the person who touches most ties between groups not yet carried, the
 * lower number of equals, until more than half are carried or the list is as long as a sentence allows.
 * Greedy is within 1 − 1/e of the best choice of as many (Nemhauser, Wolsey & Fisher 1978).
 * Then those people are imagined away, to count who loses their way to the largest part.
 * Cost: O(ties) a holder.
 */
import type { ClusterSet } from '../clusters/cluster-set.ts';
import { connectedComponents, largestComponent } from '../network/components.ts';
import { degreeOf } from '../network/degree.ts';
import { islanders } from '../network/islands.ts';
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';
import type { BridgeSet } from './bridge-set.ts';
import { tiesBetweenGroups } from './group-ties.ts';

/** The opening finding: who holds the groups together and what falls apart without them. */
export function findHolders(network: Network, clusters: ClusterSet): BridgeSet['finding'] {
  const { across } = tiesBetweenGroups(network, clusters.of);
  const holders: number[] = [];
  let left = across;
  while (2 * left.length >= across.length && left.length > 0) {
    if (holders.length === SETTINGS.holders.value) break;
    const next = busiest(left);
    holders.push(next);
    left = left.filter(({ a, b }) => a !== next && b !== next);
  }

  const components = connectedComponents(network);
  const whole = largestComponent(components);
  const without = new Uint8Array(network.size);
  for (const holder of holders) without[holder] = 1;
  const inLargest = holders.filter((holder) => components.label[holder] === whole).length;
  const others = (components.sizes[whole] ?? 0) - inLargest;
  return {
    holders,
    tiesBetweenGroups: across.length,
    carriedByHolders: across.length - left.length,
    peopleDrawn: peopleDrawn(network),
    peopleCutOffWithoutHolders:
      holders.length === 0 ? 0 : others - largestPartOf(network, without, components.label, whole),
  };
}

/** People with ties who stand on no island. */
function peopleDrawn(network: Network): number {
  const onIsland = islanders(network);
  return onIsland.reduce(
    (sum, isOn, person) => sum + (isOn === 0 && degreeOf(network, person) > 0 ? 1 : 0),
    0,
  );
}

function busiest(ties: readonly { a: number; b: number }[]): number {
  const touching = new Map<number, number>();
  for (const { a, b } of ties) {
    touching.set(a, (touching.get(a) ?? 0) + 1);
    touching.set(b, (touching.get(b) ?? 0) + 1);
  }
  const [first] = [...touching].sort(([a, ties], [b, more]) => more - ties || a - b);
  return first?.[0] ?? -1;
}

/** People in the largest part left of what was the largest component. */
function largestPartOf(
  network: Network,
  without: Uint8Array,
  label: Int32Array,
  whole: number,
): number {
  const parts = connectedComponents(network, without);
  let largest = 0;
  parts.label.forEach((part, v) => {
    if (part !== -1 && label[v] === whole) largest = Math.max(largest, parts.sizes[part] ?? 0);
  });
  return largest;
}
