/** Boxes on the screen, in CSS pixels: whether they meet, and whether they keep their distance. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Least distance between two names, sideways and up. */
const APART_X = 4;
const APART_Y = 2;

export function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

export function inset({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

export function isIn(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.right + APART_X &&
    b.left < a.right + APART_X &&
    a.top < b.bottom + APART_Y &&
    b.top < a.bottom + APART_Y
  );
}

/** Whether a box keeps its distance from all others. */
export function isClear(box: Box, others: readonly Box[]): boolean {
  return !others.some((other) => overlaps(box, other));
}

/** Whether two boxes share any room at all. */
export function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
