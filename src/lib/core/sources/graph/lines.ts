/** The lines of a text that comes in pieces, and the words of a line, quoted or not. */
import { MAX_ROW_CHARACTERS } from '../limits.ts';

export class LineSplitter {
  #rest = '';

  /** The lines that end in this piece; a line too long to be one is cut. */
  push(text: string): string[] {
    const lines = (this.#rest + text).split('\n');
    const rest = lines.pop() ?? '';
    if (rest.length > MAX_ROW_CHARACTERS) {
      lines.push(rest);
      this.#rest = '';
    } else this.#rest = rest;
    return lines;
  }

  /** The last line, which nothing ends. */
  finish(): string[] {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? [] : [rest];
  }
}

const WORD = /"((?:\\.|[^"\\])*)"|([^\s,"][^\s,]*)|"/gu;

/** Words parted by spaces or commas; `\"` within quotes is a quotation mark. */
export function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(WORD), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/gu, '$1'),
  ).filter((word) => word !== '');
}
