/**
 * Answers: who stands on an island, a whole component too small to be drawn beside the others?
 * A component of fewer than `islandSize` people is one, unless the network has nothing larger: then its
 * largest components are the mainland, so that three people who know each other are a map and not a tray.
 * Cost: O(n + m).
 */
import { SETTINGS } from '../settings.ts';
import { connectedComponents } from './components.ts';
import type { Network } from './network.ts';

/** 1 for each person with ties who stands on an island; 0 for the rest, people without ties among them. */
export function islanders(network: Network): Uint8Array {
  const { label, sizes } = connectedComponents(network);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 2);
  const mainland = Math.min(SETTINGS.islandSize.value, largest);
  return Uint8Array.from(label, (component) => {
    const size = sizes[component] ?? 0;
    return size > 1 && size < mainland ? 1 : 0;
  });
}
