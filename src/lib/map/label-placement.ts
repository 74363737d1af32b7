/**
 * Which names are shown, and where? Greedy, in order of priority: each name tries its places in turn and is
 * given up rather than laid over another. Group names come first and keep their room.
 *
 * A name shown in the frame before tries its former place first, and takes it unless another name is already
 * there: it need not keep its distance as a new name must, so that it does not jump about while the map
 * moves under it. Who comes first is the caller's word.
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
/**
 * A name that finds no room around its area stands in it, this far down, where it is so many names high; in
 * the middle last, for the best-connected people stand there.
 */
const WITHIN_AREA = [0.15, 0.85, 0.3, 0.7, 0.5] as const;
const ROOMY = 3.2;
/** Rows of places for a group's name that lie around its area; those after them lie within. */
const ROWS_OUTSIDE = 3;
/** A name around its area may touch others this much before its own area, if wide enough, is better. */
const TOUCHES = 0.12;
/** And this much before its own area is better though it reaches out of it, over others no more than this. */
const COVERS_A_LITTLE = 0.35;
/** An area is wide enough for a name of which it holds this share. */
const HOLDS = 0.8;
/** An area reaching this far below the frame's top keeps its name there, in CSS pixels. */
const STICKS_FROM = 80;
/** Least distance between two names, sideways and up. */
const APART_X = 4;
const APART_Y = 2;
/** A name that stays may come this near to another's line or to a dot: a line is higher than its letters. */
const NEAR_NAME = 2;
const NEAR_DOT = 4;
/** A group name may slide this share of its width to the side. */
const SLIDES = [0, -0.3, 0.3, -0.6, 0.6] as const;

/** Whether a place of a group's name lies in its area, over its people. */
export function isWithin({ spot }: { spot: number }): boolean {
  return spot >= ROWS_OUTSIDE * SLIDES.length;
}

/** Room others take already. */
export interface Taken {
  /** Names already placed. */
  names: readonly Box[];
  /** Dots no name may cover. */
  dots: readonly Box[];
  /** Names take their former place or none. */
  isStaying?: boolean;
}

/**
 * Group names above their area, or at the frame's top when the area runs out of it, or below; slid aside
 * where that helps. One that would have to cover others' areas stands in its own, where that is large; and
 * one that stands there goes out again once there is room and the reader moves. Wishes come most important
 * first; `covered` says which share of a name would lie over other groups' areas. Names without room are
 * left out.
 */
export function placeGroupNames(
  wishes: readonly GroupNameWish[],
  frame: Box,
  { covered, ...taken }: Taken & { covered: (box: Box, id: number) => number },
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const wish of wishes) {
    const { id, formerSpot, mayCover } = wish;
    const boxes = groupPlaces(wish, frame);
    const former = formerPlace(boxes, formerSpot, frame, placed, taken);
    const isSettled = former !== undefined && (taken.isStaying === true || !isWithin(former));
    const free =
      isSettled || taken.isStaying ? [] : boxes.filter((box) => isFree(box, frame, placed, taken));
    const outside = free.filter((box) => !isWithin(box));
    const inside = free.filter(isWithin);
    const box = isSettled
      ? former
      : (covering(outside, 0) ??
        former ??
        covering(outside, TOUCHES) ??
        (wish.bottom - wish.top >= HOLDS * wish.width ? covering(inside, 0) : undefined) ??
        covering(outside, Math.min(mayCover, COVERS_A_LITTLE)) ??
        covering(inside, COVERS_A_LITTLE) ??
        covering(outside, mayCover));
    if (box) placed.push(box);

    function covering(places: readonly PlacedName[], atMost: number): PlacedName | undefined {
      return places.find((place) => covered(place, id) <= atMost);
    }
  }
  return placed;
}

/** The places of a group's name, best first; those within its area only where it is large. */
function groupPlaces(
  { id, x, top, bottom, width, height }: GroupNameWish,
  frame: Box,
): PlacedName[] {
  const above = top - ABOVE_AREA - height;
  const isCut = above < frame.top && bottom > frame.top + STICKS_FROM;
  const below = bottom + ABOVE_AREA;
  const rows = [
    isCut ? frame.top : above,
    isCut ? frame.top : above + ABOVE_AREA - CLOSE,
    below,
    ...(bottom - top > ROOMY * height
      ? WITHIN_AREA.map((share) => top + share * (bottom - top - height))
      : []),
  ];
  return rows.flatMap((row, at) =>
    SLIDES.map((slide, aside) => ({
      id,
      spot: at * SLIDES.length + aside,
      ...boxAt(x + slide * width - width / 2, row, width, height),
    })),
  );
}

/**
 * Names beside their dots: right, left, above, below; at most `limit`, most important first. `avoided`
 * (other dots) are covered only by names that find no place beside them, and then as few as may be.
 */
export function placeNames(
  wishes: readonly NameWish[],
  frame: Box,
  { avoided, ...taken }: Taken & { avoided: readonly Box[] },
  limit: number,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { id, formerSpot, x, y, radius, width, height } of wishes) {
    if (placed.length >= limit) break;
    const out = radius + BESIDE_DOT;
    const boxes = [
      boxAt(x + out, y - height / 2, width, height),
      boxAt(x - out - width, y - height / 2, width, height),
      boxAt(x - width / 2, y - radius - 2 - height, width, height),
      boxAt(x - width / 2, y + radius + 2, width, height),
    ].map((box, spot) => ({ id, spot, ...box }));
    const box =
      formerPlace(boxes, formerSpot, frame, placed, taken) ??
      leastCovering(
        taken.isStaying ? [] : boxes.filter((each) => isFree(each, frame, placed, taken)),
        avoided,
      );
    if (box) placed.push(box);
  }
  return placed;
}

/** The place covering the fewest dots, the first of equals; undefined without any place. */
function leastCovering(
  places: readonly PlacedName[],
  dots: readonly Box[],
): PlacedName | undefined {
  let best: PlacedName | undefined;
  let fewest = Infinity;
  for (const place of places) {
    let covered = 0;
    for (const dot of dots) if (touches(place, dot)) covered += 1;
    if (covered >= fewest) continue;
    fewest = covered;
    best = place;
    if (covered === 0) break;
  }
  return best;
}

/** Where the name stood before, if it may stay: over no other name, and over dots by a hair at most. */
function formerPlace(
  boxes: readonly PlacedName[],
  formerSpot: number | undefined,
  frame: Box,
  placed: readonly Box[],
  { names, dots }: Taken,
): PlacedName | undefined {
  const box = formerSpot === undefined ? undefined : boxes[formerSpot];
  if (!box || !isIn(box, frame)) return undefined;
  const besideNames = inset(box, NEAR_NAME);
  const besideDots = inset(box, NEAR_DOT);
  const isOver =
    [placed, names].some((others) => others.some((each) => touches(besideNames, each))) ||
    dots.some((dot) => touches(besideDots, dot));
  return isOver ? undefined : box;
}

function boxAt(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Within the frame and at its distance from all others. */
function isFree(box: Box, frame: Box, placed: readonly Box[], { names, dots }: Taken): boolean {
  return (
    isIn(box, frame) &&
    ![placed, names, dots].some((others) => others.some((other) => overlaps(box, other)))
  );
}

function inset({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

function isIn(box: Box, frame: Box): boolean {
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
function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
