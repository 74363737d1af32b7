/**
 * Answers: through whom could one person reach another? The best few loopless paths of at most so many
 * connectors, ranked by Π q over the connectors × Π p over the legs. q, the chance that a connector passes
 * a request on, is the same for everyone but those of whom more is known.
 *
 * Source: most reliable path with a willingness factor per person between (science §4; Dodds, Muhamad &
 * Watts 2003: willingness, not distance, ends chains). Without q, and without a limit on people between,
 * the product prefers chains of 5 to 10 strong ties, which nobody would walk.
 * Method: best-first search. A backward pass over walks of at most r legs gives each person the best
 * chance of still arriving; a walk with a loop never beats the same walk without it, so that chance bounds
 * every loopless continuation and paths leave the queue in rank order.
 * Departure from Yen's algorithm, which has no limit on hops and repeats a whole search per deviation.
 * Cost: O(connectors · m) for the bounds in the worst case, then about one expansion per person on each
 * path returned.
 */
import type { Network } from '../network/network.ts';
import { passesThrough, PathQueue, peopleUpTo, tiesUpTo } from './path-queue.ts';

export interface PathQuery {
  from: number;
  /** Any of these ends a path; none of them is passed on the way. */
  targets: readonly number[];
  /** q: chance that a connector passes a request on, 0–1. */
  willingness: number;
  /** The same of those of whom more is known; nobody passes through a person of 0. */
  willingnessOf?: ReadonlyMap<number, number>;
  maxConnectors: number;
  /** How many paths at most. */
  count: number;
  /** Leave out direct ties from `from` to a target. */
  skipDirect: boolean;
}

export interface RankedPath {
  /** From, connectors, target. */
  people: number[];
  /** Tie index of each leg. */
  ties: number[];
  /** Π q × Π p, 0–1. */
  chance: number;
}

/** Rank order: higher chance first, then fewer people, then lower person numbers. */
export function byRank(
  left: Pick<RankedPath, 'people' | 'chance'>,
  right: Pick<RankedPath, 'people' | 'chance'>,
): number {
  const apart = right.chance - left.chance || left.people.length - right.people.length;
  if (apart !== 0) return apart;
  const step = left.people.findIndex((person, at) => person !== right.people[at]);
  return step < 0 ? 0 : (left.people[step] ?? 0) - (right.people[step] ?? 0);
}

/**
 * The best paths in rank order.
 * `network.weight` holds each tie's chance of acting, 0–1; ties of 0 carry no path.
 */
export function bestPaths(network: Network, query: PathQuery): RankedPath[] {
  const isTarget = new Uint8Array(network.size);
  for (const target of query.targets) isTarget[target] = 1;
  if (isTarget[query.from] === 1) return [];
  const legLimit = query.maxConnectors + 1;
  const arrival = arrivalChances(network, query, isTarget, legLimit - 1);

  const queue = new PathQueue();
  queue.add({ person: query.from, tie: -1, before: null, legs: 0, walked: 1, promise: 1 });
  const found: RankedPath[] = [];
  for (let end = queue.take(); end && found.length < query.count; end = queue.take()) {
    if (isTarget[end.person] === 1) {
      found.push({ people: peopleUpTo(end), ties: tiesUpTo(end), chance: end.walked });
      continue;
    }
    const onward = end.legs === 0 ? 1 : willingnessOf(query, end.person);
    const stillWalkable = arrival[legLimit - end.legs - 2];
    const stop = network.offset[end.person + 1] ?? 0;
    for (let arc = network.offset[end.person] ?? 0; arc < stop; arc += 1) {
      const person = network.neighbour[arc] ?? 0;
      const arrives = isTarget[person] === 1;
      if (arrives && query.skipDirect && end.legs === 0) continue;
      const walked = end.walked * onward * (network.weight[arc] ?? 0);
      const rest = arrives ? 1 : willingnessOf(query, person) * (stillWalkable?.[person] ?? 0);
      const promise = walked * rest;
      if (!(promise > 0) || passesThrough(end, person)) continue;
      const tie = network.tie[arc] ?? 0;
      queue.add({ person, tie, before: end, legs: end.legs + 1, walked, promise });
    }
  }
  return found;
}

function willingnessOf({ willingness, willingnessOf: known }: PathQuery, person: number): number {
  return known?.get(person) ?? willingness;
}

/**
 * For r = 1 … legs, the best chance of arriving from each person in at most r legs, not counting that
 * person's own willingness. Entry r - 1 of the result; 0 where there is no way.
 */
function arrivalChances(
  network: Network,
  query: PathQuery,
  isTarget: Uint8Array,
  legs: number,
): Float64Array[] {
  const layers: Float64Array[] = [];
  let reached: Set<number> = new Set(query.targets);
  for (let r = 1; r <= legs; r += 1) {
    const earlier = layers[r - 2];
    const layer = earlier ? earlier.slice() : new Float64Array(network.size);
    const next = new Set<number>();
    for (const person of reached) {
      const onward = earlier ? willingnessOf(query, person) * (earlier[person] ?? 0) : 1;
      const stop = network.offset[person + 1] ?? 0;
      for (let arc = network.offset[person] ?? 0; arc < stop; arc += 1) {
        const neighbour = network.neighbour[arc] ?? 0;
        if (isTarget[neighbour] === 1 || neighbour === query.from) continue;
        const chance = onward * (network.weight[arc] ?? 0);
        if (chance > (layer[neighbour] ?? 0)) {
          layer[neighbour] = chance;
          next.add(neighbour);
        }
      }
    }
    layers.push(layer);
    reached = next;
  }
  return layers;
}
