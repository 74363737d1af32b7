import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  fitCamera,
  placeX,
  placeY,
  screenX,
  screenY,
  zoomAbout,
} from '../../src/lib/map/camera.ts';

const insets = { top: 72, right: 20, bottom: 56, left: 20 };
const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const camera = fc.record({
  k: fc.double({ min: 0.1, max: 6, noNaN: true }),
  x: coordinate,
  y: coordinate,
});

describe('the camera', () => {
  it('goes from places to the screen and back', () => {
    fc.assert(
      fc.property(camera, coordinate, coordinate, (view, x, y) => {
        expect(placeX(view, screenX(view, x))).toBeCloseTo(x, 6);
        expect(placeY(view, screenY(view, y))).toBeCloseTo(y, 6);
      }),
    );
  });

  it('keeps the point under the pointer still while zooming', () => {
    fc.assert(
      fc.property(camera, coordinate, coordinate, (view, x, y) => {
        const zoomed = zoomAbout(view, x, y, 1.3);
        expect(screenX(zoomed, placeX(view, x))).toBeCloseTo(x, 6);
        expect(screenY(zoomed, placeY(view, y))).toBeCloseTo(y, 6);
      }),
    );
  });

  it('fits the whole map between what lies at its edges', () => {
    const bounds = { minX: -400, minY: -300, maxX: 500, maxY: 350 };
    const size = { width: 856, height: 900 };
    const view = fitCamera(bounds, size, insets);
    expect(screenX(view, bounds.minX)).toBeGreaterThanOrEqual(insets.left - 1e-6);
    expect(screenX(view, bounds.maxX)).toBeLessThanOrEqual(size.width - insets.right + 1e-6);
    expect(screenY(view, bounds.minY)).toBeGreaterThanOrEqual(insets.top - 1e-6);
    expect(screenY(view, bounds.maxY)).toBeLessThanOrEqual(size.height - insets.bottom + 1e-6);
  });

  it('arrives exactly where it was sent, and starts exactly where it stood', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        expect(between(from, to, 0)).toBe(from);
        expect(between(from, to, 1)).toBe(to);
      }),
    );
  });
});
