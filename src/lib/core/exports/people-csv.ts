/**
 * The people as a table, one row a person, that spreadsheets and Kith read: as many columns of addresses,
 * numbers and profiles as somebody has. What Kith found of them stands in columns of its own, under words
 * that no reader takes for facts. Cells that would run as formulas are made harmless. Cost: O(people).
 */
import { csvCell } from './csv-cell.ts';
import type { ExportedPerson, ExportRows } from './export-rows.ts';
import { handlesOf, profileAddress } from './keys-of.ts';

interface KeyColumn {
  head: string;
  of: (person: ExportedPerson) => string[];
}

const KEYS: readonly KeyColumn[] = [
  { head: 'email', of: (person) => handlesOf(person, 'email') },
  {
    head: 'phone',
    // A bare "+" would begin a formula.
    of: (person) => [
      ...handlesOf(person, 'phone').map((number) => `tel:${number}`),
      ...handlesOf(person, 'number'),
    ],
  },
  { head: 'profile', of: (person) => handlesOf(person, 'linkedin').map(profileAddress) },
];

/** What the owner said, and what Kith found. */
const FOUND = ['tags', 'foundGroup', 'stage', 'strength', 'warmth', 'lastContact', 'handles'];

/** A whole table with a header. */
export function peopleCsv({ people }: ExportRows): string {
  const keys = KEYS.map(({ head, of }) => {
    const values = people.map(of);
    return { head, values, most: values.reduce((most, { length }) => Math.max(most, length), 0) };
  });
  const header = [
    'name',
    ...keys.flatMap(({ head, most }) => Array.from({ length: most }, () => head)),
    ...['company', 'role', ...FOUND],
  ];
  const lines = people.map((person, at) => {
    const [membership] = person.memberships;
    return [
      person.name,
      ...keys.flatMap(({ values, most }) =>
        Array.from({ length: most }, (_, place) => values[at]?.[place] ?? null),
      ),
      ...[membership?.organisation ?? null, membership?.role ?? null],
      person.tags.join(' | ') || null,
      ...[person.groupName, person.stage, person.strength, person.warmth, person.lastContact],
      person.handles.join(' | '),
    ]
      .map(csvCell)
      .join(',');
  });
  return [header.map(csvCell).join(','), ...lines, ''].join('\r\n');
}
