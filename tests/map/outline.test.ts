/** What a lasso takes: everything it winds round, however the hand drew it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOutline, isMeant, isWithin, lassoTo } from '../../src/lib/map/outline.ts';

const place = fc.integer({ min: -50, max: 50 });
const corner = fc.tuple(place, place);
const outline = fc.array(corner, { minLength: 3, maxLength: 12 }).map((corners) => corners.flat());

describe('an outline', () => {
  it('holds what lies in a box, whichever corner it was drawn from', () => {
    fc.assert(
      fc.property(corner, corner, corner, ([ax, ay], [bx, by], [cx, cy]) => {
        // Between whole numbers, so that no point lies on an edge.
        const [x, y] = [cx + 0.5, cy + 0.5];
        const isIn =
          x > Math.min(ax, bx) &&
          x < Math.max(ax, bx) &&
          y > Math.min(ay, by) &&
          y < Math.max(ay, by);
        expect(isWithin(boxOutline({ x: ax, y: ay }, { x: bx, y: by }), x, y)).toBe(isIn);
      }),
    );
  });

  it('holds the same whichever way it was drawn, and wherever it was begun', () => {
    fc.assert(
      fc.property(outline, corner, fc.nat(11), ([...corners], [cx, cy], turn) => {
        const [x, y] = [cx + 0.31, cy + 0.47];
        const pairs = corners.flatMap((value, at) =>
          at % 2 === 0 ? [[value, corners[at + 1] ?? 0]] : [],
        );
        const from = turn % pairs.length;
        const turned = [...pairs.slice(from), ...pairs.slice(0, from)];
        const is = isWithin(corners, x, y);
        expect(isWithin(turned.flat(), x, y)).toBe(is);
        expect(isWithin(turned.toReversed().flat(), x, y)).toBe(is);
      }),
    );
  });

  it('holds both loops of an eight, and where a hand overshot its beginning', () => {
    const eight = [0, 0, 10, 10, 20, 0, 20, 10, 10, 0, 0, 10];
    expect(isWithin(eight, 2, 5)).toBe(true);
    expect(isWithin(eight, 18, 5)).toBe(true);
    const once = [0, 0, 10, 0, 10, 10, 0, 10];
    // Twice round: the even–odd rule would hold nothing.
    expect(isWithin([...once, ...once], 5, 5)).toBe(true);
    expect(isWithin([...once, ...once], 15, 5)).toBe(false);
  });

  it('holds nothing beside a hollow', () => {
    const horseshoe = [0, 0, 30, 0, 30, 30, 20, 30, 20, 10, 10, 10, 10, 30, 0, 30];
    expect(isWithin(horseshoe, 15, 20)).toBe(false);
    expect(isWithin(horseshoe, 5, 20)).toBe(true);
    expect(isWithin(horseshoe, 25, 20)).toBe(true);
  });
});

describe('a lasso', () => {
  it('leaves out corners too near the last', () => {
    expect(lassoTo([0, 0], { x: 1, y: 1 })).toEqual([0, 0]);
    expect(lassoTo([0, 0], { x: 3, y: 0 })).toEqual([0, 0, 3, 0]);
  });

  it('is meant once it is wide or tall', () => {
    expect(isMeant([5, 5])).toBe(false);
    expect(isMeant([5, 5, 8, 8, 6, 4])).toBe(false);
    expect(isMeant([5, 5, 12, 5])).toBe(true);
  });
});
