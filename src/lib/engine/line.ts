/** The line of calls of one tab: each waits for the one before, and the running one can be stopped. */
import { Job } from './job.ts';
import type { Outcome, Progress } from './protocol.ts';
import { outcomeOf } from './refused.ts';

type Work<T> = (job: Job) => Promise<T>;

const SILENT = (): void => {};

export class Line {
  readonly #now: () => number;
  #running: Job | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Does `work` once everything before it is done; whatever it throws is answered as a value. */
  next<T>(work: Work<T>, onProgress: (progress: Progress) => void = SILENT): Promise<Outcome<T>> {
    const answer = this.#last.then(() => {
      const job = new Job(onProgress, this.#now);
      this.#running = job;
      return outcomeOf(() => work(job)).finally(() => (this.#running = null));
    });
    this.#last = answer;
    return answer;
  }

  /** Does `work` at once, beside the line: for what changes nothing. `cancel` leaves it alone. */
  beside<T>(work: Work<T>, onProgress: (progress: Progress) => void = SILENT): Promise<Outcome<T>> {
    return outcomeOf(() => work(new Job(onProgress, this.#now)));
  }

  /** Stops the call that runs now, not those that wait. */
  cancel(): void {
    this.#running?.cancel();
  }
}
