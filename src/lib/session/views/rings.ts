/**
 * The rings round me: who stands in which, who stood further in a year ago, who is just outside. The map of
 * circles draws them and its panel lists them, so both tell one story.
 */
import type { Conclusions } from '#core/conclusions.ts';
import { RING_SIZES, ringsOf, slippedFrom } from '#core/layout/circles.ts';
import { monthOf, networkAt, type NetworkThen } from '#core/network/over-time.ts';
import type { ReconnectItem } from '#core/rhythm/rhythm.ts';

const MONTHS_A_YEAR = 12;
const JUST_OUTSIDE = 5;

/** The rings there are, those beyond the last counted as one. */
export const RINGS = RING_SIZES.length + 1;

export interface Then {
  /** Months since January 1970. */
  month: number;
  network: NetworkThen;
}

export interface Rings {
  /** People I have a tie with, rising. */
  known: number[];
  /** Strength of my tie with each person, and its last contact; NaN where unknown. */
  strength: Float64Array;
  last: Float64Array;
  /** Ring of each person, 0 the closest; `NO_RING` without a tie. */
  ring: Uint8Array;
  /** The same people, the strongest first. */
  ranked: number[];
  /** Who stood further in a year before, and where. */
  slipped: Map<number, number>;
}

/** Null without an owner: then there is nobody to stand round. `then` is the date looked at, if not today. */
export function ringsRoundMe(conclusions: Conclusions, then: Then | null): Rings | null {
  const { people, ties, egoTie, months, options } = conclusions;
  if (people.ego === null) return null;
  const ofMine = (values: ArrayLike<number>) =>
    Float64Array.from(egoTie, (tie) => (tie < 0 ? NaN : (values[tie] ?? NaN)));
  const last = ofMine(ties.last);
  const strength = ofMine(then ? then.network.strength : ties.strength);
  const known = [...egoTie.keys()].filter(
    (person) => (egoTie[person] ?? -1) >= 0 && (!then || !Number.isNaN(strength[person] ?? NaN)),
  );
  const { ring, ranked } = ringsOf({ strength, last, people: known });
  const slipped = slippedFrom(ring, ringsAt(-MONTHS_A_YEAR), ringsAt(0));
  return { known, strength, last, ring, ranked, slipped };

  function ringsAt(monthsFromNow: number): Uint8Array {
    const month = (then?.month ?? monthOf(options.asOf)) + monthsFromNow;
    const at = ofMine(networkAt(months, ties, people.persons.length, month).strength);
    const there = known.filter((person) => !Number.isNaN(at[person] ?? NaN));
    return ringsOf({ strength: at, last, people: there }).ring;
  }
}

/** How many stand in each ring, the closest first. */
export function ringCounts({ ring, known }: Pick<Rings, 'ring' | 'known'>): number[] {
  const counts = Array.from({ length: RINGS }, () => 0);
  for (const person of known) {
    const at = ring[person] ?? RINGS;
    if (at < RINGS) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

export interface RingView {
  ring: number;
  /** The strongest first. */
  members: number[];
  /** The next ones out, with whom the ring would go on; none beyond the last ring. */
  justOutside: number[];
  /** Members who are cooling or long quiet, by the Reconnect screen. */
  cooling: ReconnectItem[];
  /** Who stood in this ring a year ago and stands further out. */
  slippedOut: number[];
}

/** What one ring's panel says. `cooling` speaks of today, so it is empty at an earlier date. */
export function ringView(
  { reconnect }: Conclusions,
  rings: Rings,
  ring: number,
  isToday: boolean,
): RingView {
  const members = rings.ranked.filter((person) => rings.ring[person] === ring);
  const end = rings.ranked.findIndex((person) => (rings.ring[person] ?? 0) > ring);
  return {
    ring,
    members,
    justOutside: end < 0 ? [] : rings.ranked.slice(end, end + JUST_OUTSIDE),
    cooling: isToday
      ? reconnect.filter(
          ({ person, list }) =>
            rings.ring[person] === ring && (list === 'cooling' || list === 'dormant'),
        )
      : [],
    slippedOut: rings.ranked.filter((person) => rings.slipped.get(person) === ring),
  };
}

/** The ring an address names, 1 the closest; null for none. */
export function ringNamed(text: string | null): number | null {
  const ring = /^\d$/u.test(text ?? '') ? Number(text) - 1 : -1;
  return ring >= 0 && ring < RINGS ? ring : null;
}
