/** Whom the reader points at, on the map or in a list beside it: each shows what the other points at. */
class Pointing {
  #person = $state<number | null>(null);
  #isFromKeys = $state(false);

  /** Index of the person; null for nobody. */
  get person(): number | null {
    return this.#person;
  }

  /** True where the map's keyboard is at the person: then a list scrolls to them. */
  get isFromKeys(): boolean {
    return this.#isFromKeys;
  }

  at(person: number | null, isFromKeys = false): void {
    this.#person = person;
    this.#isFromKeys = isFromKeys;
  }

  /** Leaves somebody, unless somebody else is pointed at already. */
  leave(person: number): void {
    if (this.#person === person) this.at(null);
  }
}

export const pointing = new Pointing();
