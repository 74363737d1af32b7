/** The year of change while it is worked out: how far it is, what it found, or that it was stopped. */
import type { YearChanges } from '#core/composition/year-changes.ts';
import type { Outcome, Progress } from '#engine/protocol.ts';

export interface YearSource {
  /** Works it out, and says how far it is. */
  load: (onProgress: (progress: Progress) => void) => Promise<Outcome<YearChanges | null>>;
  stop: () => void;
}

export class YearOfChange {
  #state = $state<'working' | 'done' | 'stopped'>('working');
  #progress = $state.raw<Progress | null>(null);
  #changes = $state.raw<YearChanges | null>(null);
  readonly #source: YearSource;
  /** The latest question; earlier answers are dropped. */
  #asked = 0;

  constructor(source: YearSource) {
    this.#source = source;
  }

  get state(): 'working' | 'done' | 'stopped' {
    return this.#state;
  }
  get progress(): Progress | null {
    return this.#progress;
  }
  /** Null where the files do not reach back a year, once it is done. */
  get changes(): YearChanges | null {
    return this.#changes;
  }

  async ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#state = 'working';
    this.#progress = null;
    const outcome = await this.#source.load((progress) => {
      if (asked === this.#asked) this.#progress = progress;
    });
    if (asked !== this.#asked) return;
    this.#changes = outcome.ok ? outcome.value : null;
    this.#state = outcome.ok ? 'done' : 'stopped';
  }

  /** Stops the work; what was asked stays unanswered. */
  stop(): void {
    this.#source.stop();
  }

  /** Nobody looks any more. */
  leave(): void {
    this.#asked += 1;
    this.#source.stop();
  }
}
