/**
 * Answers: which ways are independent of one another, so that a "no" on one leaves the next open?
 *
 * Method: the best path; then, again and again, the best path that shares no connector with those taken;
 * then what is left of the best paths. Ways are node-disjoint in the sense of Menger: they share me and the
 * target and nobody else.
 * Departure from max-flow with split nodes: that finds the largest number of disjoint ways, and may give up
 * the best path for it. Here the best stays first, and the next is the best still free of it.
 * Cost: one search (`best-paths.ts`) for each independent way.
 */
import type { Network } from '../network/network.ts';
import { bestPaths, type PathQuery, type RankedPath } from './best-paths.ts';

export interface OrderedWays {
  /** Independent ways first, then the others; each by rank. */
  ways: RankedPath[];
  /** How many at the beginning share no connector. */
  independent: number;
}

/**
 * The best `query.count` paths and up to `most` independent ways, the independent first. Sorted by rank, the
 * first `query.count` of them are the best there are.
 */
export function independentFirst(network: Network, query: PathQuery, most: number): OrderedWays {
  const best = bestPaths(network, query);
  const closed = new Map(query.willingnessOf);
  const independent: RankedPath[] = [];
  for (let [way] = best; way && independent.length < most;) {
    independent.push(way);
    const connectors = way.people.slice(1, -1);
    // A direct way passes nobody: the same would be found again.
    if (connectors.length === 0) break;
    for (const connector of connectors) closed.set(connector, 0);
    [way] = bestPaths(network, { ...query, count: 1, willingnessOf: closed });
  }
  const taken = new Set(independent.map(({ people }) => people.join(' ')));
  const others = best.filter(({ people }) => !taken.has(people.join(' ')));
  return { ways: [...independent, ...others], independent: independent.length };
}
