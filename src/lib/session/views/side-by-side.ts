/** A few people beside one another: what each is to me, what they share, who knows whom. */
import { sharedContacts } from '#core/composition/compare.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { KINDS, type TieKind } from '#core/ties/tie-kinds.ts';
import type { StrengthWord } from '#core/ties/tie-table.ts';
import { known, rowOfPerson, wordOf, type PersonRow } from './directory.ts';
import { tagsOfPerson } from './tags.ts';

/** As many as stand beside one another and can still be read. */
export const MOST_SIDE_BY_SIDE = 4;

export interface OneOfSome {
  row: PersonRow;
  /** Unknown without a tie of mine. */
  kind: TieKind;
  tags: string[];
}

/** Two of them who know each other. */
export interface TieAmong {
  a: PersonRow;
  b: PersonRow;
  word: StrengthWord;
}

/** Somebody several of them know. */
export interface SharedContact {
  row: PersonRow;
  /** Of how many of them. */
  of: number;
}

export interface SideBySide {
  people: OneOfSome[];
  ties: TieAmong[];
  /** Known to most of them first, then those I am closest to. */
  shared: SharedContact[];
}

/** These people beside one another; me left out. Cost: O(their ties). */
export function sideBySide(conclusions: Conclusions, asked: readonly number[]): SideBySide {
  const { network, kind, egoTie } = conclusions;
  const people = asked.flatMap((person): OneOfSome[] => {
    const row = rowOfPerson(conclusions, person);
    const found = (egoTie[person] ?? -1) < 0 ? 'unknown' : KINDS[kind[person] ?? 0];
    return row ? [{ row, kind: found ?? 'unknown', tags: tagsOfPerson(conclusions, person) }] : [];
  });
  return {
    people,
    ties: people.flatMap(({ row }, at) =>
      people.slice(at + 1).flatMap((other) => tieAmong(conclusions, row, other.row) ?? []),
    ),
    shared: sharedContacts(
      network,
      people.map(({ row }) => row.person),
    )
      .flatMap(({ person, of }): SharedContact[] => {
        const row = rowOfPerson(conclusions, person);
        return row ? [{ row, of }] : [];
      })
      .sort((a, b) => b.of - a.of || (b.row.strength ?? -1) - (a.row.strength ?? -1)),
  };
}

function tieAmong(conclusions: Conclusions, a: PersonRow, b: PersonRow): TieAmong | null {
  const { network, ties } = conclusions;
  const to = network.offset[a.person + 1] ?? 0;
  for (let at = network.offset[a.person] ?? 0; at < to; at += 1) {
    if (network.neighbour[at] !== b.person) continue;
    return { a, b, word: wordOf(conclusions, known(ties.strength[network.tie[at] ?? -1])) };
  }
  return null;
}
