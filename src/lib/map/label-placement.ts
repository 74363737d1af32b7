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
import { boxAt, touches, type Box } from './boxes.ts';
import { formerPlace, isFree, type PlacedName, type Taken } from './free-places.ts';

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

const BESIDE_DOT = 5;

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
