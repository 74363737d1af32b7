/** The three lists in words: titles, and one line a tie that says why it is there. */
import type { Conclusions } from '#core/conclusions.ts';
import type { ReconnectList, RhythmReason } from '#core/rhythm/rhythm.ts';
import type { TieKind } from '#core/ties/tie-kinds.ts';
import {
  capitalised,
  count,
  daysBetween,
  longDay,
  month,
  monthName,
  rhythm,
  singular,
  smallCount,
  span,
  year,
} from './format.ts';
import { topicInSentence } from './topics.ts';

/** From this share of the contacts on, most of them are one side's. */
const MOST = 0.65;
/** What nobody writes: a meeting has no sender, whoever called it. */
const MEETINGS = 'meetings';

export interface ListHeading {
  title: string;
  subtitle: string;
}

/** Title and subtitle of a list. */
export function listHeading(list: ReconnectList): ListHeading {
  switch (list) {
    case 'cooling':
      return { title: 'Cooling and close', subtitle: 'Longer than usual for the two of you.' };
    case 'dormant':
      return {
        title: 'Dormant but once strong',
        subtitle: 'Quiet for years; trust often comes back in one letter.',
      };
    case 'new':
      return {
        title: 'New and not followed up',
        subtitle: 'They wrote lately; no answer is in your files.',
      };
    default:
      return list satisfies never;
  }
}

/** "Six ties worth a thought, no hurry. Each is judged against its own rhythm, only as far as …" */
export function reconnectFinding(ties: number, asOf: number): string {
  if (ties === 0) return 'No tie asks for a thought just now.';
  const subject = ties === 1 ? 'One tie' : `${capitalised(smallCount(ties))} ties`;
  const reach = longDay(asOf);
  return `${subject} worth a thought, no hurry. Each is judged against its own rhythm, only as far as your files reach: ${reach}.`;
}

/** A year counts as thin below this share of the one before it. */
const THIN_SHARE = 0.6;
/** Before this share of a year has passed, its count says nothing. */
const ENOUGH_OF_A_YEAR = 0.75;

/**
 * "Your files hold few letters of 1910, 425 against 862 in 1909, so recent silence says less."; null when the
 * year of `asOf` holds about as much as the one before, for the part of it that has passed.
 */
export function thinYearSentence(
  { eventsByYear, noun }: Pick<Conclusions, 'eventsByYear' | 'noun'>,
  asOf: number,
): string | null {
  const last = year(asOf);
  const eventsOf = (wanted: number): number =>
    eventsByYear.find((each) => each.year === wanted)?.events ?? 0;
  const passed = daysBetween(Date.UTC(last, 0, 1), asOf) / 365;
  const [now, before] = [eventsOf(last), eventsOf(last - 1)];
  if (passed < ENOUGH_OF_A_YEAR || now >= THIN_SHARE * before * Math.min(1, passed)) return null;
  return `Your files hold few ${noun} of ${String(last)}, ${count(now)} against ${count(before)} in ${String(last - 1)}, so recent silence says less.`;
}

/**
 * Why a tie is on its list, in one line: "Letters about every month until September, …". Days of the year
 * one looks from, that of `asOf` (ms since 1970 UTC), go without their year.
 */
export function rhythmSentence(why: RhythmReason, asOf: number): string {
  switch (why.kind) {
    case 'cooling':
      return sentences(
        `${why.rhythmOf === null ? rhythmUntil(why, asOf) : fewUntil(why, asOf)}; ${span(why.silentDays)} quiet`,
        ofItsKind(why),
        lastTopic(why),
      );
    case 'dormant':
      return sentences(`${countAndYears(why)}. ${quietSince(why)}`, lastTopic(why));
    case 'new':
      return sentences(firstContacts(why, asOf), lastTopic(why));
    default:
      return why.kind satisfies never;
  }
}

/** "Letters about every month until September, most of them theirs". */
function rhythmUntil(why: RhythmReason, asOf: number): string {
  const pace = why.usualGapDays === null ? '' : ` ${rhythm(why.usualGapDays)}`;
  const until = year(why.last) === year(asOf) ? monthName(why.last) : month(why.last);
  return [`${capitalised(why.noun)}${pace} until ${until}`, ...balance(why)].join(', ');
}

/** "Three letters, the last in March". */
function fewUntil(why: RhythmReason, asOf: number): string {
  const last = year(why.last) === year(asOf) ? monthName(why.last) : month(why.last);
  return `${capitalised(amount(why, smallCount))}, the last in ${last}`;
}

const OF_KIND = {
  unknown: null,
  kin: 'your family',
  personal: 'your friends',
  professional: 'people you work with',
  both: 'friends you also work with',
} as const satisfies Record<TieKind, string | null>;

/** "You and your family are usually in touch about every two weeks"; empty for a rhythm of its own. */
function ofItsKind({ rhythmOf, usualGapDays }: RhythmReason): string {
  const whom = rhythmOf === null ? null : OF_KIND[rhythmOf];
  if (whom === null || usualGapDays === null) return '';
  return `You and ${whom} are usually in touch ${rhythm(usualGapDays)}`;
}

/** "127 letters between 1901 and 1908, about every two weeks at the last". */
function countAndYears(why: RhythmReason): string {
  const years =
    year(why.first) === year(why.last)
      ? `in ${String(year(why.last))}`
      : `between ${String(year(why.first))} and ${String(year(why.last))}`;
  return [`${amount(why)} ${years}`, ...balance(why)].join(', ');
}

/** "Quiet since yours of 29 January 1908". */
function quietSince(why: RhythmReason): string {
  const on = longDay(why.last);
  if (why.lastBy === 'both' || why.noun === MEETINGS) return `Quiet since ${on}`;
  return `Quiet since ${why.lastBy === 'me' ? 'yours' : 'theirs'} of ${on}`;
}

/** "Three letters since 7 July, the last on 10 October; no answer from you in your files". */
function firstContacts(why: RhythmReason, asOf: number): string {
  const number = capitalised(amount(why, smallCount));
  const isOneDay = daysBetween(why.first, why.last) < 1;
  const when = isOneDay
    ? `on ${dayNear(why.last, asOf)}`
    : `since ${dayNear(why.first, asOf)}, the last on ${dayNear(why.last, asOf)}`;
  return `${number} ${when}; no answer from you in your files`;
}

function amount(why: RhythmReason, say: (value: number) => string = count): string {
  return `${say(why.interactions)} ${why.interactions === 1 ? singular(why.noun) : why.noun}`;
}

/** Whose most of it was: "most of them theirs". Nobody's, where both were there. */
function balance({ fromMe, fromThem, interactions, noun }: RhythmReason): string[] {
  if (noun === MEETINGS) return [];
  const isMine = fromMe / interactions >= MOST;
  const isTheirs = fromThem / interactions >= MOST;
  if (isMine === isTheirs) return ['from both sides'];
  return [isTheirs ? 'most of them theirs' : 'most of them yours'];
}

/** "10 October", with the year where it is another one than that of `asOf`. */
function dayNear(ms: number, asOf: number): string {
  const whole = longDay(ms);
  return year(ms) === year(asOf) ? whole.replace(/ \d{4}$/u, '') : whole;
}

function lastTopic({ topics }: RhythmReason): string {
  const [topic] = topics;
  return topic === undefined ? '' : `Last topic: ${topicInSentence(topic)}`;
}

function sentences(...parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
