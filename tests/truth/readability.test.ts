/** The map of real and invented people at every zoom: what a reader must be able to rely on. */
import { describe, expect, it } from 'vitest';
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import {
  edison,
  hasOwnerArchives,
  inventedOwner,
  inventedThousands,
} from '../support/map-archives.ts';
import {
  DESK,
  dotOverlapShare,
  nearestTenPurity,
  PHONE,
  zoomFigures,
} from '../support/readability.ts';

const LIMIT_MS = 120_000;

function expectReadable(conclusions: Conclusions): void {
  for (const window of [DESK, PHONE]) {
    for (const figures of zoomFigures(conclusions, window)) {
      const { zoom, names, groupNames, nameOverlaps, flickers } = figures;
      const at = `${window.size.width} wide, zoom ${zoom}`;
      expect(nameOverlaps, at).toBe(0);
      expect(flickers, at).toBe(0);
      expect(names + groupNames, at).toBeLessThanOrEqual(75);
      expect(names, at).toBeLessThanOrEqual(60);
      expect(figures.largeUnnamed, at).toBe(0);
    }
  }
  const { share, atMost } = nearestTenPurity(conclusions);
  expect(share).toBeGreaterThanOrEqual(0.9 * atMost);
  expect(dotOverlapShare(conclusions)).toBe(0);
}

describe('the map of thousands of invented people', () => {
  it(
    'names every large group, though they stand edge to edge',
    async () => {
      const figures = zoomFigures(await inventedThousands(2_500, 15_000));
      for (const { zoom, largeUnnamed, nameOverlaps, flickers } of figures) {
        expect({ zoom, largeUnnamed, nameOverlaps, flickers }).toEqual({
          zoom,
          largeUnnamed: 0,
          nameOverlaps: 0,
          flickers: 0,
        });
      }
    },
    LIMIT_MS,
  );
});

describe('the map of Edison’s letters', () => {
  it(
    'names without overlap or flicker, and keeps groups together',
    async () => {
      expectReadable(await edison());
    },
    LIMIT_MS,
  );
});

describe.skipIf(!hasOwnerArchives)('the map of the invented owner (needs ../shared)', () => {
  it(
    'names without overlap or flicker, and keeps groups together',
    async () => {
      expectReadable(await inventedOwner());
    },
    LIMIT_MS,
  );
});
