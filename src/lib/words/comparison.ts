/** Two sides of a network beside each other, in words: counts and shares, never a grade. */
import type { Both, Comparison, Split } from '#core/composition/compare.ts';
import { count, counted, decimal, smallCount } from './format.ts';

/** "8 of the 12 are in Menlo Park; on the other side, 5 of 160." Null where no group is known. */
export function mostlyLine(
  { byGroup: { parts, known } }: Pick<Comparison, 'byGroup'>,
  nameOf: (group: number) => string,
): string | null {
  const [first] = parts;
  if (!first || first.people[0] === 0) return null;
  const [left, right] = first.people;
  const where = `in ${nameOf(first.kind)}`;
  const groups = parts.filter(({ people }) => people[0] > 0).length;
  const here =
    left === known[0]
      ? `All of them with a group are ${where}`
      : left * 2 > known[0]
        ? `${count(left)} of ${count(known[0])} are ${where}`
        : `They are spread over ${smallCount(groups)} groups, the most ${where} (${count(left)} of ${count(known[0])})`;
  return `${here}; on the other side, ${right === 0 ? 'nobody' : `${count(right)} of ${count(known[1])}`}.`;
}

/** How many of their own side people know. Null where there is nothing to know. */
export function withinLine({
  left,
  right,
  tiesWithin,
}: Pick<Comparison, 'left' | 'right' | 'tiesWithin'>): string | null {
  if (left.length < 2) return null;
  const known = (people: number, ties: number): string =>
    people === 0 ? '0' : decimal((2 * ties) / people);
  if (tiesWithin[0] === 0) return 'None of them are known to know each other.';
  const here = `${counted(tiesWithin[0], 'tie')} among them: each knows ${known(left.length, tiesWithin[0])} of the others on average`;
  return right.length < 2
    ? `${here}.`
    : `${here}; on the other side ${known(right.length, tiesWithin[1])}.`;
}

/** Who knows whom from one side to the other. */
export function betweenLine({
  left,
  right,
  tiesBetween,
  joiners,
}: Pick<Comparison, 'left' | 'right' | 'tiesBetween' | 'joiners'>): string {
  if (right.length === 0) return 'There is nobody on the other side.';
  if (tiesBetween === 0) return 'No tie is known from one side to the other.';
  const [here, there] = joiners;
  const who =
    here.length === left.length
      ? 'All of them know'
      : `${count(here.length)} of ${count(left.length)} ${here.length === 1 ? 'knows' : 'know'}`;
  return `${who} somebody on the other side: ${counted(tiesBetween, 'tie')}, to ${counted(there.length, 'person', 'people')} there.`;
}

/** Said where somebody was asked for on both sides. */
export function sharedLine({ shared }: Pick<Comparison, 'shared'>): string | null {
  if (shared === 0) return null;
  return `${counted(shared, 'person is', 'people are')} on both sides, and ${shared === 1 ? 'stands' : 'stand'} here with the first.`;
}

/** "Known of 8 and 120." beside shares that leave people out; null where nobody is left out. */
export function knownLine({ known }: Pick<Split<unknown>, 'known'>, people: Both): string | null {
  if (known[0] === people[0] && known[1] === people[1]) return null;
  return `Known of ${count(known[0])} and ${count(known[1])}.`;
}

/** "67 %"; "under 1 %" for what is there and rounds to nothing. */
export function shareText(share: number): string {
  const percent = Math.round(100 * share);
  return percent === 0 && share > 0 ? 'under 1 %' : `${count(percent)} %`;
}
