/** Carries people from one drawing to another within 200 ms; at once for readers who asked for no motion. */
import type { Scene } from './scene.ts';

const MOVE_MS = 190;

export class MovingPeople {
  readonly #onstep: () => void;
  #scene: Scene | null = null;
  #frame = 0;

  constructor(onstep: () => void) {
    this.#onstep = onstep;
  }

  /** People under way, without areas, ties or names; null when everybody has arrived. */
  get scene(): Scene | null {
    return this.#scene;
  }

  /** Sets out. People drawn in one of the two only appear where they belong. */
  carry(from: Scene, to: Scene): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const start = performance.now();
    const bare = { ...to, areas: [], ties: [], naming: [], backdrop: null };
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / MOVE_MS));
      const eased = 1 - (1 - share) ** 3;
      this.#scene =
        share === 1 ? null : { ...bare, x: mix(from.x, to.x, eased), y: mix(from.y, to.y, eased) };
      if (share < 1) this.#frame = requestAnimationFrame(step);
      this.#onstep();
    };
    step(start);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#scene = null;
  }
}

/** Whether anybody stands elsewhere in another drawing of the same people. */
export function standElsewhere(from: Scene, to: Scene): boolean {
  if (from.x === to.x || from.x.length !== to.x.length) return false;
  return to.x.some((x, person) => {
    const [dx, dy] = [x - (from.x[person] ?? NaN), (to.y[person] ?? NaN) - (from.y[person] ?? NaN)];
    // NaN, for who is not drawn, is unequal to itself: that is nobody moving.
    return dx * dx + dy * dy > 0;
  });
}

function mix(from: Float32Array, to: Float32Array, share: number): Float32Array {
  return to.map((end, person) => {
    const start = from[person] ?? NaN;
    return Number.isFinite(start) ? start + (end - start) * share : end;
  });
}
