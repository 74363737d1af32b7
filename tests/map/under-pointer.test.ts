import { describe, expect, it } from 'vitest';
import { indexPeople } from '../../src/lib/map/hit-test.ts';
import { standElsewhere } from '../../src/lib/map/moving-people.ts';
import { NO_NAMES, type ShownNames } from '../../src/lib/map/names-shown.ts';
import { tappedAt } from '../../src/lib/map/under-pointer.ts';
import { mapCase, sceneOf } from './map-case.ts';

const scene = sceneOf(mapCase([12, 8]));
const camera = { k: 1, x: 0, y: 0 };
const nobody = { ...scene, drawn: new Uint32Array(0) };
const backdrop = {
  rings: [80, 150],
  ringOf: new Uint8Array(0),
  counts: [5, 10],
  trails: new Float32Array(0),
  slipped: [],
  marks: [],
};
const rings = { ...nobody, areas: [], backdrop };

function tapped(on: typeof scene, x: number, y: number, names: ShownNames = NO_NAMES) {
  return tappedAt({ scene: on, camera, index: indexPeople(on) }, names, x, y, false);
}

describe('a tap', () => {
  it('means the ring whose band it falls in, and nothing beyond the last', () => {
    expect(tapped(rings, 60, 0)).toEqual({ kind: 'ring', ring: 0, byName: false });
    expect(tapped(rings, 60, 110)).toEqual({ kind: 'ring', ring: 1, byName: false });
    expect(tapped(rings, 200, 0)).toEqual({ kind: 'nothing' });
  });

  it('means what the name under it leads to before anybody standing there', () => {
    const box = { left: 100, top: 0, right: 160, bottom: 20 };
    const mark = { ...box, text: '50', hue: null, leadsTo: { kind: 'ring', ring: 2 } as const };
    const names = { ...NO_NAMES, marks: [mark] };
    expect(tapped(rings, 110, 10, names)).toEqual({ kind: 'ring', ring: 2, byName: true });
  });

  it('means the person it falls on', () => {
    const person = scene.drawn[0] ?? 0;
    const at = [scene.x[person] ?? 0, scene.y[person] ?? 0] as const;
    expect(tapped(scene, ...at)).toEqual({ kind: 'person', person });
  });
});

describe('people', () => {
  it('stand elsewhere once one of them has moved, and not in an equal drawing', () => {
    expect(standElsewhere(scene, { ...scene, x: scene.x.slice() })).toBe(false);
    const x = scene.x.slice();
    const person = scene.drawn[0] ?? 0;
    x[person] = (x[person] ?? 0) + 3;
    expect(standElsewhere(scene, { ...scene, x })).toBe(true);
  });
});
