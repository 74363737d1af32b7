/**
 * Answers: what does Kith know of each person and each tie, as plain rows for files and programs? Unknown
 * is null here, numbers are unrounded, times are ISO 8601 in UTC. The command line and every export print
 * these same rows. Cost: O(people + ties).
 */
import type { Conclusions } from '../conclusions.ts';
import type { Handle } from '../facts/handles.ts';
import {
  CONFIDENCES,
  FACTORS,
  STAGES,
  type Confidence,
  type FactorName,
  type Stage,
} from '../ties/tie-table.ts';

export interface PersonRow {
  /** The person's first handle in code-point order. */
  id: string;
  name: string;
  handles: Handle[];
  organisations: string[];
  /** Id of the group; null for someone tied to nobody but me. */
  cluster: string | null;
  /** How far the tie with me has grown; null for me and in a network without an owner. */
  stage: Stage | null;
  /** Of the tie with me, 0–1; null for me, without a tie, and without an owner. */
  strength: number | null;
  warmth: number | null;
  bridge: {
    participation: number | null;
    betweenness: number | null;
    constraint: number | null;
    /** Ids of groups with at least 2 ties. */
    clusters: string[];
  };
}

export interface TieRow {
  a: string;
  b: string;
  strength: number | null;
  warmth: number | null;
  confidence: Confidence;
  interactions: number;
  first: string | null;
  last: string | null;
  chanceOfContact30d: number | null;
  chanceOfContact90d: number | null;
  /** Contributions that add up to the strength. */
  factors: Record<FactorName, number | null>;
}

export interface ClusterRow {
  id: string;
  name: string;
  size: number;
}

/** A number as a file states it: null where it is not known. */
export function knownNumber(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Ms since 1970 UTC as ISO 8601; null where it is not known or beyond what a calendar holds. */
export function isoTime(ms: number | undefined): string | null {
  if (ms === undefined || !(Math.abs(ms) <= 8.64e15)) return null;
  return new Date(ms).toISOString();
}

/** One row a person, in order of ids. */
export function personRows(conclusions: Conclusions): PersonRow[] {
  const { people, ties, egoTie, stage, clusters, bridges } = conclusions;
  return people.persons.map((person, index) => {
    const tie = people.ego === null ? -1 : (egoTie[index] ?? -1);
    const isJudged = people.ego !== null && index !== people.ego;
    return {
      id: person.id,
      name: person.name,
      handles: person.handles,
      organisations: person.organisations.map(({ organisation }) => organisation),
      cluster: clusters.clusters[clusters.of[index] ?? -1]?.id ?? null,
      stage: isJudged ? (STAGES[stage[index] ?? 0] ?? null) : null,
      strength: tie < 0 ? null : knownNumber(ties.strength[tie]),
      warmth: tie < 0 ? null : knownNumber(ties.warmth[tie]),
      bridge: {
        participation: knownNumber(bridges.participation[index]),
        betweenness: knownNumber(bridges.betweenness[index]),
        constraint: knownNumber(bridges.constraint[index]),
        clusters: (bridges.clustersTouched[index] ?? []).flatMap(
          (cluster) => clusters.clusters[cluster]?.id ?? [],
        ),
      },
    };
  });
}

/** One row a tie, once a pair, a before b. */
export function tieRows({ people, ties }: Conclusions): TieRow[] {
  return Array.from({ length: ties.length }, (_, tie) => ({
    a: people.persons[ties.a[tie] ?? 0]?.id ?? '',
    b: people.persons[ties.b[tie] ?? 0]?.id ?? '',
    strength: knownNumber(ties.strength[tie]),
    warmth: knownNumber(ties.warmth[tie]),
    confidence: CONFIDENCES[ties.confidence[tie] ?? 0] ?? 'possible',
    interactions: ties.interactions[tie] ?? 0,
    first: isoTime(ties.first[tie]),
    last: isoTime(ties.last[tie]),
    chanceOfContact30d: knownNumber(ties.chance30[tie]),
    chanceOfContact90d: knownNumber(ties.chance90[tie]),
    factors: factorsOf(ties.factors, tie),
  }));
}

function factorsOf(columns: Float64Array, tie: number): TieRow['factors'] {
  const at = (factor: FactorName): number | null =>
    knownNumber(columns[tie * FACTORS.length + FACTORS.indexOf(factor)]);
  return {
    attention: at('attention'),
    fading: at('fading'),
    activeWeeks: at('activeWeeks'),
    reciprocity: at('reciprocity'),
    overlap: at('overlap'),
    years: at('years'),
    statedWeight: at('statedWeight'),
    littleData: at('littleData'),
    ownWords: at('ownWords'),
    replies: at('replies'),
  };
}

/** One row a group, largest first. */
export function clusterRows({ clusters }: Conclusions): ClusterRow[] {
  return clusters.clusters.map(({ id, name, members }) => ({ id, name, size: members.length }));
}
