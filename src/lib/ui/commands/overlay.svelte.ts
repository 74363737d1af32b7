/** Which of the app's own dialogs is open. One for the whole app, so that any command can open it. */
export type OverlayName = 'keys' | 'take-away' | 'tag';

class Overlay {
  #open = $state<OverlayName | null>(null);

  get open(): OverlayName | null {
    return this.#open;
  }

  show(name: OverlayName): void {
    this.#open = name;
  }

  close(): void {
    this.#open = null;
  }
}

export const overlay = new Overlay();
