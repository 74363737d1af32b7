/**
 * Which events are contact between which two persons, and how much each weighs.
 *
 * An event is direct contact between a sender and a recipient (to or cc), every sender with every
 * recipient; a meeting is contact of everybody with everybody. Co-senders and co-recipients are not:
 * standing on the same letter says nothing of having met. Weight: c · source weight / (k − 1), k the
 * distinct persons of the event (Newman 2001), a recipient in cc counting `ccWeight` of one in to.
 *
 * Departures: an event of more than `ownEventLimit` people is a crowd: what one sent to all of them is an
 * event of each pair and nothing more, without weight or direction; a crowded meeting says nothing.
 * Co-presence of others (not me) in a meeting speaks up to `togetherLimit` people only. A person named
 * twice in an event counts once; nobody is tied to themself.
 * Cost: O(participants + pairs); two walks, one to count and one to fill.
 */
import { CHANNELS, ROLES, type Channel, type FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
import type { Settings } from '../settings.ts';

/** How an event joins a pair (a < b), as bits. */
export const A_TO_B = 1;
export const B_TO_A = 2;
export const TOGETHER = 4;
/** Beside TOGETHER: a meeting of so few that the two have met (`smallMeeting`). */
export const SMALL = 8;
/** Not an event but a stated relation. */
export const STATED = 16;
/** Sent to a crowd: the tie is possible, and that is all. */
export const CROWD = 32;
/** Beside STATED: the relation says that the tie exists, and nothing of how strong it is. */
export const EXISTS = 64;
/** Neither event nor relation: the owner's own word that there is a tie. */
export const SAID = 128;
/** Beside STATED: a file Kith wrote tells of it what was worked out elsewhere (`heed-told.ts`). */
export const TOLD = 256;

const SENDER = 1;
const RECIPIENT = 2;
const COPIED = 4;
const RECEIVER = RECIPIENT | COPIED;
const ROLE_BITS = ROLES.map((role) => ({ from: SENDER, to: RECIPIENT, cc: COPIED })[role]);
const MEETING = CHANNELS.indexOf('meeting');

export type ContactVisitor = (
  a: number,
  b: number,
  event: number,
  way: number,
  weight: number,
) => void;

/** The weight of a channel, by its index in CHANNELS. */
function channelWeights(settings: Settings): Float64Array {
  const byChannel: Record<Channel, number> = {
    other: settings.channelOther,
    letter: settings.channelLetter,
    mail: settings.channelMail,
    message: settings.channelMessage,
    call: settings.channelCall,
    meeting: settings.channelMeeting,
    reaction: settings.channelReaction,
  };
  return Float64Array.from(CHANNELS, (channel) => byChannel[channel]);
}

/** Visits every direct contact once per pair and event, a < b, events in the order given. */
export function forEachContact(
  facts: FactSet,
  people: People,
  settings: Settings,
  events: Uint32Array,
  visit: ContactVisitor,
): void {
  const room = readingRoom(facts, people, settings);
  const { persons, contact } = room;
  for (const event of events) {
    gather(room, event);
    if (isCrowd(room)) {
      visitCrowd(room, event, visit);
      continue;
    }
    for (let i = 0; i < persons.length; i += 1) {
      for (let j = i + 1; j < persons.length; j += 1) {
        const isRising = (persons[i] ?? 0) < (persons[j] ?? 0);
        const [low, high] = isRising ? [i, j] : [j, i];
        judgePair(room, event, low, high);
        if (contact.way === 0) continue;
        visit(persons[low] ?? 0, persons[high] ?? 0, event, contact.way, contact.weight);
      }
    }
  }
}

/** Reads one event as contact between two persons a and b in this order: bits from a's side; 0 for none. */
export type ContactReader = (event: number, a: number, b: number) => Readonly<Contact>;

/** A reader of single events. The object it answers is overwritten by the next reading. */
export function contactReader(facts: FactSet, people: People, settings: Settings): ContactReader {
  const room = readingRoom(facts, people, settings);
  return (event, a, b) => {
    gather(room, event);
    const [i, j] = [room.persons.indexOf(a), room.persons.indexOf(b)];
    if (i < 0 || j < 0 || isCrowd(room)) room.contact.way = 0;
    else judgePair(room, event, i, j);
    return room.contact;
  };
}

interface Contact {
  way: number;
  weight: number;
}

/** What reading needs at hand, made once: a million events must not make a million lists. */
interface ReadingRoom {
  table: FactSet['interactions'];
  people: People;
  settings: Settings;
  weights: Float64Array;
  /** Who takes part in the event last gathered, each once, and their roles as bits. */
  persons: number[];
  roles: number[];
  /** Where each person stands in `persons`. */
  placeOf: Map<number, number>;
  contact: Contact;
}

function readingRoom(facts: FactSet, people: People, settings: Settings): ReadingRoom {
  return {
    table: facts.interactions,
    people,
    settings,
    weights: channelWeights(settings),
    persons: [],
    roles: [],
    placeOf: new Map(),
    contact: { way: 0, weight: 0 },
  };
}

/** The contact between participants i and j of the gathered event, bits from i's side. */
function judgePair(room: ReadingRoom, event: number, i: number, j: number): void {
  const { contact, persons, roles, settings, table, people } = room;
  const size = persons.length;
  const channel = table.channel[event] ?? 0;
  const base = ((room.weights[channel] ?? 0) * (table.weight[event] ?? 1)) / (size - 1);
  contact.weight = base;
  if (channel === MEETING) {
    const isMine = persons[i] === people.ego || persons[j] === people.ego;
    const isHeard = isMine || size <= settings.togetherLimit;
    contact.way = isHeard ? TOGETHER | (size <= settings.smallMeeting ? SMALL : 0) : 0;
    return;
  }
  const [mine, theirs] = [roles[i] ?? 0, roles[j] ?? 0];
  const toThem = mine & SENDER ? theirs & RECEIVER : 0;
  const toMe = theirs & SENDER ? mine & RECEIVER : 0;
  contact.way = (toThem ? A_TO_B : 0) | (toMe ? B_TO_A : 0);
  if (!((toThem | toMe) & RECIPIENT)) contact.weight = base * settings.ccWeight;
}

function isCrowd({ persons, settings }: ReadingRoom): boolean {
  return persons.length > settings.ownEventLimit;
}

/** Every sender with every recipient, once a pair: linear in the crowd. */
function visitCrowd(
  { persons, roles, table }: ReadingRoom,
  event: number,
  visit: ContactVisitor,
): void {
  if ((table.channel[event] ?? 0) === MEETING) return;
  for (const [i, sender] of persons.entries()) {
    if (!((roles[i] ?? 0) & SENDER)) continue;
    for (const [j, recipient] of persons.entries()) {
      if (i === j || !((roles[j] ?? 0) & RECEIVER)) continue;
      const isSeen = j < i && (roles[j] ?? 0) & SENDER && (roles[i] ?? 0) & RECEIVER;
      if (isSeen) continue;
      visit(Math.min(sender, recipient), Math.max(sender, recipient), event, CROWD, 0);
    }
  }
}

/** Gathers who takes part in an event, each once with all their roles; -1 (nobody) is left out. */
function gather({ table, people, persons, roles, placeOf }: ReadingRoom, event: number): void {
  persons.length = 0;
  roles.length = 0;
  placeOf.clear();
  const end = table.start[event + 1] ?? 0;
  for (let at = table.start[event] ?? 0; at < end; at += 1) {
    const person = people.personOfHandle[table.handle[at] ?? 0] ?? -1;
    if (person < 0) continue;
    const bit = ROLE_BITS[table.role[at] ?? 0] ?? 0;
    const place = placeOf.get(person);
    if (place !== undefined) roles[place] = (roles[place] ?? 0) | bit;
    else {
      placeOf.set(person, persons.length);
      persons.push(person);
      roles.push(bit);
    }
  }
}
