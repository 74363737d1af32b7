/**
 * Where the reader looks from, and why it changes: a new map is fitted, a selection is brought into view,
 * some people are framed, and letting go of them leads back to exactly where the reader stood.
 */
import {
  fitCamera,
  zoomAbout,
  type Bounds,
  type Camera,
  type Insets,
  type Size,
} from './camera.ts';
import { CameraMover } from './camera-mover.ts';
import { frameOf, viewOf } from './framing.ts';
import type { Scene } from './scene.ts';

const ZOOM_STEP = 1.5;

export interface Framed {
  scene: Scene;
  insets: Insets;
}

export class Viewpoint {
  readonly #mover: CameraMover;
  #size: Size = { width: 0, height: 0 };
  #fit: Camera = { k: 1, x: 0, y: 0 };
  /** Where the camera stood before a selection moved it. */
  #former: Camera | null = null;

  /** `onmove` hears of every place the camera is sent to or passes. */
  constructor(onmove: (camera: Camera) => void) {
    this.#mover = new CameraMover(onmove);
  }

  /** Null until there is something to look at and room to show it. */
  get camera(): Camera | null {
    return this.#mover.camera;
  }
  get size(): Size {
    return this.#size;
  }
  /** Whether the reader can be led back to where they stood before a selection. */
  get leadsBack(): boolean {
    return this.#former !== null;
  }
  /** Scale at which the whole map fits. */
  get fitScale(): number {
    return this.#fit.k;
  }
  get hasRoom(): boolean {
    return this.#size.width > 0;
  }

  resize(size: Size): void {
    this.#size = size;
  }

  /** A gesture has moved the camera. */
  follow(camera: Camera): void {
    this.#mover.follow(camera);
  }

  zoom(direction: 1 | -1): void {
    if (!this.camera) return;
    const factor = direction > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
    this.#mover.send(zoomAbout(this.camera, this.#size.width / 2, this.#size.height / 2, factor));
  }

  /** Shows all of the map. */
  showAll(): void {
    this.#former = null;
    this.#mover.send(this.#fit);
  }

  /** Other bounds, insets or room: a reader who saw the whole map sees the whole map again. */
  refit(bounds: Bounds, insets: Insets): void {
    if (!this.hasRoom) return;
    const stoodAtFit = !this.camera || isSame(this.camera, this.#fit);
    this.#fit = fitCamera(bounds, this.#size, insets);
    if (stoodAtFit) this.#mover.put(this.#fit);
  }

  /** Another drawing of the same people: it is shown whole, wherever the reader stood in the last one. */
  startOver(bounds: Bounds, insets: Insets): void {
    this.#former = null;
    this.#fit = fitCamera(bounds, this.#size, insets);
    if (this.hasRoom) this.#mover.put(this.#fit);
  }

  /** Frames some people; null leads back. */
  frameOnly(only: readonly number[] | null, { scene, insets }: Framed): void {
    if (!this.hasRoom) return;
    if (!only || only.length === 0) {
      this.#back();
      return;
    }
    this.#former ??= this.camera;
    const frame = frameOf(scene, only, this.#size, insets);
    if (frame) this.#mover.send(frame);
  }

  /** Remembers where the reader stood, and keeps the view unless the person cannot be seen in it. */
  reveal(person: number, isFirst: boolean, framed: Framed): void {
    if (!this.camera) return;
    if (isFirst) this.#former ??= this.camera;
    this.bringIn(person, framed);
  }

  /** The selection is gone: back to where the reader stood. */
  letGo(): void {
    if (this.camera) this.#back();
  }

  /** The reader looks where they look now; nothing leads back from here. */
  stayHere(): void {
    this.#former = null;
  }

  bringIn(person: number, { scene, insets }: Framed): void {
    if (!this.camera) return;
    const view = viewOf(scene, person, this.camera, this.#size, insets);
    if (view) this.#mover.send(view);
  }

  stop(): void {
    this.#mover.stop();
  }

  #back(): void {
    if (this.#former) this.#mover.send(this.#former);
    this.#former = null;
  }
}

function isSame(a: Camera, b: Camera): boolean {
  return a.k === b.k && a.x === b.x && a.y === b.y;
}
