/**
 * Reads one file of an archive to rows, streamed. What people wrote to each other is dropped here, before
 * anything else sees it: a private cell becomes its hash, which tells equal messages apart from others,
 * and a mark where it is evidently an advertisement.
 */
import { hash64 } from '../../facts/hash.ts';
import { headText } from '../head-text.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { reasonOf } from '../containers/expand.ts';
import { readHead } from '../read-head.ts';
import { ReportBuilder } from '../report-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import type { FileSample, ReadOptions, SourceFile } from '../source.ts';
import { headerWord } from '../table/columns.ts';
import { eachRow } from '../table/each-row.ts';
import { tellRowDoubts } from '../table/row-doubts.ts';
import type { TableRow } from '../table/row-reader.ts';
import { planFile, type FilePlan } from './files.ts';

/** Columns whose text is nobody's business: what they hold is never kept. */
const PRIVATE = new Set([
  'content',
  'subject',
  'message',
  'text',
  'note',
  'description',
  'summary',
]);
const ADVERTISEMENT = /spinmail-quill-editor|%FIRSTNAME%/u;
const ADVERTISEMENT_MARK = 'advertisement ';

/** One row, its cells by the words of the header. */
export class Row {
  readonly line: number;
  /** Whether each cell is where the header says: no quotation mark was open, no cell is missing. */
  readonly isWhole: boolean;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];

  constructor(
    { line, cells, isUnclosed }: TableRow,
    header: readonly string[],
    columns: ReadonlyMap<string, number>,
  ) {
    this.line = line;
    this.isWhole = !isUnclosed && cells.length >= header.length;
    this.#columns = columns;
    this.#cells = cells;
  }

  /** A cell that may be repeated: '' in a broken row, where what people wrote could stand anywhere. */
  said(word: string): string {
    return this.isWhole ? this.cell(word) : '';
  }

  /** The trimmed cell under a header word; '' where the file or the row has none. */
  cell(word: string): string {
    const column = this.#columns.get(word);
    return column === undefined ? '' : (this.#cells[column] ?? '').trim();
  }

  /** Whether the file has a column with this header word. */
  has(word: string): boolean {
    return this.#columns.has(word);
  }

  /** Whether a private cell held an advertisement. */
  isAdvertisement(word: string): boolean {
    return this.cell(word).startsWith(ADVERTISEMENT_MARK);
  }
}

export interface FileRows {
  name: string;
  plan: FilePlan;
  rows: Row[];
  report: ReportBuilder;
}

export type RowsAnswer =
  { kind: 'rows'; file: FileRows } | { kind: 'refused'; refusal: RefusalReason };

/** Tells how a file is to be read; null when it is not LinkedIn's. */
export function planOf({ name, ...sample }: FileSample): FilePlan | null {
  const head = headText(sample);
  return head && planFile(name, head.text, head.isWhole);
}

/** Reads a file whole. Rejects only with the signal's abort reason. */
export async function readRows(file: SourceFile, options: ReadOptions): Promise<RowsAnswer> {
  try {
    return await readWhole(file, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return { kind: 'refused', refusal: reasonOf(error, file.name) };
  }
}

async function readWhole(file: SourceFile, options: ReadOptions): Promise<RowsAnswer> {
  options.signal?.throwIfAborted();
  const head = await readHead(file, SNIFF_BYTES);
  const plan = planOf({ name: file.name, size: file.size, head });
  if (!plan) return { kind: 'refused', refusal: { kind: 'unknown-columns', columns: [] } };
  const report = new ReportBuilder(file.name, 'linkedin');
  const taker = new RowTaker(plan, report);
  const refusal = await eachRow(file, head, plan, options, report, (row) => taker.take(row));
  // A list that is empty still tells whose archive it is in.
  if (refusal !== null && refusal.kind !== 'header-only') return { kind: 'refused', refusal };
  return { kind: 'rows', file: { name: file.name, plan, rows: taker.rows, report } };
}

class RowTaker {
  readonly rows: Row[] = [];
  readonly #plan: FilePlan;
  readonly #report: ReportBuilder;
  readonly #columns = new Map<string, number>();
  readonly #private: number[] = [];

  constructor(plan: FilePlan, report: ReportBuilder) {
    this.#plan = plan;
    this.#report = report;
    plan.header.forEach((cell, column) => {
      const word = headerWord(cell);
      if (word !== '' && !this.#columns.has(word)) this.#columns.set(word, column);
      if (PRIVATE.has(word)) this.#private.push(column);
    });
  }

  take(row: TableRow): void {
    this.#report.sawRow();
    const { kind } = this.#plan;
    if (kind === 'other' || kind === 'learning') return;
    tellRowDoubts(row, this.#plan.header, this.#report, (column) => this.#private.includes(column));
    for (const column of this.#private) {
      const text = row.cells[column]?.trim() ?? '';
      if (text !== '') row.cells[column] = hashed(text);
    }
    this.rows.push(new Row(row, this.#plan.header, this.#columns));
  }
}

function hashed(text: string): string {
  const { high, low } = hash64(text);
  return `${ADVERTISEMENT.test(text) ? ADVERTISEMENT_MARK : ''}${high}:${low}`;
}
