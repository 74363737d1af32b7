/** Cameras for people: one that shows some of them, one that brings a person into view. */
import { centreOn, fitCamera, isOnScreen, type Camera, type Insets, type Size } from './camera.ts';
import { dotRadius } from './draw-people.ts';
import type { Scene } from './scene.ts';

/** Some people are not brought nearer than this. */
const NEAREST_FRAME = 2.4;
/** Room round the people framed, in layout units. */
const MARGIN = 60;
/** A selected dot smaller than this on the screen is brought nearer, in CSS pixels. */
const TOO_SMALL = 2.2;

/** The camera that shows just these people; null when none of them is on the map. */
export function frameOf(
  scene: Scene,
  people: readonly number[],
  size: Size,
  insets: Insets,
): Camera | null {
  const shown = people.filter((person) => scene.isDrawn[person]);
  if (shown.length === 0) return null;
  const xs = shown.map((person) => scene.x[person] ?? 0);
  const ys = shown.map((person) => scene.y[person] ?? 0);
  const [left, right] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN];
  const [top, bottom] = [Math.min(...ys) - MARGIN, Math.max(...ys) + MARGIN];
  const bounds = { minX: left, maxX: right, minY: top, maxY: bottom };
  const k = Math.min(NEAREST_FRAME, fitCamera(bounds, size, insets).k);
  return centreOn((left + right) / 2, (top + bottom) / 2, k, size, insets);
}

/** Where to move so that a person can be seen; null when they already can, or are not on the map. */
export function viewOf(
  scene: Scene,
  person: number,
  camera: Camera,
  size: Size,
  insets: Insets,
): Camera | null {
  if (!scene.isDrawn[person]) return null;
  const x = scene.x[person] ?? 0;
  const y = scene.y[person] ?? 0;
  const isSmall = dotRadius(scene, person, camera) < TOO_SMALL;
  if (!isSmall && isOnScreen(camera, x, y, size, insets)) return null;
  return centreOn(x, y, isSmall ? Math.max(1, camera.k) : camera.k, size, insets);
}
