/** One person as their page shows them: the tie with me, whom they know, what they hold together. */
import type { BridgeCard } from '#core/bridges/bridge-set.ts';
import type { Conclusions } from '#core/conclusions.ts';
import type { Person } from '#core/people/people.ts';
import {
  CONFIDENCES,
  FACTORS,
  STAGES,
  type Confidence,
  type Stage,
  type StrengthWord,
} from '#core/ties/tie-table.ts';
import { known, rowOfPerson, wordOf, type PersonRow } from './directory.ts';
import { groupPhrase } from './groups.ts';
import { keysOf } from './merges.ts';

export interface TieView {
  tie: number;
  strength: number | null;
  word: StrengthWord;
  confidence: Confidence;
  interactions: number;
  fromMe: number;
  fromThem: number;
  first: number | null;
  last: number | null;
  /** Contributions that add up to the strength, in the order of FACTORS. */
  factors: number[];
}

export interface Acquaintance {
  row: PersonRow;
  tie: number;
  word: StrengthWord;
  interactions: number;
}

/** How many of the people they know are in one group. `cluster` is -1 for no group. */
export interface CompositionPart {
  cluster: number;
  /** As a sentence names it: "the group around Harry Miller". */
  name: string | null;
  hue: number | null;
  people: number;
}

export interface PersonView {
  row: PersonRow;
  who: Person;
  /** Their group as a sentence names it; null for people in none. */
  group: string | null;
  /** Addresses, numbers and profiles. */
  keys: string[];
  /** Null without an owner: then nobody is anything to me. */
  stage: Stage | null;
  /** Null where there is none. */
  tie: TieView | null;
  card: BridgeCard | null;
  /** Strongest first. */
  knows: Acquaintance[];
  /** Largest first. */
  composition: CompositionPart[];
}

/** Undefined for me and for nobody. */
export function personView(conclusions: Conclusions, person: number): PersonView | undefined {
  const who = conclusions.people.persons[person];
  const row = rowOfPerson(conclusions, person);
  if (!who || !row) return undefined;
  const tie = conclusions.egoTie[person] ?? -1;
  const knows = acquaintances(conclusions, person);
  return {
    row,
    who,
    group: groupPhrase(conclusions, row.cluster),
    keys: keysOf(who),
    stage: tie < 0 ? null : (STAGES[conclusions.stage[person] ?? 0] ?? null),
    tie: tie < 0 ? null : tieView(conclusions, tie),
    card: conclusions.bridges.cards.find((card) => card.person === person) ?? null,
    knows,
    composition: composition(conclusions, knows),
  };
}

/** A tie of mine, seen from my side. */
export function tieView(conclusions: Conclusions, tie: number): TieView {
  const { ties, people } = conclusions;
  const iAmA = ties.a[tie] === people.ego;
  const fromA = ties.fromA[tie] ?? 0;
  const fromB = ties.fromB[tie] ?? 0;
  const strength = known(ties.strength[tie]);
  return {
    tie,
    strength,
    word: wordOf(conclusions, strength),
    confidence: CONFIDENCES[ties.confidence[tie] ?? 0] ?? 'possible',
    interactions: ties.interactions[tie] ?? 0,
    fromMe: iAmA ? fromA : fromB,
    fromThem: iAmA ? fromB : fromA,
    first: known(ties.first[tie]),
    last: known(ties.last[tie]),
    factors: FACTORS.map((_, at) => known(ties.factors[tie * FACTORS.length + at]) ?? 0),
  };
}

/** Whom a person knows besides me, strongest tie first. Cost: O(d log d) in their ties. */
export function acquaintances(conclusions: Conclusions, person: number): Acquaintance[] {
  const { network, ties } = conclusions;
  const found: Acquaintance[] = [];
  const to = network.offset[person + 1] ?? 0;
  for (let at = network.offset[person] ?? 0; at < to; at++) {
    const row = rowOfPerson(conclusions, network.neighbour[at] ?? -1);
    const tie = network.tie[at] ?? -1;
    if (!row) continue;
    found.push({
      row,
      tie,
      word: wordOf(conclusions, known(ties.strength[tie])),
      interactions: ties.interactions[tie] ?? 0,
    });
  }
  const strengthOf = (tie: number): number => known(ties.strength[tie]) ?? -1;
  return found.sort(
    (left, right) =>
      strengthOf(right.tie) - strengthOf(left.tie) ||
      right.interactions - left.interactions ||
      left.row.person - right.row.person,
  );
}

function composition(conclusions: Conclusions, knows: readonly Acquaintance[]): CompositionPart[] {
  const people = new Map<number, number>();
  for (const { row } of knows) people.set(row.cluster, (people.get(row.cluster) ?? 0) + 1);
  return Array.from(people, ([cluster, count]) => ({
    cluster,
    name: groupPhrase(conclusions, cluster),
    hue: conclusions.clusters.clusters[cluster]?.hue ?? null,
    people: count,
  })).sort((left, right) => right.people - left.people || left.cluster - right.cluster);
}
