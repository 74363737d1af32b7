/** Who is in a conversation, and who people are: by their addresses, which hold across sources. */
import { visibleText, type Handle } from '../../facts/handles.ts';
import { field, listField, textField } from '../json-file.ts';
import { emailHandle } from '../table/handles-of.ts';

export interface Person {
  handle: Handle;
  name: string | null;
}

/** Somebody of the export; null without an address, as accounts that were closed are. */
export function personOf(value: unknown): Person | null {
  const handle = emailHandle(textField(value, 'email'));
  return handle && { handle, name: visibleText(textField(value, 'name')) || null };
}

/** Whether a program stands there. */
export function isRobot(value: unknown): boolean {
  const type = textField(value, 'user_type');
  return type !== '' && type !== 'Human';
}

export interface Conversation {
  /** Null where those in it gave it none: then it is between them, as a direct one is. */
  name: string | null;
  people: readonly Person[];
}

/** A conversation by its own file. */
export function conversationIn(value: unknown): Conversation {
  return {
    name: visibleText(textField(value, 'name')) || null,
    people: listField(value, 'members').flatMap((one) =>
      isRobot(one) ? [] : (personOf(one) ?? []),
    ),
  };
}

/** A conversation whose own file is missing, by those who write in it. */
export function conversationOfWriters(rows: readonly unknown[]): Conversation {
  const people = new Map<Handle, Person>();
  for (const row of rows) {
    const creator = field(row, 'creator');
    const person = isRobot(creator) ? null : personOf(creator);
    if (person && !people.has(person.handle)) people.set(person.handle, person);
  }
  return { name: null, people: [...people.values()] };
}
