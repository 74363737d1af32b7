/** What lies under a point of the map: a person, or an area. Places are in layout units. */
import { quadtree, type Quadtree } from 'd3-quadtree';
import { screenX, screenY, type Camera } from './camera.ts';
import { isWithin } from './outline.ts';
import type { Scene, SceneArea } from './scene.ts';

/** People by place; built once a scene. */
export type PeopleIndex = Quadtree<number>;

export function indexPeople(scene: Scene): PeopleIndex {
  return quadtree<number>()
    .x((person) => scene.x[person] ?? 0)
    .y((person) => scene.y[person] ?? 0)
    .addAll([...scene.drawn]);
}

/**
 * The person whose dot's edge is nearest to (x, y), at most `slack` away; null when there is none.
 * `radiusOf` and `slack` are in layout units at the zoom in force; `largest` bounds the search.
 */
export function personAt(
  index: PeopleIndex,
  scene: Scene,
  x: number,
  y: number,
  {
    radiusOf,
    largest,
    slack,
  }: { radiusOf: (person: number) => number; largest: number; slack: number },
): number | null {
  const reach = largest + slack;
  let best: number | null = null;
  let nearest = slack;
  index.visit((node, x0, y0, x1, y1) => {
    if (x0 > x + reach || x1 < x - reach || y0 > y + reach || y1 < y - reach) return true;
    if (node.length !== undefined) return false;
    let leaf: typeof node | undefined = node;
    while (leaf) {
      const person = leaf.data;
      const distance = Math.hypot((scene.x[person] ?? 0) - x, (scene.y[person] ?? 0) - y);
      const edge = distance - radiusOf(person);
      if (edge <= nearest) {
        nearest = edge;
        best = person;
      }
      leaf = leaf.next;
    }
    return false;
  });
  return best;
}

/** People whose dots' middles lie within an outline, in CSS pixels. */
export function peopleIn(scene: Scene, camera: Camera, outline: readonly number[]): number[] {
  return [...scene.drawn].filter((person) =>
    isWithin(outline, screenX(camera, scene.x[person] ?? 0), screenY(camera, scene.y[person] ?? 0)),
  );
}

/** The area (x, y) lies in, by the even–odd rule; null outside all. */
export function areaAt(areas: readonly SceneArea[], x: number, y: number): SceneArea | null {
  return areas.find((area) => isInArea(area, x, y)) ?? null;
}

/** Whether a place lies in an area. */
export function isInArea({ outline, box }: SceneArea, x: number, y: number): boolean {
  if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) return false;
  return isInside(outline, x, y);
}

function isInside(outline: Float32Array, x: number, y: number): boolean {
  let inside = false;
  const count = outline.length / 2;
  for (let at = 0, before = count - 1; at < count; before = at, at += 1) {
    const ax = outline[at * 2] ?? 0;
    const ay = outline[at * 2 + 1] ?? 0;
    const bx = outline[before * 2] ?? 0;
    const by = outline[before * 2 + 1] ?? 0;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/**
 * The nearest person in a direction (dx, dy) from a place: within 45° of it, distance counted double
 * across; null when nobody is there.
 */
export function personTowards(
  scene: Scene,
  from: { x: number; y: number; person: number | null },
  dx: number,
  dy: number,
): number | null {
  let best: number | null = null;
  let nearest = Infinity;
  for (const person of scene.drawn) {
    if (person === from.person) continue;
    const x = (scene.x[person] ?? 0) - from.x;
    const y = (scene.y[person] ?? 0) - from.y;
    const along = x * dx + y * dy;
    const across = Math.abs(x * dy - y * dx);
    if (along <= 0 || across > along) continue;
    const cost = along + 2 * across;
    if (cost < nearest) {
      nearest = cost;
      best = person;
    }
  }
  return best;
}
