/** Cuts a streamed text into lines. A line beyond the limit of a row is cut there, not kept whole. */
import { MAX_ROW_CHARACTERS } from '../limits.ts';

export class ChatText {
  readonly #take: (line: string) => void;
  #rest = '';
  /** The line being read was taken already, as far as it may go. */
  #isPastLimit = false;

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  /** The next piece, its line ends all "\n". */
  push(text: string): void {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      this.#end(this.#rest + line);
      this.#rest = '';
    }
    this.#rest += last;
    if (this.#rest.length <= MAX_ROW_CHARACTERS) return;
    if (!this.#isPastLimit) this.#take(this.#rest.slice(0, MAX_ROW_CHARACTERS));
    this.#isPastLimit = true;
    this.#rest = '';
  }

  /** The last line, when the file does not end with a line end. */
  finish(): void {
    if (this.#rest !== '') this.#end(this.#rest);
    this.#rest = '';
  }

  #end(line: string): void {
    if (!this.#isPastLimit) this.#take(line);
    this.#isPastLimit = false;
  }
}
