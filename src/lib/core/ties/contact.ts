/**
 * How much contact each tie stands for in the network groups are found in: one for every sender and recipient
 * of an event, one for every meeting, and what a listed tie says of itself (science §0). A relation that says
 * only that a tie exists makes one of weight 1 where nothing else does. A tie that stands as told weighs at least
 * what it weighed where it was told. Cost: O(ties + relations).
 */
import { RELATION_KINDS, type FactSet } from '../facts/facts.ts';
import type { StandingTies } from './heed-told.ts';
import type { TieTable } from './tie-table.ts';

const EDGE = RELATION_KINDS.indexOf('edge');

/** Above 0, per tie. */
export function contactOfTies(
  { relations }: FactSet,
  ties: TieTable,
  told: StandingTies,
): Float64Array {
  return Float64Array.from({ length: ties.length }, (_, tie) => {
    const standing = told.get(tie);
    const directed = (ties.fromA[tie] ?? 0) + (ties.fromB[tie] ?? 0);
    // Events that are told of weigh what the telling says.
    let contact = standing ? directed : Math.max(directed, ties.interactions[tie] ?? 0);
    for (let at = ties.relationStart[tie] ?? 0; at < (ties.relationStart[tie + 1] ?? 0); at += 1) {
      const relation = ties.relation[at] ?? 0;
      if (relations.kind[relation] !== EDGE) continue;
      const stated = relations.weight[relation] ?? NaN;
      contact += Number.isNaN(stated) ? 1 : stated;
    }
    return Math.max(contact, standing?.contact ?? 0) || 1;
  });
}
