/**
 * What graph files say of each person and tie beside their names: one list for every graph format. What Kith
 * works out begins with `kith_`: other programs show it, and Kith knows it again (`sources/graph/told-values.ts`).
 */
import { toldName } from '../sources/graph/told-values.ts';
import type { ExportedPerson, ExportedTie } from './export-rows.ts';

type Value = string | number | boolean | null;

export interface Attribute<Row> {
  name: string;
  type: 'string' | 'double' | 'long' | 'boolean';
  of: (row: Row) => Value;
}

const told = toldName;

export const PERSON_ATTRIBUTES: readonly Attribute<ExportedPerson>[] = [
  { name: 'handles', type: 'string', of: ({ handles }) => handles.join(' | ') },
  { name: 'organisations', type: 'string', of: (row) => row.organisations.join(' | ') || null },
  { name: 'city', type: 'string', of: ({ places }) => places[0]?.city ?? null },
  { name: 'country', type: 'string', of: ({ places }) => places[0]?.country ?? null },
  { name: 'tags', type: 'string', of: ({ tags }) => tags.join(' | ') || null },
  { name: told('group'), type: 'string', of: ({ cluster }) => cluster },
  { name: told('groupName'), type: 'string', of: ({ group }) => group?.name ?? null },
  { name: told('groupAround'), type: 'boolean', of: ({ group }) => group?.isAround || null },
  { name: told('groupHue'), type: 'long', of: ({ group }) => group?.hue ?? null },
  // Of everybody, so that who is otherwise unknown is told, too.
  { name: told('me'), type: 'boolean', of: ({ isMe }) => isMe },
  { name: told('stage'), type: 'string', of: ({ stage }) => stage },
  { name: told('kind'), type: 'string', of: ({ kind }) => kind },
  { name: told('saidCloseness'), type: 'string', of: (row) => row.saidCloseness },
  { name: told('saidKind'), type: 'string', of: ({ saidKind }) => saidKind },
  { name: told('tags'), type: 'string', of: ({ tags }) => listText(tags) },
  { name: told('strength'), type: 'double', of: ({ strength }) => strength },
  { name: told('warmth'), type: 'double', of: ({ warmth }) => warmth },
  { name: told('lastContact'), type: 'string', of: (row) => row.lastContact },
  { name: told('participation'), type: 'double', of: ({ bridge }) => bridge.participation },
  { name: told('betweenness'), type: 'double', of: ({ bridge }) => bridge.betweenness },
  { name: told('constraint'), type: 'double', of: ({ bridge }) => bridge.constraint },
  { name: told('x'), type: 'double', of: ({ place }) => place?.x ?? null },
  { name: told('y'), type: 'double', of: ({ place }) => place?.y ?? null },
  { name: told('places'), type: 'string', of: ({ places }) => listText(places) },
  { name: told('memberships'), type: 'string', of: ({ memberships }) => listText(memberships) },
];

export const TIE_ATTRIBUTES: readonly Attribute<ExportedTie>[] = [
  { name: told('strength'), type: 'double', of: ({ strength }) => strength },
  // Left out where my own words change nothing.
  { name: told('evident'), type: 'double', of: (row) => evidentIfOther(row) },
  { name: told('warmth'), type: 'double', of: ({ warmth }) => warmth },
  { name: told('confidence'), type: 'string', of: ({ confidence }) => confidence },
  { name: told('interactions'), type: 'long', of: ({ interactions }) => interactions },
  { name: told('contact'), type: 'double', of: ({ contact }) => contact },
  { name: told('first'), type: 'string', of: ({ first }) => first },
  { name: told('last'), type: 'string', of: ({ last }) => last },
];

/** The attributes a row knows, with their places in the list; unknown ones are left out of the file. */
export function knownValues<Row>(
  attributes: readonly Attribute<Row>[],
  row: Row,
): { place: number; value: string }[] {
  return attributes.flatMap(({ of }, place) => {
    const value = of(row);
    return value === null ? [] : [{ place, value: String(value) }];
  });
}

/** A list whose parts hold whatever a text can hold; null for an empty one. */
function listText(list: readonly unknown[]): string | null {
  return list.length > 0 ? JSON.stringify(list) : null;
}

/** The strength without my own words, where they change it; NaN where nothing else speaks of it. */
export function evidentIfOther({ strength, evident }: ExportedTie): number | null {
  return strength === null || evident === strength ? null : evident;
}
