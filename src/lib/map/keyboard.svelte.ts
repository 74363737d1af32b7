/** The keyboard on the map: does what its keys ask, and says aloud where it has come to. */
import { count, counted } from '#words/format.ts';
import { keyWish, type KeyWish } from './keys.ts';
import type { Shown } from './shown.svelte.ts';
import type { MapStage } from './stage.ts';
import { beginWalk, walked, type TieWalk } from './tie-walk.ts';

export interface KeyboardEvents {
  onselect: (person: number | null) => void;
  /** The keyboard is at this person now. */
  onarrive: (person: number | null) => void;
  /** Picks a person, or lets go of one picked. */
  onpick: (person: number) => void;
  /** A person as their place is read aloud. */
  says: (person: number) => string;
}

export class MapKeyboard {
  readonly #shown: Shown;
  readonly #events: KeyboardEvents;
  #walk: TieWalk | null = null;
  #spoken = $state('');

  constructor(shown: Shown, events: KeyboardEvents) {
    this.#shown = shown;
    this.#events = events;
  }

  /** What a screen reader is told of the keyboard's place. */
  get spoken(): string {
    return this.#spoken;
  }

  /** Obeys a key press that is the map's, and takes it. */
  press(event: KeyboardEvent, stage: MapStage | null): void {
    const wish = keyWish(event);
    if (wish === null || !stage || !this.#obey(wish, stage)) return;
    event.preventDefault();
  }

  /** Does what a key asks; false when there is nothing to do. */
  #obey(wish: KeyWish, on: MapStage): boolean {
    const { selected } = this.#shown.asked;
    switch (wish.kind) {
      case 'step':
        this.#arrive(on.step(wish.dx, wish.dy), null);
        return true;
      case 'tie':
        return this.#walkTies(on, wish.by);
      case 'open':
        if (on.pointed !== null) this.#events.onselect(on.pointed);
        return on.pointed !== null;
      case 'pick':
        return this.#pick(on.pointed ?? selected);
      case 'back': {
        const hadSomebody = selected !== null || on.pointed !== null;
        on.clearPointer();
        this.#arrive(null, null);
        if (selected !== null) this.#events.onselect(null);
        return hadSomebody;
      }
      case 'more':
        if (selected === null) on.zoom(1);
        else this.#shown.widen();
        return true;
      case 'less':
        if (selected === null || !this.#shown.canNarrow) on.zoom(-1);
        else this.#shown.narrow();
        return true;
      case 'all':
        on.fit();
        return true;
      default:
        return wish satisfies never;
    }
  }

  #pick(person: number | null): boolean {
    if (person === null) return false;
    const { picked } = this.#shown.asked;
    const isPicked = picked.includes(person);
    this.#events.onpick(person);
    const people = picked.length + (isPicked ? -1 : 1);
    this.#spoken = `${this.#events.says(person)} ${isPicked ? 'let go' : 'picked'}. ${counted(people, 'person', 'people')} picked.`;
    return true;
  }

  #walkTies(on: MapStage, by: 1 | -1): boolean {
    const { selected, conclusions } = this.#shown.asked;
    const at = on.pointed ?? selected;
    if (at === null) return false;
    const isOnWalk = this.#walk !== null && this.#walk.neighbours[this.#walk.at] === at;
    const begun = isOnWalk ? this.#walk : beginWalk(conclusions, this.#shown.scene, at);
    if (!begun) return false;
    const next = walked(begun, by);
    const person = next.neighbours[next.at];
    if (person === undefined) return false;
    on.goTo(person);
    this.#arrive(person, next);
    return true;
  }

  /** The list beside the map and the reader hear where the keyboard is. */
  #arrive(person: number | null, along: TieWalk | null): void {
    this.#walk = along;
    this.#events.onarrive(person);
    const place = along ? ` ${count(along.at + 1)} of ${count(along.neighbours.length)}.` : '';
    this.#spoken = person === null ? '' : `${this.#events.says(person)}.${place}`;
  }
}
