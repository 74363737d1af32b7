/** Whom the pointer, the keyboard or a list beside the map is at, with their ties worked out once. */
import { placeX, placeY, type Camera, type Size } from './camera.ts';
import type { Focus } from './focus.ts';
import { personTowards } from './hit-test.ts';
import type { Scene } from './scene.ts';

export interface Preview {
  person: number;
  focus: Focus;
  byKeyboard: boolean;
}

export class Pointing {
  readonly #focusOf: (person: number) => Focus;
  readonly #onchange: () => void;
  #preview: Preview | null = null;

  constructor(focusOf: (person: number) => Focus, onchange: () => void) {
    this.#focusOf = focusOf;
    this.#onchange = onchange;
  }

  get preview(): Preview | null {
    return this.#preview;
  }
  get person(): number | null {
    return this.#preview?.person ?? null;
  }
  /** The person the keyboard stands on, if any. */
  get byKeyboard(): number | null {
    return this.#preview?.byKeyboard ? this.#preview.person : null;
  }

  at(person: number | null, byKeyboard: boolean): void {
    if (person === null && !this.#preview) return;
    this.#preview = person === null ? null : { person, focus: this.#focusOf(person), byKeyboard };
    this.#onchange();
  }

  /** Other people are drawn: nobody is pointed at, and nothing needs painting for it. */
  forget(): void {
    this.#preview = null;
  }

  /** The nearest person that way, from whom it is at, from `selected`, or from the middle of the window. */
  towards(
    { scene, selected }: { scene: Scene; selected: number | null },
    { camera, size }: { camera: Camera; size: Size },
    dx: number,
    dy: number,
  ): number | null {
    const here = this.person ?? selected;
    const from =
      here === null
        ? { x: placeX(camera, size.width / 2), y: placeY(camera, size.height / 2), person: null }
        : { x: scene.x[here] ?? 0, y: scene.y[here] ?? 0, person: here };
    return personTowards(scene, from, dx, dy);
  }
}
