/** The Insights page in words: what a network is like. Counts and shares, never a grade or a goal. */
import type { Attention } from '#core/composition/attention.ts';
import type { OwnComposition } from '#core/composition/composition.ts';
import type { SourceId } from '#core/facts/facts.ts';
import { CHANNEL_NOUNS } from '#core/rhythm/rhythm-reason.ts';
import { groupCount } from './clusters.ts';
import { capitalised, count, counted, listed, longDay, singular, smallCount } from './format.ts';
import { whoKnowsWhomGap } from './tray.ts';

/** "You are in touch with 318 people here; 24 of these ties are strong or close." */
export function ownTiesLine({ ties, strongTies }: OwnComposition): string {
  if (ties === 0) return 'Nobody in these files is tied to you.';
  const tied = `These files tie you to ${counted(ties, 'person', 'people')}.`;
  if (strongTies === 0) return `${tied} None of these ties is strong so far as they tell.`;
  const strong = `${smallCount(strongTies)} of these ties ${strongTies === 1 ? 'is' : 'are'}`;
  return `${tied} ${capitalised(strong)} strong or close.`;
}

/** For a network without an owner: "765 people and 1,203 ties, in 14 groups." */
export function wholeLine(people: number, ties: number, groups: number): string {
  const among = groups === 0 ? '' : `, in ${groupCount(groups)}`;
  return `${counted(people, 'person', 'people')} and ${counted(ties, 'tie')}${among}.`;
}

/** "12 of them are with people in none of the groups drawn." */
export function outsideGroupsLine({ outsideGroups, ties }: OwnComposition): string | null {
  if (outsideGroups === 0 || outsideGroups === ties) return null;
  return `${counted(outsideGroups, 'tie is', 'ties are')} with people in no group.`;
}

/** "Known for 12 people; of 306 it is not known. Somebody may live in one place and work in another." */
export function placesKnownLine({ byPlace, ties }: OwnComposition): string {
  const unknown = ties - byPlace.ties;
  const rest = unknown === 0 ? '' : `; of ${counted(unknown, 'other')} it is not known`;
  return `Known for ${counted(byPlace.ties, 'person', 'people')}${rest}. Somebody may live in one place and work in another.`;
}

/** "In the 90 days to 31 December 1910: 96 letters with 41 people." */
export function attentionLine(attention: Attention, days: number, people: number): string {
  const window = `In the ${count(days)} days to ${longDay(attention.to)}`;
  if (attention.events === 0) return `${window}, these files hold nothing between you and others.`;
  const what = counted(attention.events, singular(attention.noun), attention.noun);
  return `${window}: ${what} with ${counted(people, 'person', 'people')}.`;
}

/** "Nine of your 24 strong ties had a part in it."; null where there are none. */
export function strongAttentionLine(
  attended: number,
  { strongTies }: OwnComposition,
): string | null {
  if (strongTies === 0) return null;
  if (attended === strongTies) {
    return strongTies === 1
      ? 'Your one strong tie had a part in it.'
      : `All ${count(strongTies)} of your strong ties had a part in it.`;
  }
  if (attended === 0) return 'None of it was with your strong ties.';
  return `${count(attended)} of your ${counted(strongTies, 'strong tie')} had a part in it.`;
}

/** What the window leaves out: "Messages are only known to 9 March 2026."; null for nothing. */
export function cutShortLine({ cutShort }: Attention): string | null {
  if (cutShort.length === 0) return null;
  const parts = cutShort.map(
    ({ channel, at }) => `${CHANNEL_NOUNS[channel]} only to ${longDay(at)}`,
  );
  return `These files know ${listed(parts)}: later ones are missing here, not absent.`;
}

/** A group as a sentence names it, its ties, and those that lead out of it. */
export interface GroupTiesOut {
  name: string;
  size: number;
  part: number;
}

/** "Most leads out of Choir: 8 of its 10 ties. Least out of Work: 1 of 20." */
export function groupOpennessLine(open: GroupTiesOut, closed: GroupTiesOut): string {
  const least = closed.part === 0 ? 'none' : count(closed.part);
  return `Most leads out of ${open.name}: ${count(open.part)} of its ${counted(open.size, 'tie')}. Least out of ${closed.name}: ${least} of ${count(closed.size)}.`;
}

/** What is left of the whole for people in no group; null for nothing. */
export function noGroupShare(points: number): string | null {
  return points === 0 ? null : `${points} % was with people in no group.`;
}

/** What cannot be said of a network, and which file would say it. */
export interface CannotSay {
  what: string;
  which: string;
}

/** Where hardly anybody’s ties to others are known: neither bridges nor openness can be told. */
export function cannotSayWhoHolds(sources: ReadonlySet<SourceId>): CannotSay {
  return {
    what: 'These files do not show who knows whom, so they tell neither who holds people together nor how open the circle is.',
    which:
      whoKnowsWhomGap(sources) ??
      'Mail with several people in it would show it, and so would a calendar or a group chat.',
  };
}

export const NO_DATES: CannotSay = {
  what: 'Nothing between you and others bears a date here, so there is no lately.',
  which: 'Mail, messages, calls or a calendar would say when you were in touch.',
};

export const NO_YEAR: CannotSay = {
  what: 'These files do not reach back far enough: to see a year of change they must speak of fifteen months.',
  which: 'An older export, or the whole of a mailbox, would.',
};

export const NO_OWNER: CannotSay = {
  what: 'This is looked at as nobody’s network, so there is no attention of yours to follow.',
  which: 'Say on the Sources page who you are, if you are in it.',
};
