/**
 * People picked to do something with, and those hidden from the map for now: what this tab is looking at, by
 * id, so that both outlive a new analysis. Nothing of it is stored.
 */
import type { PersonId } from '#core/people/people.ts';
import { pickedThen, type PickHow } from './picked-then.ts';

export class PickedPeople {
  #picked = $state.raw<readonly PersonId[]>([]);
  #hidden = $state.raw<readonly PersonId[]>([]);
  #isPicking = $state(false);

  get picked(): readonly PersonId[] {
    return this.#picked;
  }
  get hidden(): readonly PersonId[] {
    return this.#hidden;
  }
  /** Whether a drag on the map draws round people, and a tap picks one. */
  get isPicking(): boolean {
    return this.#isPicking;
  }

  /** Picks these people, each named once. */
  pick(ids: readonly PersonId[], how: PickHow = 'only'): void {
    this.#picked = pickedThen(this.#picked, ids, how);
  }

  /** Lets go of everybody picked; what draws round people goes on. */
  clear(): void {
    this.#picked = [];
  }

  /** Turns drawing round people on or off; who is picked stays so. */
  draw(isPicking: boolean): void {
    this.#isPicking = isPicking;
  }

  /** Takes the picked off the map; they stay known everywhere else. */
  hidePicked(): void {
    this.#hidden = pickedThen(this.#hidden, this.#picked, 'add');
    this.clear();
  }

  showHidden(): void {
    this.#hidden = [];
  }
}

/** The picked people of this tab. */
export const pickedPeople = new PickedPeople();
