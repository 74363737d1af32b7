/**
 * Who stays where they were, and where do newcomers stand? A map people come back to must not move by
 * itself: everyone who kept their group keeps their place exactly; a newcomer stands beside the people of
 * the group they are tied to.
 *
 * "Kept their group" is read from the ground: a kept place counts when it lies among the kept places of the
 * group's other members, within `STRAY` times the radius the group needs. Source: readability.md §3.2, 3.
 * Cost: O(n) and a few collision steps over everyone when there are newcomers.
 */
import { forceCollide } from 'd3-force';
import type { People } from '../people/people.ts';
import type { KeptPositions, Point } from './layout.ts';
import { discRadius, type Surroundings } from './place-members.ts';
import { body, settle, type Body } from './settle.ts';

const STRAY = 1.8;
/** A group whose kept members are fewer than this share is placed afresh. */
const SHARE_TO_STAY = 0.34;
const STEPS = 60;
/** Room between the edges of two dots. */
const BETWEEN_DOTS = 1.5;

export interface Keeping {
  /** Per person: the kept place, or null. */
  places: (Point | null)[];
  /** Per group: the disc its kept members cover, or null for a group to be placed afresh. */
  discs: ({ centre: Point; radius: number } | null)[];
}

/** Which groups and people stay, given earlier positions by person id. */
export function keepPlaces(
  groups: readonly (readonly number[])[],
  people: People,
  kept: KeptPositions | null,
  radius: Float32Array,
): Keeping {
  const places: (Point | null)[] = people.persons.map(() => null);
  const discs = groups.map((members) => {
    if (!kept) return null;
    const needed = discRadius(members.map((person) => radius[person] ?? 0));
    const known: { person: number; place: Point }[] = [];
    for (const person of members) {
      const place = kept.get(people.persons[person]?.id ?? '');
      if (place && Number.isFinite(place.x) && Number.isFinite(place.y)) {
        known.push({ person, place });
      }
    }
    if (known.length === 0) return null;
    const middle = { x: median(known, 'x'), y: median(known, 'y') };
    const staying = known.filter(({ place }) => distance(place, middle) <= needed * STRAY);
    if (staying.length < Math.max(1, members.length * SHARE_TO_STAY)) return null;
    let reach = needed;
    for (const { person, place } of staying) {
      places[person] = { x: place.x, y: place.y };
      reach = Math.max(reach, distance(place, middle) + (radius[person] ?? 0));
    }
    return { centre: middle, radius: reach };
  });
  return { places, discs };
}

/** Gives everyone drawn but not yet placed a place, in `places`; the others do not move. */
export function placeNewcomers(places: (Point | null)[], around: Surroundings): void {
  const { groupOf, centres, radius, random } = around;
  const bodies: Body[] = [];
  const persons: number[] = [];
  let newcomers = 0;
  for (let person = 0; person < groupOf.length; person += 1) {
    const centre = centres[groupOf[person] ?? -1];
    if (!centre) continue;
    const place = places[person];
    const start = place ?? besideNeighbours(person, places, around) ?? centre;
    const angle = random() * 2 * Math.PI;
    const shift = place ? 0 : 8;
    bodies.push({
      ...body(
        bodies.length,
        start.x + shift * Math.cos(angle),
        start.y + shift * Math.sin(angle),
        radius[person] ?? 0,
      ),
      pinned: place !== null && place !== undefined,
    });
    persons.push(person);
    if (!place) newcomers += 1;
  }
  if (newcomers === 0) return;
  settle(bodies, [forceCollide<Body>((each) => each.radius + BETWEEN_DOTS).iterations(2)], {
    steps: STEPS,
    random,
  });
  bodies.forEach(({ x, y, pinned }, index) => {
    if (!pinned) places[persons[index] ?? 0] = { x, y };
  });
}

/** Mean place of a person's placed neighbours in the same group, weighted by their ties; null if none. */
function besideNeighbours(
  person: number,
  places: readonly (Point | null)[],
  { network, groupOf }: Surroundings,
): Point | null {
  let x = 0;
  let y = 0;
  let weight = 0;
  const last = network.offset[person + 1] ?? 0;
  for (let slot = network.offset[person] ?? 0; slot < last; slot += 1) {
    const other = network.neighbour[slot] ?? 0;
    const place = places[other];
    if (!place || groupOf[other] !== groupOf[person]) continue;
    const share = Math.max(1e-6, network.weight[slot] ?? 0);
    x += share * place.x;
    y += share * place.y;
    weight += share;
  }
  return weight > 0 ? { x: x / weight, y: y / weight } : null;
}

function median(known: readonly { place: Point }[], axis: 'x' | 'y'): number {
  const values = known.map(({ place }) => place[axis]).sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
