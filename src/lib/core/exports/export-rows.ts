/**
 * Answers: what goes into a file? The people asked for, or all; every tie both of whose ends are among
 * them; and the groups those people are in. Every format is written from these same rows.
 * Cost: O(people + ties).
 */
import type { Conclusions } from '../conclusions.ts';
import type { PlaceUse } from '../facts/facts.ts';
import type { Membership } from '../people/people.ts';
import { tagsByPerson } from '../people/tags.ts';
import { GREY } from '../clusters/cluster-hues.ts';
import { KINDS, type TieKind } from '../ties/tie-kinds.ts';
import { FACTORS, STRENGTH_WORDS, type StrengthWord } from '../ties/tie-table.ts';
import { clusterRows, isoTime, knownNumber, personRows, tieRows } from './rows.ts';
import type { ClusterRow, PersonRow, TieRow } from './rows.ts';

export interface ExportedPerson extends PersonRow {
  /** Their group; null for people in none. */
  group: ExportedGroup | null;
  /** What kind of tie we have; null where it is not known. */
  kind: TieKind | null;
  /** What I said of closeness and kind; null where nothing. */
  saidCloseness: StrengthWord | null;
  saidKind: TieKind | null;
  /** What the owner tagged them with. */
  tags: readonly string[];
  /** With roles and dates, most often stated first. */
  memberships: Membership[];
  /** When there was contact with me last, ISO 8601 UTC; null where no date is known. */
  lastContact: string | null;
  isMe: boolean;
  /** Where they live or work, most often stated first. */
  places: ExportedPlace[];
  /** Where they stand on the map, in layout units; null for those not drawn. */
  place: { x: number; y: number } | null;
}

/** A place as it is shown; one of city and country at least. */
export interface ExportedPlace {
  city: string | null;
  country: string | null;
  uses: PlaceUse[];
  /** How many rows say so. */
  rows: number;
}

export interface ExportedTie extends TieRow {
  /** The strength without my own words; NaN where only they speak of it, and where it is not known at all. */
  evident: number;
  /** What it weighs in the network groups are found in: how often there was contact, as a rule. */
  contact: number;
}

export interface ExportedGroup extends ClusterRow {
  /** Named after the person who knows most people in it. */
  isAround: boolean;
  /** Its colour on the map, 0–9; 10 for grey. */
  hue: number;
}

export interface ExportRows {
  asOf: string | null;
  /** Null for a network without an owner, and where I am not among those asked for. */
  me: string | null;
  people: ExportedPerson[];
  ties: ExportedTie[];
  clusters: ExportedGroup[];
}

/** `only`: ids of the people asked for; null for all. Ids nobody bears are passed over. */
export function exportRows(
  conclusions: Conclusions,
  only: ReadonlySet<string> | null = null,
): ExportRows {
  const { people, layout, ties, egoTie, options, said, contact } = conclusions;
  const isAsked = (id: string): boolean => only === null || only.has(id);
  const groups = exportedGroups(conclusions);
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const tags = tagsByPerson(conclusions.tags);
  const asked = personRows(conclusions).flatMap((row, index): ExportedPerson[] => {
    if (!isAsked(row.id)) return [];
    const [x, y] = [knownNumber(layout.x[index]), knownNumber(layout.y[index])];
    return [
      {
        ...row,
        group: groupOf.get(row.cluster ?? '') ?? null,
        kind: wordOf(KINDS, conclusions.kind[index]),
        saidCloseness: wordOf(STRENGTH_WORDS, said.closeness[index]),
        saidKind: wordOf(KINDS, said.kind[index]),
        tags: tags.get(index) ?? [],
        memberships: people.persons[index]?.organisations ?? [],
        lastContact: isoTime(ties.last[egoTie[index] ?? -1]),
        isMe: index === people.ego,
        places: (people.persons[index]?.places ?? []).map(({ city, country, uses, rows }) => {
          return { city, country, uses, rows };
        }),
        place: x === null || y === null ? null : { x, y },
      },
    ];
  });
  const inUse = new Set(asked.map(({ cluster }) => cluster));
  return {
    asOf: isoTime(options.asOf),
    me: asked.find(({ isMe }) => isMe)?.id ?? null,
    people: asked,
    ties: tieRows(conclusions)
      .map((row, tie) => ({ ...row, evident: evidentStrength(row), contact: contact[tie] ?? 1 }))
      .filter(({ a, b }) => isAsked(a) && isAsked(b)),
    clusters: only === null ? groups : groups.filter(({ id }) => inUse.has(id)),
  };
}

function exportedGroups(conclusions: Conclusions): ExportedGroup[] {
  const { clusters } = conclusions.clusters;
  return clusterRows(conclusions).map((row, index) => ({
    ...row,
    isAround: clusters[index]?.nameReason.kind === 'around',
    hue: clusters[index]?.hue ?? GREY,
  }));
}

/** What all factors but my own words come to, summed in the order in which strength is (`ties/strength.ts`). */
function evidentStrength({ strength, factors }: TieRow): number {
  if (strength === null) return NaN;
  if ((factors.ownWords ?? 0) === 0) return strength;
  const parts = FACTORS.flatMap((name) => (name === 'ownWords' ? [] : (factors[name] ?? 0)));
  if (parts.every((part) => part === 0)) return NaN;
  return Math.min(
    1,
    Math.max(
      0,
      parts.reduce((sum, part) => sum + part, 0),
    ),
  );
}

/** The word of an index into a list that begins with "unknown"; null for that one. */
function wordOf<Word extends string>(words: readonly Word[], index = 0): Word | null {
  return index === 0 ? null : (words[index] ?? null);
}
