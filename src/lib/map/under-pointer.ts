/** What lies under the pointer: a person first, else the area or the name of a group. */
import { placeX, placeY, type Camera } from './camera.ts';
import { dotRadius } from './draw-people.ts';
import { areaAt, personAt, type PeopleIndex } from './hit-test.ts';
import type { Box } from './boxes.ts';
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
  /** The name of a group or ring is meant; an area or a band may be a miss between people. */
  | { kind: 'group'; cluster: number; byName: boolean }
  | { kind: 'ring'; ring: number; byName: boolean }
  | { kind: 'nothing' };

export function tappedAt(
  pointed: Pointed,
  names: ShownNames,
  x: number,
  y: number,
  isTouch: boolean,
): Tapped {
  const { scene, camera } = pointed;
  const named = namedAt(scene, names, x, y);
  if (named) return named;
  const person = personUnder(pointed, x, y, isTouch);
  if (person !== null) return { kind: 'person', person };
  const place = { x: placeX(camera, x), y: placeY(camera, y) };
  const ring = ringAt(scene, place.x, place.y);
  if (ring !== null) return { kind: 'ring', ring, byName: false };
  const area = areaAt(scene.areas, place.x, place.y);
  return area ? { kind: 'group', cluster: area.cluster, byName: false } : { kind: 'nothing' };
}

/** What a name under the pointer leads to; null where there is none. */
export function namedAt(scene: Scene, names: ShownNames, x: number, y: number): Tapped | null {
  const isUnder = (box: Box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const leadsTo = names.marks.find(isUnder)?.leadsTo;
  if (leadsTo) return { ...leadsTo, byName: true };
  const name = names.groups.find(isUnder);
  const area = name && scene.areas[name.id];
  return area ? { kind: 'group', cluster: area.cluster, byName: true } : null;
}

/** The ring whose band a place lies in; null beyond the last, or where there are none. */
function ringAt({ backdrop }: Scene, x: number, y: number): number | null {
  const away = Math.hypot(x, y);
  const ring = backdrop?.rings.findIndex((edge) => away <= edge) ?? -1;
  return ring < 0 ? null : ring;
}
