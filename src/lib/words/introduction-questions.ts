/** Guesses as questions: whom one might ask whether they know somebody, and why just them. */
import type { Conclusions } from '#core/conclusions.ts';
import type { PossibleReason, PossibleTie } from '#core/introductions/introduction.ts';
import { count, counted, day, listed, singular, smallCount, span } from './format.ts';
import { nameOf } from './introduction-legs.ts';

const YEAR_DAYS = 365.25;
/** More than these are counted. */
const MUTUAL_NAMED = 2;

/** "Might Ana Ray know Cy Poe?" */
export function possibleQuestion({ a, b }: PossibleTie, conclusions: Conclusions): string {
  return `Might ${nameOf(conclusions, a)} know ${nameOf(conclusions, b)}?`;
}

/** Above the questions. @param hasWays whether known ways stand before them. */
export function possibleHeading(hasWays: boolean): string {
  return hasWays ? 'You could also ask whether …' : 'You could ask whether …';
}

/** What unfolds the questions where known ways stand before them. */
export function possibleOffer(people: number): string {
  const others = people === 1 ? 'one other' : `${smallCount(people)} others`;
  return `You could also ask ${others} whether they know them`;
}

export const POSSIBLE_CAVEAT =
  'Nothing in your files says that they know each other: these are questions, not ties.';

/** One line under a guess: "Both were on one letter of 3 Feb 2024". No full stop. */
export function possibleReasonLine(reason: PossibleReason, conclusions: Conclusions): string {
  switch (reason.kind) {
    case 'same-events':
      return sameEvents(reason);
    case 'same-employer':
      return sameEmployer(reason);
    case 'mutual':
      return mutual(reason.people.map((person) => nameOf(conclusions, person)));
    default:
      return reason satisfies never;
  }
}

function sameEvents({
  count: events,
  fewest,
  last,
  noun,
}: Extract<PossibleReason, { kind: 'same-events' }>): string {
  // "Times in touch" were of others: what the two shared was an event.
  const isPlain = !noun.includes(' ');
  const plural = isPlain ? noun : 'events';
  const were = isPlain ? 'were on' : 'had part in';
  const people = `${smallCount(fewest)} people`;
  if (events === 1) {
    const on = last === null ? '' : `, on ${day(last)}`;
    return `Both ${were} one ${singular(plural)} among ${people}${on}`;
  }
  const when = last === null ? '' : `, last on ${day(last)}`;
  return `Both ${were} ${count(events)} ${plural}, the smallest among ${people}${when}`;
}

function sameEmployer({
  organisation,
  people,
  years,
}: Extract<PossibleReason, { kind: 'same-employer' }>): string {
  if (years !== null) {
    return `Both were at ${organisation} at once, for about ${span(years * YEAR_DAYS)}`;
  }
  const others = people > 2 ? `, with ${counted(people - 2, 'other')} here` : '';
  return `Both belong to ${organisation}${others}; nothing says since when`;
}

function mutual(names: readonly string[]): string {
  const named = names.slice(0, MUTUAL_NAMED);
  const more = names.length - named.length;
  return `Both know ${listed(more > 0 ? [...named, `${count(more)} more`] : named)}`;
}
