/**
 * The facts as they stood at a moment: interactions after it are left out, undated facts stay. An
 * affiliation that began later is left out, one that lasted longer ends at the moment. So does a told tie: one
 * that began later is left out, of one that lasted longer the end is not known. Dictionaries stay
 * as they are, so indices keep their meaning; the fact set given is not changed. Cost: O(n).
 */
import type { FactSet, RelationTable } from './facts.ts';
import { instantOf } from './instant.ts';
import { InteractionWriter, interactionRow, RelationWriter, relationRow } from './table-writers.ts';

/** Facts up to and including `asOf` (ms since 1970 UTC), floating times read in `timeZone`. */
export function upTo(facts: FactSet, asOf: number, timeZone: string): FactSet {
  const { interactions } = facts;
  const writer = new InteractionWriter();
  for (let i = 0; i < interactions.length; i += 1) {
    const at = instantOf(interactions.at[i] ?? NaN, interactions.timeMark[i] ?? 0, timeZone);
    if (at > asOf) continue;
    writer.append(interactionRow(interactions, i, same, same));
  }
  return {
    ...facts,
    relations: relationsUpTo(facts.relations, asOf),
    interactions: writer.length === interactions.length ? interactions : writer.finish(),
    affiliations: facts.affiliations
      .filter(({ first }) => first === null || first <= asOf)
      .map((fact) => (fact.last !== null && fact.last > asOf ? { ...fact, last: asOf } : fact)),
  };
}

function relationsUpTo(relations: RelationTable, asOf: number): RelationTable {
  const isLater = (moment: number): boolean => moment > asOf;
  if (!relations.told.some(isLater)) return relations;
  const writer = new RelationWriter();
  for (let i = 0; i < relations.length; i += 1) {
    const row = relationRow(relations, i, same, same);
    const { told } = row;
    if (told && isLater(told.first)) continue;
    const last = told && isLater(told.last) ? NaN : (told?.last ?? NaN);
    writer.append({ ...row, told: told && { ...told, last } });
  }
  return writer.finish();
}

function same(index: number): number {
  return index;
}
