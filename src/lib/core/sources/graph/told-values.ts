/**
 * What a file Kith wrote tells of people and ties beside what any network file says. Its attributes begin
 * with `kith_`, so that no other program's "first" or "strength" is taken for one. What is out of range is
 * left out: a file that says it is Kith's may be anybody's. Cost: O(values).
 */
import { PLACE_USES, type PlaceUse, type StatedPlace } from '../../facts/facts.ts';
import { CONFIDENCES, type ToldGroup, type ToldPerson, type ToldTie } from '../../facts/told.ts';
import { listField, listOf, numberField, textField, textOf } from '../json-file.ts';
import { statedPlace } from '../stated-place.ts';
import type { GraphValue } from './graph-stream.ts';

const PREFIX = 'kith_';
const MOST_EVENTS = 2 ** 32 - 1;
const MOST_CONTACT = 1e12;
const MOST_ROWS = 1e6;
const HUES = 10;

/** The name of an attribute as graph files bear it: `kith_groupName`. Exports write the same. */
export function toldName(name: string): string {
  return `${PREFIX}${name}`;
}

/** Where somebody belongs, as told: with how many rows said so. */
export interface ToldMembership {
  organisation: string;
  role: string | null;
  first: number | null;
  last: number | null;
  rows: number;
}

/** What is told of a tie, its strength without the owner's words (NaN where unknown) beside. */
export interface ToldStatement {
  strength: number;
  tie: ToldTie;
}

/** What is told of somebody, and where they belong and are; null for what is not told. */
export interface ToldNode {
  person: ToldPerson;
  memberships: ToldMembership[] | null;
  places: StatedPlace[] | null;
}

/** Null where nothing is told. */
export function toldPersonIn(values: readonly GraphValue[]): ToldNode | null {
  const told = toldTexts(values);
  if (told === null) return null;
  const text = (name: string): string => told.get(name) ?? '';
  const [x, y] = [numberIn(text('x')), numberIn(text('y'))];
  const tags = tagsIn(text('tags'));
  return {
    person: {
      isMe: text('me') === 'true',
      group: groupIn(text),
      place: Number.isNaN(x) || Number.isNaN(y) ? null : { x, y },
      ...{ stage: text('stage'), kind: text('kind') },
      ...{ saidCloseness: text('saidcloseness'), saidKind: text('saidkind') },
      ...(tags.length > 0 ? { tags } : {}),
    },
    memberships: membershipsIn(text('memberships')),
    places: placesIn(text('places')),
  };
}

/** Null where nothing, or nothing Kith would say, is told. */
export function toldTieIn(values: readonly GraphValue[]): ToldStatement | null {
  const told = toldTexts(values);
  if (told === null) return null;
  const text = (name: string): string => told.get(name) ?? '';
  const confidence = CONFIDENCES.findIndex((word) => word === text('confidence'));
  if (confidence < 0) return null;
  const interactions = Math.floor(within(numberIn(text('interactions')), 0, MOST_EVENTS) || 0);
  const contact = numberIn(text('contact'));
  // The owner's own words are told beside it (`toldPersonIn`), and judged anew.
  const strength = text('evident') === '' ? text('strength') : text('evident');
  return {
    strength: within(numberIn(strength), 0, 1),
    tie: {
      ...{ confidence, interactions, warmth: within(numberIn(text('warmth')), 0, 1) },
      contact: contact > 0 && contact <= MOST_CONTACT ? contact : Math.max(1, interactions),
      ...{ first: momentIn(text('first')), last: momentIn(text('last')) },
    },
  };
}

/** What is told, by names in small letters, the first of equals; null where nothing is. */
function toldTexts(values: readonly GraphValue[]): Map<string, string> | null {
  if (!values.some(({ name }) => name.startsWith(PREFIX))) return null;
  const told = new Map<string, string>();
  for (const { name, text } of values) {
    if (!name.startsWith(PREFIX)) continue;
    const known = name.slice(PREFIX.length).toLowerCase();
    if (!told.has(known)) told.set(known, text.trim());
  }
  return told;
}

function groupIn(text: (name: string) => string): ToldGroup | null {
  const [id, name] = [text('group'), text('groupname')];
  if (id === '' || name === '') return null;
  const hue = text('grouphue') === '' ? NaN : Number(text('grouphue'));
  const isHue = Number.isInteger(hue) && hue >= 0 && hue <= HUES;
  return { id, name, isAround: text('grouparound') === 'true', hue: isHue ? hue : null };
}

/** Rows of memberships as `JSON.stringify` writes them; null where there are none to read. */
function membershipsIn(text: string): ToldMembership[] | null {
  if (text === '') return null;
  const rows = listOf(parsed(text)).flatMap((row): ToldMembership[] => {
    const organisation = textField(row, 'organisation').trim();
    if (organisation === '') return [];
    const [first, last] = [numberField(row, 'first'), numberField(row, 'last')].map((moment) =>
      Math.abs(moment) <= 8.64e15 ? moment : null,
    );
    return [
      {
        ...{ organisation, role: textField(row, 'role').trim() || null },
        ...{ first: first ?? null, last: last ?? null, rows: rowsIn(row) },
      },
    ];
  });
  return rows.length > 0 ? rows : null;
}

/** Places as `JSON.stringify` writes them, one for each use; null where there are none to read. */
function placesIn(text: string): StatedPlace[] | null {
  if (text === '') return null;
  const places = listOf(parsed(text)).flatMap((row) => {
    const said = new Set(listField(row, 'uses'));
    const uses: (PlaceUse | null)[] = PLACE_USES.filter((use) => said.has(use));
    return (uses.length > 0 ? uses : [null]).flatMap((use) =>
      statedPlace(textField(row, 'city'), textField(row, 'country'), use).map((place) => {
        return { ...place, rows: rowsIn(row) };
      }),
    );
  });
  return places.length > 0 ? places : null;
}

/** How many rows said so: 1 where that is not said, or not believed. */
function rowsIn(row: unknown): number {
  return within(Math.floor(numberField(row, 'rows')), 1, MOST_ROWS) || 1;
}

/** A list of texts as `JSON.stringify` writes it. */
function tagsIn(text: string): string[] {
  return listOf(parsed(text)).map(textOf).filter(Boolean);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function numberIn(text: string): number {
  const number = text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : NaN;
}

/** NaN where it is not within. */
function within(number: number, least: number, most: number): number {
  return number >= least && number <= most ? number : NaN;
}

/** Ms since 1970 UTC of a time as exports write it; NaN for every other text. */
function momentIn(text: string): number {
  return /^(?:[+-]\d\d)?\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text) ? Date.parse(text) : NaN;
}
