/**
 * Where does the name of each group stand? Above its area, else below it, slid aside where that helps; within
 * the area where all around is others' ground. Greedy, the largest first, as `label-placement.ts` does.
 * Cost: O(names · places · names and dots shown).
 */
import { boxAt, type Box } from './boxes.ts';
import { formerPlace, isFree, type PlacedName, type Taken } from './free-places.ts';

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
/** And this much before it may reach out of its own area as much over others. */
const COVERS_A_LITTLE = 0.35;
/** An area is wide enough for a name of which it holds this share, or this where there is no other place. */
const HOLDS = 0.65;
const HOLDS_ENOUGH = 0.45;
/** An area reaching this far below the frame's top keeps its name there, in CSS pixels. */
const STICKS_FROM = 80;
/** A group name may slide this share of its width to the side. */
const SLIDES = [0, -0.3, 0.3, -0.6, 0.6] as const;
/** So many of them leave no doubt whose name it is. */
const NEAR_SLIDES = 3;

/** Whether a place of a group's name lies in its area, over its people. */
export function isWithin({ spot }: { spot: number }): boolean {
  return spot >= ROWS_OUTSIDE * SLIDES.length;
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
    const near = outside.filter(({ spot }) => spot % SLIDES.length < NEAR_SLIDES);
    const inside = free.filter(isWithin);
    const held = (wish.bottom - wish.top) / wish.width;
    const box = isSettled
      ? former
      : (covering(near, 0) ??
        former ??
        covering(near, TOUCHES) ??
        (held >= HOLDS ? covering(inside, 0) : undefined) ??
        covering(outside, TOUCHES) ??
        covering(outside, Math.min(mayCover, COVERS_A_LITTLE)) ??
        (held >= HOLDS_ENOUGH ? covering(inside, COVERS_A_LITTLE) : undefined) ??
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
