/** How I could reach someone: paths of people, each leg with its evidence. */
import type { Channel, RelationKind } from '../facts/facts.ts';
import type { Confidence } from '../ties/tie-table.ts';

/**
 * One reason a leg exists; `a` is the leg's `from`, `b` its `to`, and a noun is plural and lower case
 * ("letters"). Times are ms since 1970 UTC. Said in words by `words/introduction-legs.ts`.
 */
export type LegReason =
  | {
      kind: 'events';
      count: number;
      first: number | null;
      last: number | null;
      fromA: number;
      fromB: number;
      noun: string;
    }
  | {
      kind: 'last';
      by: 'a' | 'b' | 'both' | 'together';
      at: number;
      channel: Channel;
      topics: string[];
    }
  | { kind: 'one-way'; by: 'a' | 'b' }
  | { kind: 'stated'; weight: number | null; relation: RelationKind; label: string | null }
  | { kind: 'no-dates' };

export interface Leg {
  from: number;
  to: number;
  /** Index into the tie table. */
  tie: number;
  /** 0–1; null when unknown (counts as .05 and "possible"). */
  strength: number | null;
  confidence: Confidence;
  why: LegReason[];
}

/** What I said of a connector that makes a request likelier or less likely to be passed on. */
export type ConnectorReason =
  | { kind: 'would-ask' }
  | { kind: 'would-not' }
  | { kind: 'has-introduced' }
  /** Ms since 1970 UTC. */
  | { kind: 'asked'; at: number };

/** One connector of a path: how likely they pass a request on, and what I said of them. */
export interface ConnectorOfPath {
  person: number;
  /** q, 0–1. */
  willingness: number;
  why: ConnectorReason[];
}

export interface IntroductionPath {
  /** Person indices: me, connectors, target. */
  people: number[];
  legs: Leg[];
  /** In the order they are met. */
  connectors: ConnectorOfPath[];
  /** Product of the connectors' willingness and of the clamped strengths, 0–1. */
  chance: number;
  /** Index of the leg that decides. */
  weakest: number;
}

/** One reason two people might know each other though no file says that they do. */
export type PossibleReason =
  /** Both had part in so many events of others; `fewest` people in the smallest; `last` ms or unknown. */
  | { kind: 'same-events'; count: number; fewest: number; last: number | null; noun: string }
  /** `people` there in these files; `years` they were there at once, null where nothing says when. */
  | { kind: 'same-employer'; organisation: string; people: number; years: number | null }
  /** Whom both know, surest first; never me. */
  | { kind: 'mutual'; people: number[] };

/** A guess that a contact of mine knows somebody. No tie: it is nowhere but here. */
export interface PossibleTie {
  /** A contact of mine. */
  a: number;
  /** Whom they might know. */
  b: number;
  /** 0–1, noisy-or over the evidence. */
  chance: number;
  /** The strongest first. */
  why: PossibleReason[];
}

/** Somebody to ask whether they know the target: my leg is known, theirs is a guess. */
export interface PossibleWay {
  mine: Leg;
  guess: PossibleTie;
  connector: ConnectorOfPath;
}

/** What a target stands for when it is not one person: a company, a place, a title, a group. */
export interface TargetSet {
  kind: 'company' | 'place' | 'role' | 'group';
  /** As shown. */
  name: string;
}

export type TargetAnswer =
  | { kind: 'unknown'; text: string }
  | { kind: 'ambiguous'; text: string; candidates: number[] }
  | {
      kind: 'found';
      targets: number[];
      /** What was asked for; null for one person. */
      of: TargetSet | null;
      /** Direct ties of mine to the targets, strongest first. */
      direct: Leg[];
      /** The best, then ways that share nobody with those before, then the others; each by rank. */
      paths: IntroductionPath[];
      /** How many of my people know one of the targets. */
      connectors: number;
      /** Set when every path runs through one person. */
      onlyThrough: number | null;
      /** Whether a way round that person exists, too long to be walked. */
      hasLongWayRound: boolean;
      /** Whom I would rather not ask though a way would run through them, best way first. */
      leftOut: number[];
      /** Whom I could ask whether they know a target; never part of `paths`. */
      possible: PossibleWay[];
    };
