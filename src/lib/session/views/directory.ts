/**
 * The people of a set of conclusions as rows: what a table, a search or a list needs to know of each,
 * in person order and without me. One pass over people and cards: O(people).
 */
import type { Conclusions } from '#core/conclusions.ts';
import type { ReconnectList } from '#core/rhythm/rhythm.ts';
import { strengthWord } from '#core/ties/strength-words.ts';
import type { StrengthWord } from '#core/ties/tie-table.ts';
import { groupName, isDrawn } from './groups.ts';

export interface PersonRow {
  /** Index into `people.persons`. */
  person: number;
  id: string;
  name: string;
  /** The organisation most rows state; null when none does. */
  organisation: string | null;
  /** The place most rows state; null when none does. */
  place: string | null;
  /** Index into `clusters.clusters`; -1 for people in no group that is drawn. */
  cluster: number;
  groupName: string | null;
  /** 0–9 of the group hues, 10 for small groups; null for people in no group. */
  hue: number | null;
  /** Strength of the tie with me, 0–1; null when there is none or nothing speaks of it. */
  strength: number | null;
  word: StrengthWord;
  /** Whether there is a tie with me. */
  isMine: boolean;
  interactions: number;
  /** Last dated contact with me, ms since 1970 UTC. */
  last: number | null;
  /** Days that usually lie between contacts with me; null where there are too few. */
  usualGapDays: number | null;
  /** The reconnect list this person stands on. */
  list: ReconnectList | null;
  isBridge: boolean;
  /** People other than me they are tied to. */
  reach: number;
}

/** NaN, the core's unknown, as null. */
export function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The word of a strength, by the cuts these conclusions were drawn with. */
export function wordOf({ options }: Conclusions, strength: number | null): StrengthWord {
  return strengthWord(strength ?? NaN, options.settings);
}

/** Rows of everyone but me, in person order. */
export function peopleRows(conclusions: Conclusions): PersonRow[] {
  const cached = rowsOf.get(conclusions);
  if (cached) return cached;
  const bridges = new Set(conclusions.bridges.cards.map((card) => card.person));
  const drawn = new Set(
    conclusions.clusters.clusters.flatMap((_, cluster) =>
      isDrawn(conclusions, cluster) ? [cluster] : [],
    ),
  );
  const lists = new Map(conclusions.reconnect.map((item) => [item.person, item.list]));
  const rows: PersonRow[] = [];
  conclusions.people.persons.forEach((_, person) => {
    if (person === conclusions.people.ego) return;
    const found = conclusions.clusters.of[person] ?? -1;
    rows.push(
      rowOf(conclusions, person, {
        cluster: drawn.has(found) ? found : -1,
        isBridge: bridges.has(person),
        list: lists.get(person) ?? null,
      }),
    );
  });
  rowsOf.set(conclusions, rows);
  return rows;
}

/** Conclusions never change once made, so each set is listed once. */
const rowsOf = new WeakMap<Conclusions, PersonRow[]>();

function rowOf(
  conclusions: Conclusions,
  person: number,
  { cluster, isBridge, list }: Pick<PersonRow, 'cluster' | 'isBridge' | 'list'>,
): PersonRow {
  const { people, ties, egoTie, clusters, network } = conclusions;
  const who = people.persons[person];
  const tie = egoTie[person] ?? -1;
  const strength = tie < 0 ? null : known(ties.strength[tie]);
  return {
    person,
    id: who?.id ?? '',
    name: who?.name ?? '',
    organisation: who?.organisations[0]?.organisation ?? null,
    place: who?.places[0]?.name ?? null,
    cluster,
    groupName: cluster < 0 ? null : groupName(conclusions, cluster),
    hue: clusters.clusters[cluster]?.hue ?? null,
    strength,
    word: wordOf(conclusions, strength),
    isMine: tie >= 0,
    interactions: tie < 0 ? 0 : (ties.interactions[tie] ?? 0),
    last: tie < 0 ? null : known(ties.last[tie]),
    usualGapDays: known(conclusions.usualGapDays[person]),
    list,
    isBridge,
    reach: (network.offset[person + 1] ?? 0) - (network.offset[person] ?? 0),
  };
}

/** Finds a person by id: the name in addresses of screens. -1 when nobody bears it. */
export function personWithId(conclusions: Conclusions, id: string): number {
  return conclusions.people.persons.findIndex((person) => person.id === id);
}

/** The row of one person; undefined for me. */
export function rowOfPerson(conclusions: Conclusions, person: number): PersonRow | undefined {
  const { ego } = conclusions.people;
  if (person === ego) return undefined;
  return peopleRows(conclusions)[ego !== null && person > ego ? person - 1 : person];
}

/** "Acme · Lyon": what tells people of one name apart, and why a search found them; '' for nothing. */
export function whereText({ organisation, place }: PersonRow): string {
  return [organisation, place].filter(Boolean).join(' · ');
}
