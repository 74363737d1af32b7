/**
 * Answers: which ties are the only short way between two people?
 * A tie without a common neighbour is a local bridge; its span is the distance of its ends once it is
 * removed, Infinity when no way is left. Source: Granovetter 1973; Easley & Kleinberg, chapter 3.
 * Spans come from a two-sided breadth-first search that always widens the smaller side; ties known to be
 * bridges need none. Cost: O(overlap) + one bounded search per local bridge.
 */
import type { Network } from './network.ts';
import { commonNeighbours } from './overlap.ts';

export interface LocalBridge {
  /** Tie index. */
  tie: number;
  /** Steps between the two ends without it: at least 3, or Infinity. */
  span: number;
}

/**
 * All local bridges, in order of their lower person, then the higher.
 * @param bridgeTies tie indices whose removal disconnects, from `findCutPoints`.
 */
export function findLocalBridges(network: Network, bridgeTies: Uint32Array): LocalBridge[] {
  const cuts = new Set(bridgeTies);
  const spanWithout = twoSidedSearch(network);
  const found: LocalBridge[] = [];
  for (let v = 0; v < network.size; v++) {
    for (let slot = network.offset[v] ?? 0; slot < (network.offset[v + 1] ?? 0); slot++) {
      const u = network.neighbour[slot] ?? 0;
      if (u < v || commonNeighbours(network, v, u) > 0) continue;
      const tie = network.tie[slot] ?? 0;
      found.push({ tie, span: cuts.has(tie) ? Infinity : spanWithout(v, u) });
    }
  }
  return found;
}

/** A search for the distance of a and b without the tie between them, its working memory kept. */
function twoSidedSearch({ size, offset, neighbour }: Network): (a: number, b: number) => number {
  /** Steps from a are kept as s + 1, steps from b as −s − 1, 0 is unseen. */
  const steps = new Int32Array(size);

  return (a, b) => {
    const seen = [a, b];
    steps[a] = 1;
    steps[b] = -1;
    let sides = [[a], [b]];
    let best = Infinity;
    while (best === Infinity && sides.every((side) => side.length > 0)) {
      const turn = (sides[0]?.length ?? 0) <= (sides[1]?.length ?? 0) ? 0 : 1;
      const sign = turn === 0 ? 1 : -1;
      const widened: number[] = [];
      for (const v of sides[turn] ?? []) {
        for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
          const u = neighbour[slot] ?? 0;
          if ((v === a && u === b) || (v === b && u === a)) continue;
          const there = (steps[u] ?? 0) * sign;
          if (there > 0) continue;
          if (there < 0) {
            best = Math.min(best, (steps[v] ?? 0) * sign - there - 1);
            continue;
          }
          steps[u] = ((steps[v] ?? 0) * sign + 1) * sign;
          seen.push(u);
          widened.push(u);
        }
      }
      sides = turn === 0 ? [widened, sides[1] ?? []] : [sides[0] ?? [], widened];
    }
    for (const v of seen) steps[v] = 0;
    return best;
  };
}
