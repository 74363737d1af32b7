/** What one map shows: from conclusions and wishes to the ground, the layer, the scene and the focus. */
import type { Conclusions } from '#core/conclusions.ts';
import { networkAt } from '#core/network/over-time.ts';
import { circlesGround } from './circles-ground.ts';
import { focusOn, focusOnKept, focusOnSome, type Focus } from './focus.ts';
import { groundOf } from './ground.ts';
import { sift } from './layers/filter.ts';
import { readOrGroups } from './layers/layers.ts';
import type { MapWishes } from './map-address.ts';
import { buildScene } from './scene.ts';

/** What the page asks of the map; read anew whenever it changes. */
export interface Asked {
  readonly conclusions: Conclusions;
  /** The person in focus. */
  readonly selected: number | null;
  /** Draw and frame only these people. */
  readonly only: readonly number[] | null;
  readonly wishes: MapWishes;
  /** The ring in focus, where people stand in rings. */
  readonly ring: number | null;
  /** People picked: the others fade. */
  readonly picked: readonly number[];
  /** Left out of the drawing. */
  readonly hidden: readonly number[];
}

/** How many ties away the focus can reach. */
const WIDEST_STEPS = 3;

export class Shown {
  readonly #asked: Asked;
  #steps = $state(1);
  // Each wish by itself: another date must not read the layer again.
  readonly #conclusions = $derived.by(() => this.#asked.conclusions);
  readonly #layerId = $derived.by(() => this.#asked.wishes.layer);
  readonly #view = $derived.by(() => this.#asked.wishes.view);
  readonly #month = $derived.by(() => this.#asked.wishes.month);
  readonly #filter = $derived.by(() => this.#asked.wishes.filter);
  readonly #ties = $derived.by(() => this.#asked.wishes.ties);
  readonly #hidden = $derived.by(() => this.#asked.hidden);

  readonly #then = $derived.by(() => {
    const month = this.#month;
    if (month === null) return null;
    const { months, ties, people } = this.#conclusions;
    return { month, network: networkAt(months, ties, people.persons.length, month) };
  });
  readonly #usualGround = $derived.by(() => groundOf(this.#conclusions));
  readonly #ground = $derived.by(() => {
    const circles = this.#view === 'circles' ? circlesGround(this.#conclusions, this.#then) : null;
    return circles ?? this.#usualGround;
  });
  readonly #layer = $derived.by(() =>
    readOrGroups(this.#layerId, this.#conclusions, this.#ground.drawn),
  );
  readonly #sifted = $derived.by(() => sift(this.#layer.reading, this.#filter, this.#ground.drawn));
  readonly #scene = $derived.by(() =>
    buildScene(this.#ground, {
      reading: this.#layer.reading,
      staying: this.#staying(),
      ties: this.#ties,
      then: this.#then?.network ?? null,
    }),
  );
  readonly #focus = $derived.by((): Focus | null => {
    const { only, selected, picked, ring } = this.#asked;
    const { lit, isOff } = this.#sifted;
    if (picked.length > 0 && selected === null) return focusOnKept(this.#marked(picked));
    if (only && only.length > 0) return focusOnSome(this.#conclusions, this.#scene, only);
    if (selected !== null && this.#scene.isDrawn[selected]) {
      return focusOn(this.#conclusions, this.#scene, selected, this.#steps);
    }
    const { backdrop } = this.#ground;
    if (ring !== null && backdrop) {
      return focusOnKept(backdrop.ringOf.map((each) => (each === ring ? 1 : 0)));
    }
    return lit && !isOff ? focusOnKept(lit) : null;
  });

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  get asked() {
    return this.#asked;
  }
  /** Where people stand and what may be drawn between them. */
  get ground() {
    return this.#ground;
  }
  /** The layer shown, and why the one asked for is not, where it is not. */
  get layer() {
    return this.#layer;
  }
  get sifted() {
    return this.#sifted;
  }
  get scene() {
    return this.#scene;
  }
  get focus() {
    return this.#focus;
  }
  get canWiden(): boolean {
    return this.#steps < WIDEST_STEPS;
  }
  get canNarrow(): boolean {
    return this.#steps > 1;
  }

  /** The focus reaches one tie further. */
  widen(): void {
    if (this.canWiden) this.#steps += 1;
  }

  narrow(): void {
    if (this.canNarrow) this.#steps -= 1;
  }

  /** The next focus begins with the nearest ties again. */
  narrowToFirst(): void {
    this.#steps = 1;
  }

  /** Who is kept by the filter and not hidden; null for everybody. */
  #staying(): Uint8Array | null {
    const kept = this.#sifted.isOff ? this.#sifted.lit : null;
    if (this.#hidden.length === 0) return kept;
    const isAway = this.#marked(this.#hidden);
    return isAway.map((is, person) => (is || (kept && !kept[person]) ? 0 : 1));
  }

  /** 1 for each of these people. */
  #marked(people: readonly number[]): Uint8Array {
    const marks = new Uint8Array(this.#conclusions.people.persons.length);
    for (const person of people) marks[person] = 1;
    return marks;
  }
}
