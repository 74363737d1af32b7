/** The rings round me in words: what each is called, what it means, and why somebody is in it. */
import { RING_SIZES } from '#core/layout/circles.ts';
import type { StrengthWord } from '#core/ties/tie-table.ts';
import { capitalised, count, counted, month, smallCount } from './format.ts';

/** "5 closest", "15", "50", "150", "Everyone else": as it stands on the ring. */
export function ringMark(ring: number): string {
  const size = RING_SIZES[ring];
  if (size === undefined) return 'Everyone else';
  return ring === 0 ? `${size} closest` : `${size}`;
}

/** "Your 5 closest", "The 10 after them", "Everyone else". */
export function ringTitle(ring: number): string {
  const size = RING_SIZES[ring];
  if (size === undefined) return 'Everyone else';
  if (ring === 0) return `Your ${count(size)} closest`;
  return `The ${count(size - (RING_SIZES[ring - 1] ?? 0))} after ${ring === 1 ? 'them' : `the first ${count(RING_SIZES[ring - 1] ?? 0)}`}`;
}

/** The same in the middle of a sentence, as a place one stands in. */
export function ringPlace(ring: number): string {
  const size = RING_SIZES[ring];
  if (size === undefined) return 'beyond the rings';
  return ring === 0 ? `among the ${count(size)} closest` : `within ${count(size)}`;
}

/** What puts people into a ring. */
export function ringMeaning(ring: number): string {
  const size = RING_SIZES[ring];
  if (size === undefined) {
    return `Everybody you have a tie with who is not among the ${count(RING_SIZES.at(-1) ?? 0)} strongest, and those of whom the files say too little.`;
  }
  if (ring === 0)
    return `The ${counted(size, 'person', 'people')} to whom your ties are strongest.`;
  return `With those further in, the ${count(size)} people to whom your ties are strongest.`;
}

/** Why the rings are drawn where they are. */
export const WHY_RINGS: readonly string[] = [
  'Strength alone decides: how much contact you two had, how lately, how evenly, and how much of your worlds you share. Of two equal ties the one with the later contact comes first.',
  'Rings of 5, 15, 50 and 150, each counted with those inside it, are about how many people one can be so close to at a time (Dunbar’s layers). A ring has that many places, so when one person comes nearer another moves out: standing further out is no verdict.',
];

/** Where the ring ends: the last one in and the first one out, by the words of their ties. */
export function ringEnd(
  last: { name: string; word: StrengthWord },
  next: { name: string; word: StrengthWord },
): string {
  if (last.word === next.word) {
    return `${last.name} is the last in and ${next.name} the first outside; both ties are ${tieWord(last.word)}, so little parts them.`;
  }
  return `${last.name} is the last in (${tieWord(last.word)}), ${next.name} the first outside (${tieWord(next.word)}).`;
}

function tieWord(word: StrengthWord): string {
  return word === 'unknown' ? 'of unknown strength' : word;
}

/** "Three people stand a ring further out than a year ago." */
export function slippedHeadline(people: number, at: number | null): string {
  const when = at === null ? 'a year ago' : `a year before ${month(at)}`;
  if (people === 0) return `Nobody stands further out than ${when}.`;
  const who =
    people === 1 ? 'One person stands' : `${capitalised(smallCount(people))} people stand`;
  return `${who} further out than ${when}.`;
}
