/** One person as their page shows them: the tie with me, whom they know, what they hold together. */
import type { BridgeCard } from '#core/bridges/bridge-set.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { CLOSENESS_WORDS, KIND_WORDS, type ClosenessWord, type KindWord } from '#core/decisions.ts';
import type { Person } from '#core/people/people.ts';
import { KINDS } from '#core/ties/tie-kinds.ts';
import {
  STAGE_NEEDS,
  STAGES,
  STRENGTH_WORDS,
  type Stage,
  type StageNeed,
  type StrengthWord,
} from '#core/ties/tie-table.ts';
import { known, rowOfPerson, wordOf, type PersonRow } from './directory.ts';
import { groupPhrase } from './groups.ts';
import { kindView, type KindView } from './kind-view.ts';
import { keysOf } from './merges.ts';
import { tieView, type TieView } from './tie-view.ts';

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
  /** The one thing missing for the next stage, and how many months with contact there were. */
  need: StageNeed;
  months: { had: number; needed: number };
  kind: KindView;
  /** The owner's own words; null where they said nothing. */
  saidCloseness: ClosenessWord | null;
  saidKind: KindWord | null;
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
    need: STAGE_NEEDS[conclusions.stageNeed[person] ?? 0] ?? 'nothing',
    months: {
      had: conclusions.contactMonths[person] ?? 0,
      needed: conclusions.options.settings.connectionMonths,
    },
    kind: kindView(conclusions, person),
    ...saidOf(conclusions, person),
    tie: tie < 0 ? null : tieView(conclusions, tie),
    card: conclusions.bridges.cards.find((card) => card.person === person) ?? null,
    knows,
    composition: composition(conclusions, knows),
  };
}

function saidOf(
  { said }: Conclusions,
  person: number,
): Pick<PersonView, 'saidCloseness' | 'saidKind'> {
  const strength = STRENGTH_WORDS[said.closeness[person] ?? 0];
  const kind = KINDS[said.kind[person] ?? 0];
  return {
    saidCloseness: CLOSENESS_WORDS.find((word) => word === strength) ?? null,
    saidKind: KIND_WORDS.find((word) => word === kind) ?? null,
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
