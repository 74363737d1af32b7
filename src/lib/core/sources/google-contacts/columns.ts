/**
 * Which column of a Google table says what. Details are numbered only as far as a file needs ("E-mail 3 -
 * Value"), so they are found by pattern, never by place. A header is Google's when it has such a pair
 * beside names, or the columns only Google has.
 */
import { headerWord } from '../table/columns.ts';
import { firstRows } from '../table/first-rows.ts';

/** Details that are numbered, by the word of their header. */
const DETAILS = {
  'e-mail': 'email',
  phone: 'phone',
  relation: 'relation',
  website: 'link',
  im: 'link',
  'custom field': 'link',
  organization: 'organisation',
} as const;
export type Detail = (typeof DETAILS)[keyof typeof DETAILS];

/** One numbered detail: the columns of its label, value and, for organisations, the role. */
export interface DetailColumns {
  detail: Detail;
  label: number;
  value: number;
  role: number;
}

/** One numbered address: the columns of its label, town and country. */
export interface AddressColumns {
  label: number;
  city: number;
  country: number;
}

/** Columns that stand once: the headers of 2024 and those before. */
const SINGLE = {
  whole: ['name'],
  first: ['firstname', 'givenname'],
  middle: ['middlename', 'additionalname'],
  last: ['lastname', 'familyname'],
  suffix: ['namesuffix'],
  nickname: ['nickname'],
  fileAs: ['fileas'],
  organisation: ['organizationname'],
  role: ['organizationtitle'],
  labels: ['labels', 'groupmembership'],
  notes: ['notes'],
} as const;
export type SingleField = keyof typeof SINGLE;

export interface GooglePlan {
  delimiter: string;
  headerLine: number;
  header: readonly string[];
  single: ReadonlyMap<SingleField, number>;
  details: readonly DetailColumns[];
  addresses: readonly AddressColumns[];
}

const DELIMITERS = [',', ';', '\t'] as const;
const NUMBERED = /^(e-mail|phone|relation|website|im|custom field|organization) (\d{1,3}) - (.+)$/u;
const ADDRESS = /^address (\d{1,3}) - (label|type|city|country)$/u;
/** Header words of which a table with all is Google's, though nobody in it has a numbered detail. */
const SIGNATURES: readonly (readonly string[])[] = [
  ['givenname', 'familyname', 'yominame', 'groupmembership'],
  ['firstname', 'phoneticfirstname', 'fileas', 'labels'],
];

/** How to read a file from the text of its first bytes; null when it is not Google's. */
export function planGoogle(text: string, isWhole: boolean): GooglePlan | null {
  for (const delimiter of DELIMITERS) {
    for (const { cells, line } of firstRows(text, delimiter, isWhole)) {
      const plan = planOf(cells);
      if (plan) return { ...plan, delimiter, headerLine: line, header: cells };
    }
  }
  return null;
}

function planOf(
  header: readonly string[],
): Pick<GooglePlan, 'single' | 'details' | 'addresses'> | null {
  const words = header.map(headerWord);
  const single = new Map<SingleField, number>();
  for (const field of Object.keys(SINGLE) as SingleField[]) {
    const column = words.findIndex((word) => SINGLE[field].some((known) => known === word));
    if (column >= 0) single.set(field, column);
  }
  const details = detailsOf(header);
  const hasNames = ['whole', 'first', 'last'].some((field) => single.has(field as SingleField));
  const isSigned = SIGNATURES.some((signature) => signature.every((word) => words.includes(word)));
  return isSigned || (hasNames && details.some(({ value }) => value >= 0))
    ? { single, details, addresses: addressesOf(header) }
    : null;
}

function detailsOf(header: readonly string[]): DetailColumns[] {
  const found = new Map<string, DetailColumns>();
  header.forEach((cell, column) => {
    const [, what = '', number = '', part = ''] = NUMBERED.exec(plain(cell)) ?? [];
    const detail = Object.entries(DETAILS).find(([word]) => word === what)?.[1];
    if (detail === undefined) return;
    const place = `${what} ${number}`;
    const columns = found.get(place) ?? { detail, label: -1, value: -1, role: -1 };
    if (part === 'value' || (detail === 'organisation' && part === 'name')) columns.value = column;
    else if (part === 'title') columns.role = column;
    else if (part === 'label' || part === 'type') columns.label = column;
    found.set(place, columns);
  });
  return [...found.values()].filter(({ value }) => value >= 0);
}

function addressesOf(header: readonly string[]): AddressColumns[] {
  const found = new Map<string, AddressColumns>();
  header.forEach((cell, column) => {
    const [, number = '', part = ''] = ADDRESS.exec(plain(cell)) ?? [];
    if (number === '') return;
    const columns = found.get(number) ?? { label: -1, city: -1, country: -1 };
    if (part === 'city' || part === 'country') columns[part] = column;
    else columns.label = column;
    found.set(number, columns);
  });
  return [...found.values()].filter(({ city, country }) => city >= 0 || country >= 0);
}

function plain(header: string): string {
  return header.trim().toLowerCase().replace(/\s+/gu, ' ');
}
