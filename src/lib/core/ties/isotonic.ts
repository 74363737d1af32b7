/**
 * Answers: what rising curve follows these points best? Isotonic regression, least squares, by pooling
 * adjacent violators: walk the points by x, each a block; while a block lies no higher than the one before,
 * the two become one at their mean. Between the blocks' centres the curve is a straight line, and it begins
 * at (0, 0) and ends at (1, 1).
 *
 * Source: Ayer et al. 1955; Barlow et al. 1972; for calibrating, Zadrozny & Elkan 2002. Departures: the
 * steps of the usual answer would make unlike ties equal, so blocks are joined by lines, and blocks of one
 * height are pooled too: the curve rises everywhere and changes no order.
 * Cost: O(n log n) for n points, O(log n) a reading.
 */
export interface RisingCurve {
  /** Knots, both rising strictly from (0, 0) to (1, 1). */
  x: number[];
  y: number[];
}

interface Block {
  x: number;
  y: number;
  points: number;
}

/** The curve through points of [0, 1]²; the diagonal where there are none. */
export function risingCurve(points: readonly { x: number; y: number }[]): RisingCurve {
  const blocks: Block[] = [];
  for (const { x, y } of points.toSorted((a, b) => a.x - b.x || a.y - b.y)) {
    let block: Block = { x, y, points: 1 };
    for (let last = blocks.at(-1); last && isNoStep(last, block); last = blocks.at(-1)) {
      block = pooled(last, block);
      blocks.pop();
    }
    blocks.push(block);
  }
  const inside = blocks.filter(({ x, y }) => x > 0 && y > 0 && x < 1 && y < 1);
  return { x: [0, ...inside.map(({ x }) => x), 1], y: [0, ...inside.map(({ y }) => y), 1] };
}

/** The height of the curve at x, clamped to [0, 1]; NaN stays NaN. */
export function heightAt({ x: knots, y: heights }: RisingCurve, x: number): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN;
  if (x >= 1) return 1;
  let [low, high] = [0, knots.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((knots[middle] ?? 1) <= x) low = middle;
    else high = middle;
  }
  const [left, right] = [knots[low] ?? 0, knots[high] ?? 1];
  const [bottom, top] = [heights[low] ?? 0, heights[high] ?? 1];
  return bottom + ((top - bottom) * (x - left)) / (right - left);
}

/** Whether the later block is no step upwards, or none to the right. */
function isNoStep(before: Block, after: Block): boolean {
  return after.y <= before.y || after.x <= before.x;
}

function pooled(a: Block, b: Block): Block {
  const points = a.points + b.points;
  return {
    x: (a.x * a.points + b.x * b.points) / points,
    y: (a.y * a.points + b.y * b.points) / points,
    points,
  };
}
