/**
 * Answers: who joins the groups, how much hangs on each of them, and how open is my own network?
 * Measures are those of the network without me, unweighted; formulas stand in the files named below.
 * My own constraint and effective size are taken in the network with me, the only one they are whole in.
 * Cost: exact betweenness leads, O(people × ties): about a second at 5,000 people and 30,000 ties.
 */
import type { ClusterSet } from '../clusters/cluster-set.ts';
import { findCutPoints } from '../network/cut-points.ts';
import { degreeOf } from '../network/degree.ts';
import { findLocalBridges } from '../network/local-bridges.ts';
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import { betweenness } from './betweenness.ts';
import { bridgeCards } from './bridge-cards.ts';
import type { BridgeSet } from './bridge-set.ts';
import { brokerage } from './brokerage.ts';
import { constraint } from './constraint.ts';
import { effectiveSize } from './effective-size.ts';
import { findHolders } from './find-holders.ts';
import { hierarchy } from './hierarchy.ts';
import { findPairsToJoin } from './pairs-to-join.ts';
import { findThinSpots } from './thin-spots.ts';
import { participation, tiesByGroup } from './participation.ts';

/** Fewer ties than this into a group are an acquaintance there, not a foot in it. */
const TIES_TO_TOUCH = 2;

export interface FindBridgesInput {
  /** Ties between others; me has none here. */
  network: Network;
  clusters: ClusterSet;
  people: People;
  /** The same people with my ties too; null for a network without an owner. */
  egoNetwork: Network | null;
  /** Strength of each tie, by the tie index the networks carry; NaN where unknown. */
  strength: ArrayLike<number>;
}

/** All bridge measures, the people worth a ring and the opening finding. */
export function findBridges(input: FindBridgesInput): BridgeSet {
  const { network, clusters, people, egoNetwork, strength } = input;
  const cuts = findCutPoints(network);
  const spread = participation(network, clusters.of);
  const roles = brokerage(network, clusters.of);
  const thinSpots = findThinSpots(network, clusters);
  const me = people.ego;
  const mine = egoNetwork === null || me === null ? null : { me, network: egoNetwork };
  return {
    participation: spread,
    betweenness: onlyInside(network, betweenness(network)),
    constraint: constraint(network, false),
    effectiveSize: effectiveSize(network),
    hierarchy: hierarchy(network, false),
    brokerage: roles,
    isArticulation: cuts.isArticulation,
    bridgeTies: cuts.bridgeTies,
    localBridges: findLocalBridges(network, cuts.bridgeTies),
    clustersTouched: Array.from({ length: network.size }, (_, v) => touched(network, clusters, v)),
    cards: bridgeCards({
      network,
      clusters,
      participation: spread,
      cutOffWithout: cuts.cutOffWithout,
      brokerage: roles,
      mine: mine && neighboursOf(mine.network, mine.me),
    }),
    thinSpots,
    pairsToJoin: findPairsToJoin({ network, clusters, thinSpots, strength, own: mine }),
    finding: findHolders(network, clusters),
    own: mine && openness(mine.network, mine.me),
  };
}

/** NaN where a person stands outside the network. */
function onlyInside(network: Network, values: Float64Array): Float64Array {
  return values.map((value, v) => (degreeOf(network, v) === 0 ? NaN : value));
}

/** Groups a person has at least two ties into, rising. */
function touched(network: Network, clusters: ClusterSet, person: number): number[] {
  const ties = [...tiesByGroup(network, clusters.of, person)];
  return ties
    .filter(([, count]) => count >= TIES_TO_TOUCH)
    .map(([group]) => group)
    .sort((a, b) => a - b);
}

function neighboursOf(network: Network, person: number): ReadonlySet<number> {
  return new Set(
    network.neighbour.subarray(network.offset[person] ?? 0, network.offset[person + 1] ?? 0),
  );
}

function openness(network: Network, me: number): BridgeSet['own'] {
  return {
    constraint: constraint(network, false)[me] ?? NaN,
    effectiveSize: effectiveSize(network)[me] ?? NaN,
    hierarchy: hierarchy(network, false)[me] ?? NaN,
    degree: degreeOf(network, me),
  };
}
