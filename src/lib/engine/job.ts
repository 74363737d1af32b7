/** A running job: it can be stopped, and says some ten times a second how far it is. */
import type { Progress } from './protocol.ts';

const MIN_GAP_MS = 100;

/** Thrown where a stopped job stands; the engine's door turns it into `cancelled`. */
export class Cancelled extends Error {}

export class Job {
  readonly #controller = new AbortController();
  readonly #tell: (progress: Progress) => void;
  readonly #now: () => number;
  #last = { stage: '', at: -Infinity };

  constructor(tell: (progress: Progress) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  cancel(): void {
    this.#controller.abort(new Cancelled('stopped'));
  }

  throwIfCancelled(): void {
    this.signal.throwIfAborted();
  }

  /** Passes on the first report of every stage, and of the rest no more than one per 100 ms. */
  report(progress: Partial<Progress> & Pick<Progress, 'stage'>): void {
    const now = this.#now();
    if (progress.stage === this.#last.stage && now - this.#last.at < MIN_GAP_MS) return;
    this.#last = { stage: progress.stage, at: now };
    this.#tell({ file: null, done: 0, total: null, records: 0, ...progress });
  }

  /** Lets waiting messages in, a cancel among them, then goes on or throws `Cancelled`. */
  async breathe(): Promise<void> {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    this.throwIfCancelled();
  }
}
