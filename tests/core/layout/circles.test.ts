import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  circles,
  NO_RING,
  ringsOf,
  RING_SIZES,
  slippedFrom,
  type CirclesInput,
} from '../../../src/lib/core/layout/circles.ts';

/** People 1 … n tied to me (0), weaker and weaker, in groups by turn. */
function round(people: number, groups = 4): CirclesInput {
  const all = people + 1;
  return {
    strength: Float64Array.from({ length: all }, (_, person) => 1 - person / all),
    last: new Float64Array(all).fill(NaN),
    people: Array.from({ length: people }, (_, at) => at + 1),
    groupOf: Int32Array.from({ length: all }, (_, person) => (person % (groups + 1)) - 1),
    radius: new Float32Array(all).fill(4),
  };
}

describe('rings round me', () => {
  it('hold the closest five, fifteen, fifty and a hundred and fifty', () => {
    const { counts } = circles(round(400));
    expect(counts).toEqual([5, 10, 35, 100, 250]);
    expect(RING_SIZES.at(-1)).toBe(150);
  });

  it('leave out whom I have no tie with, and put unknown strength beyond the last', () => {
    const input = round(10);
    const { ring } = ringsOf({ ...input, strength: new Float64Array(11).fill(NaN) });
    expect(ring[0]).toBe(NO_RING);
    expect([...ring.slice(1)]).toEqual(Array(10).fill(RING_SIZES.length));
  });

  it('order people of equal strength by their last contact', () => {
    const input = { ...round(6), strength: new Float64Array(7).fill(0.5) };
    const last = Float64Array.from([0, 1, 2, 3, 4, 5, 6]);
    expect(ringsOf({ ...input, last }).ranked).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('keep everybody in their ring and their sector', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 320 }),
        fc.integer({ min: 1, max: 12 }),
        (n, groups) => {
          const input = round(n, groups);
          const placed = circles(input);
          for (const person of input.people) {
            const x = placed.x[person] ?? NaN;
            const y = placed.y[person] ?? NaN;
            const ring = placed.ring[person] ?? 0;
            const away = Math.hypot(x, y);
            expect(away).toBeLessThanOrEqual(placed.edges[ring] ?? 0);
            expect(away).toBeGreaterThan(ring === 0 ? 0 : (placed.edges[ring - 1] ?? 0));
            const turn = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
            const sector = placed.sectors.find(({ group }) => group === input.groupOf[person]);
            expect(turn).toBeGreaterThanOrEqual((sector?.from ?? 0) - 1e-4);
            expect(turn).toBeLessThanOrEqual((sector?.to ?? 0) + 1e-4);
          }
        },
      ),
      { numRuns: 30, seed: 3 },
    );
  });

  it('are the same every time', () => {
    expect(circles(round(200))).toEqual(circles(round(200)));
  });
});

describe('who slipped a ring', () => {
  it('stood further in then, by both measures', () => {
    const shown = Uint8Array.from([2, 2, 1, NO_RING, 3]);
    const then = Uint8Array.from([1, 1, 1, 0, 2]);
    const now = Uint8Array.from([2, 1, 2, 1, NO_RING]);
    expect([...slippedFrom(shown, then, now)]).toEqual([
      [0, 1],
      [4, 2],
    ]);
  });
});
