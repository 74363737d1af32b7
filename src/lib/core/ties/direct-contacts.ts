/**
 * Which events are contact between which two persons, and how much each weighs.
 *
 * An event is direct contact between a sender and a recipient (to or cc), every sender with every
 * recipient; a meeting is contact of everybody with everybody. Co-senders and co-recipients are not:
 * standing on the same letter says nothing of having met. Weight: c · source weight / (k − 1), k the
 * distinct persons of the event (Newman 2001), a recipient in cc counting `ccWeight` of one in to.
 *
 * Departures: an event of more than `ownEventLimit` people says nothing of any pair; co-presence of
 * others (not me) in a meeting speaks up to `togetherLimit` people only. A person named twice in an
 * event counts once; nobody is tied to themself.
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

const SENDER = 1;
const RECIPIENT = 2;
const COPIED = 4;
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
export function channelWeights(settings: Settings): Float64Array {
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
  const { interactions: table } = facts;
  const weights = channelWeights(settings);
  const persons: number[] = [];
  const roles: number[] = [];
  for (const event of events) {
    gatherPersons(table, people, event, persons, roles);
    const size = persons.length;
    if (size < 2 || size > settings.ownEventLimit) continue;
    const channel = table.channel[event] ?? 0;
    const meetingWay = size <= settings.smallMeeting ? TOGETHER | SMALL : TOGETHER;
    const base = ((weights[channel] ?? 0) * (table.weight[event] ?? 1)) / (size - 1);
    for (let i = 0; i < size; i += 1) {
      for (let j = i + 1; j < size; j += 1) {
        const p = persons[i] ?? 0;
        const q = persons[j] ?? 0;
        const first = Math.min(p, q);
        const last = Math.max(p, q);
        if (channel === MEETING) {
          const isMine = p === people.ego || q === people.ego;
          if (isMine || size <= settings.togetherLimit) visit(first, last, event, meetingWay, base);
          continue;
        }
        const firstRole = (p < q ? roles[i] : roles[j]) ?? 0;
        const lastRole = (p < q ? roles[j] : roles[i]) ?? 0;
        const way = wayBetween(firstRole, lastRole);
        if (way === 0) continue;
        const isDirect =
          (way & A_TO_B && lastRole & RECIPIENT) || (way & B_TO_A && firstRole & RECIPIENT);
        visit(first, last, event, way, isDirect ? base : base * settings.ccWeight);
      }
    }
  }
}

/** One event as contact between two persons a and b in this order (bits as above, from a's side). */
export function contactBetween(
  facts: FactSet,
  people: People,
  settings: Settings,
  event: number,
  a: number,
  b: number,
): { way: number; weight: number } {
  let contact = { way: 0, weight: 0 };
  forEachContact(facts, people, settings, Uint32Array.of(event), (first, last, _, way, weight) => {
    if (first === Math.min(a, b) && last === Math.max(a, b)) {
      contact = { way: a < b ? way : turned(way), weight };
    }
  });
  return contact;
}

function turned(way: number): number {
  return (way & (TOGETHER | SMALL)) | (way & A_TO_B ? B_TO_A : 0) | (way & B_TO_A ? A_TO_B : 0);
}

/** Who takes part in an event, each once with all their roles as bits; -1 (nobody) is left out. */
function gatherPersons(
  table: FactSet['interactions'],
  people: People,
  event: number,
  persons: number[],
  roles: number[],
): void {
  persons.length = 0;
  roles.length = 0;
  const end = table.start[event + 1] ?? 0;
  for (let at = table.start[event] ?? 0; at < end; at += 1) {
    const person = people.personOfHandle[table.handle[at] ?? 0] ?? -1;
    if (person < 0) continue;
    const bit = ROLE_BITS[table.role[at] ?? 0] ?? 0;
    const seen = persons.indexOf(person);
    if (seen >= 0) roles[seen] = (roles[seen] ?? 0) | bit;
    else {
      persons.push(person);
      roles.push(bit);
    }
  }
}

function wayBetween(a: number, b: number): number {
  const toB = a & SENDER && b & (RECIPIENT | COPIED) ? A_TO_B : 0;
  const toA = b & SENDER && a & (RECIPIENT | COPIED) ? B_TO_A : 0;
  return toB | toA;
}
