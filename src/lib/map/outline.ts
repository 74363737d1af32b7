/**
 * The outline of what is drawn round people: a lasso as the hand drew it, or a box, as corners x0, y0, x1, y1 …
 * that close by themselves.
 *
 * Inside is what the outline winds round (the nonzero rule, by counting crossings as Sunday 2001 does): a
 * hand that overshoots where it began, or draws an eight, still takes what it went round, where the even–odd
 * rule would let the overlap out. Cost: O(corners) a point.
 */

/** A lasso shorter than this is a click that trembled. */
const LEAST = 6;
/** Corners nearer to the last one than this add nothing. */
const STEP = 3;

export interface Point {
  x: number;
  y: number;
}

/** The box between two corners. */
export function boxOutline(from: Point, to: Point): number[] {
  return [from.x, from.y, to.x, from.y, to.x, to.y, from.x, to.y];
}

/** A lasso drawn on to a point; the same one where that is hardly further. */
export function lassoTo(outline: readonly number[], { x, y }: Point): readonly number[] {
  const [lastX = Infinity, lastY = Infinity] = outline.slice(-2);
  return Math.hypot(x - lastX, y - lastY) < STEP ? outline : [...outline, x, y];
}

/** Whether an outline is wide or tall enough to be meant. */
export function isMeant(outline: readonly number[]): boolean {
  const xs = outline.filter((_, at) => at % 2 === 0);
  const ys = outline.filter((_, at) => at % 2 === 1);
  const reach = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  return reach(xs) >= LEAST || reach(ys) >= LEAST;
}

/** Whether a point lies in what an outline winds round. */
export function isWithin(outline: readonly number[], x: number, y: number): boolean {
  let turns = 0;
  for (let at = 0; at < outline.length; at += 2) {
    const next = (at + 2) % outline.length;
    const ax = outline[at] ?? 0;
    const ay = outline[at + 1] ?? 0;
    const bx = outline[next] ?? 0;
    const by = outline[next + 1] ?? 0;
    if (ay <= y === by <= y) continue;
    const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
    if (by > ay && side > 0) turns += 1;
    if (by <= ay && side < 0) turns -= 1;
  }
  return turns !== 0;
}
