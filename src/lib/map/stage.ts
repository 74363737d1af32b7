/**
 * The map on the page: keeps the camera, listens to gestures, and repaints only when something changed, at
 * most once a frame. Svelte tells it what to show; it tells back who was tapped or hovered.
 *
 * Longer than most files here, because it is the one place where camera, pointer and canvases meet; what can
 * be decided without them is decided elsewhere.
 */
import {
  fitCamera,
  placeX,
  placeY,
  zoomAbout,
  type Camera,
  type Insets,
  type Size,
} from './camera.ts';
import { CameraMover } from './camera-mover.ts';
import { areaPath } from './draw-areas.ts';
import { measuring } from './draw-names.ts';
import { dotRadius } from './draw-people.ts';
import type { Focus } from './focus.ts';
import { frameOf, viewOf } from './framing.ts';
import { attachGestures, type Gestures } from './gestures.ts';
import { areaAt, indexPeople, personAt, personTowards, type PeopleIndex } from './hit-test.ts';
import type { Measure, Naming, ShownNames } from './names-shown.ts';
import { paintMap, paintPreview, type View } from './painter.ts';
import type { Scene } from './scene.ts';
import { readTheme, type MapTheme } from './theme.ts';

export interface StageEvents {
  onselect: (person: number | null) => void;
  onhover: (person: number | null) => void;
  oncluster: (cluster: number) => void;
  /** The hovered person's ties, worked out once a person. */
  focusOf: (person: number) => Focus;
}

/** What Svelte asks to be shown. */
export interface Showing {
  scene: Scene;
  focus: Focus | null;
  selected: number | null;
  only: readonly number[] | null;
  naming: Naming;
  insets: Insets;
}

const ZOOM_STEP = 1.5;
const MOUSE_SLACK = 5;
const TOUCH_SLACK = 20;

export class MapStage {
  readonly #container: HTMLElement;
  readonly #canvases: { map: CanvasRenderingContext2D; preview: CanvasRenderingContext2D };
  readonly #events: StageEvents;
  readonly #gestures: Gestures;
  #size: Size = { width: 0, height: 0 };
  #showing: Showing | null = null;
  #paths: Path2D[] = [];
  #index: PeopleIndex | null = null;
  readonly #mover: CameraMover;
  #fit: Camera = { k: 1, x: 0, y: 0 };
  /** Where the camera stood before a selection moved it. */
  #former: Camera | null = null;
  #theme: MapTheme;
  #measure: Measure;
  #shown: ShownNames = { groups: [], people: [] };
  #preview: { person: number; focus: Focus; byKeyboard: boolean } | null = null;
  #frame = 0;
  #mapIsStale = false;

