/**
 * Where people stand on the map. Units are those of the look: a small dot is 3 across, groups stand
 * 40–46 apart. Positions are seeded and kept; me is never on the map.
 */

import type { People } from '../people/people.ts';

export interface Point {
  x: number;
  y: number;
}

/** A group's area: the smoothed union of discs round its members. */
export interface Area {
  cluster: number;
  /** Closed outline x0, y0, x1, y1 … */
  outline: Float32Array;
  /** Where the group's name stands: centred above the area. */
  labelX: number;
  labelY: number;
}

/** People tied to nobody but me (or on small islands), in tidy blocks by company; never called groups. */
export interface TrayBlock {
  title: string | null;
  kind: 'organisation' | 'others' | 'islands';
  members: Uint32Array;
}

export interface Layout {
  /** Per person index; NaN for those not drawn (me, the tray). */
  x: Float32Array;
  y: Float32Array;
  /** Dot radius 3–14, growing with the root of reach. */
  radius: Float32Array;
  areas: Area[];
  tray: TrayBlock[];
  bounds: { minX: number; minY: number; maxX: number; maxY: number };
}

/** Earlier positions to keep, by person id. */
export type KeptPositions = ReadonlyMap<string, Point>;

/** Where everybody drawn stands, by person id: what the next map keeps or is turned towards. */
export function positionsOf(layout: Layout, { persons }: People): Map<string, Point> {
  const positions = new Map<string, Point>();
  persons.forEach(({ id }, person) => {
    const at = { x: layout.x[person] ?? NaN, y: layout.y[person] ?? NaN };
    if (!Number.isNaN(at.x) && !Number.isNaN(at.y)) positions.set(id, at);
  });
  return positions;
}

/** Where a file Kith wrote tells people stood, by person id; null where none does. */
export function toldPlaces({ persons, told }: People): KeptPositions | null {
  const places = new Map<string, Point>();
  for (const [person, { place }] of told ?? []) {
    const id = persons[person]?.id;
    if (place !== null && id !== undefined) places.set(id, place);
  }
  return places.size > 0 ? places : null;
}
