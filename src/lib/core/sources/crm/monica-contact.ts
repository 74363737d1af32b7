/** What Monica knows of one contact, but birthdays, notes, debts, gifts and pets. */
import { visibleText, type Handle } from '../../facts/handles.ts';
import { relatedByName, type Contact, type Related } from '../contacts/contact.ts';
import { textField } from '../json-file.ts';
import { telephoneHandle } from '../phones.ts';
import { placeUse, statedPlace } from '../stated-place.ts';
import { emailHandle, profileHandle } from '../table/handles-of.ts';
import { propertiesOf, valuesOf } from './monica-document.ts';

/** What an account says of all its contacts. */
export interface MonicaContacts {
  /** Kinds of fields by id. */
  kinds: ReadonlyMap<string, string>;
  /** Relations by the id of the contact they belong to. */
  related: ReadonlyMap<string, readonly Related[]>;
}

/** One contact; `line` is its running number. */
export function monicaContact(value: unknown, line: number, all: MonicaContacts): Contact {
  const properties = propertiesOf(value);
  const text = (name: string): string => visibleText(textField(properties, name));
  const whole = [text('first_name'), text('middle_name'), text('last_name')].filter(Boolean);
  const uid = textField(value, 'uuid');
  const metThrough = text('first_met_through');
  return {
    ...{ line, kind: 'person', uid },
    name: whole.join(' ') || text('nickname') || null,
    keys: keysOf(value, all),
    belongs: [{ organisation: text('company'), role: text('job') }],
    places: valuesOf(value, 'address').flatMap((address) => {
      const where = propertiesOf(address);
      const use = placeUse([textField(where, 'name')]);
      return statedPlace(textField(where, 'city'), textField(where, 'country'), use);
    }),
    related: [
      ...(all.related.get(uid) ?? []),
      ...(metThrough === '' ? [] : [relatedById(metThrough, 'introduced by')]),
    ],
  };
}

/** Relations as the contact they belong to has them: "Ada is the partner of Bo" is Bo's partner Ada. */
export function relationsOf(account: unknown): Map<string, Related[]> {
  const related = new Map<string, Related[]>();
  for (const value of valuesOf(account, 'relationship')) {
    const properties = propertiesOf(value);
    const [of, is] = [textField(properties, 'of_contact'), textField(properties, 'contact_is')];
    if (of === '' || is === '') continue;
    const label = visibleText(textField(properties, 'type')) || null;
    related.set(of, [...(related.get(of) ?? []), relatedById(is, label)]);
  }
  return related;
}

function relatedById(uid: string, label: string | null): Related {
  return { ...relatedByName('', label), uid };
}

/** Profiles, addresses, then numbers. */
function keysOf(value: unknown, { kinds }: MonicaContacts): Handle[] {
  const fields = valuesOf(value, 'contact_field').map((one) => {
    const properties = propertiesOf(one);
    const data = textField(properties, 'data');
    const isPhone = kinds.get(textField(properties, 'type')) === 'phone';
    // A number says its country or its kind: any other digits may be an account somewhere.
    return { data, isNumber: isPhone || /^\s*\+/u.test(data) };
  });
  const keys = [
    ...fields.map(({ data }) => profileHandle(data)),
    ...fields.map(({ data }) => emailHandle(data)),
    ...fields.map(({ data, isNumber }) => (isNumber ? telephoneHandle(data) : null)),
  ];
  return [...new Set(keys.filter((key) => key !== null))];
}
