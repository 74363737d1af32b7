/**
 * Which names are shown, and where? Greedy, in order of priority: each name tries its places in turn and is
 * given up rather than laid over another; so what is shown depends only on priority and place, never on the
 * frame before, and does not flicker. Group names come first and keep their room.
 *
 * Source: point-feature labelling, greedy by priority (Christensen, Marks & Shieber 1995, as baseline); the
 * order right, left, above, below is that of the look. Cost: O(names · shown).
 */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface NameWish {
  /** The caller's key, handed back. */
  id: number;
  /** Centre and radius of the dot, in CSS pixels. */
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
}

export interface GroupNameWish {
  id: number;
  /** The area's top middle and bottom, in CSS pixels. */
  x: number;
  top: number;
  bottom: number;
  width: number;
  height: number;
}

export interface PlacedName extends Box {
  id: number;
}

const BESIDE_DOT = 5;
const ABOVE_AREA = 8;
/** Least distance between two names, sideways and up. */
const APART_X = 4;
const APART_Y = 1;
/** A group name may slide this share of its width to the side. */
const SLIDES = [0, -0.3, 0.3, -0.6, 0.6] as const;

/**
 * Group names above their area, or slid aside, or below it. Wishes come most important first; `taken` is
 * room nothing may use. Names without room are left out.
 */
export function placeGroupNames(
  wishes: readonly GroupNameWish[],
  frame: Box,
  taken: readonly Box[] = [],
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { id, x, top, bottom, width, height } of wishes) {
    const above = top - ABOVE_AREA - height;
    const rows = [above, bottom + ABOVE_AREA];
    const box = rows
      .flatMap((row) =>
        SLIDES.map((slide) => boxAt(x + slide * width - width / 2, row, width, height)),
      )
      .find((candidate) => isFree(candidate, frame, [placed, taken]));
    if (box) placed.push({ id, ...box });
  }
  return placed;
}

/** Names beside their dots: right, left, above, below; at most `limit`, most important first. */
export function placeNames(
  wishes: readonly NameWish[],
  frame: Box,
  taken: readonly Box[],
  limit: number,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { id, x, y, radius, width, height } of wishes) {
    if (placed.length >= limit) break;
    const out = radius + BESIDE_DOT;
    const box = [
      boxAt(x + out, y - height / 2, width, height),
      boxAt(x - out - width, y - height / 2, width, height),
      boxAt(x - width / 2, y - radius - 2 - height, width, height),
      boxAt(x - width / 2, y + radius + 2, width, height),
    ].find((candidate) => isFree(candidate, frame, [placed, taken]));
    if (box) placed.push({ id, ...box });
  }
  return placed;
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function isFree(box: Box, frame: Box, taken: readonly (readonly Box[])[]): boolean {
  if (box.left < frame.left || box.right > frame.right) return false;
  if (box.top < frame.top || box.bottom > frame.bottom) return false;
  return !taken.some((boxes) => boxes.some((other) => overlaps(box, other)));
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.right + APART_X &&
    b.left < a.right + APART_X &&
    a.top < b.bottom + APART_Y &&
    b.top < a.bottom + APART_Y
  );
}
