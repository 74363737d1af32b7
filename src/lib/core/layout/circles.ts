/**
 * Where does everyone stand round me? Rings by strength, the closest five, fifteen, fifty and a hundred and
 * fifty (Dunbar's layers: Hill & Dunbar 2003, science §0), sectors by group; the rest beyond the last ring.
 * Answers "whom am I losing": who stood a ring further in a year ago.
 *
 * Rank is by strength of the tie with me, then by its last contact, then by person, so that it is the same
 * every time. A sector is as wide as the root of its people, so that small groups keep a place. Within a
 * ring and a sector people stand in rows across the band, evenly, the strongest nearest to me. Nothing here is random.
 * Cost: O(people log people).
 */
import { SETTINGS } from '../settings.ts';

/** Radii of the rings' outer edges, in layout units; people beyond stand outside the last. */
const RING_EDGES = [84, 150, 226, 312, 408] as const;
/** How many people the rings hold, from the middle out; counted together, as Dunbar does. */
export const RING_SIZES = [5, 15, 50, 150] as const;
const INNERMOST = 30;
const NARROWEST_BAND = 60;
/** Room between the edges of two dots. */
const BETWEEN_DOTS = 2.5;
/** Dots larger than this would crowd a ring. */
const LARGEST_DOT = 9;

export interface CirclesInput {
  /** Strength of my tie with each person, 0–1; NaN where unknown. */
  strength: ArrayLike<number>;
  /** Last contact, for people of equal strength; NaN where unknown. */
  last: ArrayLike<number>;
  /** People I have a tie with. */
  people: readonly number[];
  /** Group of each person, −1 for none. */
  groupOf: ArrayLike<number>;
  /** Dot radius of each person; NaN where not drawn so far. */
  radius: ArrayLike<number>;
}

export interface Sector {
  /** Group index; −1 for people in none. */
  group: number;
  /** Angles in radians, clockwise from the top. */
  from: number;
  to: number;
  people: number;
}

export interface Circles {
  x: Float32Array;
  y: Float32Array;
  radius: Float32Array;
  /** Ring of each person, 0 the closest; 4 beyond the last; 255 for those without a tie with me. */
  ring: Uint8Array;
  /** Outer radius of each ring, from the middle out, the one beyond last. */
  edges: number[];
  /** People in each ring. */
  counts: number[];
  sectors: Sector[];
}

export const NO_RING = 255;

/** The ring of every person: by rank of strength alone, those of unknown strength beyond the last. */
export function ringsOf({ strength, last, people }: Omit<CirclesInput, 'groupOf' | 'radius'>) {
  const known = (value: number | undefined): number =>
    value === undefined || Number.isNaN(value) ? -Infinity : value;
  const ranked = [...people].sort(
    (a, b) =>
      known(strength[b]) - known(strength[a]) || compare(known(last[b]), known(last[a])) || a - b,
  );
  const ring = new Uint8Array(strength.length).fill(NO_RING);
  ranked.forEach((person, rank) => {
    const inner = RING_SIZES.findIndex((size) => rank < size);
    const isKnown = Number.isFinite(known(strength[person]));
    ring[person] = inner < 0 || !isKnown ? RING_SIZES.length : inner;
  });
  return { ring, ranked };
}

/** Places everybody tied to me; equal input gives equal places. */
export function circles(input: CirclesInput): Circles {
  const { groupOf, strength } = input;
  const { ring, ranked } = ringsOf(input);
  const size = strength.length;
  const x = new Float32Array(size).fill(NaN);
  const y = new Float32Array(size).fill(NaN);
  const radius = new Float32Array(size).fill(NaN);
  for (const person of ranked) {
    const usual = input.radius[person] ?? NaN;
    const known = Number.isFinite(usual) ? usual : SETTINGS.smallestDot.value;
    radius[person] = Math.min(LARGEST_DOT, known);
  }
  const sectors = sectorsOf(ranked, groupOf);
  const edges: number[] = [];
  const counts: number[] = [];
  let inner: number = INNERMOST;
  for (let at = 0; at <= RING_SIZES.length; at += 1) {
    let outer = Math.max(RING_EDGES[at] ?? 0, inner + NARROWEST_BAND);
    for (const { group, from, to } of sectors) {
      const own = ranked.filter((each) => ring[each] === at && (groupOf[each] ?? -1) === group);
      const reached = fill(own, { inner, outer, from, to });
      outer = Math.max(outer, reached);
    }
    edges.push(outer);
    counts.push(ranked.filter((each) => ring[each] === at).length);
    inner = outer;
  }
  return { x, y, radius, ring, edges, counts, sectors };

  /** Rows of people from the inner edge out, each row evenly over the sector. Answers how far out they reach. */
  function fill(
    own: readonly number[],
    { inner: near, outer, from, to }: { inner: number; outer: number; from: number; to: number },
  ): number {
    if (own.length === 0) return outer;
    const widest = 2 * Math.max(...own.map((each) => radius[each] ?? 0)) + BETWEEN_DOTS;
    const rows: number[][] = [];
    let left = [...own];
    for (let row = 0; left.length > 0; row += 1) {
      const away = near + widest * (row + 0.6);
      const room = Math.max(1, Math.floor(((to - from) * away) / widest));
      rows.push(left.slice(0, room));
      left = left.slice(room);
    }
    const reached = near + widest * (rows.length + 0.2);
    const band = Math.max(outer, reached) - near;
    rows.forEach((row, at) => {
      // A few rows stand in the middle of the band, many fill it.
      const away = near + (band * (at + 0.5)) / rows.length;
      row.forEach((person, index) => {
        const angle = from + ((index + 0.5) / row.length) * (to - from);
        x[person] = away * Math.sin(angle);
        y[person] = -away * Math.cos(angle);
      });
    });
    return Math.max(outer, reached);
  }
}

/** Largest group first, clockwise from the top; people in no group last. */
function sectorsOf(people: readonly number[], groupOf: ArrayLike<number>): Sector[] {
  const counts = new Map<number, number>();
  for (const person of people) {
    const group = groupOf[person] ?? -1;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const groups = [...counts].sort(
    ([a, left], [b, right]) => Number(a < 0) - Number(b < 0) || right - left || a - b,
  );
  const whole = groups.reduce((sum, [, members]) => sum + Math.sqrt(members), 0);
  let from = 0;
  return groups.map(([group, members]) => {
    const to = from + (2 * Math.PI * Math.sqrt(members)) / whole;
    const sector = { group, from, to, people: members };
    from = to;
    return sector;
  });
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/**
 * Who stood a ring further in: the former ring of everybody whose ring then was nearer than both rings now,
 * the one shown and the one by the measure of then. Both must agree, for the two measures differ.
 */
export function slippedFrom(
  shown: Uint8Array,
  then: Uint8Array,
  now: Uint8Array,
): Map<number, number> {
  const slipped = new Map<number, number>();
  shown.forEach((ring, person) => {
    const former = then[person] ?? NO_RING;
    if (former < ring && former < (now[person] ?? NO_RING) && ring !== NO_RING) {
      slipped.set(person, former);
    }
  });
  return slipped;
}
