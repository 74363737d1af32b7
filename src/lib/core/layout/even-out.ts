/**
 * Spreads bodies evenly over a disc and keeps who is beside whom: Lloyd's relaxation (1982) on sample points.
 * Each sample belongs to the body whose dot's edge is nearest; each body goes part of the way to the middle
 * of its samples, so larger dots get larger rooms.
 *
 * Departure: a few rounds only, so that groups keep a shape of their own and do not all become honeycombs.
 * Cost: O(rounds · samples), samples found through a grid of cells.
 */
import type { Body } from './settle.ts';

const SAMPLES_PER_BODY = 14;
const SHARE_OF_WAY = 0.8;

/** Moves bodies inside the disc of radius `wall` round the origin, in place. */
export function evenOut(bodies: readonly Body[], wall: number, rounds: number): void {
  const step = wall * Math.sqrt(Math.PI / (SAMPLES_PER_BODY * bodies.length));
  const cell = wall * Math.sqrt(Math.PI / bodies.length) * 1.3;
  const across = Math.max(1, Math.ceil((2 * wall) / cell));
  const sumX = new Float64Array(bodies.length);
  const sumY = new Float64Array(bodies.length);
  const samples = new Uint32Array(bodies.length);
  for (let round = 0; round < rounds; round += 1) {
    const buckets = gather(bodies, wall, cell, across);
    sumX.fill(0);
    sumY.fill(0);
    samples.fill(0);
    for (let y = -wall; y <= wall; y += step) {
      for (let x = -wall; x <= wall; x += step) {
        if (x * x + y * y > wall * wall) continue;
        const owner = nearest(bodies, buckets, across, cell, wall, x, y);
        if (owner < 0) continue;
        sumX[owner] = (sumX[owner] ?? 0) + x;
        sumY[owner] = (sumY[owner] ?? 0) + y;
        samples[owner] = (samples[owner] ?? 0) + 1;
      }
    }
    bodies.forEach((each, index) => {
      const owned = samples[index] ?? 0;
      if (owned === 0) return;
      each.x += SHARE_OF_WAY * ((sumX[index] ?? 0) / owned - each.x);
      each.y += SHARE_OF_WAY * ((sumY[index] ?? 0) / owned - each.y);
    });
  }
}

function cellOf(value: number, wall: number, cell: number, across: number): number {
  return Math.min(across - 1, Math.max(0, Math.floor((value + wall) / cell)));
}

function gather(bodies: readonly Body[], wall: number, cell: number, across: number): number[][] {
  const buckets: number[][] = Array.from({ length: across * across }, () => []);
  bodies.forEach(({ x, y }, index) => {
    const at = cellOf(y, wall, cell, across) * across + cellOf(x, wall, cell, across);
    buckets[at]?.push(index);
  });
  return buckets;
}

/** The body whose edge is nearest, looked for in the cells around, then in wider squares of cells; -1 if none. */
function nearest(
  bodies: readonly Body[],
  buckets: readonly number[][],
  across: number,
  cell: number,
  wall: number,
  x: number,
  y: number,
): number {
  const column = cellOf(x, wall, cell, across);
  const row = cellOf(y, wall, cell, across);
  let best = -1;
  let least = Infinity;
  for (let reach = 1; reach < across + 1 && best < 0; reach += 1) {
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        const cx = column + dx;
        const cy = row + dy;
        if (cx < 0 || cy < 0 || cx >= across || cy >= across) continue;
        for (const index of buckets[cy * across + cx] ?? []) {
          const each = bodies[index];
          if (!each) continue;
          const edge = Math.hypot(each.x - x, each.y - y) - each.radius;
          if (edge >= least) continue;
          least = edge;
          best = index;
        }
      }
    }
  }
  return best;
}
