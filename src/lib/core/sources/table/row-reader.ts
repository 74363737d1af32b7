/**
 * Text to rows, a piece at a time, with papaparse's parser doing the splitting.
 *
 * Why not `Papa.parse` on a stream: it hides the line a row stands on, cannot be stopped and resumed from
 * a worker without its own timers, and lets one unclosed quote swallow the rest of a file. Its `Parser`
 * gives back how far it came, so memory stays flat: only the unfinished last row is kept.
 *
 * An unclosed quote shows as a row that runs over lines and is malformed, or that never ends. The first
 * line of that row is then read with quotes off and reading goes on behind it; after
 * MAX_UNCLOSED_QUOTES such lines, quotes are off for good. Cost: linear, but for at most that many
 * second looks at MAX_ROW_CHARACTERS.
 */
import Papa from 'papaparse';
import {
  MAX_CELL_CHARACTERS,
  MAX_COLUMNS,
  MAX_ROW_CHARACTERS,
  MAX_UNCLOSED_QUOTES,
} from '../limits.ts';

export interface TableRow {
  cells: string[];
  /** 1-based physical line the row begins on. */
  line: number;
  /** The row was read with quotes off. */
  isUnclosed: boolean;
  /** 0-based column of the first cell that was cut; -1 when none was. */
  cutColumn: number;
}

interface ParserAnswer {
  data: string[][];
  errors: { type: string; code: string; row?: number }[];
  meta: { cursor: number };
}

export class RowReader {
  readonly #delimiter: string;
  #pending = '';
  #line = 1;
  #unclosed = 0;
  /** A row that did not end is looked at again when twice as much of it is there: linear in all. */
  #lookAgainAt = 0;
  /** Inside a line longer than any limit: the rest of it is dropped. */
  #isDropping = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Rows completed by this piece of text. Rows of nothing but white space are left out. */
  push(text: string): TableRow[] {
    this.#take(text);
    if (this.#pending.length < this.#lookAgainAt) return [];
    const rows = this.#drain(false);
    const wait = rows.length === 0 ? this.#pending.length * 2 : 0;
    this.#lookAgainAt = Math.min(wait, MAX_ROW_CHARACTERS);
    return rows;
  }

  /** The rows left when the file has ended. */
  finish(): TableRow[] {
    return this.#drain(true);
  }

  #take(text: string): void {
    if (this.#isDropping) {
      const end = text.indexOf('\n');
      if (end < 0) return;
      this.#isDropping = false;
      this.#pending += text.slice(end);
      return;
    }
    this.#pending += text;
    if (this.#pending.length > MAX_ROW_CHARACTERS && !this.#pending.includes('\n')) {
      this.#pending = this.#pending.slice(0, MAX_ROW_CHARACTERS);
      this.#isDropping = true;
    }
  }

  #drain(isLast: boolean): TableRow[] {
    const rows: TableRow[] = [];
    while (this.#pending !== '') {
      const { data, errors, meta } = this.#parse(isLast);
      const broken = errors.find(
        ({ type, code, row = 0 }) =>
          type === 'Quotes' && (code === 'MissingQuotes' || spansLines(data[row])),
      );
      const good = broken ? data.slice(0, broken.row ?? 0) : data;
      const before = this.#line;
      for (const cells of good) this.#emit(rows, cells, false);
      if (broken) {
        this.#pending = afterLines(this.#pending, this.#line - before);
        this.#readLineWithoutQuotes(rows);
        continue;
      }
      this.#pending = isLast ? '' : this.#pending.slice(meta.cursor);
      const neverEnds = this.#pending.length > MAX_ROW_CHARACTERS && this.#pending.includes('\n');
      if (!neverEnds) break;
      this.#readLineWithoutQuotes(rows);
    }
    return rows;
  }

  #parse(isLast: boolean): ParserAnswer {
    const parser = new Papa.Parser({
      delimiter: this.#delimiter,
      newline: '\n',
      ...(this.#unclosed >= MAX_UNCLOSED_QUOTES ? { fastMode: true } : {}),
    });
    return parser.parse(this.#pending, 0, !isLast) satisfies ParserAnswer;
  }

  #readLineWithoutQuotes(rows: TableRow[]): void {
    this.#unclosed += 1;
    const end = this.#pending.indexOf('\n');
    const line = end < 0 ? this.#pending : this.#pending.slice(0, end);
    this.#pending = end < 0 ? '' : this.#pending.slice(end + 1);
    const cells = line.split(this.#delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/gu, ''));
    this.#emit(rows, cells, true);
  }

  #emit(rows: TableRow[], cells: string[], isUnclosed: boolean): void {
    const line = this.#line;
    this.#line += 1;
    let isBlank = true;
    let cutColumn = -1;
    if (cells.length > MAX_COLUMNS) {
      cells.length = MAX_COLUMNS;
    }
    cells.forEach((cell, column) => {
      if (cell !== '' && isBlank && cell.trim() !== '') isBlank = false;
      if (cell.includes('\n')) this.#line += cell.split('\n').length - 1;
      if (cell.length > MAX_CELL_CHARACTERS) {
        cells[column] = cell.slice(0, MAX_CELL_CHARACTERS).toWellFormed();
        if (cutColumn < 0) cutColumn = column;
      }
    });
    if (!isBlank) rows.push({ cells, line, isUnclosed, cutColumn });
  }
}

function spansLines(cells: readonly string[] | undefined): boolean {
  return cells?.some((cell) => cell.includes('\n')) ?? false;
}

/** The text behind its first `lines` line ends. */
function afterLines(text: string, lines: number): string {
  let from = 0;
  for (let i = 0; i < lines; i += 1) {
    const end = text.indexOf('\n', from);
    if (end < 0) return '';
    from = end + 1;
  }
  return text.slice(from);
}
