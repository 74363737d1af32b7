/** What lies under the pointer: a person first, else the area or the name of a group. */
import { placeX, placeY, type Camera } from './camera.ts';
import { dotRadius } from './draw-people.ts';
import { areaAt, personAt, type PeopleIndex } from './hit-test.ts';
import type { ShownNames } from './names-shown.ts';
import type { Scene } from './scene.ts';

const MOUSE_SLACK = 5;
const TOUCH_SLACK = 20;
/** No dot is larger than this on a screen at scale 1, in CSS pixels. */
const LARGEST_DOT = 20;

export interface Pointed {
  scene: Scene;
  index: PeopleIndex;
  camera: Camera;
}

/** The person a pointer means; fingers may miss by more. */
export function personUnder(
  { scene, index, camera }: Pointed,
  x: number,
  y: number,
  isTouch: boolean,
): number | null {
  return personAt(index, scene, placeX(camera, x), placeY(camera, y), {
    radiusOf: (person) => dotRadius(scene, person, camera) / camera.k,
    largest: LARGEST_DOT / Math.min(1, camera.k),
    slack: (isTouch ? TOUCH_SLACK : MOUSE_SLACK) / camera.k,
  });
}

export type Tapped =
  | { kind: 'person'; person: number }
  /** A group's name is meant; an area may be a miss between people. */
  | { kind: 'group'; cluster: number; byName: boolean }
  | { kind: 'nothing' };

export function tappedAt(
  pointed: Pointed,
  names: ShownNames,
  x: number,
  y: number,
  isTouch: boolean,
): Tapped {
  const { scene, camera } = pointed;
  const name = names.groups.find(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  const named = name && scene.areas[name.id];
  if (named) return { kind: 'group', cluster: named.cluster, byName: true };
  const person = personUnder(pointed, x, y, isTouch);
  if (person !== null) return { kind: 'person', person };
  const area = areaAt(scene.areas, placeX(camera, x), placeY(camera, y));
  return area ? { kind: 'group', cluster: area.cluster, byName: false } : { kind: 'nothing' };
}
