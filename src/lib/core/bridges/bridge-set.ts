/**
 * Who joins groups. All measures are of the network without me, unweighted and undirected, per person
 * index; NaN where a person stands outside it. They speak of "your map", not of the person at large.
 */

import type { Brokerage, BrokerRole } from './brokerage.ts';
import type { PairToJoin } from './pairs-to-join.ts';
import type { ThinSpot } from './thin-spots.ts';

/** How many ties run between two groups, and how many of them touch the person. */
export interface GroupPair {
  a: number;
  b: number;
  ties: number;
  throughPerson: number;
}

/** What a bridge card says: facts only; `words/bridges.ts` makes the sentences. */
export interface BridgeCard {
  person: number;
  /** Groups touched with their tie counts, own group first, then most ties first. */
  groups: { cluster: number; ties: number }[];
  /** Ties of this person that leave their own group. */
  tiesAcross: number;
  /** Group pairs this person helps to join, most dependent first. */
  pairs: GroupPair[];
  /** People who lose their way to the largest part of the network if this person goes. */
  peopleCutOff: number;
  /** How they stand between others most often; null where all they know are tied to one another. */
  role: BrokerRole | null;
  /** Whether I have a tie of my own into every group they join. */
  haveAnotherRoute: boolean;
}

export interface BridgeSet {
  participation: Float64Array;
  /** Raw, in hops (Brandes). */
  betweenness: Float64Array;
  constraint: Float64Array;
  effectiveSize: Float64Array;
  /** Whether one neighbour holds most of the constraint, 0–1. */
  hierarchy: Float64Array;
  /** Ordered pairs of untied people each stands between, by role. */
  brokerage: Brokerage[];
  /** 1 where removing the person disconnects the network. */
  isArticulation: Uint8Array;
  /** Tie indices whose removal disconnects the network. */
  bridgeTies: Uint32Array;
  /** Tie indices with no common neighbour, and their span in hops once removed (Infinity: none left). */
  localBridges: { tie: number; span: number }[];
  /** Cluster indices each person has at least 2 ties into. */
  clustersTouched: number[][];
  /** Two groups held by one person, most people at stake first. */
  thinSpots: ThinSpot[];
  /** Pairs worth bringing together, best first. */
  pairsToJoin: PairToJoin[];
  /** People worth a ring on the map, most important first, with their cards. */
  cards: BridgeCard[];
  /** The opening finding: the fewest people who carry most ties between groups. */
  finding: {
    holders: number[];
    tiesBetweenGroups: number;
    carriedByHolders: number;
    peopleDrawn: number;
    peopleCutOffWithoutHolders: number;
  };
  /** My own openness, computed with me; null without an owner. */
  own: { constraint: number; effectiveSize: number; hierarchy: number; degree: number } | null;
}
