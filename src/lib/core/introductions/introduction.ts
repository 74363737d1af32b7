/** How I could reach someone: paths of people, each leg with its evidence. */
import type { RelationKind } from '../facts/facts.ts';
import type { Confidence } from '../ties/tie-table.ts';

/**
 * One reason a leg exists; `a` is the leg's `from`, `b` its `to`, and a noun is plural and lower case
 * ("letters"). Times are ms since 1970 UTC. Said in words by `words/introductions.ts`.
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
  | { kind: 'last'; by: 'a' | 'b' | 'both'; at: number; topics: string[] }
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

export interface IntroductionPath {
  /** Person indices: me, connectors, target. */
  people: number[];
  legs: Leg[];
  /** q^connectors × product of clamped strengths, 0–1. */
  chance: number;
  /** Index of the leg that decides. */
  weakest: number;
}

export type TargetAnswer =
  | { kind: 'unknown'; text: string }
  | { kind: 'ambiguous'; text: string; candidates: number[] }
  | {
      kind: 'found';
      targets: number[];
      /** Direct ties of mine to the targets, strongest first. */
      direct: Leg[];
      paths: IntroductionPath[];
      /** How many of my people know one of the targets. */
      connectors: number;
      /** Set when every path runs through one person. */
      onlyThrough: number | null;
    };
