/** How open my own circle is, in words. */
import type { BridgeSet } from '#core/bridges/bridge-set.ts';
import { count, counted } from './format.ts';

type Place = NonNullable<BridgeSet['own']>;

/** Of so few ties nothing can be said. */
const TOO_FEW_TIES = 2;
/** Shares of my circle that count apart, and Burt's constraint, from which on the next words hold. */
const MOSTLY_APART = 0.8;
const PARTLY_APART = 0.5;
const TIGHT = 0.5;
const PARTLY_TIGHT = 0.25;

/** How much of my own circle is tied together; effective size is what is left when overlaps are taken off. */
export function ownOpenness(own: Place): string {
  const apart = own.effectiveSize / own.degree;
  if (own.degree < TOO_FEW_TIES) {
    return 'There are too few of your ties here to say how open your circle is.';
  }
  if (apart >= MOSTLY_APART) return 'Few of the people you know are tied to one another here.';
  if (apart >= PARTLY_APART) return 'Some of the people you know are tied to one another here.';
  return 'Most of the people you know are tied to one another here.';
}

/** What the words rest on: "Of 312 people, about 290 lead you to others the rest do not." */
export function effectiveSizeLine({ effectiveSize, degree }: Place): string {
  return `Taking off what they share among themselves, ${counted(degree, 'person', 'people')} count as about ${count(Math.round(effectiveSize))} (effective size).`;
}

/** Burt's constraint in words: by how many ways that do not hang together things reach me. */
export function constraintLine({ constraint, degree }: Place): string | null {
  if (degree < TOO_FEW_TIES || Number.isNaN(constraint)) return null;
  if (constraint >= TIGHT) return 'What reaches you comes by way of one small circle.';
  if (constraint >= PARTLY_TIGHT) {
    return 'A good part of what reaches you comes by way of people who know one another.';
  }
  return 'What reaches you comes by many ways that do not hang on one another.';
}
