/**
 * The map on the page: listens to gestures, and repaints only when something changed, at most once a frame.
 * Svelte tells it what to show; it tells back who was tapped or hovered.
 */
import { placeX, placeY, screenX, screenY, type Insets, type Size } from './camera.ts';
import { areaPath } from './draw-areas.ts';
import { measuring } from './draw-names.ts';
import type { Focus } from './focus.ts';
import { attachGestures, type Gestures } from './gestures.ts';
import { indexPeople, personTowards, type PeopleIndex } from './hit-test.ts';
import type { Box } from './label-placement.ts';
import { MovingPeople } from './moving-people.ts';
import { NO_NAMES, type Measure, type Naming, type ShownNames } from './names-shown.ts';
import { paintMap, paintPreview, type View } from './painter.ts';
import type { Scene } from './scene.ts';
import { readTheme, type MapTheme } from './theme.ts';
import { namedAt, personUnder, tappedAt, type Pointed } from './under-pointer.ts';
import { Viewpoint } from './viewpoint.ts';

export interface StageEvents {
  onselect: (person: number | null) => void;
  onhover: (person: number | null) => void;
  oncluster: (cluster: number) => void;
  onring: (ring: number) => void;
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

export class MapStage {
  readonly #container: HTMLElement;
  readonly #canvases: { map: CanvasRenderingContext2D; preview: CanvasRenderingContext2D };
  readonly #events: StageEvents;
  readonly #gestures: Gestures;
  readonly #viewpoint: Viewpoint;
  readonly #moving = new MovingPeople(() => this.#repaint());
  #showing: Showing | null = null;
  #paths: Path2D[] = [];
  #index: PeopleIndex | null = null;
  #theme: MapTheme;
  #measure: Measure;
  #shown = NO_NAMES;
  /** Names where the reader stood before a selection, and the ones a journey ends with. */
  #formerNames = NO_NAMES;
  #namesToBe: ShownNames | null = null;
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
    this.#viewpoint = new Viewpoint((camera) => {
      this.#gestures.set(camera);
      this.#repaint();
    });
    this.#gestures = attachGestures(container, {
      onCamera: (camera) => {
        this.#viewpoint.follow(camera);
        this.#namesToBe = null;
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
    if (before?.scene !== next.scene) this.#adoptScene(next, before?.scene ?? null);
    else if (before.insets !== next.insets) this.#refit();
    if (!this.#viewpoint.leadsBack) this.#formerNames = this.#shown;
    this.#namesToBe = null;
    if ((before?.only ?? null) !== next.only) this.#frameOnly(next);
    if (before?.selected !== next.selected) this.#reveal(before?.selected ?? null, next);
    this.#repaint();
  }

  resize(size: Size): void {
    if (size.width === 0 || size.height === 0) return;
    const isFirst = !this.#viewpoint.hasRoom;
    this.#viewpoint.resize(size);
    for (const { canvas } of [this.#canvases.map, this.#canvases.preview]) {
      canvas.width = Math.round(size.width * devicePixelRatio);
      canvas.height = Math.round(size.height * devicePixelRatio);
    }
    this.#refit();
    if (isFirst && this.#showing) {
      // What was asked for before there was a place to show it.
      if (this.#showing.only) this.#frameOnly(this.#showing);
      this.#reveal(null, this.#showing);
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
    this.#namesToBe = null;
    this.#viewpoint.zoom(direction);
  }

  fit(): void {
    this.#namesToBe = NO_NAMES;
    this.#viewpoint.showAll();
  }

  /** Moves the keyboard's place to the nearest person that way; answers with them. */
  step(dx: number, dy: number): number | null {
    const showing = this.#showing;
    const { camera, size } = this.#viewpoint;
    if (!showing || !camera) return null;
    const { scene, selected } = showing;
    const here = this.#preview?.person ?? selected;
    const from =
      here === null
        ? { x: placeX(camera, size.width / 2), y: placeY(camera, size.height / 2), person: null }
        : { x: scene.x[here] ?? 0, y: scene.y[here] ?? 0, person: here };
    const person = personTowards(scene, from, dx, dy);
    if (person === null) return here;
    this.goTo(person);
    return person;
  }

  /** Puts the keyboard's place on a person and brings them into view. */
  goTo(person: number): void {
    this.#point(person, true);
    if (this.#showing) this.#viewpoint.bringIn(person, this.#showing);
  }

  /** Shows whom a list beside the map points at; the map stays where it is, and so does the keyboard. */
  pointAt(person: number | null): void {
    if (person === (this.#preview?.person ?? null) || this.#preview?.byKeyboard) return;
    this.#point(person !== null && this.#showing?.scene.isDrawn[person] ? person : null, false);
  }

  /** People whose dots' middles lie in a box, in CSS pixels. */
  peopleIn({ left, top, right, bottom }: Box): number[] {
    const pointed = this.#pointed();
    if (!pointed) return [];
    const { scene, camera } = pointed;
    return [...scene.drawn].filter((person) => {
      const x = screenX(camera, scene.x[person] ?? 0);
      const y = screenY(camera, scene.y[person] ?? 0);
      return x >= left && x <= right && y >= top && y <= bottom;
    });
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
    this.#moving.stop();
    this.#viewpoint.stop();
  }

  #adoptScene({ scene, insets }: Showing, before: Scene | null): void {
    if (before?.areas !== scene.areas) this.#paths = scene.areas.map(areaPath);
    this.#index = indexPeople(scene);
    this.#preview = null;
    if (before && before.x !== scene.x && before.x.length === scene.x.length) {
      this.#moving.carry(before, scene);
      const isOtherView = (before.backdrop === null) !== (scene.backdrop === null);
      if (isOtherView) this.#viewpoint.startOver(scene.bounds, insets);
      else this.#viewpoint.refit(scene.bounds, insets);
    } else this.#viewpoint.refit(scene.bounds, insets);
  }

  #refit(): void {
    const { scene, insets } = this.#showing ?? {};
    if (scene && insets) this.#viewpoint.refit(scene.bounds, insets);
  }

  #frameOnly(showing: Showing): void {
    if (!showing.only) this.#namesToBe = this.#formerNames;
    this.#viewpoint.frameOnly(showing.only, showing);
  }

  #reveal(before: number | null, showing: Showing): void {
    const { selected, only } = showing;
    if (selected !== null) this.#viewpoint.reveal(selected, before === null, showing);
    else if (before !== null && !only) {
      this.#namesToBe = this.#formerNames;
      this.#viewpoint.letGo();
    }
  }

  #tap(x: number, y: number, isTouch: boolean): void {
    const pointed = this.#pointed();
    if (!pointed) return;
    const tapped = tappedAt(pointed, this.#shown, x, y, isTouch);
    this.#point(null, false);
    const hasSelected = (this.#showing?.selected ?? null) !== null;
    if (tapped.kind === 'person') this.#events.onselect(tapped.person);
    else if (tapped.kind === 'group' && (tapped.byName || !hasSelected)) {
      this.#events.oncluster(tapped.cluster);
    } else if (tapped.kind === 'ring' && (tapped.byName || !hasSelected)) {
      this.#events.onring(tapped.ring);
    } else if (hasSelected) {
      // A click beside the map's people lets go of them where the reader now looks.
      this.#viewpoint.stayHere();
      this.#events.onselect(null);
    }
  }

  #hover(point: { x: number; y: number } | null): void {
    const pointed = this.#pointed();
    const person = point && pointed ? personUnder(pointed, point.x, point.y, false) : null;
    const isName = point && pointed && namedAt(pointed.scene, this.#shown, point.x, point.y);
    this.#container.style.cursor = person === null && !isName ? 'grab' : 'pointer';
    if (person === (this.#preview?.person ?? null)) return;
    this.#point(person, false);
    this.#events.onhover(person);
  }

  #pointed(): Pointed | null {
    const { scene } = this.#showing ?? {};
    const { camera } = this.#viewpoint;
    return scene && camera && this.#index ? { scene, camera, index: this.#index } : null;
  }

  #point(person: number | null, byKeyboard: boolean): void {
    if (person === null && !this.#preview) return;
    this.#preview =
      person === null ? null : { person, focus: this.#events.focusOf(person), byKeyboard };
    this.#schedule();
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
    const { camera, size, fitScale, hasRoom } = this.#viewpoint;
    if (!showing || !camera || !hasRoom) return null;
    return {
      ...showing,
      scene: this.#moving.scene ?? showing.scene,
      paths: this.#paths,
      camera,
      fitScale,
      size,
      pixelRatio: devicePixelRatio,
      theme: this.#theme,
      measure: this.#measure,
      before: this.#namesToBe ?? this.#shown,
    };
  }
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const found = canvas.getContext('2d');
  if (!found) throw new Error('This browser cannot draw on a canvas.');
  return found;
}
