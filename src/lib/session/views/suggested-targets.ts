/**
 * Whom one might ask about: people I never had contact with, whom people I know well know well. Worth
 * is the best product of the two strengths, so a name stands for one real way. At most one a group, so
 * that three suggestions show three corners of the map. Cost: O(ties).
 */
import type { Conclusions } from '#core/conclusions.ts';
import { known, rowOfPerson, type PersonRow } from './directory.ts';

export interface SuggestedTarget {
  row: PersonRow;
  /** The person the surest way runs through. */
  through: PersonRow;
  /** How many of my people know them. */
  connectors: number;
}

export function suggestedTargets(conclusions: Conclusions, limit = 3): SuggestedTarget[] {
  if (conclusions.people.ego === null) return [];
  const ranked = conclusions.people.persons
    .flatMap((_, person) => candidate(conclusions, person) ?? [])
    .sort((left, right) => right.worth - left.worth || left.row.person - right.row.person);
  const chosen: SuggestedTarget[] = [];
  const groups = new Set<number>();
  for (const { row, through, connectors } of ranked) {
    if (chosen.length === limit) break;
    if (row.cluster >= 0 && groups.has(row.cluster)) continue;
    groups.add(row.cluster);
    chosen.push({ row, through, connectors });
  }
  return chosen;
}

function candidate(
  conclusions: Conclusions,
  person: number,
): (SuggestedTarget & { worth: number }) | undefined {
  const { network, ties, egoTie, people } = conclusions;
  if (person === people.ego || (egoTie[person] ?? -1) >= 0) return undefined;
  const row = rowOfPerson(conclusions, person);
  let worth = 0;
  let best = -1;
  let connectors = 0;
  const to = network.offset[person + 1] ?? 0;
  for (let at = network.offset[person] ?? 0; at < to; at++) {
    const connector = network.neighbour[at] ?? -1;
    const mine = egoTie[connector] ?? -1;
    if (mine < 0) continue;
    connectors += 1;
    const product =
      (known(ties.strength[mine]) ?? 0) * (known(ties.strength[network.tie[at] ?? -1]) ?? 0);
    if (product > worth) [worth, best] = [product, connector];
  }
  const through = best < 0 ? undefined : rowOfPerson(conclusions, best);
  return row && through ? { row, through, connectors, worth } : undefined;
}
