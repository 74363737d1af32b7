/**
 * What one row of an Outlook address book says. Of a postal address town and country are taken; birthdays,
 * notes and children are not. An Exchange address ("/o=ExchangeLabs/…/cn=ada") is a path in a company's directory, no mail
 * address: it is counted and identifies nobody. Numbers of assistants, switchboards, faxes and pagers
 * reach somebody else.
 */
import { normaliseName, visibleText, type Handle } from '../../facts/handles.ts';
import { relatedByName, type Contact, type Related } from '../contacts/contact.ts';
import { telephoneHandle } from '../phones.ts';
import { statedPlace } from '../stated-place.ts';
import { emailHandle, profileHandle } from '../table/handles-of.ts';
import type { TableRow } from '../table/row-reader.ts';
import type { Columns, ContactField } from './columns.ts';

export interface OutlookContact extends Contact {
  hasExchangeAddress: boolean;
}

const EXCHANGE = /^\/o=/iu;
/** "Ada Lovelace (ada@example.com)" */
const ADDRESS_BEHIND = /\s*[(<][^()<>]*@[^()<>]*[)>]\s*$/u;
const RELATIONS = [
  ...([
    ['manager', 'manager'],
    ['assistant', 'assistant'],
    ['spouse', 'spouse'],
  ] as const),
  ...([['referredBy', 'referred by']] as const),
] as const;

/** What a row says. */
export function contactOf({ cells, line }: TableRow, at: Columns<ContactField>): OutlookContact {
  const all = (field: ContactField): string[] =>
    (at.get(field) ?? []).map((column) => visibleText(cells[column] ?? '')).filter(Boolean);
  const one = (field: ContactField): string => all(field)[0] ?? '';
  const organisation = one('organisation');
  const parts = [one('first'), one('middle'), one('last'), one('suffix')].filter(Boolean).join(' ');
  const shown = one('shownAs').replace(ADDRESS_BEHIND, '');
  const name = [parts, shown].find((text) => text !== '' && !isAddress(text)) ?? '';
  const isOwnName = name !== '' && normaliseName(name) !== normaliseName(organisation);
  const keys = [
    ...all('link').map(profileHandle),
    ...all('email').map(emailHandle),
    ...all('phone').map(telephoneHandle),
  ].filter((key): key is Handle => key !== null);
  return {
    ...{ line, uid: '', keys: [...new Set(keys)] },
    kind: organisation !== '' && !isOwnName ? 'organisation' : 'person',
    name: name === '' ? null : name,
    belongs: organisation === '' ? [] : [{ organisation, role: one('role') }],
    related: RELATIONS.flatMap(([field, label]): Related[] =>
      all(field).map((text) => relatedByName(text, label)),
    ),
    places: [
      ...statedPlace(one('homeCity'), one('homeCountry'), 'home'),
      ...statedPlace(one('workCity'), one('workCountry'), 'work'),
      ...statedPlace(one('otherCity'), one('otherCountry')),
    ],
    hasExchangeAddress: all('email').some((text) => EXCHANGE.test(text)),
  };
}

function isAddress(text: string): boolean {
  return emailHandle(text) !== null || EXCHANGE.test(text);
}
