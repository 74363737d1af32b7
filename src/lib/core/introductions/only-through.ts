/**
 * Answers: does everything go through one person? Two readings, for they are not the same to the reader: a
 * person without whom no way of the allowed length is left, and a person without whom none is left at all
 * (who then separates me from the target, and is an articulation point of what is known).
 * Cost: one search for each connector of the best path; one walk over all ties for the second.
 */
import type { Network } from '../network/network.ts';
import { bestPaths, type PathQuery, type RankedPath } from './best-paths.ts';

/**
 * The first connector of the best path without whom no path is left; null when there is always another
 * way, or none at all.
 */
export function onlyThrough(
  network: Network,
  query: PathQuery,
  best: RankedPath | undefined,
): number | null {
  for (const connector of best?.people.slice(1, -1) ?? []) {
    const willingnessOf = new Map(query.willingnessOf).set(connector, 0);
    const without = bestPaths(network, { ...query, count: 1, willingnessOf });
    if (without.length === 0) return connector;
  }
  return null;
}

/** Whether any way to a target is left without this person, however long. */
export function hasWayRound(network: Network, query: PathQuery, person: number): boolean {
  const targets = new Set(query.targets);
  const seen = new Set([query.from, person]);
  const toWalk = [query.from];
  for (let at = toWalk.pop(); at !== undefined; at = toWalk.pop()) {
    for (let arc = network.offset[at] ?? 0; arc < (network.offset[at + 1] ?? 0); arc += 1) {
      const next = network.neighbour[arc] ?? 0;
      if (targets.has(next) && !(at === query.from && query.skipDirect)) return true;
      const isClosed = query.willingnessOf?.get(next) === 0 || targets.has(next);
      if (isClosed || seen.has(next)) continue;
      seen.add(next);
      toWalk.push(next);
    }
  }
  return false;
}
