/** Areas: a thin fill and a hairline in the group's hue. Paths are built once a scene, in layout units. */
import type { Camera } from './camera.ts';
import type { Pen } from './pen.ts';
import type { SceneArea } from './scene.ts';
import type { MapTheme } from './theme.ts';

/** What a path is traced with. */
interface Tracer {
  moveTo: (x: number, y: number) => void;
  quadraticCurveTo: (byX: number, byY: number, x: number, y: number) => void;
  closePath: () => void;
}

/** A smooth closed path through the outline: curves between the middles of its sides. */
export function traceArea({ outline }: SceneArea, tracer: Tracer): void {
  const count = outline.length / 2;
  if (count < 3) return;
  const at = (index: number) => outline[index] ?? 0;
  const middle = (index: number, axis: number) =>
    (at((index % count) * 2 + axis) + at(((index + 1) % count) * 2 + axis)) / 2;
  tracer.moveTo(middle(count - 1, 0), middle(count - 1, 1));
  for (let index = 0; index < count; index += 1) {
    tracer.quadraticCurveTo(at(index * 2), at(index * 2 + 1), middle(index, 0), middle(index, 1));
  }
  tracer.closePath();
}

export function areaPath(area: SceneArea): Path2D {
  const path = new Path2D();
  traceArea(area, path);
  return path;
}

/** Paints areas; the context is in layout units. `share` 0–1 thins the areas `isLit` refuses. */
export function drawAreas(
  context: Pen,
  areas: readonly SceneArea[],
  paths: readonly Path2D[],
  { camera, theme, share, isLit }: AreaLook,
): void {
  context.lineWidth = 1 / camera.k;
  areas.forEach((area, index) => {
    const path = paths[index];
    if (!path) return;
    context.globalAlpha = isLit(area.cluster) ? 1 : share;
    context.fillStyle = theme.areaFill[area.hue] ?? theme.tie;
    context.strokeStyle = theme.areaLine[area.hue] ?? theme.tie;
    context.fill(path);
    context.stroke(path);
  });
  context.globalAlpha = 1;
}

interface AreaLook {
  camera: Camera;
  theme: MapTheme;
  share: number;
  isLit: (cluster: number) => boolean;
}
