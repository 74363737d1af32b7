/**
 * Answers given faster than they are written. Each is one decision, and what follows from it is worked out
 * before the next is taken; but the next question need not wait for that. An answer that could not be
 * written puts its question back; one taken back before its turn is never written.
 */
interface Answer {
  /** Of the questions it answers. */
  keys: readonly string[];
  /** Says whether it was written. */
  write: () => Promise<boolean>;
}

export class AnswerQueue {
  /** In the order given: first those written, then those whose turn is to come. */
  #answers = $state.raw<readonly Answer[]>([]);
  #waiting = $state.raw<readonly Answer[]>([]);
  #jobs = $state(0);
  #line: Promise<unknown> = Promise.resolve();

  readonly #answered: readonly string[] = $derived(this.#answers.flatMap(({ keys }) => keys));

  /** Keys of the questions answered here, written or on their way. */
  get answered(): readonly string[] {
    return this.#answered;
  }

  /** How many answers can be taken back. */
  get length(): number {
    return this.#answers.length;
  }

  /** Whether answers are still being written. */
  get isWriting(): boolean {
    return this.#jobs > 0;
  }

  give(keys: readonly string[], write: () => Promise<boolean>): void {
    const answer = { keys, write };
    this.#answers = [...this.#answers, answer];
    this.#waiting = [...this.#waiting, answer];
    this.#then(async () => {
      if (!this.#waiting.includes(answer)) return;
      this.#waiting = this.#waiting.filter((each) => each !== answer);
      if (!(await write())) this.#drop(answer);
    });
  }

  /** Takes the last answer back; one that is written by `undo`, which says whether it was undone. */
  takeBack(undo: () => Promise<boolean>): void {
    const last = this.#answers.at(-1);
    if (!last) return;
    if (this.#waiting.includes(last)) {
      this.#waiting = this.#waiting.filter((each) => each !== last);
      this.#drop(last);
      return;
    }
    this.#then(async () => {
      if (this.#answers.includes(last) && (await undo())) this.#drop(last);
    });
  }

  #drop(answer: Answer): void {
    this.#answers = this.#answers.filter((each) => each !== answer);
  }

  #then(job: () => Promise<void>): void {
    this.#jobs += 1;
    this.#line = this.#line.then(job).finally(() => {
      this.#jobs -= 1;
    });
  }
}
