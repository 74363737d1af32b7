/**
 * Which ties are drawn by default? Each person's strongest, so that nobody hangs in the air, and then the
 * strongest of the rest until the picture is full: all ties at once are a grey felt (readability.md §3.3).
 *
 * Weights compare as they stand in the network; equal weights fall by tie index, so the choice is the same
 * every time. Cost: O(n + m log m).
 */
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';

/** A network with no more ties than this is drawn whole. */
const DRAWN_WHOLE = 160;

/** Tie indices to draw, rising. `drawn` is 1 for the people on the map; ties of others are left out. */
export function backbone(network: Network, drawn: ArrayLike<number>): Uint32Array {
  const strongest = new Set<number>();
  const rest: { tie: number; weight: number }[] = [];
  let people = 0;
  for (let person = 0; person < network.size; person += 1) {
    if (!drawn[person]) continue;
    people += 1;
    const own: { tie: number; weight: number }[] = [];
    const last = network.offset[person + 1] ?? 0;
    for (let slot = network.offset[person] ?? 0; slot < last; slot += 1) {
      const other = network.neighbour[slot] ?? 0;
      if (!drawn[other]) continue;
      const each = { tie: network.tie[slot] ?? 0, weight: network.weight[slot] || 0 };
      own.push(each);
      if (person < other) rest.push(each);
    }
    own.sort(strongestFirst);
    for (const { tie } of own.slice(0, SETTINGS.tiesDrawnPerPerson.value)) strongest.add(tie);
  }
  const room = Math.max(DRAWN_WHOLE, Math.round(people * SETTINGS.tiesDrawnInAll.value));
  rest.sort(strongestFirst);
  for (const { tie } of rest) {
    if (strongest.size >= room) break;
    strongest.add(tie);
  }
  return Uint32Array.from(strongest).sort();
}

function strongestFirst(
  a: { tie: number; weight: number },
  b: { tie: number; weight: number },
): number {
  return b.weight - a.weight || a.tie - b.tie;
}
