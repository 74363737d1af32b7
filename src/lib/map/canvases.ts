/** The two canvases of a map, one over the other: the map, and what follows the pointer. */
import type { Size } from './camera.ts';

export class Canvases {
  readonly map: CanvasRenderingContext2D;
  readonly preview: CanvasRenderingContext2D;

  constructor(map: HTMLCanvasElement, preview: HTMLCanvasElement) {
    this.map = context(map);
    this.preview = context(preview);
  }

  /** As many pixels as the screen has there. Both are blank afterwards. */
  resize({ width, height }: Size): void {
    for (const { canvas } of [this.map, this.preview]) {
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
    }
  }
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const found = canvas.getContext('2d');
  if (!found) throw new Error('This browser cannot draw on a canvas.');
  return found;
}
