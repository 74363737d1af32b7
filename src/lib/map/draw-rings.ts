/** Rings round me, and the lines behind people who stood further in; the context is in layout units. */
import type { Camera } from './camera.ts';
import type { Backdrop } from './ground.ts';
import type { Pen } from './pen.ts';
import type { MapTheme } from './theme.ts';

const TURN = 2 * Math.PI;
const ME = 7;
const TRAIL_SHARE = 0.55;
const DASH = [4, 3] as const;

export function drawRings(
  context: Pen,
  { rings, trails }: Backdrop,
  camera: Camera,
  theme: MapTheme,
): void {
  context.strokeStyle = theme.tie;
  context.lineWidth = 1 / camera.k;
  for (const edge of rings) {
    context.beginPath();
    context.arc(0, 0, edge, 0, TURN);
    context.stroke();
  }
  context.fillStyle = theme.ink;
  context.beginPath();
  context.arc(0, 0, ME, 0, TURN);
  context.fill();
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * TRAIL_SHARE;
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.2 / camera.k;
  context.setLineDash(DASH.map((length) => length / camera.k));
  context.beginPath();
  for (let at = 0; at < trails.length; at += 4) {
    context.moveTo(trails[at] ?? 0, trails[at + 1] ?? 0);
    context.lineTo(trails[at + 2] ?? 0, trails[at + 3] ?? 0);
  }
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = alpha;
}
