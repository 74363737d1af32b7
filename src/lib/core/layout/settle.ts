/**
 * Moves bodies under forces for a fixed number of steps: velocity Verlet with friction, as d3-force does
 * it, but without its timer, so that no clock decides where people stand.
 *
 * Source: d3-force `simulation.tick` (M. Bostock); alpha falls evenly in ratio from 1 to `LAST_ALPHA`.
 * A pinned body keeps its place exactly. Cost: steps × the cost of the forces.
 */
import type { Force, SimulationNodeDatum } from 'd3-force';

/** A disc that forces move. */
export interface Body extends SimulationNodeDatum {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  radius: number;
  pinned: boolean;
}

export interface SettleOptions<B extends Body> {
  steps: number;
  random: () => number;
  /** Called after each step: a chance to hold bodies inside a border. */
  afterStep?: (bodies: readonly B[]) => void;
}

const LAST_ALPHA = 0.01;
const FRICTION = 0.6;

export function body(index: number, x: number, y: number, radius: number): Body {
  return { index, x, y, vx: 0, vy: 0, radius, pinned: false };
}

/** Runs the forces on the bodies, in place. Equal input gives bit-equal places. */
export function settle<B extends Body>(
  bodies: B[],
  forces: readonly Force<B, never>[],
  { steps, random, afterStep }: SettleOptions<B>,
): void {
  for (const force of forces) force.initialize?.(bodies, random);
  const decay = Math.pow(LAST_ALPHA, 1 / Math.max(1, steps));
  let alpha = 1;
  for (let step = 0; step < steps; step += 1) {
    alpha *= decay;
    for (const force of forces) force(alpha);
    for (const each of bodies) {
      if (each.pinned) {
        each.vx = 0;
        each.vy = 0;
        continue;
      }
      each.vx *= FRICTION;
      each.vy *= FRICTION;
      each.x += each.vx;
      each.y += each.vy;
    }
    afterStep?.(bodies);
  }
}
