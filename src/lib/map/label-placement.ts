/**
 * Which names are shown, and where? Greedy, in order of priority: each name tries its places in turn and is
 * given up rather than laid over another. A name shown in the frame before tries its former place first, so
 * that it does not jump about while the map moves under it. Group names come first and keep their room.
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
  /** Where the name stood in the frame before, to be tried first. */
  formerSpot?: number | undefined;
  /** Centre and radius of the dot, in CSS pixels. */
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
}

export interface GroupNameWish {
  id: number;
  formerSpot?: number | undefined;
  /** Share 0–1 of the name that may lie over other groups' areas when nothing else is free. */
  mayCover: number;
  /** The area's top middle and bottom, in CSS pixels. */
  x: number;
  top: number;
  bottom: number;
  width: number;
  height: number;
}

export interface PlacedName extends Box {
  id: number;
  /** Which of its places a name took. */
  spot: number;
}

const BESIDE_DOT = 5;
const ABOVE_AREA = 8;
/** The same where room is short. */
const CLOSE = 2;
/** An area reaching this far below the frame's top keeps its name there, in CSS pixels. */
const STICKS_FROM = 80;
/** Least distance between two names, sideways and up. */
const APART_X = 4;
const APART_Y = 1;
/** A group name may slide this share of its width to the side. */
const SLIDES = [0, -0.3, 0.3, -0.6, 0.6] as const;

/**
 * Group names above their area, or at the frame's top when the area runs out of it, or below; slid aside
 * where that helps. Wishes come most important first; `taken` is room nothing may use; `covered` says which
 * share of a name would lie over other groups' areas. Names without room are left out.
 */
export function placeGroupNames(
  wishes: readonly GroupNameWish[],
  frame: Box,
  taken: readonly Box[] = [],
  covered: (box: Box, id: number) => number = () => 0,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { id, formerSpot, mayCover, x, top, bottom, width, height } of wishes) {
    const above = top - ABOVE_AREA - height;
    const isCut = above < frame.top && bottom > frame.top + STICKS_FROM;
    const below = bottom + ABOVE_AREA;
    const first = isCut ? frame.top : above;
    const rows = [first, isCut ? first : above + ABOVE_AREA - CLOSE, below];
    const boxes = rows.flatMap((row, at) =>
      SLIDES.map((slide, aside) => ({
        id,
        spot: at * SLIDES.length + aside,
        ...boxAt(x + slide * width - width / 2, row, width, height),
      })),
    );
    const free = boxes.filter((box) => isFree(box, frame, [placed, taken]));
    const uncovered = free.filter((each) => covered(each, id) === 0);
    const box =
      uncovered.find(({ spot }) => spot === formerSpot) ??
      uncovered[0] ??
      free.find((each) => covered(each, id) <= mayCover);
    if (box) placed.push(box);
  }
  return placed;
}

/**
 * Names beside their dots: right, left, above, below; at most `limit`, most important first. `taken` is room
 * nothing may use; `avoided` (other dots) is used only by names that find no place beside it.
 */
export function placeNames(
  wishes: readonly NameWish[],
  frame: Box,
  { taken, avoided }: { taken: readonly Box[]; avoided: readonly Box[] },
  limit: number,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { id, formerSpot, x, y, radius, width, height } of wishes) {
    if (placed.length >= limit) break;
    const out = radius + BESIDE_DOT;
    const free = [
      boxAt(x + out, y - height / 2, width, height),
      boxAt(x - out - width, y - height / 2, width, height),
      boxAt(x - width / 2, y - radius - 2 - height, width, height),
      boxAt(x - width / 2, y + radius + 2, width, height),
    ]
      .map((box, spot) => ({ id, spot, ...box }))
      .filter((candidate) => isFree(candidate, frame, [placed, taken]));
    const box =
      free.find(({ spot }) => spot === formerSpot) ??
      free.find((each) => !avoided.some((dot) => touches(each, dot))) ??
      free[0];
    if (box) placed.push(box);
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

/** Whether two boxes share any room at all. */
function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
