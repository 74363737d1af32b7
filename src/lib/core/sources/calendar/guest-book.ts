/**
 * Who is named in a calendar: under which names, how often, and whether that is a person at all. Rooms,
 * resources and groups say so of themselves (CUTYPE) or by their address; whoever once was one stays one.
 */
import { byCodePoint, handleIdentity, visibleText, type Handle } from '../../facts/handles.ts';
import { addressKind } from '../mail/address-marks.ts';
import { validAddress } from '../mail/mail-addresses.ts';
import type { OtherSender } from '../../facts/aside.ts';
import { MAX_NAME_CHARACTERS, NAMES_KEPT } from '../limits.ts';
import type { CalendarLine } from './property-line.ts';

type WhyOther = OtherSender['why'];

export interface Guest {
  handle: Handle;
  /** Why this is nobody; null for a person. */
  why: WhyOther | null;
  /** Each name as written, how often, and in which event first. */
  names: Map<string, { times: number; row: number }>;
  /** Events that name this guest. */
  events: number;
}

export class GuestBook {
  readonly #guests: Guest[] = [];
  readonly #index = new Map<string, number>();

  get guests(): readonly Guest[] {
    return this.#guests;
  }

  /** The number of the guest an ATTENDEE or ORGANIZER line names; null where it names nobody. */
  met(line: CalendarLine, row: number): number | null {
    const [value] = line.values;
    const written = typeof value === 'string' ? value : '';
    const name = nameIn(line.parameter('cn'));
    const address = validAddress(bareAddress(written)) ?? validAddress(line.parameter('email'));
    if (address === null && name === null) return null;
    const handle: Handle = address === null ? `name-in-calendar:${name}` : `email:${address}`;
    const guest = this.#guestOf(handle);
    const entry = this.#guests[guest];
    if (!entry) return null;
    entry.why ??= whyOther(line.parameter('cutype'), address ?? written);
    const seen = name === null ? undefined : entry.names.get(name);
    if (seen) seen.times += 1;
    else if (name !== null && entry.names.size < NAMES_KEPT)
      entry.names.set(name, { times: 1, row });
    return guest;
  }

  /** The name a guest stands under most often; null when there is none. */
  bestName(guest: number): { name: string; row: number } | null {
    const names = [...(this.#guests[guest]?.names ?? [])];
    names.sort((a, b) => b[1].times - a[1].times || byCodePoint(a[0], b[0]));
    const [best] = names;
    return best ? { name: best[0], row: best[1].row } : null;
  }

  /** Who is no person, for the owner to see. */
  others(): OtherSender[] {
    return this.#guests.flatMap(({ handle, why, events }, guest) =>
      why === null
        ? []
        : [{ handle, name: this.bestName(guest)?.name ?? null, why, messages: events }],
    );
  }

  #guestOf(handle: Handle): number {
    const identity = handleIdentity(handle);
    const known = this.#index.get(identity);
    if (known !== undefined) return known;
    this.#index.set(identity, this.#guests.length);
    return this.#guests.push({ handle, why: null, names: new Map(), events: 0 }) - 1;
  }
}

/** Google's calendar of contacts, and its like, among the guests. */
const VIRTUAL = /@virtual$/iu;

function whyOther(kind: string, address: string): WhyOther | null {
  switch (kind.toUpperCase()) {
    case 'ROOM':
    case 'RESOURCE':
      return 'room';
    case 'GROUP':
      return 'list';
    default: {
      if (VIRTUAL.test(address)) return 'room';
      const look = address.includes('@') ? addressKind(address.toLowerCase()) : 'person';
      return look === 'person' || look === 'shared' ? null : look;
    }
  }
}

/** "mailto:ada@example.com?subject=x" → the address. */
function bareAddress(value: string): string {
  return value.replace(/^\s*mailto:/iu, '').replace(/\?.*$/su, '');
}

/** A name that is itself an address is none. */
function nameIn(text: string): string | null {
  const name = visibleText(text)
    .replace(/^['"]+|['"]+$/gu, '')
    .slice(0, MAX_NAME_CHARACTERS)
    .trim();
  return name === '' || name.includes('@') ? null : name;
}