  constructor(
    container: HTMLElement,
    canvases: { map: HTMLCanvasElement; preview: HTMLCanvasElement },
    events: StageEvents,
  ) {
    this.#container = container;
    this.#canvases = { map: context(canvases.map), preview: context(canvases.preview) };
    this.#events = events;
    this.#theme = readTheme(container);
    this.#measure = measuring(this.#canvases.map, this.#theme);
    this.#mover = new CameraMover((camera) => {
      this.#gestures.set(camera);
      this.#repaint();
    });
    this.#gestures = attachGestures(container, {
      onCamera: (camera) => {
        this.#mover.follow(camera);
        this.#repaint();
      },
      onTap: (x, y, isTouch) => this.#tap(x, y, isTouch),
      onHover: (point) => this.#hover(point),
    });
  }

  /** Shows people, focus and names; the camera moves only where it must. */
  show(next: Showing): void {
    const before = this.#showing;
    this.#showing = next;
    if (before?.scene !== next.scene) {
      this.#paths = next.scene.areas.map(areaPath);
      this.#index = indexPeople(next.scene);
      this.#preview = null;
      this.#refit();
    } else if (before.insets !== next.insets) {
      this.#refit();
    }
    if ((before?.only ?? null) !== next.only) this.#frameOnly(next.only);
    if (before?.selected !== next.selected) this.#reveal(next.selected, before?.selected ?? null);
    this.#repaint();
  }

  resize(size: Size): void {
    if (size.width === 0 || size.height === 0) return;
    const isFirst = this.#size.width === 0;
    this.#size = size;
    for (const { canvas } of [this.#canvases.map, this.#canvases.preview]) {
      canvas.width = Math.round(size.width * devicePixelRatio);
      canvas.height = Math.round(size.height * devicePixelRatio);
    }
    this.#refit();
    if (isFirst && this.#showing) {
      // What was asked for before there was a place to show it.
      if (this.#showing.only) this.#frameOnly(this.#showing.only);
      this.#reveal(this.#showing.selected, null);
    }
    // A resized canvas is blank: paint in this frame, not the next.
    this.#mapIsStale = true;
    this.#paint();
  }

  /** Reads the colours again: the theme or the reader's contrast changed, or a font arrived. */
  restyle(): void {
    this.#theme = readTheme(this.#container);
    this.#measure = measuring(this.#canvases.map, this.#theme);
    this.#repaint();
  }

  zoom(direction: 1 | -1): void {
    if (!this.#camera) return;
    const { width, height } = this.#size;
    const factor = direction > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
    this.#mover.send(zoomAbout(this.#camera, width / 2, height / 2, factor));
  }

  fit(): void {
    this.#former = null;
    this.#mover.send(this.#fit);
  }

  /** Moves the keyboard's place to the nearest person that way; answers with them. */
  step(dx: number, dy: number): number | null {
    const { scene, selected } = this.#showing ?? {};
    if (!scene || !this.#camera) return null;
    const here = this.#preview?.person ?? selected ?? null;
    const { width, height } = this.#size;
    const from =
      here === null
        ? { x: placeX(this.#camera, width / 2), y: placeY(this.#camera, height / 2), person: null }
        : { x: scene.x[here] ?? 0, y: scene.y[here] ?? 0, person: here };
    const person = personTowards(scene, from, dx, dy);
    if (person === null) return here;
    this.goTo(person);
    return person;
  }

  /** Puts the keyboard's place on a person and brings them into view. */
  goTo(person: number): void {
    this.#point(person, true);
    this.#bringIn(person);
  }

  /** Shows whom a list beside the map points at; the map stays where it is, and so does the keyboard. */
  pointAt(person: number | null): void {
    if (person === (this.#preview?.person ?? null) || this.#preview?.byKeyboard) return;
    this.#point(person !== null && this.#showing?.scene.isDrawn[person] ? person : null, false);
  }

  /** The person the keyboard stands on, if any. */
  get pointed(): number | null {
    return this.#preview?.byKeyboard ? this.#preview.person : null;
  }

  clearPointer(): void {
    this.#point(null, false);
  }

  stop(): void {
    this.#gestures.stop();
    cancelAnimationFrame(this.#frame);
    this.#mover.stop();
  }

  get #camera(): Camera | null {
    return this.#mover.camera;
  }

  #refit(): void {
    const { scene, insets } = this.#showing ?? {};
    if (!scene || !insets || this.#size.width === 0) return;
    const stoodAtFit = !this.#camera || isSame(this.#camera, this.#fit);
    this.#fit = fitCamera(scene.bounds, this.#size, insets);
    if (stoodAtFit) this.#mover.put(this.#fit);
  }

  #frameOnly(only: readonly number[] | null): void {
    const showing = this.#showing;
    if (!showing || this.#size.width === 0) return;
    if (!only || only.length === 0) {
      if (this.#former) this.#mover.send(this.#former);
      this.#former = null;
      return;
    }
    this.#former ??= this.#camera;
    const frame = frameOf(showing.scene, only, this.#size, showing.insets);
    if (frame) this.#mover.send(frame);
  }

  /** Keeps the view unless the person cannot be seen in it; a cleared selection brings it back. */
  #reveal(selected: number | null, before: number | null): void {
    if (!this.#camera || !this.#showing) return;
    if (selected === null) {
      if (before !== null && this.#former && !this.#showing.only) {
        this.#mover.send(this.#former);
        this.#former = null;
      }
      return;
    }
    if (before === null) this.#former ??= this.#camera;
    this.#bringIn(selected);
  }

  #bringIn(person: number): void {
    const { scene, insets } = this.#showing ?? {};
    if (!scene || !insets || !this.#camera) return;
    const view = viewOf(scene, person, this.#camera, this.#size, insets);
    if (view) this.#mover.send(view);
  }

  #tap(x: number, y: number, isTouch: boolean): void {
    const showing = this.#showing;
    if (!showing || !this.#camera) return;
    const name = this.#shown.groups.find(
      (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    const person = name ? null : this.#personAt(x, y, isTouch ? TOUCH_SLACK : MOUSE_SLACK);
    this.#point(null, false);
    if (person !== null) {
      this.#events.onselect(person);
      return;
    }
    const area = name
      ? showing.scene.areas[name.id]
      : areaAt(showing.scene.areas, placeX(this.#camera, x), placeY(this.#camera, y));
    if (name && area) this.#events.oncluster(area.cluster);
    else if (showing.selected !== null) {
      // A click beside the map's people lets go of them where the reader now looks.
      this.#former = null;
      this.#events.onselect(null);
    } else if (area) this.#events.oncluster(area.cluster);
  }

  #hover(point: { x: number; y: number } | null): void {
    const person = point ? this.#personAt(point.x, point.y, MOUSE_SLACK) : null;
    this.#container.style.cursor = person === null ? 'grab' : 'pointer';
    if (person === (this.#preview?.person ?? null)) return;
    this.#point(person, false);
    this.#events.onhover(person);
  }

  #point(person: number | null, byKeyboard: boolean): void {
    if (person === null && !this.#preview) return;
    this.#preview =
      person === null ? null : { person, focus: this.#events.focusOf(person), byKeyboard };
    this.#schedule();
  }

  #personAt(x: number, y: number, slack: number): number | null {
    const { scene } = this.#showing ?? {};
    const camera = this.#camera;
    if (!scene || !camera || !this.#index) return null;
    const radiusOf = (person: number) => dotRadius(scene, person, camera) / camera.k;
    return personAt(this.#index, scene, placeX(camera, x), placeY(camera, y), {
      radiusOf,
      largest: 20 / Math.min(1, camera.k),
      slack: slack / camera.k,
    });
  }

  #repaint(): void {
    this.#mapIsStale = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const view = this.#view();
    if (!view) return;
    if (this.#mapIsStale) this.#shown = paintMap(this.#canvases.map, view);
    this.#mapIsStale = false;
    paintPreview(this.#canvases.preview, view, this.#preview);
  }

  #view(): View | null {
    const showing = this.#showing;
    if (!showing || !this.#camera || this.#size.width === 0) return null;
    return {
      ...showing,
      paths: this.#paths,
      camera: this.#camera,
      fitScale: this.#fit.k,
      size: this.#size,
      pixelRatio: devicePixelRatio,
      theme: this.#theme,
      measure: this.#measure,
    };
  }
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const found = canvas.getContext('2d');
  if (!found) throw new Error('This browser cannot draw on a canvas.');
  return found;
}

function isSame(a: Camera, b: Camera): boolean {
  return a.k === b.k && a.x === b.x && a.y === b.y;
}
