/** Dots and rings, in CSS pixels: colour is what the layer says and nothing else; a ring is a state. */
import { dotScale, screenX, screenY, type Camera, type Size } from './camera.ts';
import type { Pen } from './pen.ts';
import type { Scene } from './scene.ts';
import type { MapTheme } from './theme.ts';

const TURN = 2 * Math.PI;
const RING_GAP = 2;
/** How much of a dot shows at an earlier date, by PRESENCES: long quiet fades. */
const PRESENCE_SHARE = [0, 0.28, 0.6, 1] as const;
const SMALLEST_ON_SCREEN = 1.3;

/** Radius of a person's dot on the screen, in CSS pixels. */
export function dotRadius(scene: Scene, person: number, camera: Camera): number {
  return Math.max(SMALLEST_ON_SCREEN, (scene.radius[person] ?? 0) * dotScale(camera.k));
}

/** Paints the dots whose `lit` equals `wanted` (all of them without `lit`), a look at a time. */
export function drawDots(
  context: Pen,
  scene: Scene,
  { camera, theme, size }: DotLook,
  lit: Uint8Array | null,
  wanted: 0 | 1,
): void {
  const outline = camera.k < 0.7 ? 0.7 : 1.2;
  let paint = -1;
  let isHollow = 0;
  let presence = 0;
  const whole = context.globalAlpha;
  const finish = (): void => {
    const colour = theme.dot[paint];
    if (colour === undefined) return;
    context.fillStyle = isHollow ? theme.canvas : colour;
    context.strokeStyle = isHollow ? colour : theme.canvas;
    context.lineWidth = outline;
    context.globalAlpha = scene.presence ? whole * (PRESENCE_SHARE[presence] ?? 1) : whole;
    context.fill();
    context.stroke();
  };
  context.beginPath();
  for (const person of scene.drawn) {
    if (lit && lit[person] !== wanted) continue;
    const x = screenX(camera, scene.x[person] ?? 0);
    const y = screenY(camera, scene.y[person] ?? 0);
    if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) continue;
    const isLike =
      scene.paint[person] === paint &&
      scene.isHollow[person] === isHollow &&
      (scene.presence?.[person] ?? 0) === presence;
    if (!isLike) {
      finish();
      presence = scene.presence?.[person] ?? 0;
      paint = scene.paint[person] ?? 0;
      isHollow = scene.isHollow[person] ?? 0;
      context.beginPath();
    }
    // The outline of a hollow dot lies within it, so that it is no larger than a full one.
    const radius = dotRadius(scene, person, camera) - (isHollow ? outline / 2 : 0);
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, TURN);
  }
  finish();
  context.globalAlpha = whole;
}

/** A dot with a gap of canvas colour and a ring round it, above what was painted before. */
export function drawRinged(
  context: Pen,
  scene: Scene,
  person: number,
  { camera, theme }: DotLook,
  ring: { colour: string; width: number },
): void {
  const x = screenX(camera, scene.x[person] ?? 0);
  const y = screenY(camera, scene.y[person] ?? 0);
  const radius = dotRadius(scene, person, camera);
  const outer = radius + RING_GAP + ring.width;
  context.fillStyle = theme.canvas;
  context.beginPath();
  context.arc(x, y, outer, 0, TURN);
  context.fill();
  context.fillStyle = theme.dot[scene.paint[person] ?? 0] ?? theme.ink;
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fill();
  context.strokeStyle = ring.colour;
  context.lineWidth = ring.width;
  context.beginPath();
  context.arc(x, y, outer - ring.width / 2, 0, TURN);
  context.stroke();
}

export interface DotLook {
  camera: Camera;
  theme: MapTheme;
  size: Size;
}
