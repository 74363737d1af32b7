/**
 * People picked on the map, and those hidden from it for now: what this tab is looking at, by id, so that
 * both outlive a new analysis. Nothing of it is stored.
 */
import type { PersonId } from '#core/people/people.ts';

export class PickedPeople {
  #picked = $state.raw<readonly PersonId[]>([]);
  #hidden = $state.raw<readonly PersonId[]>([]);

  get picked(): readonly PersonId[] {
    return this.#picked;
  }
  get hidden(): readonly PersonId[] {
    return this.#hidden;
  }

  /** Picks these people, each named once, in place of those before. */
  pick(ids: readonly PersonId[]): void {
    this.#picked = [...ids];
  }

  clear(): void {
    this.#picked = [];
  }

  /** Takes the picked off the map; they stay known everywhere else. */
  hidePicked(): void {
    const more = this.#picked.filter((id) => !this.#hidden.includes(id));
    this.#hidden = [...this.#hidden, ...more];
    this.clear();
  }

  showHidden(): void {
    this.#hidden = [];
  }
}

/** The picked people of this tab. */
export const pickedPeople = new PickedPeople();
