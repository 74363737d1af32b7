/**
 * What one card says: of whom or what it is, by which keys they are known, where they belong and whom
 * they are related to. Of a postal address town and country are taken; birthdays, notes and pictures are
 * not.
 *
 * A card is an organisation when it says so (X-ABShowAs, KIND:org), or has no name of its own beside the
 * organisation's. A number with an extension is a switchboard's, and a fax or pager reaches nobody: they
 * are no keys.
 */
import type { StatedPlace } from '../../facts/facts.ts';
import { normaliseName, type Handle } from '../../facts/handles.ts';
import { relatedByName as byName, type Contact, type Related } from '../contacts/contact.ts';
import { phoneHandle, telephoneHandle } from '../phones.ts';
import { placeUse, statedPlace } from '../stated-place.ts';
import { emailHandle, profileHandle } from '../table/handles-of.ts';
import { cardInside, type Card } from './cards.ts';
import { componentsOf, labelOf, textOf, type Property } from './property.ts';

const RELATIVE =
  /^X-(?:EVOLUTION-|MS-|KADDRESSBOOK-X-)?(SPOUSE|PARTNER|MANAGER|ASSISTANT)S?(?:NAME)?$/u;
const NOT_A_PERSONS = new Set(['fax', 'homefax', 'workfax', 'pager', 'bbs', 'modem']);
/** Kinds that tell how to read a relation, or nothing. */
const NO_LABEL = new Set(['pref', 'text', 'uri', 'internet', 'home', 'work', 'other']);
const GROUP_KIND = /^(?:group|location|device|application)$/u;
const UID_SCHEME = /^urn:uuid:/iu;

/** What a card says. */
export function contactOf(card: Card): Contact {
  const { properties } = card;
  const all = (name: string): Property[] => properties.filter((one) => one.name === name);
  const first = (name: string): string =>
    all(name)
      .map(({ value }) => textOf(value))
      .find((text) => text !== '') ?? '';
  const [organisation = ''] = componentsOf(all('ORG')[0]?.value ?? '').filter(Boolean);
  const structured = structuredName(all('N')[0]?.value ?? '');
  const formatted = first('FN');
  const isUsable = !isAddress(formatted) && !(formatted.includes(',') && structured !== '');
  const name = (isUsable ? formatted : '') || structured || first('NICKNAME');
  const isOwnName = name !== '' && normaliseName(name) !== normaliseName(organisation);
  const shownAs = first('X-ABSHOWAS').toLowerCase();
  const kind = (first('KIND') || first('X-ADDRESSBOOKSERVER-KIND')).toLowerCase();
  const isOrganisation =
    shownAs === 'company' ||
    /^org/u.test(kind) ||
    (organisation !== '' && !isOwnName && structured === '');
  return {
    line: card.line,
    kind: GROUP_KIND.test(kind) ? 'group' : isOrganisation ? 'organisation' : 'person',
    uid: first('UID').replace(UID_SCHEME, '').toLowerCase(),
    name: name === '' ? null : name,
    keys: keysOf(properties),
    belongs: [{ organisation, role: first('TITLE') || first('ROLE') }],
    places: all('ADR').flatMap(placeIn),
    related: relatedOf(card),
  };
}

/** "Family;Given;Additional;Prefix;Suffix" → "Given Additional Family Suffix". */
function structuredName(value: string): string {
  const [family = '', given = '', additional = '', , suffix = ''] = componentsOf(value);
  return [given, additional, family, suffix]
    .filter(Boolean)
    .join(' ')
    .replace(/\s*,\s*/gu, ' ');
}

/** "Box;Extra;Street;Town;Region;Code;Country" */
function placeIn({ kinds, value }: Property): StatedPlace[] {
  const [, , , town = '', , , country = ''] = componentsOf(value);
  return statedPlace(town, country, placeUse(kinds));
}

function isAddress(text: string): boolean {
  return emailHandle(text) !== null;
}

function keysOf(properties: readonly Property[]): Handle[] {
  const profiles: (Handle | null)[] = [];
  const addresses: (Handle | null)[] = [];
  const numbers: (Handle | null)[] = [];
  for (const { name, kinds, value } of properties) {
    if (name === 'EMAIL') addresses.push(emailHandle(textOf(value)));
    else if (name === 'TEL' && !kinds.some((kind) => NOT_A_PERSONS.has(kind))) {
      numbers.push(telephoneHandle(textOf(value)));
    } else if (/^(?:X-SOCIALPROFILE|SOCIALPROFILE|URL|X-LINKEDIN|IMPP)$/u.test(name)) {
      profiles.push(profileHandle(textOf(value)));
    }
  }
  const known = [...profiles, ...addresses, ...numbers].filter((handle) => handle !== null);
  return [...new Set(known)];
}

function relatedOf({ properties, agents }: Card): Related[] {
  const labels = new Map<string, string>();
  for (const { group, name, value } of properties) {
    if (group !== '' && name === 'X-ABLABEL') labels.set(group, labelOf(value));
  }
  const related = properties.flatMap(({ group, name, kinds, value }): Related[] => {
    const kind = kinds.find((one) => !NO_LABEL.has(one)) ?? null;
    const text = textOf(value);
    if (name === 'X-ABRELATEDNAMES') return [byName(text, labels.get(group) ?? kind)];
    if (name === 'RELATED') return [byReference(text, kind)];
    if (name === 'AGENT') return agentOf(value);
    if (name === 'X-ANDROID-CUSTOM') return androidRelation(value);
    const relative = RELATIVE.exec(name)?.[1];
    return relative === undefined ? [] : [byName(text, relative.toLowerCase())];
  });
  const written = agents.flatMap((agent) => agentNames(agent));
  return [...related, ...written].filter(
    ({ name, uid, handle }) => name !== null || uid !== null || handle !== null,
  );
}

/** A relation by reference: another card's id, an address, a profile, or plain text. */
function byReference(text: string, label: string | null): Related {
  if (UID_SCHEME.test(text)) {
    return { ...byName('', label), uid: text.replace(UID_SCHEME, '').toLowerCase() };
  }
  const handle = emailHandle(text) ?? phoneHandle(text) ?? profileHandle(text);
  if (handle !== null) return { ...byName('', label), handle };
  return byName(/^[a-z][a-z\d+.-]*:/iu.test(text) ? '' : text, label);
}

function agentOf(value: string): Related[] {
  const card = cardInside(value);
  return card ? agentNames(card) : [byReference(textOf(value), 'agent')];
}

function agentNames(card: Card): Related[] {
  const { name, keys } = contactOf({ ...card, agents: [] });
  return [{ name, uid: null, handle: name === null ? (keys[0] ?? null) : null, label: 'agent' }];
}

/** "vnd.android.cursor.item/relation;Name;14;…": the number is Android's kind of relation. */
function androidRelation(value: string): Related[] {
  const [type = '', name = '', kind = ''] = componentsOf(value);
  if (!/cursor\.item\/relation$/u.test(type)) return [];
  return [byName(name, ANDROID_RELATIONS[Number(kind)] ?? null)];
}

const ANDROID_RELATIONS: readonly (string | undefined)[] = [
  ...[undefined, 'assistant', 'brother', 'child', 'domestic partner', 'father', 'friend'],
  ...['manager', 'mother', 'parent', 'partner', 'referred by', 'relative', 'sister', 'spouse'],
];
