/** Which attributes of nodes and edges are understood, by their names; compared as table headers are. */
import { HANDLE_SCHEMES, isNameHandle, type Handle } from '../../facts/handles.ts';
import type { StatedPlace } from '../../facts/facts.ts';
import { phoneHandle } from '../phones.ts';
import { statedPlace } from '../stated-place.ts';
import { headerWord, PEOPLE_WORDS } from '../table/columns.ts';
import { emailHandle, profileHandle, writtenHandle } from '../table/handles-of.ts';
import type { GraphValue } from './graph-stream.ts';
import { toldPersonIn, type ToldMembership } from './told-values.ts';
import type { ToldPerson } from '../../facts/told.ts';

/** What an attribute of a node says. */
const NODE_WORDS = {
  label: ['label'],
  name: ['name', 'fullname', 'displayname'],
  // "First" and "last" alone are as often times as names.
  first: PEOPLE_WORDS.first.filter((word) => word !== 'first'),
  last: PEOPLE_WORDS.last.filter((word) => word !== 'last'),
  handles: ['handles', 'handle'],
  email: PEOPLE_WORDS.email,
  phone: PEOPLE_WORDS.phone,
  profile: [...PEOPLE_WORDS.profile, 'linkedinprofile'],
  organisations: ['organisations', 'organizations', 'companies'],
  organisation: PEOPLE_WORDS.organisation,
  role: PEOPLE_WORDS.role,
  city: PEOPLE_WORDS.city,
  country: PEOPLE_WORDS.country,
} as const satisfies Record<string, readonly string[]>;

/** What an attribute of an edge says: in order of belief. */
const WEIGHT_WORDS = ['weight', 'gewicht', 'peso', 'poids', 'value', 'strength', 'count'];
const LABEL_WORDS = ['label', 'relation', 'relationship', 'kind', 'edgelabel'];

type NodeField = keyof typeof NODE_WORDS;

const FIELD_OF_WORD = new Map<string, NodeField>(
  Object.entries(NODE_WORDS).flatMap(([field, words]) =>
    isField(field) ? words.map((word): [string, NodeField] => [word, field]) : [],
  ),
);

const BETWEEN_VALUES = /\s*[;,|]\s*/u;
/** How Kith's own exports part several handles or organisations. */
const BETWEEN_HANDLES = new RegExp(String.raw`\s\|\s(?=(?:${HANDLE_SCHEMES.join('|')}):)`, 'u');
const BETWEEN_ORGANISATIONS = /\s\|\s/u;

/** What a node says of a person. */
export interface NodeContent {
  /** Its label, its name, or the two parts of one; '' where it has none. */
  name: string;
  /** Handles as an export of Kith's lists them: keys, and names that hold within a source. */
  handles: Handle[];
  /** Keys found in what it says. */
  keys: Handle[];
  organisations: string[];
  role: string;
  places: StatedPlace[];
  /** What a file Kith wrote tells; null in every other. */
  told: ToldPerson | null;
  /** With roles, dates and numbers of rows, where they are told. */
  memberships: ToldMembership[] | null;
}

export function nodeContent(id: string, values: readonly GraphValue[]): NodeContent {
  const all = (field: NodeField): readonly string[] =>
    values.length === 0
      ? []
      : values.flatMap(({ name, text }) =>
          FIELD_OF_WORD.get(wordOf(name)) === field && text.trim() !== '' ? [text.trim()] : [],
        );
  const one = (field: NodeField): string => all(field)[0] ?? '';
  const parted = (field: NodeField): string[] =>
    all(field).flatMap((text) => text.split(BETWEEN_VALUES));
  const name = one('label') || one('name') || [one('first'), one('last')].filter(Boolean).join(' ');
  const listed = [id, ...all('handles').flatMap((text) => text.split(BETWEEN_HANDLES))];
  const handles = listed.flatMap((text) => writtenHandle(text) ?? []);
  const told = toldPersonIn(values);
  const listedKeys = handles.filter((handle) => !isNameHandle(handle));
  // Kith lists every handle it knows: its other columns say the same for other programs.
  const keys = told
    ? listedKeys
    : [
        ...parted('profile').map(profileHandle),
        ...[id, name, ...parted('email')].filter((text) => text.includes('@')).map(emailHandle),
        ...parted('phone').map(phoneHandle),
        ...listedKeys,
      ].filter((handle) => handle !== null);
  return {
    ...{ told: told?.person ?? null, memberships: told?.memberships ?? null },
    ...{ name, handles: [...new Set(handles)], keys: [...new Set(keys)] },
    organisations: [
      ...all('organisation'),
      ...all('organisations').flatMap((text) => text.split(BETWEEN_ORGANISATIONS)),
    ],
    role: one('role'),
    places: told?.places ?? statedPlace(one('city'), one('country')),
  };
}

/** The weight and the name of a tie as written; '' where it has none. */
export function edgeContent(values: readonly GraphValue[]): { weight: string; label: string } {
  if (values.length === 0) return { weight: '', label: '' };
  return {
    weight: WEIGHT_WORDS.map((word) => weightUnder(word, values)).find(Boolean) ?? '',
    label: LABEL_WORDS.map((word) => textUnder(word, values)).find(Boolean) ?? '',
  };
}

function textUnder(word: string, values: readonly GraphValue[]): string {
  return values.find(({ name }) => wordOf(name) === word)?.text.trim() ?? '';
}

/** Only what is called a weight must be a number; a "value" may be anything. */
function weightUnder(word: string, values: readonly GraphValue[]): string {
  const text = textUnder(word, values);
  return word === 'weight' || Number.isFinite(Number(text)) ? text : '';
}

/** A file has a few names of attributes and says each of them once a node. */
const WORDS_KEPT = 1000;
const words = new Map<string, string>();

function wordOf(name: string): string {
  const known = words.get(name);
  if (known !== undefined) return known;
  const word = headerWord(name);
  if (words.size < WORDS_KEPT) words.set(name, word);
  return word;
}

function isField(text: string): text is NodeField {
  return Object.hasOwn(NODE_WORDS, text);
}
