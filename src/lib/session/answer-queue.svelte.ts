/**
 * Answers given faster than they are written. The next question need not wait until what follows from an
 * answer is worked out: those that came meanwhile are written together after it. Answers that could not be
 * written put their questions back; one taken back before its turn is never written.
 */
interface Answer<Word> {
  /** Of the questions it answers. */
  keys: readonly string[];
  word: Word;
}

export class AnswerQueue<Word> {
  readonly #write: (words: readonly Word[]) => Promise<boolean>;
  /** In the order given: first those written, then those whose turn is to come. */
  #answers = $state.raw<readonly Answer<Word>[]>([]);
  #waiting = $state.raw<readonly Answer<Word>[]>([]);
  #jobs = $state(0);
  #line: Promise<unknown> = Promise.resolve();

  readonly #answered: readonly string[] = $derived(this.#answers.flatMap(({ keys }) => keys));

  /** `write` takes words in the order given, all of them or none, and says whether it did. */
  constructor(write: (words: readonly Word[]) => Promise<boolean>) {
    this.#write = write;
  }

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

  give(keys: readonly string[], word: Word): void {
    const answer = { keys, word };
    this.#answers = [...this.#answers, answer];
    this.#waiting = [...this.#waiting, answer];
    this.#then(async () => {
      const turn = this.#waiting;
      this.#waiting = [];
      if (turn.length === 0) return;
      if (!(await this.#write(turn.map(({ word: said }) => said)))) this.#drop(turn);
    });
  }

  /** Takes the last answer back; one that is written by `undo`, which says whether it was undone. */
  takeBack(undo: () => Promise<boolean>): void {
    const last = this.#answers.at(-1);
    if (!last) return;
    if (this.#waiting.includes(last)) {
      this.#waiting = this.#waiting.filter((each) => each !== last);
      this.#drop([last]);
      return;
    }
    this.#then(async () => {
      if (this.#answers.includes(last) && (await undo())) this.#drop([last]);
    });
  }

  #drop(answers: readonly Answer<Word>[]): void {
    this.#answers = this.#answers.filter((each) => !answers.includes(each));
  }

  #then(job: () => Promise<void>): void {
    this.#jobs += 1;
    this.#line = this.#line.then(job).finally(() => {
      this.#jobs -= 1;
    });
  }
}
