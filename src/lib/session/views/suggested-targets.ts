/**
 * Whom one might ask about: people I never had contact with, whom people I know well know well; and
 * people I hardly know, whom another knows better than I do. Worth is the best product
 * of the two strengths, so a name stands for one real way. Every group has its turn before any has a
 * second, so that the first suggestions show as many corners of the map. Cost: O(ties).
 */
import type { Conclusions } from '#core/conclusions.ts';
import type { StrengthWord } from '#core/ties/tie-table.ts';
import { known, rowOfPerson, type PersonRow } from './directory.ts';

export interface SuggestedTarget {
  row: PersonRow;
  /** The person the surest way runs through. */
  through: PersonRow;
  /** How many of my people know them. */
  connectors: number;
}

/** Words of a tie one would not lean on. */
const HARDLY: ReadonlySet<StrengthWord> = new Set(['unknown', 'weak']);

interface Candidate extends SuggestedTarget {
  worth: number;
}

/** People I never had contact with, by way of people I know. */
export function suggestedTargets(conclusions: Conclusions, limit = 3): SuggestedTarget[] {
  return candidates(conclusions, ({ isMine }) => !isMine).slice(0, limit);
}

/** People I hardly know, by way of someone who is closer to me and to them than they are to me. */
export function betterKnownByOthers(conclusions: Conclusions, limit: number): SuggestedTarget[] {
  return candidates(conclusions, ({ isMine }) => isMine).slice(0, limit);
}

function candidates(
  conclusions: Conclusions,
  isWanted: (row: PersonRow) => boolean,
): SuggestedTarget[] {
  if (conclusions.people.ego === null) return [];
  const ranked = conclusions.people.persons
    .flatMap((_, person) => candidate(conclusions, person) ?? [])
    .filter(({ row }) => isWanted(row))
    .sort((left, right) => right.worth - left.worth || left.row.person - right.row.person);
  return inTurns(ranked);
}

/** The best of each group, then the second of each, and so on; those of no group are one another's. */
function inTurns(ranked: readonly Candidate[]): Candidate[] {
  const taken = new Map<number, number>();
  return ranked
    .map((each) => {
      const { cluster } = each.row;
      const turn = cluster < 0 ? 0 : (taken.get(cluster) ?? 0);
      taken.set(cluster, turn + 1);
      return { each, turn };
    })
    .sort((left, right) => left.turn - right.turn)
    .map(({ each }) => each);
}

function candidate(conclusions: Conclusions, person: number): Candidate | undefined {
  const { network, ties, egoTie, people } = conclusions;
  if (person === people.ego) return undefined;
  const row = rowOfPerson(conclusions, person);
  let worth = 0;
  let best = -1;
  let weakest = 0;
  let connectors = 0;
  const to = network.offset[person + 1] ?? 0;
  for (let at = network.offset[person] ?? 0; at < to; at++) {
    const connector = network.neighbour[at] ?? -1;
    const mine = egoTie[connector] ?? -1;
    if (mine < 0) continue;
    connectors += 1;
    const first = known(ties.strength[mine]) ?? 0;
    const second = known(ties.strength[network.tie[at] ?? -1]) ?? 0;
    if (first * second > worth) {
      [worth, best, weakest] = [first * second, connector, Math.min(first, second)];
    }
  }
  const through = best < 0 ? undefined : rowOfPerson(conclusions, best);
  if (!row || !through) return undefined;
  const isHardlyKnown = HARDLY.has(row.word) && weakest > (row.strength ?? 0);
  return !row.isMine || isHardlyKnown ? { row, through, connectors, worth } : undefined;
}
