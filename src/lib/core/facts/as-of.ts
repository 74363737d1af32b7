/**
 * The facts as they stood at a moment: interactions after it are left out, undated facts stay. An
 * affiliation that began later is left out, one that lasted longer ends at the moment. Dictionaries stay
 * as they are, so indices keep their meaning; the fact set given is not changed. Cost: O(n).
 */
import type { FactSet } from './facts.ts';
import { instantOf } from './instant.ts';
import { InteractionWriter, interactionRow } from './table-writers.ts';

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
    interactions: writer.length === interactions.length ? interactions : writer.finish(),
    affiliations: facts.affiliations
      .filter(({ first }) => first === null || first <= asOf)
      .map((fact) => (fact.last !== null && fact.last > asOf ? { ...fact, last: asOf } : fact)),
  };
}

function same(index: number): number {
  return index;
}
