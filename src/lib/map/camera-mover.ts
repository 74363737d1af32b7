/** Moves a camera to where it is sent: within 200 ms, or at once for readers who asked for no motion. */
import { between, type Camera } from './camera.ts';

const MOVE_MS = 180;

export class CameraMover {
  readonly #onmove: (camera: Camera) => void;
  #camera: Camera | null = null;
  #frame = 0;

  /** `onmove` hears of every place the camera is sent to or passes, but not of those it was told of. */
  constructor(onmove: (camera: Camera) => void) {
    this.#onmove = onmove;
  }

  /** Null until it was first put somewhere. */
  get camera(): Camera | null {
    return this.#camera;
  }

  /** A gesture has moved the camera: any journey ends there. */
  follow(camera: Camera): void {
    this.stop();
    this.#camera = camera;
  }

  /** Puts the camera there at once. */
  put(camera: Camera): void {
    this.stop();
    this.#arrive(camera);
  }

  /** Sends the camera there; it arrives exactly. */
  send(to: Camera): void {
    const from = this.#camera;
    if (!from || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.put(to);
      return;
    }
    this.stop();
    const start = performance.now();
    const move = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / MOVE_MS));
      this.#arrive(between(from, to, 1 - (1 - share) ** 3));
      if (share < 1) this.#frame = requestAnimationFrame(move);
    };
    this.#frame = requestAnimationFrame(move);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #arrive(camera: Camera): void {
    this.#camera = camera;
    this.#onmove(camera);
  }
}
