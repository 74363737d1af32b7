import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt, risingCurve } from '../../../src/lib/core/ties/isotonic.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.array(fc.record({ x: share, y: share }), { maxLength: 40 });

describe('the rising curve through points', () => {
  it('is the diagonal without any', () => {
    expect(heightAt(risingCurve([]), 0.37)).toBeCloseTo(0.37, 12);
  });

  it('goes through points that rise already', () => {
    const rising = [
      { x: 0.2, y: 0.1 },
      { x: 0.5, y: 0.6 },
      { x: 0.7, y: 0.9 },
    ];
    for (const { x, y } of rising) expect(heightAt(risingCurve(rising), x)).toBeCloseTo(y, 12);
  });

  it('pools what falls at its mean, as least squares has it', () => {
    // Known answer: 1, 3, 2, 4, 3.5, 5 of ten → 1, 2.5, 2.5, 3.75, 3.75, 5.
    const y = [0.1, 0.3, 0.2, 0.4, 0.35, 0.5];
    const curve = risingCurve(y.map((height, i) => ({ x: (i + 1) / 10, y: height })));
    expect(curve.x.map((x) => x.toFixed(3))).toEqual([
      '0.000',
      '0.100',
      '0.250',
      '0.450',
      '0.600',
      '1.000',
    ]);
    expect(curve.y.map((x) => x.toFixed(3))).toEqual([
      '0.000',
      '0.100',
      '0.250',
      '0.375',
      '0.500',
      '1.000',
    ]);
  });

  it('rises everywhere, from 0 to 1, whatever the points', () => {
    fc.assert(
      fc.property(points, share, share, (list, a, b) => {
        const curve = risingCurve(list);
        fc.pre(Math.abs(a - b) > 1e-9);
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(heightAt(curve, low)).toBeLessThanOrEqual(heightAt(curve, high));
        expect(heightAt(curve, low)).toBeGreaterThanOrEqual(0);
        expect(heightAt(curve, high)).toBeLessThanOrEqual(1);
        expect(curve.x.every((x, i) => i === 0 || x > (curve.x[i - 1] ?? 1))).toBe(true);
        expect(curve.y.every((y, i) => i === 0 || y > (curve.y[i - 1] ?? 1))).toBe(true);
      }),
    );
  });

  it('does not depend on the order of points', () => {
    fc.assert(
      fc.property(points, (list) => {
        expect(risingCurve(list.toReversed())).toEqual(risingCurve(list));
      }),
    );
  });

  it('leaves the unknown unknown', () => {
    expect(heightAt(risingCurve([]), NaN)).toBeNaN();
  });
});
