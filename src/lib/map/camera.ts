/**
 * Where the map is looked at from: screen = place · scale + shift. Pure transforms, in CSS pixels; the
 * shape is that of a d3-zoom transform, so gestures and camera speak the same numbers.
 */
export interface Camera {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** What lies over the map at its edges (search, legend), in CSS pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** What stands higher in the lower corners (zoom buttons, views): names keep clear of it. */
  readonly corners?: readonly Corner[];
}

/** A box over the map, from the lower edge up, in CSS pixels. */
export interface Corner {
  readonly side: 'left' | 'right';
  /** From that side to the box, and from the lower edge to it. */
  readonly aside: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Where the map's own buttons stand in a wide window; as large as they are for fingers. */
export const CONTROLS_CORNER: Corner = {
  ...{ side: 'right', aside: 20, bottom: 80 },
  ...{ width: 46, height: 178 },
};

export const CLOSEST = 8;
export const FURTHEST = 0.05;
/** A small map is not blown up further than this to fill the screen. */
const LARGEST_FIT = 2.4;

export function screenX(camera: Camera, x: number): number {
  return x * camera.k + camera.x;
}

export function screenY(camera: Camera, y: number): number {
  return y * camera.k + camera.y;
}

export function placeX(camera: Camera, x: number): number {
  return (x - camera.x) / camera.k;
}

export function placeY(camera: Camera, y: number): number {
  return (y - camera.y) / camera.k;
}

/** The camera that shows all of `bounds` in the middle of what the insets leave free. */
export function fitCamera(bounds: Bounds, size: Size, insets: Insets): Camera {
  const wide = Math.max(1, size.width - insets.left - insets.right);
  const high = Math.max(1, size.height - insets.top - insets.bottom);
  const k = clampScale(
    Math.min(
      LARGEST_FIT,
      wide / Math.max(1, bounds.maxX - bounds.minX),
      high / Math.max(1, bounds.maxY - bounds.minY),
    ),
  );
  return {
    k,
    x: insets.left + wide / 2 - (k * (bounds.minX + bounds.maxX)) / 2,
    y: insets.top + high / 2 - (k * (bounds.minY + bounds.maxY)) / 2,
  };
}

/** Zooms by a factor; the point at (x, y) on the screen stays where it is. */
export function zoomAbout(camera: Camera, x: number, y: number, factor: number): Camera {
  const k = clampScale(camera.k * factor);
  return { k, x: x - placeX(camera, x) * k, y: y - placeY(camera, y) * k };
}

/** The camera at this scale with a place in the middle of what the insets leave free. */
export function centreOn(x: number, y: number, k: number, size: Size, insets: Insets): Camera {
  return {
    k,
    x: (insets.left + size.width - insets.right) / 2 - x * k,
    y: (insets.top + size.height - insets.bottom) / 2 - y * k,
  };
}

/** Between two cameras, `share` 0–1 of the way; the ends are exact. */
export function between(from: Camera, to: Camera, share: number): Camera {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { k: mix(from.k, to.k), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}

function clampScale(k: number): number {
  return Math.min(CLOSEST, Math.max(FURTHEST, k));
}

export function isOnScreen(camera: Camera, x: number, y: number, size: Size, insets: Insets) {
  const left = screenX(camera, x);
  const top = screenY(camera, y);
  return (
    left >= insets.left &&
    top >= insets.top &&
    left <= size.width - insets.right &&
    top <= size.height - insets.bottom
  );
}

/**
 * How much a dot's radius is scaled at a zoom: with the map when it shrinks, so that dots stay apart, and
 * half as fast when it grows, so that room opens between them.
 */
export function dotScale(k: number): number {
  return k < 1 ? Math.pow(k, 0.85) : Math.sqrt(k);
}
