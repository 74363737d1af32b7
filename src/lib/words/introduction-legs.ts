/** One leg of an introduction in short lines: what it rests on, and how sure it is. */
import type { Conclusions } from '#core/conclusions.ts';
import type { Leg, LegReason } from '#core/introductions/introduction.ts';
import { surname } from '#core/people/display-name.ts';
import type { Channel } from '#core/facts/facts.ts';
import type { Confidence } from '#core/ties/tie-table.ts';
import { capitalised, count, day, singular } from './format.ts';
import { topicInSentence } from './topics.ts';

/** A person's whole name; "you" for me. */
export function nameOf({ people }: Conclusions, person: number): string {
  return person === people.ego ? 'you' : (people.persons[person]?.name ?? '');
}

/** Surnames as a rule, for whole names stand just above; both whole where the surnames are equal. */
export function endsOf(leg: Leg, conclusions: Conclusions): { a: string; b: string } {
  const whole = { a: nameOf(conclusions, leg.from), b: nameOf(conclusions, leg.to) };
  const short = { a: surname(whole.a), b: surname(whole.b) };
  return short.a === short.b ? whole : short;
}

/** What the events of a leg are called, plural; null where it rests on none. */
export function nounOf(leg: Leg | undefined): string | null {
  const events = leg?.why.find((reason) => reason.kind === 'events');
  return events?.noun ?? null;
}

/** One line under a leg: "36 letters since 26 Oct 1908, both ways". No full stop. */
export function legReasonLine(reason: LegReason, leg: Leg, conclusions: Conclusions): string {
  const ends = endsOf(leg, conclusions);
  const who = (end: 'a' | 'b'): string => ends[end];
  switch (reason.kind) {
    case 'events':
      return [eventsSince(reason), whichWay(reason, who)].filter(Boolean).join(', ');
    case 'last':
      return lastBetween(reason, who);
    case 'one-way':
      return `No answer from ${who(reason.by === 'a' ? 'b' : 'a')} here`;
    case 'stated':
      return statedLine(reason);
    case 'no-dates':
      return 'Nothing here says when';
    default:
      return reason satisfies never;
  }
}

function statedLine({ relation, label, weight }: Extract<LegReason, { kind: 'stated' }>): string {
  switch (relation) {
    case 'edge':
      return weight === null
        ? 'Stated in your files'
        : `Stated in your files, weight ${count(weight)}`;
    case 'told':
      return 'Told by a file Kith wrote';
    case 'connection':
      return 'Connected on LinkedIn, which says nothing of contact';
    case 'relative':
      return label === null ? 'Named together in an address book' : `Noted as “${label}”`;
    case 'endorsement':
      return label === null ? 'One endorsed the other' : `Noted as “${label}”`;
    default:
      return relation satisfies never;
  }
}

type EventsReason = Extract<LegReason, { kind: 'events' }>;
type LastReason = Extract<LegReason, { kind: 'last' }>;

function eventsSince({ count: number, noun, first, last }: EventsReason): string {
  const events = `${count(number)} ${number === 1 ? singular(noun) : noun}`;
  if (first === null || last === null) return events;
  return number === 1 ? `${events}, ${day(first)}` : `${events} since ${day(first)}`;
}

function whichWay({ fromA, fromB }: EventsReason, who: (end: 'a' | 'b') => string): string {
  const written = fromA + fromB;
  if (written === 0) return '';
  if (fromA > 0 && fromB > 0) return 'both ways';
  const writer = who(fromA > 0 ? 'a' : 'b');
  return written === 1 ? `from ${writer}` : `all from ${writer}`;
}

const VERBS = {
  other: 'wrote',
  letter: 'wrote',
  mail: 'wrote',
  message: 'wrote',
  call: 'called',
  meeting: 'met',
  reaction: 'reacted',
} as const satisfies Record<Channel, string>;

/** "Ray last wrote on 3 Feb 2024, on tea"; of a meeting, that it was and what for. */
function lastBetween(
  { by, at, channel, topics }: LastReason,
  who: (end: 'a' | 'b') => string,
): string {
  if (by === 'together') {
    const [title] = topics;
    return `Last met on ${day(at)}${title === undefined ? '' : `: ${title}`}`;
  }
  const whom = by === 'both' ? 'Both' : capitalised(who(by));
  return `${whom} last ${VERBS[channel]} on ${day(at)}${about(topics)}`;
}

/** ", on management": the latest topic alone, so that a reason stays a line or two. */
function about([topic]: readonly string[]): string {
  return topic === undefined ? '' : `, on ${topicInSentence(topic)}`;
}

const CONFIDENCE_WORDS = {
  confirmed: 'Confirmed',
  likely: 'Likely',
  possible: 'Possible, ask first',
} as const satisfies Record<Confidence, string>;

/** "Confirmed", "Likely" or "Possible, ask first". */
export function confidenceWord(confidence: Confidence): string {
  return CONFIDENCE_WORDS[confidence];
}
