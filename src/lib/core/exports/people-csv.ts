/**
 * The people as a table, one row a person, that spreadsheets and Kith read: as many columns of addresses,
 * numbers and profiles as somebody has. What Kith found of them stands in columns of its own, under the names
 * that graph files bear: by these it knows its own table again (`sources/graph/graph-tables.ts`). Cells that would run as formulas are made harmless. Cost: O(people).
 */
import { PERSON_ATTRIBUTES } from './attributes.ts';
import { csvCell } from './csv-cell.ts';
import type { ExportedPerson, ExportRows } from './export-rows.ts';
import { handlesOf, profileAddress } from './keys-of.ts';

/** Organisations and places stand in columns of their own. */
const APART = new Set(['organisations', 'city', 'country']);
const FOUND = PERSON_ATTRIBUTES.filter(({ name }) => !APART.has(name));

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

/** A whole table with a header. */
export function peopleCsv({ people }: ExportRows): string {
  const keys = KEYS.map(({ head, of }) => {
    const values = people.map(of);
    return { head, values, most: values.reduce((most, { length }) => Math.max(most, length), 0) };
  });
  const header = [
    'name',
    ...keys.flatMap(({ head, most }) => Array.from({ length: most }, () => head)),
    ...['company', 'role', 'city', 'country', 'id', ...FOUND.map(({ name }) => name)],
  ];
  const lines = people.map((person, at) => {
    const [membership] = person.memberships;
    const [place] = person.places;
    return [
      person.name,
      ...keys.flatMap(({ values, most }) =>
        Array.from({ length: most }, (_, place) => values[at]?.[place] ?? null),
      ),
      ...[membership?.organisation ?? null, membership?.role ?? null],
      ...[place?.city ?? null, place?.country ?? null, person.id],
      ...FOUND.map(({ of }) => of(person)),
    ]
      .map(csvCell)
      .join(',');
  });
  return [header.map(csvCell).join(','), ...lines, ''].join('\r\n');
}
