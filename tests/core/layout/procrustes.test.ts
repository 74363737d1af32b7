import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTurn, turned, type Pair } from '../../../src/lib/core/layout/procrustes.ts';

interface Point {
  x: number;
  y: number;
}

const CORNERS: Point[] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 40 },
  { x: -20, y: 70 },
];

function pairsOf(from: readonly Point[], to: readonly Point[]): Pair[] {
  return from.map((each, at) => ({ from: each, to: to[at] ?? each, weight: at + 1 }));
}

/** Weighted squared distance left between the points, each moved by `move`, and where they were. */
function misfit(pairs: readonly Pair[], move: (point: Point) => Point): number {
  return pairs.reduce((sum, { from, to, weight }) => {
    const at = move(from);
    return sum + weight * ((at.x - to.x) ** 2 + (at.y - to.y) ** 2);
  }, 0);
}

function after(pairs: readonly Pair[]): number {
  const turn = bestTurn(pairs);
  return misfit(pairs, (point) => (turn ? turned(point, turn) : point));
}

const number = fc.integer({ min: -500, max: 500 });
const point = fc.record({ x: number, y: number });

describe('turning one drawing towards another', () => {
  it('finds any turn, mirroring and shift again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -180, max: 180 }), fc.boolean(), point, (degrees, flip, by) => {
        const angle = (degrees * Math.PI) / 180;
        const moved = CORNERS.map(({ x, y }) => {
          const side = flip ? -x : x;
          return {
            x: side * Math.cos(angle) - y * Math.sin(angle) + by.x,
            y: side * Math.sin(angle) + y * Math.cos(angle) + by.y,
          };
        });
        expect(after(pairsOf(CORNERS, moved))).toBeLessThan(1e-6);
      }),
    );
  });

  it('never leaves points further off than any other turn about their middle would', () => {
    const cases = fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 359 }), fc.boolean(), (drawn, degrees, flip) => {
        const pairs = pairsOf(
          drawn.map(([from]) => from),
          drawn.map(([, to]) => to),
        );
        const weight = pairs.reduce((sum, each) => sum + each.weight, 0);
        const middle = (end: 'from' | 'to', axis: 'x' | 'y') =>
          pairs.reduce((sum, pair) => sum + pair.weight * pair[end][axis], 0) / weight;
        const angle = (degrees * Math.PI) / 180;
        const other = misfit(pairs, ({ x, y }) => {
          const px = (x - middle('from', 'x')) * (flip ? -1 : 1);
          const py = y - middle('from', 'y');
          return {
            x: px * Math.cos(angle) - py * Math.sin(angle) + middle('to', 'x'),
            y: px * Math.sin(angle) + py * Math.cos(angle) + middle('to', 'y'),
          };
        });
        expect(after(pairs)).toBeLessThanOrEqual(other + 1e-6 * (1 + other));
      }),
    );
  });

  it('keeps distances between points', () => {
    const turn = bestTurn(pairsOf(CORNERS, [...CORNERS].reverse()));
    const [a, b] = CORNERS.map((each) => (turn ? turned(each, turn) : null));
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(100);
  });

  it('only shifts a single point, and has nothing to say of none', () => {
    const turn = bestTurn([{ from: { x: 3, y: 4 }, to: { x: 10, y: 20 }, weight: 2 }]);
    expect(turn && turned({ x: 3, y: 4 }, turn)).toEqual({ x: 10, y: 20 });
    expect(bestTurn([])).toBeNull();
  });
});
