import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/lib/map/boxes.ts';
import {
  isWithin,
  placeGroupNames,
  type GroupNameWish,
} from '../../src/lib/map/group-name-placement.ts';
import { placeNames, type NameWish } from '../../src/lib/map/label-placement.ts';

const frame: Box = { left: 0, top: 0, right: 800, bottom: 600 };
const nowhere = { names: [], dots: [], avoided: [] };
const free = { names: [], dots: [], covered: () => 0 };

function wish(id: number, x: number, y: number, width = 80): NameWish {
  return { id, x, y, radius: 5, width, height: 15 };
}

function groupWish(id: number, x: number, top: number, bottom = top + 100): GroupNameWish {
  return { id, x, top, bottom, width: 100, height: 18, mayCover: 1 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const wishes = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      width: fc.integer({ min: 20, max: 200 }),
    }),
    { maxLength: 80 },
  )
  .map((places) => places.map(({ x, y, width }, id) => wish(id, x, y, width)));

describe('names beside people', () => {
  it('never overlap each other or room that is taken, and stay in the frame', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const taken = [{ left: 300, top: 200, right: 500, bottom: 230 }];
        const placed = placeNames(all, frame, { names: taken, dots: [], avoided: [] }, 60);
        expect(placed.length).toBeLessThanOrEqual(60);
        placed.forEach((a, rank) => {
          expect(a.left >= 0 && a.top >= 0 && a.right <= 800 && a.bottom <= 600).toBe(true);
          for (const b of [...placed.slice(rank + 1), ...taken]) expect(overlap(a, b)).toBe(false);
        });
      }),
    );
  });

  it('try right, left, above, then below', () => {
    const sides = (taken: Box[]) =>
      placeNames([wish(1, 400, 300)], frame, { names: taken, dots: [], avoided: [] }, 9)[0];
    const right = { left: 446, top: 290, right: 500, bottom: 310 };
    const left = { left: 300, top: 290, right: 354, bottom: 310 };
    const above = { left: 360, top: 270, right: 440, bottom: 294 };
    const below = { left: 360, top: 306, right: 440, bottom: 330 };
    expect(sides([])?.left).toBe(410);
    expect(sides([right])?.right).toBe(390);
    expect(sides([right, left])?.bottom).toBe(293);
    expect(sides([right, left, above])?.top).toBe(307);
    expect(sides([right, left, above, below])).toBeUndefined();
  });

  it('prefer a side that covers no other dot', () => {
    const dot = { left: 420, top: 295, right: 430, bottom: 305 };
    const placed = placeNames(
      [wish(1, 400, 300)],
      frame,
      { names: [], dots: [], avoided: [dot] },
      9,
    );
    expect(placed[0]?.right).toBe(390);
  });

  it('give the more important name the room', () => {
    const placed = placeNames([wish(7, 400, 300, 300), wish(8, 410, 302, 300)], frame, nowhere, 1);
    expect(placed.map(({ id }) => id)).toEqual([7]);
  });

  it('stay as they are under a small pan', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const inner = all.filter(({ x, y }) => x > 250 && x < 550 && y > 60 && y < 540);
        const before = placeNames(inner, frame, nowhere, 60);
        const panned = inner.map((each) => ({ ...each, x: each.x + 3, y: each.y - 2 }));
        const after = placeNames(panned, frame, nowhere, 60);
        expect(after.map(({ id, left, top }) => [id, left - 3, top + 2])).toEqual(
          before.map(({ id, left, top }) => [id, left, top]),
        );
      }),
    );
  });
});

describe('names of groups', () => {
  it('stand above their area', () => {
    const [name] = placeGroupNames([groupWish(1, 400, 200)], frame, free);
    expect(name?.bottom).toBe(192);
    expect((name?.left ?? 0) + 50).toBe(400);
  });

  it('never overlap, and the larger group comes first', () => {
    const placed = placeGroupNames([groupWish(1, 400, 200), groupWish(2, 410, 205)], frame, free);
    const [first, second] = placed;
    expect(first?.id).toBe(1);
    expect(first && second && overlap(first, second)).not.toBe(true);
  });

  it('stay at the frame’s top while their area runs out of it', () => {
    const [name] = placeGroupNames([groupWish(1, 400, -300, 400)], frame, free);
    expect(name?.top).toBe(0);
  });

  it('leave strangers’ areas free when they can, and are left out when they must not cover one', () => {
    const covers = (box: Box) => (box.top < 210 ? 0.5 : 0);
    const [moved] = placeGroupNames([groupWish(1, 400, 200)], frame, { ...free, covered: covers });
    expect(moved?.top).toBe(308);
    const shy = { ...groupWish(1, 400, 200), mayCover: 0.3 };
    expect(placeGroupNames([shy], frame, { ...free, covered: () => 0.5 })).toEqual([]);
  });

  it('stand in a large area rather than nowhere, and never in a small one', () => {
    const crowd = [
      { left: 0, top: 150, right: 800, bottom: 199 },
      { left: 0, top: 401, right: 800, bottom: 460 },
    ];
    const crowded = { ...free, names: crowd };
    const [name] = placeGroupNames([groupWish(1, 400, 200, 400)], frame, crowded);
    expect(name).toMatchObject({ top: 227.3, bottom: 245.3 });
    const between = [{ left: 0, top: 150, right: 800, bottom: 350 }];
    expect(
      placeGroupNames([groupWish(1, 400, 200, 260)], frame, { ...free, names: between }),
    ).toEqual([]);
  });

  const discs = fc
    .array(
      fc.record({
        x: fc.integer({ min: 40, max: 760 }),
        y: fc.integer({ min: 40, max: 560 }),
        reach: fc.integer({ min: 10, max: 160 }),
        width: fc.integer({ min: 30, max: 220 }),
      }),
      { maxLength: 40 },
    )
    .map((all) =>
      all.map(({ x, y, reach, width }, id) => ({
        ...groupWish(id, x, y - reach, y + reach),
        width,
      })),
    );

  it('never overlap each other wherever they stand, nor leave the frame', () => {
    fc.assert(
      fc.property(discs, (all) => {
        const ringed = [{ left: 390, top: 290, right: 410, bottom: 310 }];
        const placed = placeGroupNames(all, frame, {
          ...free,
          dots: ringed,
          covered: ({ left }) => (left % 7) / 7,
        });
        placed.forEach((a, rank) => {
          expect(a.left >= 0 && a.top >= 0 && a.right <= 800 && a.bottom <= 600).toBe(true);
          for (const b of [...placed.slice(rank + 1), ...ringed]) expect(overlap(a, b)).toBe(false);
        });
      }),
    );
  });

  it('stand in their own area before they lie over much of another', () => {
    const covered = ({ top, bottom }: Box) => (top >= 200 && bottom <= 400 ? 0 : 0.6);
    const [name] = placeGroupNames([groupWish(1, 400, 200, 400)], frame, { ...free, covered });
    expect(name && isWithin(name)).toBe(true);
  });

  it('go out of their area once there is room, but not while the reader hardly moves', () => {
    const inside = { ...groupWish(1, 400, 200, 400), formerSpot: 15 };
    const [still] = placeGroupNames([inside], frame, { ...free, isStaying: true });
    expect(still?.spot).toBe(15);
    const [moved] = placeGroupNames([inside], frame, free);
    expect(moved && isWithin(moved)).toBe(false);
    expect(moved?.bottom).toBe(192);
  });
});
