/** What graph files say of each person and tie beside their names: one list for every graph format. */
import type { ExportedPerson } from './export-rows.ts';
import type { TieRow } from './rows.ts';

type Value = string | number | null;

export interface Attribute<Row> {
  name: string;
  type: 'string' | 'double' | 'long';
  of: (row: Row) => Value;
}

export const PERSON_ATTRIBUTES: readonly Attribute<ExportedPerson>[] = [
  { name: 'handles', type: 'string', of: ({ handles }) => handles.join(' | ') },
  { name: 'organisations', type: 'string', of: (row) => row.organisations.join(' | ') || null },
  { name: 'group', type: 'string', of: ({ cluster }) => cluster },
  { name: 'groupName', type: 'string', of: (row) => row.groupName },
  { name: 'tags', type: 'string', of: ({ tags }) => tags.join(' | ') || null },
  { name: 'stage', type: 'string', of: ({ stage }) => stage },
  { name: 'strength', type: 'double', of: ({ strength }) => strength },
  { name: 'warmth', type: 'double', of: ({ warmth }) => warmth },
  { name: 'lastContact', type: 'string', of: (row) => row.lastContact },
  { name: 'participation', type: 'double', of: ({ bridge }) => bridge.participation },
  { name: 'betweenness', type: 'double', of: ({ bridge }) => bridge.betweenness },
  { name: 'constraint', type: 'double', of: ({ bridge }) => bridge.constraint },
];

export const TIE_ATTRIBUTES: readonly Attribute<TieRow>[] = [
  { name: 'strength', type: 'double', of: ({ strength }) => strength },
  { name: 'warmth', type: 'double', of: ({ warmth }) => warmth },
  { name: 'confidence', type: 'string', of: ({ confidence }) => confidence },
  { name: 'interactions', type: 'long', of: ({ interactions }) => interactions },
  { name: 'first', type: 'string', of: ({ first }) => first },
  { name: 'last', type: 'string', of: ({ last }) => last },
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
