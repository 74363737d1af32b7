/**
 * Which ties are drawn, and in which order do more join them? Each person's strongest come first, so that
 * nobody hangs in the air, then the strongest of the rest: all ties at once are a grey felt
 * (readability.md §3.3). A reader who wants more or fewer takes more or fewer of the same order.
 *
 * Weights compare as they stand in the network; equal weights fall by tie index, so the order is the same
 * every time. Cost: O(n + m log m).
 */
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';

/** A network with no more ties than this is drawn whole. */
const DRAWN_WHOLE = 160;

export interface TiesInOrder {
  /** Tie indices between people who are drawn, the ones to draw first in front. */
  order: Uint32Array;
  /** How many of them are drawn unless asked otherwise. */
  usual: number;
}

interface WeighedTie {
  tie: number;
  weight: number;
}

/** All ties between people on the map (`drawn` is 1 for them), strongest ties first. */
export function tiesInOrder(network: Network, drawn: ArrayLike<number>): TiesInOrder {
  const strongest = new Map<number, WeighedTie>();
  const all: WeighedTie[] = [];
  let people = 0;
  for (let person = 0; person < network.size; person += 1) {
    if (!drawn[person]) continue;
    people += 1;
    const own: WeighedTie[] = [];
    const last = network.offset[person + 1] ?? 0;
    for (let slot = network.offset[person] ?? 0; slot < last; slot += 1) {
      const other = network.neighbour[slot] ?? 0;
      if (!drawn[other]) continue;
      const each = { tie: network.tie[slot] ?? 0, weight: network.weight[slot] || 0 };
      own.push(each);
      if (person < other) all.push(each);
    }
    own.sort(strongestFirst);
    for (const each of own.slice(0, SETTINGS.tiesDrawnPerPerson.value)) {
      strongest.set(each.tie, each);
    }
  }
  const first = [...strongest.values()].sort(strongestFirst);
  const rest = all.filter(({ tie }) => !strongest.has(tie)).sort(strongestFirst);
  const room = Math.max(DRAWN_WHOLE, Math.round(people * SETTINGS.tiesDrawnInAll.value));
  const order = Uint32Array.from([...first, ...rest], ({ tie }) => tie);
  return { order, usual: Math.max(first.length, Math.min(order.length, room)) };
}

/** The ties drawn unless asked otherwise, as rising tie indices. */
export function backbone(network: Network, drawn: ArrayLike<number>): Uint32Array {
  const { order, usual } = tiesInOrder(network, drawn);
  return order.slice(0, usual).sort();
}

function strongestFirst(a: WeighedTie, b: WeighedTie): number {
  return b.weight - a.weight || a.tie - b.tie;
}
