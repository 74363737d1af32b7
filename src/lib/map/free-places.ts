/** Which places a name may take: those free of others, and the one it had in the frame before. */
import { inset, isClear, isIn, touches, type Box } from './boxes.ts';

export interface PlacedName extends Box {
  id: number;
  /** Which of its places a name took. */
  spot: number;
}

/** A name that stays may come this near to another's line or to a dot: a line is higher than its letters. */
const NEAR_NAME = 2;
const NEAR_DOT = 4;

/** Room others take already. */
export interface Taken {
  /** Names already placed. */
  names: readonly Box[];
  /** Dots no name may cover. */
  dots: readonly Box[];
  /** Names take their former place or none. */
  isStaying?: boolean;
}

/** Where the name stood before, if it may stay: over no other name, and over dots by a hair at most. */
export function formerPlace(
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

/** Within the frame and at its distance from all others. */
export function isFree(
  box: Box,
  frame: Box,
  placed: readonly Box[],
  { names, dots }: Taken,
): boolean {
  return isIn(box, frame) && [placed, names, dots].every((others) => isClear(box, others));
}
