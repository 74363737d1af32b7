/** What one row of an address book says of whom or what, whichever program wrote it. */
import type { StatedPlace } from '../../facts/facts.ts';
import type { Handle } from '../../facts/handles.ts';

/** Someone a contact names: by text, by the id of another contact, or by a key. */
export interface Related {
  name: string | null;
  uid: string | null;
  handle: Handle | null;
  /** "spouse"; null when the contact does not say. */
  label: string | null;
}

export interface Contact {
  /** 1-based line, or number of the record. */
  line: number;
  kind: 'person' | 'organisation' | 'group';
  /** The source's own id of the contact; '' where it has none. */
  uid: string;
  /** Null when the contact has none. */
  name: string | null;
  /** Keys that hold across sources: profile, addresses, numbers. */
  keys: Handle[];
  /** Where they belong, and as what; an empty organisation with a role is left to the record alone. */
  belongs: { organisation: string; role: string }[];
  /** The towns and countries of their addresses. */
  places: StatedPlace[];
  related: Related[];
}

/** A relation to somebody of whom only the name is written. */
export function relatedByName(name: string, label: string | null): Related {
  return { name: name === '' ? null : name, uid: null, handle: null, label };
}
