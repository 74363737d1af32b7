import { describe, expect, it } from 'vitest';
import { areaAt, indexPeople, personAt, personTowards } from '../../src/lib/map/hit-test.ts';
import { mapCase, sceneOf } from './map-case.ts';

const scene = sceneOf(mapCase([40, 20, 8]));
const index = indexPeople(scene);
const radiusOf = (person: number) => scene.radius[person] ?? 0;
const at = (x: number, y: number, slack: number) =>
  personAt(index, scene, x, y, { radiusOf, largest: 20, slack });

describe('what lies under a point', () => {
  it('is the person whose dot is there, anywhere on the dot', () => {
    for (const person of scene.drawn) {
      const x = scene.x[person] ?? 0;
      const y = scene.y[person] ?? 0;
      expect(at(x, y, 5)).toBe(person);
      expect(at(x + radiusOf(person) * 0.9, y, 0.01)).toBe(person);
    }
  });

  it('is nobody far from every dot', () => {
    expect(at(scene.bounds.minX - 500, 0, 5)).toBeNull();
  });

  it('agrees with looking at everyone', () => {
    for (let step = 0; step < 200; step += 1) {
      const x =
        scene.bounds.minX + ((step * 37) % 100) * 0.01 * (scene.bounds.maxX - scene.bounds.minX);
      const y =
        scene.bounds.minY + ((step * 61) % 100) * 0.01 * (scene.bounds.maxY - scene.bounds.minY);
      const edges = [...scene.drawn].map(
        (person) =>
          Math.hypot((scene.x[person] ?? 0) - x, (scene.y[person] ?? 0) - y) - radiusOf(person),
      );
      const nearest = Math.min(...edges);
      const expected = nearest <= 8 ? scene.drawn[edges.indexOf(nearest)] : null;
      expect(at(x, y, 8)).toBe(expected);
    }
  });

  it('is the area of a group between its people, and none outside', () => {
    for (const area of scene.areas) {
      const member =
        [...scene.drawn].find((person) => scene.clusterOf[person] === area.cluster) ?? 0;
      expect(areaAt(scene.areas, scene.x[member] ?? 0, scene.y[member] ?? 0)).toBe(area);
    }
    expect(areaAt(scene.areas, scene.bounds.minX - 100, 0)).toBeNull();
  });
});

describe('arrow keys', () => {
  it('lead to somebody who stands that way', () => {
    const middle = {
      x: (scene.bounds.minX + scene.bounds.maxX) / 2,
      y: (scene.bounds.minY + scene.bounds.maxY) / 2,
      person: null,
    };
    const right = personTowards(scene, middle, 1, 0);
    expect(scene.x[right ?? 0]).toBeGreaterThan(middle.x);
    const up = personTowards(scene, middle, 0, -1);
    expect(scene.y[up ?? 0]).toBeLessThan(middle.y);
  });

  it('lead nowhere from the edge of the map', () => {
    const beyond = { x: scene.bounds.maxX + 10, y: 0, person: null };
    expect(personTowards(scene, beyond, 1, 0)).toBeNull();
  });
});
