/**
 * The map on the page: listens to gestures, and repaints only when something changed, at most once a frame.
 * Svelte tells it what to show; it tells back who was tapped or hovered.
 */
import type { Insets, Size } from './camera.ts';
import { Canvases } from './canvases.ts';
import { areaPath } from './draw-areas.ts';
import { measuring } from './draw-names.ts';
import type { Focus } from './focus.ts';
import { attachGestures, type Gestures } from './gestures.ts';
import { indexPeople, peopleIn, type PeopleIndex } from './hit-test.ts';
import { MovingPeople, standElsewhere } from './moving-people.ts';
import { NO_NAMES, type Measure, type Naming, type ShownNames } from './names-shown.ts';
import { paintMap, paintPreview, type View } from './painter.ts';
import { Pointing } from './pointing.ts';
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
  /** Whether a drag draws round people now, and moves nothing. */
  isDrawing: () => boolean;
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
  readonly #canvases: Canvases;
  readonly #events: StageEvents;
  readonly #gestures: Gestures;
  readonly #viewpoint: Viewpoint;
  readonly #pointing: Pointing;
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
  #frame = 0;
  #mapIsStale = false;

  constructor(
    container: HTMLElement,
    canvases: { map: HTMLCanvasElement; preview: HTMLCanvasElement },
    events: StageEvents,
  ) {
    this.#container = container;
    this.#canvases = new Canvases(canvases.map, canvases.preview);
    this.#events = events;
    this.#pointing = new Pointing(events.focusOf, () => this.#schedule());
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
      isDrawing: () => events.isDrawing(),
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
    // Names shown for a few alone go with what asked for them.
    if (before?.focus?.neighbours.length === 0 && !next.focus) this.#shown = NO_NAMES;
    if ((before?.only ?? null) !== next.only) this.#frameOnly(next);
    if (before?.selected !== next.selected) this.#reveal(before?.selected ?? null, next);
    this.#repaint();
  }

  resize(size: Size): void {
    if (size.width === 0 || size.height === 0) return;
    const isFirst = !this.#viewpoint.hasRoom;
    this.#viewpoint.resize(size);
    this.#canvases.resize(size);
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
    const person = this.#pointing.towards(showing, { camera, size }, dx, dy);
    if (person === null) return this.#pointing.person ?? showing.selected;
    this.goTo(person);
    return person;
  }

  /** Puts the keyboard's place on a person and brings them into view. */
  goTo(person: number): void {
    this.#pointing.at(person, true);
    if (this.#showing) this.#viewpoint.bringIn(person, this.#showing);
  }

  /** Shows whom a list beside the map points at; the map stays where it is, and so does the keyboard. */
  pointAt(person: number | null): void {
    if (person === this.#pointing.person || this.#pointing.byKeyboard !== null) return;
    const isDrawn = person !== null && this.#showing?.scene.isDrawn[person];
    this.#pointing.at(isDrawn ? person : null, false);
  }

  /** People whose dots' middles lie within an outline, in CSS pixels. */
  peopleIn(outline: readonly number[]): number[] {
    const pointed = this.#pointed();
    return pointed ? peopleIn(pointed.scene, pointed.camera, outline) : [];
  }

  /** The person the keyboard stands on, if any. */
  get pointed(): number | null {
    return this.#pointing.byKeyboard;
  }

  clearPointer(): void {
    this.#pointing.at(null, false);
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
    this.#pointing.forget();
    if (before && standElsewhere(before, scene)) {
      // Which side of a dot a name takes rests on where people stand now, not on where they stood.
      this.#shown = NO_NAMES;
      this.#formerNames = NO_NAMES;
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
    this.#pointing.at(null, false);
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
    const empty = this.#events.isDrawing() ? 'crosshair' : 'grab';
    this.#container.style.cursor = person === null && !isName ? empty : 'pointer';
    if (person === this.#pointing.person) return;
    this.#pointing.at(person, false);
    this.#events.onhover(person);
  }

  #pointed(): Pointed | null {
    const { scene } = this.#showing ?? {};
    const { camera } = this.#viewpoint;
    return scene && camera && this.#index ? { scene, camera, index: this.#index } : null;
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
    paintPreview(this.#canvases.preview, view, this.#pointing.preview);
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
