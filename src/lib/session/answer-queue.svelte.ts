/**
 * Answers given faster than they are written. Each is one decision, and what follows from it is worked out
 * before the next is taken; but the next question need not wait for that. An answer that could not be
 * written puts its question back.
 */
export class AnswerQueue {
  #answered = $state.raw<readonly (readonly string[])[]>([]);
  #waiting = $state(0);
  #line: Promise<unknown> = Promise.resolve();

  /** Keys of the questions answered here, written or on their way. */
  get answered(): ReadonlySet<string> {
    return new Set(this.#answered.flat());
  }

  /** How many answers can be taken back. */
  get length(): number {
    return this.#answered.length;
  }

  /** Whether answers are still being written. */
  get isWriting(): boolean {
    return this.#waiting > 0;
  }

  /** Takes an answer to these questions; `write` says whether it was written. */
  give(keys: readonly string[], write: () => Promise<boolean>): void {
    this.#answered = [...this.#answered, keys];
    this.#then(async () => {
      if (!(await write())) this.#answered = this.#answered.filter((each) => each !== keys);
    });
  }

  /** Takes the last answer back, once it is written; `undo` says whether it was undone. */
  takeBack(undo: () => Promise<boolean>): void {
    this.#then(async () => {
      if (this.#answered.length > 0 && (await undo())) this.#answered = this.#answered.slice(0, -1);
    });
  }

  #then(job: () => Promise<void>): void {
    this.#waiting += 1;
    this.#line = this.#line.then(job).finally(() => {
      this.#waiting -= 1;
    });
  }
}
