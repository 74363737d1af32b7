/** What a network is made of, in words: shares and counts, never a grade. */
import type { Division, OwnComposition } from '#core/composition/composition.ts';
import type { Channel } from '#core/facts/facts.ts';
import { capitalised, count, counted, decimal, stopped } from './format.ts';

/** "Your contact spreads over 9 groups, about as if over 4 equal ones"; null where there are none. */
export function spreadLine({ overGroups }: OwnComposition): string | null {
  if (overGroups === null) return null;
  const { kinds, effectiveNumber } = overGroups;
  if (kinds === 1) return 'All your contact with people in groups is in one group.';
  return `Your contact spreads over ${count(kinds)} groups, about as if over ${count(Math.round(effectiveNumber))} equal ones.`;
}

/** "12 of your 20 strong ties with a known company are at Acme"; null where none is known. */
export function companyLine({ byCompany }: OwnComposition): string | null {
  return leading(byCompany, { noun: 'company', before: 'at' });
}

/** "12 of your 20 strong ties with a known place are in Lyon"; null where none is known. */
export function placeLine({ byPlace }: OwnComposition): string | null {
  return leading(byPlace, { noun: 'place', before: 'in' });
}

/** The kind with most strong ties; with most ties where none with a known kind is strong. */
function leading(
  division: Division<string>,
  { noun, before }: { noun: string; before: string },
): string | null {
  const isStrong = division.strongTies > 0;
  const countOf = (share: { ties: number; strongTies: number }): number =>
    isStrong ? share.strongTies : share.ties;
  const [first] = [...division.shares].sort((a, b) => countOf(b) - countOf(a));
  if (!first || countOf(first) === 0) return null;
  const ties = counted(countOf(division), isStrong ? 'strong tie' : 'tie');
  return stopped(
    `${count(countOf(first))} of your ${ties} with a known ${noun} ${countOf(first) === 1 ? 'is' : 'are'} ${before} ${first.kind}`,
  );
}

const CHANNEL_WORDS = {
  other: 'in other ways',
  letter: 'by letter',
  mail: 'by mail',
  message: 'by message',
  call: 'by call',
  meeting: 'in person',
  reaction: 'by reactions',
} satisfies Record<Channel, string>;

/** A way of being in touch as a label: "By mail". */
export function channelName(channel: Channel): string {
  return capitalised(CHANNEL_WORDS[channel]);
}

/** What the spread rests on, a line each: over groups, over people. */
export function spreadFacts({
  overGroups,
  overPeople,
  byCompany,
  byPlace,
}: OwnComposition): string[] {
  const said: string[] = [];
  if (overGroups !== null) {
    said.push(
      `Contact with people of ${counted(overGroups.kinds, 'group')} is as varied as with ${decimal(overGroups.effectiveNumber)} equal ones: the exponential of its entropy, ${decimal(overGroups.entropy)}.`,
    );
  }
  if (overPeople !== null) {
    said.push(
      `Over people, ${counted(overPeople.kinds, 'person', 'people')} count as ${decimal(overPeople.effectiveNumber)} with equal contact.`,
      'Contact is the number of times in touch on a log scale, so that one daily correspondent is not the whole of it.',
    );
  }
  if (byCompany.ties > 0) {
    said.push(`A company is known for ${counted(byCompany.ties, 'person', 'people')} you know.`);
  }
  if (byPlace.ties > 0) {
    said.push(`A place is known for ${counted(byPlace.ties, 'person', 'people')} you know.`);
  }
  return said;
}

/** How many of my ties lead out of the houses I belong to; null where that is not known. */
export function outwardLine({ externalInternal }: OwnComposition): string | null {
  if (Number.isNaN(externalInternal)) return null;
  const out = Math.round(((externalInternal + 1) / 2) * 100);
  if (out === 100) return 'Nobody you know with a known company is at one of yours.';
  if (out === 0) return 'Everybody you know with a known company is at one of yours.';
  return `${count(out)} % of your ties with a known company lead outside your own.`;
}
