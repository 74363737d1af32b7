import { describe, expect, it } from 'vitest';
import { fitCamera, type Corner, type Insets } from '../../src/lib/map/camera.ts';
import type { Box } from '../../src/lib/map/boxes.ts';
import { namesShown, NO_NAMES } from '../../src/lib/map/names-shown.ts';
import { mapCase, sceneOf } from './map-case.ts';

const conclusions = mapCase([60, 40, 20, 8]);
const scene = sceneOf(conclusions);
const size = { width: 900, height: 700 };
const USUAL: Insets = { top: 72, right: 20, bottom: 84, left: 20 };

function shownWith(insets: Insets): Box[] {
  const camera = fitCamera(scene.bounds, size, insets);
  const { groups, people } = namesShown({
    ...{ scene, camera, size, insets, fitScale: camera.k, before: NO_NAMES },
    ...{ focus: null, selected: null },
    naming: {
      person: (person) => `Person ${person}`,
      group: (cluster) => `Group ${cluster}`,
      count: (members) => `${members}`,
    },
    measure: (text) => text.length * 8,
  });
  return [...groups, ...people];
}

/** The box of a corner in the window. */
function boxOf({ side, aside, bottom, width, height }: Corner): Box {
  const left = side === 'left' ? aside : size.width - aside - width;
  return {
    ...{ left, right: left + width },
    ...{ top: size.height - bottom - height, bottom: size.height - bottom },
  };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('names', () => {
  it.each(['left', 'right'] as const)('keep clear of what stands in the %s corner', (side) => {
    const corner = { side, aside: 20, bottom: 80, width: 400, height: 300 };
    const box = boxOf(corner);
    const meeting = (insets: Insets) => shownWith(insets).filter((name) => meet(name, box)).length;
    expect(meeting(USUAL)).toBeGreaterThan(0);
    expect(meeting({ ...USUAL, corners: [corner] })).toBe(0);
  });
});
