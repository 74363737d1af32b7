/**
 * Answers: who are these people beside those? Two sides of one network: what each is made of (groups,
 * companies, kinds and strength of my tie with them, tags), how many ties each holds within, how many join
 * the two, and by whom. Counts only; a share is a count over those of whom it is known.
 *
 * Somebody on both sides stands on the left, and is counted as shared. I stand on neither.
 * Cost: O(people + ties of the people asked about).
 */
import type { ClusterSet } from '../clusters/cluster-set.ts';
import { mapGroups } from '../clusters/map-groups.ts';
import { normaliseName } from '../facts/handles.ts';
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import { tagsByPerson, type Tag } from '../people/tags.ts';
import type { Settings } from '../settings.ts';
import { strengthWord } from '../ties/strength-words.ts';
import { KINDS, type TieKind } from '../ties/tie-kinds.ts';
import type { StrengthWord, TieTable } from '../ties/tie-table.ts';

/** Something counted on the left and on the right. */
export type Both = readonly [left: number, right: number];

export interface Part<Kind> {
  kind: Kind;
  people: Both;
}

/** How both sides divide by something; the largest on the left first. */
export interface Split<Kind> {
  parts: Part<Kind>[];
  /** Of whom it is known. Somebody may count in several parts. */
  known: Both;
}

/** Somebody with ties to the other side. */
export interface Joiner {
  person: number;
  /** To people of the other side. */
  ties: number;
}

export interface Comparison {
  left: readonly number[];
  right: readonly number[];
  /** Who was asked for on both sides; they stand on the left. */
  shared: number;
  /** By cluster index; those in none that is drawn are not known. */
  byGroup: Split<number>;
  byCompany: Split<string>;
  /** Of my ties with them; empty without an owner. */
  byKind: Split<TieKind>;
  byStrength: Split<StrengthWord>;
  byTag: Split<string>;
  /** Ties among the people of each side, and from one to the other. */
  tiesWithin: Both;
  tiesBetween: number;
  /** Of each side, those with a tie to the other: most ties first. */
  joiners: readonly [left: readonly Joiner[], right: readonly Joiner[]];
}

export interface ComparisonInput {
  people: People;
  ties: TieTable;
  /** Tie index with me, per person; −1 where there is none. */
  egoTie: Int32Array;
  /** Index into KINDS, per person. */
  kind: Uint8Array;
  /** Ties between others. */
  network: Network;
  clusters: ClusterSet;
  tags: readonly Tag[];
  settings: Settings;
}

/** Compares two sets of people. */
export function compareSides(
  input: ComparisonInput,
  leftAsked: readonly number[],
  rightAsked: readonly number[],
): Comparison {
  const { people, ties, egoTie, kind, network, clusters, settings } = input;
  const onLeft = new Set(leftAsked.filter((person) => person !== people.ego));
  const asked = new Set(rightAsked.filter((person) => person !== people.ego));
  const left = [...onLeft].sort(byIndex);
  const right = [...asked].filter((person) => !onLeft.has(person)).sort(byIndex);
  const split = <Kind>(kindsOf: (person: number) => readonly (readonly [string, Kind])[]) =>
    splitOf(left, right, kindsOf);
  const isMine = (person: number): boolean => (egoTie[person] ?? -1) >= 0;

  const drawn = new Set(mapGroups(network, clusters));
  const tags = tagsByPerson(input.tags);
  return {
    ...{ left, right, shared: asked.size - right.length },
    byGroup: split((person) => {
      const group = clusters.of[person] ?? -1;
      return drawn.has(group) ? [[String(group), group]] : [];
    }),
    byCompany: split((person) => [
      ...new Map(
        (people.persons[person]?.organisations ?? []).map(({ organisation }) => [
          normaliseName(organisation),
          organisation,
        ]),
      ),
    ]),
    byKind: split((person) => {
      const found = KINDS[kind[person] ?? 0] ?? 'unknown';
      return isMine(person) && found !== 'unknown' ? [[found, found]] : [];
    }),
    byStrength: split((person) => {
      const word = strengthWord(ties.strength[egoTie[person] ?? -1] ?? NaN, settings);
      return word === 'unknown' ? [] : [[word, word]];
    }),
    byTag: split((person) => (tags.get(person) ?? []).map((tag) => [tag, tag] as const)),
    ...tiesOf(network, left, right),
  };
}

function splitOf<Kind>(
  left: readonly number[],
  right: readonly number[],
  kindsOf: (person: number) => readonly (readonly [key: string, kind: Kind])[],
): Split<Kind> {
  const parts = new Map<string, { kind: Kind; people: [number, number] }>();
  const known: [number, number] = [0, 0];
  ([left, right] as const).forEach((people, side) => {
    const at = side === 0 ? 0 : 1;
    for (const person of people) {
      const kinds = kindsOf(person);
      if (kinds.length > 0) known[at] += 1;
      for (const [key, kind] of kinds) {
        const part = parts.get(key) ?? { kind, people: [0, 0] };
        part.people[at] += 1;
        parts.set(key, part);
      }
    }
  });
  const sorted = [...parts].sort(
    ([a, one], [b, other]) =>
      other.people[0] - one.people[0] || other.people[1] - one.people[1] || (a < b ? -1 : 1),
  );
  return { parts: sorted.map(([, part]) => part), known };
}

function tiesOf(
  network: Network,
  left: readonly number[],
  right: readonly number[],
): Pick<Comparison, 'tiesWithin' | 'tiesBetween' | 'joiners'> {
  const sideOf = new Int8Array(network.size).fill(-1);
  for (const person of left) sideOf[person] = 0;
  for (const person of right) sideOf[person] = 1;
  const within: [number, number] = [0, 0];
  const joiners: [Joiner[], Joiner[]] = [[], []];
  for (const person of [...left, ...right]) {
    const side = sideOf[person] === 0 ? 0 : 1;
    let across = 0;
    for (const other of neighboursOf(network, person)) {
      const theirs = sideOf[other] ?? -1;
      // A tie within is met from both ends.
      if (theirs === side) within[side] += 0.5;
      else if (theirs !== -1) across += 1;
    }
    if (across > 0) joiners[side].push({ person, ties: across });
  }
  for (const joining of joiners) joining.sort((a, b) => b.ties - a.ties || a.person - b.person);
  return {
    tiesWithin: within,
    tiesBetween: joiners[0].reduce((sum, { ties }) => sum + ties, 0),
    joiners,
  };
}

/** People other than me who are tied to at least two of these, to most of them first. */
export function sharedContacts(
  network: Network,
  people: readonly number[],
): { person: number; of: number }[] {
  const counts = new Map<number, number>();
  for (const person of new Set(people)) {
    for (const other of neighboursOf(network, person)) {
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([person, of]) => ({ person, of }))
    .filter(({ person, of }) => of > 1 && !people.includes(person))
    .sort((a, b) => b.of - a.of || a.person - b.person);
}

function neighboursOf({ offset, neighbour }: Network, person: number): Uint32Array | Int32Array {
  return neighbour.subarray(offset[person] ?? 0, offset[person + 1] ?? 0);
}

function byIndex(a: number, b: number): number {
  return a - b;
}
