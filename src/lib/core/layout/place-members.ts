/**
 * Where does each person stand inside their group's disc? Evenly spaced, tied people near each other, the
 * best-connected towards the middle, people with ties outside towards the groups they know.
 *
 * Method: a sunflower in order of reach, then a fixed number of force steps: springs along the ties inside
 * the group, a light pull towards outside neighbours, collision for even spacing, and the disc as a wall.
 * Sources: sunflower (Vogel 1979); forces of d3-force. Cost: O(steps · (n log n + m)).
 */
import { forceCollide, forceLink, forceManyBody, type Force } from 'd3-force';
import { evenOut } from './even-out.ts';
import type { Network } from '../network/network.ts';
import type { Point } from './layout.ts';
import { body, settle, type Body } from './settle.ts';

/** Distance from the outermost dot to the border of the area. */
export const AREA_MARGIN = 15;

/** A disc's inner radius is this much for each root of a member, and this much for any group at all. */
const ROOM_PER_ROOT = 7.1;
const ROOM_AT_LEAST = 16;
/** Smallest dot: larger dots ask for the room they take more. */
const USUAL_DOT = 3;

const STEPS = 90;
const EVENING_ROUNDS = 20;
const GOLDEN_ANGLE = 2.399963229728653;

/** Radius of the disc a group needs, margin included, from the radii of its members' dots. */
export function discRadius(radii: readonly number[]): number {
  return wallRadius(radii) + AREA_MARGIN + USUAL_DOT;
}

/** Centres of small dots stay within this distance of the group's centre. */
function wallRadius(radii: readonly number[]): number {
  const spacing = ROOM_PER_ROOT + ROOM_AT_LEAST / Math.sqrt(radii.length);
  let surplus = 0;
  for (const radius of radii) surplus += (spacing + radius - USUAL_DOT) ** 2 - spacing ** 2;
  return Math.sqrt((ROOM_PER_ROOT * Math.sqrt(radii.length) + ROOM_AT_LEAST) ** 2 + surplus * 0.6);
}

export interface Group {
  /** Person indices, rising. */
  members: readonly number[];
  centre: Point;
}

/** What placing a group must know of the whole. */
export interface Surroundings {
  network: Network;
  radius: Float32Array;
  /** Group index of each drawn person; -1 for the others. */
  groupOf: Int32Array;
  centres: readonly Point[];
  random: () => number;
}

/** Places the members of one group, in the order of `group.members`. */
export function placeMembers(group: Group, around: Surroundings): Point[] {
  const { members, centre } = group;
  const { network, radius, random } = around;
  const radii = members.map((person) => radius[person] ?? USUAL_DOT);
  const wall = wallRadius(radii);
  if (members.length === 1) return [centre];
  const local = new Map(members.map((person, index) => [person, index]));
  const { links, outward } = ties(group, local, around);

  const order = members.map((_, index) => index);
  const reach = members.map(
    (person) => (network.offset[person + 1] ?? 0) - (network.offset[person] ?? 0),
  );
  order.sort((a, b) => (reach[b] ?? 0) - (reach[a] ?? 0) || a - b);
  const turn = random() * 2 * Math.PI;
  const bodies: Body[] = [];
  order.forEach((index, rank) => {
    const distance = wall * Math.sqrt((rank + 0.5) / members.length);
    const angle = turn + rank * GOLDEN_ANGLE;
    bodies[index] = body(
      index,
      distance * Math.cos(angle),
      distance * Math.sin(angle),
      radii[index] ?? USUAL_DOT,
    );
  });

  // Hexagonal packing of equal discs fills .907 of a disc; the rest lets dots find their places.
  const spacing = wall * Math.sqrt(3.3 / members.length) * 0.5;
  const spread = (dot: number) => Math.max(spacing * 0.94 + dot - USUAL_DOT, dot + 2);
  settle<Body>(
    bodies,
    [
      forceManyBody<Body>().strength(-6).theta(1.2).distanceMax(wall),
      forceLink<Body, (typeof links)[number]>(links)
        .distance(
          (link) => spread(radii[link.from] ?? USUAL_DOT) + spread(radii[link.to] ?? USUAL_DOT),
        )
        .strength((link) => link.pull),
      pullOutward(outward, wall),
      forceCollide<Body>((each) => spread(each.radius))
        .strength(0.9)
        .iterations(2),
    ],
    { steps: STEPS, random, afterStep: (all) => holdInside(all, wall) },
  );
  evenOut(bodies, wall, EVENING_ROUNDS);
  return bodies.map(({ x, y }) => ({ x: centre.x + x, y: centre.y + y }));
}

interface Spring {
  source: number;
  target: number;
  from: number;
  to: number;
  pull: number;
}

/** Ties inside the group as springs; for each member a vector towards the groups of outside neighbours. */
function ties(group: Group, local: ReadonlyMap<number, number>, around: Surroundings) {
  const { network, groupOf, centres } = around;
  const links: Spring[] = [];
  const inside = new Float64Array(group.members.length);
  const outward = group.members.map((person, index) => {
    let towardsX = 0;
    let towardsY = 0;
    let outside = 0;
    const last = network.offset[person + 1] ?? 0;
    for (let slot = network.offset[person] ?? 0; slot < last; slot += 1) {
      const other = network.neighbour[slot] ?? 0;
      const to = local.get(other);
      if (to !== undefined) {
        inside[index] = (inside[index] ?? 0) + 1;
        if (to > index) links.push({ source: index, target: to, from: index, to, pull: 0 });
        continue;
      }
      const there = centres[groupOf[other] ?? -1];
      if (!there) continue;
      const dx = there.x - group.centre.x;
      const dy = there.y - group.centre.y;
      const distance = Math.hypot(dx, dy) || 1;
      towardsX += dx / distance;
      towardsY += dy / distance;
      outside += 1;
    }
    const all = outside + (inside[index] ?? 0) || 1;
    return { x: towardsX / all, y: towardsY / all };
  });
  for (const link of links) {
    link.pull = 0.5 / Math.max(1, Math.min(inside[link.from] ?? 1, inside[link.to] ?? 1));
  }
  return { links, outward };
}

/** Pulls each body along its vector: a whole one is drawn to the border on that side. */
function pullOutward(outward: readonly Point[], wall: number): Force<Body, never> {
  let bodies: readonly Body[] = [];
  const force: Force<Body, never> = (alpha) => {
    for (const each of bodies) {
      const wish = outward[each.index];
      if (!wish) continue;
      each.vx += wish.x * wall * 0.03 * alpha;
      each.vy += wish.y * wall * 0.03 * alpha;
    }
  };
  force.initialize = (all) => {
    bodies = all;
  };
  return force;
}

function holdInside(bodies: readonly Body[], wall: number): void {
  for (const each of bodies) {
    const limit = Math.max(0, wall - (each.radius - USUAL_DOT));
    const distance = Math.hypot(each.x, each.y);
    if (distance <= limit) continue;
    each.x *= limit / distance;
    each.y *= limit / distance;
  }
}
