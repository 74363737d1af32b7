/** What changed within a year, in words: what came and went, without a verdict on it. */
import type { YearChanges } from '#core/composition/year-changes.ts';
import { capitalised, count, counted, listed, longDay, smallCount } from './format.ts';

/** The page's finding: "Since 31 December 1909 you were first in touch with 41 people; …" */
export function yearHeadline(changes: YearChanges, hasOwner: boolean): string {
  const { since, firstContacts, grown, faded, newGroups } = changes;
  const parts = [
    firstContacts.length > 0
      ? `you were in touch with ${peopleOf(firstContacts.length)} for the first time`
      : null,
    grown.length > 0 ? `${tiesOf(grown.length)} grew stronger` : null,
    faded.length > 0 ? `${tiesOf(faded.length)} faded` : null,
    newGroups.length > 0
      ? `${smallCount(newGroups.length)} ${newGroups.length === 1 ? 'group' : 'groups'} appeared`
      : null,
  ].filter((part) => part !== null);
  const moment = longDay(since);
  if (parts.length > 0) return `Since ${moment}, ${listed(parts)}.`;
  return hasOwner
    ? `Since ${moment}, nothing here has changed enough to tell.`
    : `Since ${moment}, the groups are the same.`;
}

function peopleOf(people: number): string {
  return `${smallCount(people)} ${people === 1 ? 'person' : 'people'}`;
}

function tiesOf(ties: number): string {
  return `${smallCount(ties)} ${ties === 1 ? 'tie' : 'ties'}`;
}

/** How far the circle itself widened: "You had been in touch with 280 people by then, 318 by 31 December 1910." */
export function circleLine({ knownThen, knownNow, until }: YearChanges): string {
  return `Ever in touch by then: ${counted(knownThen, 'person', 'people')}; by ${longDay(until)}: ${count(knownNow)}.`;
}

/** Beside a group that appeared: "all 12 new here", "9 of 12 new here", "all known before". */
export function newGroupNote(newcomers: number, people: number): string {
  if (newcomers === 0) return `${counted(people, 'person', 'people')}, all tied here before`;
  if (newcomers === people) return `all ${count(people)} new here`;
  return `${count(newcomers)} of ${count(people)} new here`;
}

/** A group of then that is none now: "Ogden Mine no longer stands apart: most of its people are in Choir." */
export function goneGroupLine(
  { name, isAround }: YearChanges['goneGroups'][number],
  into: string | null,
): string {
  const group = isAround ? `the group around ${name}` : name;
  const apart = `${capitalised(group)} no longer stands apart`;
  return into === null ? `${apart}.` : `${apart}: most of its people are in ${into} now.`;
}
