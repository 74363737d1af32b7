/**
 * The shape of Monica's export: `account.data` is a list of `{count, type, values}`; a contact's own `data`
 * is another, with calls, conversations and fields, and of activities only their ids. Kinds of fields
 * stand in `account.instance.contact_field_types`.
 * Source: `app/ExportResources` of monicahq/monica, version 4.
 */
import { field, listField, textField } from '../json-file.ts';

/** All values of one type in a list of `{type, values}`. */
export function valuesOf(parent: unknown, type: string): readonly unknown[] {
  return listField(parent, 'data').flatMap((group) =>
    textField(group, 'type') === type ? listField(group, 'values') : [],
  );
}

/** What a value says of itself. */
export function propertiesOf(value: unknown): unknown {
  return field(value, 'properties');
}

/** Kinds of contact fields by their id: "email", "phone"; '' for a kind of the owner's own. */
export function fieldKinds(account: unknown): ReadonlyMap<string, string> {
  const kinds = listField(field(account, 'instance'), 'contact_field_types');
  return new Map(
    kinds.map((kind) => {
      const properties = propertiesOf(kind);
      const isCall = textField(properties, 'protocol').startsWith('tel');
      return [textField(kind, 'uuid'), textField(properties, 'type') || (isCall ? 'phone' : '')];
    }),
  );
}
