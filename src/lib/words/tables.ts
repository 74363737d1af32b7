/** What the columns of a table are called, and what a table becomes by them. */
import type { ColumnRole } from '#core/sources/table/columns.ts';
import { missingRoles, type MappedShape, type TableMapping } from '#core/sources/table/mapping.ts';
import { counted, listed } from './format.ts';

/** What one row stands for. */
export const ROW_WORDS = {
  events: 'A letter, call or meeting',
  edges: 'A tie',
  people: 'A person',
} as const satisfies Record<MappedShape, string>;

const ROLE_WORDS = {
  from: 'Wrote it',
  to: 'Got it',
  cc: 'Got a copy',
  date: 'Date',
  kind: 'Letter, call …',
  subjects: 'What about',
  weight: 'How much',
  id: 'Its own number',
  source: 'One person',
  target: 'The other person',
  label: 'What kind',
  name: 'Name',
  first: 'First name',
  last: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  profile: 'Profile link',
  organisation: 'Company',
  role: 'Job',
  group: 'Team or group',
  city: 'Town or place',
  country: 'Country',
} as const satisfies Record<ColumnRole, string>;

/** A role in a word or two, as its owner would say it. */
export function sayRole(role: ColumnRole | null): string {
  return role === null ? 'Leave out' : ROLE_WORDS[role];
}

/** What parts the columns. */
export function sayDelimiter(delimiter: string): string {
  switch (delimiter) {
    case ',':
      return 'Comma';
    case ';':
      return 'Semicolon';
    case '\t':
      return 'Tab';
    case '|':
      return 'Bar';
    default:
      return delimiter;
  }
}

/** What of a list of people is worth naming, in this order. */
const TOLD_OF_PEOPLE = [
  ['email', 'e-mail addresses'],
  ['phone', 'phone numbers'],
  ['profile', 'profile links'],
  ['organisation', 'companies'],
  ['role', 'jobs'],
  ['group', 'groups'],
  ['city', 'places'],
  ['country', 'countries'],
] as const satisfies (readonly [ColumnRole, string])[];

/** What the table would become: "12 rows: who wrote to whom, with dates." Else what is still to be said. */
export function sayMapping(mapping: TableMapping, rows: number | null): string {
  const { shape, roles } = mapping;
  const count = rows === null ? 'Each row' : counted(rows, 'row');
  const isMissing = missingRoles(mapping).length > 0;
  const has = (role: ColumnRole): boolean => roles.includes(role);
  switch (shape) {
    case 'events': {
      if (isMissing) return 'Say which columns tell who wrote it and who got it.';
      return has('date')
        ? `${count}: who wrote to whom, with dates.`
        : `${count}: who wrote to whom. Without dates it does not say which ties go quiet.`;
    }
    case 'edges':
      if (isMissing) return 'Say which columns name the two people.';
      return `${count}: who knows whom${has('weight') ? ', and how well' : ''}. It does not say when.`;
    case 'people': {
      if (isMissing) return 'Say which column has the name, an address or a number.';
      const told = TOLD_OF_PEOPLE.flatMap(([role, word]) => (has(role) ? [word] : []));
      const beside = told.length > 0 ? `, with ${listed(told)}` : '';
      return `${count}: people${beside}. It does not say who knows whom.`;
    }
    default:
      return shape satisfies never;
  }
}

/** Why a table's columns are asked about. */
export function sayWhyColumns(origin: 'said' | 'understood' | 'guessed', isSure: boolean): string {
  switch (origin) {
    case 'guessed':
      return 'Kith does not know these headers. What it guesses stands above each column; change what is not right.';
    case 'understood':
      return isSure
        ? 'This is how Kith understands the columns. Change what is not right.'
        : 'Kith is not sure of these columns. Change what is not right.';
    case 'said':
      return 'This is how you said the columns are. Change what is not right.';
    default:
      return origin satisfies never;
  }
}
