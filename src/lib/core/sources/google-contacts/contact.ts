/**
 * What one row of a Google table says. Several values of one kind stand in one cell, parted by " ::: "; a
 * leading "* " marks the first choice of a label. Of a postal address town and country are taken;
 * birthdays, notes, pictures and labels are not: a label says how contacts are sorted, not who knows whom.
 *
 * Google keeps whom somebody once wrote to as "Other Contacts": an address, at times with the address in
 * the place of the name. Robots among them are told, not known.
 */
import type { StatedPlace } from '../../facts/facts.ts';
import { normaliseName, visibleText, type Handle } from '../../facts/handles.ts';
import { relatedByName, type Contact, type Related } from '../contacts/contact.ts';
import { addressKind } from '../mail/address-marks.ts';
import { telephoneHandle } from '../phones.ts';
import { placeUse, statedPlace } from '../stated-place.ts';
import { emailHandle, profileHandle } from '../table/handles-of.ts';
import type { TableRow } from '../table/row-reader.ts';
import type { Detail, GooglePlan, SingleField } from './columns.ts';

export interface GoogleContact extends Contact {
  /** Whether it has a number at all, be it a key or not. */
  hasPhone: boolean;
  /** Collected by Google, not added by the owner. */
  isCollected: boolean;
  hasNotes: boolean;
  /** The address of a row that is a robot's or a room's; null for everybody else. */
  robot: Handle | null;
}

const BETWEEN_VALUES = /\s*:::\s*/u;
const FIRST_CHOICE = /^\*\s*/u;
const COLLECTED = /^other contacts$/iu;
/** Numbers that reach no person. */
const NOT_A_PERSONS = /\b(?:fax|pager)$/iu;
/** A label that does not say what somebody is. */
const NO_LABEL = new Set(['', 'custom', 'other']);

/** What a row says. */
export function contactOf({ cells, line }: TableRow, plan: GooglePlan): GoogleContact {
  const one = (field: SingleField): string =>
    visibleText(cells[plan.single.get(field) ?? -1] ?? '');
  const values = valuesOf(cells, plan);
  const belongs = [
    ...pairs(one('organisation'), one('role')),
    ...values.filter(({ detail }) => detail === 'organisation'),
  ].map(({ text, role }) => ({ organisation: text, role }));
  const organisation =
    belongs.find((belonging) => belonging.organisation !== '')?.organisation ?? '';
  const parts = [one('first'), one('middle'), one('last'), one('suffix')].filter(Boolean).join(' ');
  const name = [parts, one('whole'), one('nickname'), one('fileAs')].find(isName) ?? '';
  const isOwnName = name !== '' && normaliseName(name) !== normaliseName(organisation);
  const isOrganisation = organisation !== '' && !isOwnName && !isName(parts);
  const keys = keysOf(values);
  const [onlyKey, ...moreKeys] = keys;
  const isRobot =
    name === '' && moreKeys.length === 0 && onlyKey !== undefined && isNobody(onlyKey);
  return {
    ...{ line, uid: '', keys, belongs, related: relatedOf(values) },
    kind: isOrganisation ? 'organisation' : 'person',
    name: name === '' ? null : name,
    places: placesOf(cells, plan),
    hasPhone: values.some(({ detail }) => detail === 'phone'),
    isCollected: one('labels')
      .split(BETWEEN_VALUES)
      .some((label) => COLLECTED.test(label.replace(FIRST_CHOICE, ''))),
    hasNotes: one('notes') !== '',
    robot: isRobot ? onlyKey : null,
  };
}

function placesOf(cells: readonly string[], { addresses }: GooglePlan): StatedPlace[] {
  const parted = (column: number): string[] =>
    visibleText(cells[column] ?? '').split(BETWEEN_VALUES);
  return addresses.flatMap(({ label, city, country }) => {
    const use = placeUse(parted(label).map((each) => each.replace(FIRST_CHOICE, '')));
    const [towns, countries] = [parted(city), parted(country)];
    const places = Math.max(towns.length, countries.length);
    return Array.from({ length: places }, (_, i) =>
      statedPlace(towns[i] ?? '', countries[i] ?? '', use),
    ).flat();
  });
}

interface Value {
  detail: Detail;
  label: string;
  text: string;
  role: string;
}

function valuesOf(cells: readonly string[], { details }: GooglePlan): Value[] {
  const cell = (column: number): string => visibleText(cells[column] ?? '');
  return details.flatMap(({ detail, label, value, role }) =>
    pairs(cell(value), cell(role)).map((pair) => ({
      ...pair,
      detail,
      label: cell(label).replace(FIRST_CHOICE, '').toLowerCase(),
    })),
  );
}

/** Values that stand in one cell, each beside its role where a second cell has as many. */
function pairs(texts: string, roles: string): { text: string; role: string }[] {
  const parted = roles.split(BETWEEN_VALUES);
  const all = texts.split(BETWEEN_VALUES);
  const roleOf = (i: number): string => (all.length === 1 ? roles : (parted[i] ?? ''));
  return all.flatMap((text, i) => (text === '' ? [] : [{ text, role: roleOf(i) }]));
}

/** A name, not an address that stands in its place. */
function isName(text: string): boolean {
  return text !== '' && emailHandle(text) === null;
}

function keysOf(values: readonly Value[]): Handle[] {
  const all = (detail: Detail): Value[] => values.filter((value) => value.detail === detail);
  const keys = [
    ...all('link').map(({ text }) => profileHandle(text)),
    ...all('email').map(({ text }) => emailHandle(text)),
    ...all('phone').map(({ text, label }) =>
      NOT_A_PERSONS.test(label) ? null : telephoneHandle(text),
    ),
  ];
  return [...new Set(keys.filter((key) => key !== null))];
}

function isNobody(key: Handle): boolean {
  if (!key.startsWith('email:')) return false;
  const kind = addressKind(key.slice('email:'.length));
  return kind !== 'person' && kind !== 'shared';
}

function relatedOf(values: readonly Value[]): Related[] {
  return values.flatMap(({ detail, text, label }) =>
    detail === 'relation' ? [relatedByName(text, NO_LABEL.has(label) ? null : label)] : [],
  );
}
