/** Short notices of what just happened, each with at most one thing to do about it. */
export interface Toast {
  id: number;
  text: string;
  /** A button beside the text: "Undo". */
  action: { label: string; run: () => void } | null;
}

const SHOWN_MS = 7_000;
/** Long enough to reach the button, or to hear the text read. */
const SHOWN_WITH_ACTION_MS = 12_000;

class Toasts {
  #list = $state.raw<Toast[]>([]);
  #nextId = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get list(): readonly Toast[] {
    return this.#list;
  }

  /** Shows a notice in place of the one before: only the last thing that happened is worth a word. */
  say(text: string, action: Toast['action'] = null): void {
    this.#nextId += 1;
    this.#list = [{ id: this.#nextId, text, action }];
    this.hold();
    this.release();
  }

  dismiss(): void {
    this.hold();
    this.#list = [];
  }

  /** Stops the clock while the notice is pointed at or focused. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    this.hold();
    const [toast] = this.#list;
    if (!toast) return;
    this.#timer = setTimeout(() => this.dismiss(), toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
  }
}

export const toasts = new Toasts();
