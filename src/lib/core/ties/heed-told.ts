/**
 * Answers: what holds of a tie that a file Kith wrote tells of?
 *
 * A told tie is a conclusion of another day. It yields where what it was drawn from is here: as many events
 * as it was worked out from, and a strength of their own where it tells one. So an export read beside its own
 * sources changes nothing, today or later. Where less is here it stands: strength, warmth, confidence and the
 * number of events are the greater of the two, the dates the wider span. What it adds to strength is the factor
 * `told`, so factors still add up. Of two files the one added last is heard.
 *
 * It does not fade, as a listed tie does not: a file without events has no clock (design rule 2). Chances of
 * contact and rhythms need events, and a told tie gives none. Cost: O(relations).
 */
import { RELATION_KINDS, type FactSet } from '../facts/facts.ts';
import { toldTieAt, type ToldTie } from '../facts/told.ts';
import type { People } from '../people/people.ts';
import type { PairEvidence } from './collect-pairs.ts';
import { TOLD } from './direct-contacts.ts';
import type { Stages } from './stage.ts';
import type { TieSignals } from './tie-signals.ts';
import { KINDS } from './tie-kinds.ts';
import { FACTORS, STAGES, type TieTable } from './tie-table.ts';

const TOLD_FACTOR = FACTORS.indexOf('told');
const HAS_TOLD = RELATION_KINDS.indexOf('told');

/** What is told of a tie, its strength (NaN where unknown) beside. */
export interface StandingTie extends ToldTie {
  strength: number;
}

/** The ties that stand as told, by their place in the tie table. */
export type StandingTies = ReadonlyMap<number, StandingTie>;

/** What is told of ties and not covered by what is here. `strength` is that of the evidence here. */
export function standingTies(
  { relations }: FactSet,
  pairs: PairEvidence,
  { events, stated, exists }: TieSignals,
  strength: Float64Array,
): StandingTies {
  const standing = new Map<number, StandingTie>();
  if (!relations.kind.includes(HAS_TOLD)) return standing;
  for (let pair = 0; pair < pairs.length; pair += 1) {
    let newest = -1;
    for (let row = pairs.start[pair] ?? 0; row < (pairs.start[pair + 1] ?? 0); row += 1) {
      if (!((pairs.way[row] ?? 0) & TOLD)) continue;
      const relation = pairs.item[row] ?? 0;
      const isNewer = (relations.origin[relation] ?? 0) > (relations.origin[newest] ?? -1);
      if (newest < 0 || isNewer) newest = relation;
    }
    const tie = newest < 0 ? null : toldTieAt(relations, newest);
    if (!tie) continue;
    const told = { ...tie, strength: relations.weight[newest] ?? NaN };
    const here = events[pair] ?? 0;
    const isKnownHere = here > 0 || (stated[pair] ?? NaN) >= 0 || exists[pair] === 1;
    const isStrengthKnown = (strength[pair] ?? NaN) >= 0 || Number.isNaN(told.strength);
    const isCovered = isKnownHere && here >= told.interactions && isStrengthKnown;
    if (!isCovered) standing.set(pair, told);
  }
  return standing;
}

/** The columns of the tie table a telling bears on. */
type Told = Pick<
  TieTable,
  'strength' | 'warmth' | 'confidence' | 'interactions' | 'first' | 'last' | 'factors'
>;

/** Changes the columns of ties in place where they stand as told. */
export function heedToldTies(ties: Told, standing: StandingTies): void {
  for (const [tie, told] of standing) {
    const here = ties.strength[tie] ?? NaN;
    if (told.strength > (Number.isNaN(here) ? -1 : here)) {
      const from = Number.isNaN(here) ? 0 : here;
      ties.factors[tie * FACTORS.length + TOLD_FACTOR] = told.strength - from;
      ties.strength[tie] = told.strength;
    }
    ties.warmth[tie] = known(Math.max, ties.warmth[tie], told.warmth);
    ties.confidence[tie] = Math.max(ties.confidence[tie] ?? 0, told.confidence);
    ties.interactions[tie] = Math.max(ties.interactions[tie] ?? 0, told.interactions);
    ties.first[tie] = known(Math.min, ties.first[tie], told.first);
    ties.last[tie] = known(Math.max, ties.last[tie], told.last);
  }
}

/** Stages and kinds of people whose tie with me stands as told: at least the stage, and the kind, told. */
export function heedToldPeople(
  { stage, stageNeed }: Stages,
  kind: Uint8Array,
  people: People,
  egoTie: Int32Array,
  standing: StandingTies,
): void {
  // In another's file the stages are of ties with them.
  if (people.told?.get(people.ego ?? -1)?.isMe !== true) return;
  for (const [person, told] of people.told) {
    if (!standing.has(egoTie[person] ?? -1)) continue;
    const at = STAGES.findIndex((known) => known === told.stage);
    if (at > (stage[person] ?? 0)) {
      stage[person] = at;
      // What is missing was not told.
      stageNeed[person] = 0;
    }
    const kindAt = KINDS.findIndex((known) => known === told.kind);
    if (kindAt > 0) kind[person] = kindAt;
  }
}

/** Of two values the one chosen, or the one that is known; NaN for neither. */
function known(
  choose: (a: number, b: number) => number,
  here: number | undefined,
  told: number,
): number {
  if (here === undefined || Number.isNaN(here)) return told;
  return Number.isNaN(told) ? here : choose(here, told);
}
