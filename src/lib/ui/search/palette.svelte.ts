/** Whether the palette is open. One for the whole app, so that any button can open it. */
class Palette {
  #isOpen = $state(false);

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
  }

  toggle(): void {
    this.#isOpen = !this.#isOpen;
  }
}

export const palette = new Palette();
