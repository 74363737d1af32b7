/**
 * UCINET's DL: `dl n=5 format=edgelist1 labels: Ada, Bo … data: 1 2 …`. Read are full matrices (the usual
 * one), lists of edges and of nodes, of one kind (`n=`) or of two (`nr=`, `nc=`): people down, what they
 * belong to across; labels above the data or `embedded` in it. Other formats are refused by name.
 * In a matrix, zero states nothing and a pair stated the same from both sides is one tie.
 * Reference: UCINET guide, "DL language". Memory: the labels, and one side of a matrix. Cost: linear.
 */
import { MAX_ROW_CHARACTERS } from '../limits.ts';
import type { RefusalReason } from '../reasons.ts';
import type { GraphTaker, StreamedReader } from './graph-stream.ts';
import { LineSplitter, wordsOf } from './lines.ts';

const FORMATS = ['fullmatrix', 'edgelist1', 'edgelist2', 'nodelist1', 'nodelist2'] as const;
type Format = (typeof FORMATS)[number];

interface Header {
  format: Format;
  rows: number;
  columns: number;
  hasTwoKinds: boolean;
  rowLabels: string[];
  columnLabels: string[];
  isEmbedded: boolean;
}

const DATA = /\bdata\s*:/iu;
const LABELS = /\b(row |col(?:umn)? )?labels\s*(?:(embedded)|:)/giu;

export class DlReader implements StreamedReader {
  readonly #taker: GraphTaker;
  #head: string | null = '';
  #header: Header | null = null;
  readonly #lines = new LineSplitter();
  /** Cells of a matrix so far, and those of one side, by row and column. */
  #cell = 0;
  readonly #oneSide = new Map<number, string>();
  #columnNames: string[] | null = null;

  constructor(taker: GraphTaker) {
    this.#taker = taker;
  }

  push(text: string): RefusalReason | null {
    if (this.#head === null) {
      for (const line of this.#lines.push(text)) this.#line(line);
      return null;
    }
    this.#head += text;
    const data = DATA.exec(this.#head);
    if (!data) {
      const isEndless = this.#head.length > MAX_ROW_CHARACTERS;
      return isEndless ? { kind: 'looks-like', what: 'a UCINET file without data' } : null;
    }
    const header = headerOf(this.#head.slice(0, data.index));
    if (typeof header === 'string') {
      const what = `a UCINET file in the format “${header}”`;
      return { kind: 'looks-like', what, instead: 'save-as-csv' };
    }
    const rest = this.#head.slice(data.index + data[0].length);
    this.#head = null;
    this.#header = header;
    this.#nodes(header);
    return this.push(rest);
  }

  finish(): RefusalReason | null {
    for (const line of this.#lines.finish()) this.#line(line);
    for (const [place, weight] of this.#oneSide) this.#fromMatrix(place, weight, true);
    this.#oneSide.clear();
    return null;
  }

  #nodes({ rowLabels, columnLabels, hasTwoKinds }: Header): void {
    const listed = new Set<string>();
    rowLabels.forEach((label) => {
      const isRepeated = listed.has(label.toLowerCase());
      listed.add(label.toLowerCase());
      if (isRepeated) this.#taker.stray();
      else this.#taker.node({ id: rowId(label), values: [{ name: 'label', text: label }] });
    });
    if (hasTwoKinds) columnLabels.forEach((label) => this.#belongsTo(label));
  }

  #person(label: string): void {
    this.#taker.implied({ id: rowId(label), values: [{ name: 'label', text: label }] });
  }

  #belongsTo(label: string): void {
    const values = [{ name: 'label', text: label }];
    this.#taker.implied({ id: columnId(label), values, isOrganisation: true });
  }

  #line(line: string): void {
    const header = this.#header;
    const words = wordsOf(line);
    if (!header || words.length === 0) return;
    switch (header.format) {
      case 'fullmatrix':
        return this.#matrixWords(header, words);
      case 'edgelist1':
      case 'edgelist2':
        return this.#edge(header, words[0] ?? '', words[1] ?? '', words[2] ?? '');
      case 'nodelist1':
      case 'nodelist2':
        for (const to of words.slice(1)) this.#edge(header, words[0] ?? '', to, '');
        return;
      default:
        return header.format satisfies never;
    }
  }

  #edge(header: Header, from: string, to: string, weight: string): void {
    const targets = header.hasTwoKinds ? header.columnLabels : header.rowLabels;
    this.#tie(nameAt(header, header.rowLabels, from), nameAt(header, targets, to), weight, true);
  }

  /** A place without a label is somebody once a tie names it: `n=` alone can claim any number. */
  #tie(from: string, to: string, weight: string, isDirected: boolean): void {
    const hasTwoKinds = this.#header?.hasTwoKinds === true;
    this.#person(from);
    if (hasTwoKinds) this.#belongsTo(to);
    else this.#person(to);
    const ends = { source: rowId(from), target: hasTwoKinds ? columnId(to) : rowId(to) };
    const values = weight === '' ? [] : [{ name: 'weight', text: weight }];
    this.#taker.edge({ ...ends, isDirected, values });
  }

  /** Cells follow one another; where labels are embedded, the first row and the first of each are names. */
  #matrixWords(header: Header, words: readonly string[]): void {
    let cells = words;
    if (header.isEmbedded) {
      if (this.#columnNames === null) {
        this.#columnNames = [...words];
        if (header.hasTwoKinds) words.forEach((name) => this.#belongsTo(name));
        header.columnLabels.splice(0, Infinity, ...words);
        return;
      }
      if (this.#cell % header.columns === 0) {
        const name = words[0] ?? '';
        this.#person(name);
        header.rowLabels[Math.floor(this.#cell / header.columns)] = name;
        cells = words.slice(1);
      }
    }
    for (const weight of cells) {
      const row = Math.floor(this.#cell / header.columns);
      if (row >= header.rows) return this.#taker.stray();
      this.#matrixCell(header, row, this.#cell % header.columns, weight);
      this.#cell += 1;
    }
  }

  #matrixCell(header: Header, row: number, column: number, weight: string): void {
    if (Number(weight) === 0) return;
    const place = row * header.columns + column;
    if (header.hasTwoKinds || row === column) return this.#fromMatrix(place, weight, true);
    const mirrored = column * header.columns + row;
    if (this.#oneSide.get(mirrored) === weight) {
      this.#oneSide.delete(mirrored);
      this.#fromMatrix(mirrored, weight, false);
    } else if (row < column) this.#oneSide.set(place, weight);
    else this.#fromMatrix(place, weight, true);
  }

  #fromMatrix(place: number, weight: string, isDirected: boolean): void {
    const header = this.#header;
    if (!header) return;
    const from = labelAt(header.rowLabels, Math.floor(place / header.columns));
    const across = header.hasTwoKinds || header.isEmbedded;
    const to = labelAt(across ? header.columnLabels : header.rowLabels, place % header.columns);
    this.#tie(from, to, weight, isDirected);
  }
}

/** What stands above the data; the name of its format where that is not read. */
function headerOf(text: string): Header | string {
  const start = text.slice(0, text.search(LABELS) < 0 ? text.length : text.search(LABELS));
  const number = (name: string): number =>
    Number(new RegExp(String.raw`\b${name}\s*=\s*(\d{1,7})\b`, 'iu').exec(start)?.[1] ?? 0);
  const stated = /\bformat\s*=\s*(\w+)/iu.exec(start)?.[1]?.toLowerCase() ?? 'fullmatrix';
  const format = FORMATS.find((known) => known === stated || known === `${stated}1`);
  if (!format) return stated.slice(0, 40);
  const hasTwoKinds = format.endsWith('2') || (number('nr') > 0 && number('nc') > 0);
  const rows = hasTwoKinds ? number('nr') : number('n');
  const columns = hasTwoKinds ? number('nc') : rows;
  const marks = [...text.matchAll(LABELS)];
  const labels = { row: [] as string[], column: [] as string[] };
  let isEmbedded = false;
  marks.forEach((mark, i) => {
    if (mark[2] !== undefined) isEmbedded = true;
    else {
      const end = marks[i + 1]?.index ?? text.length;
      const words = wordsOf(text.slice(mark.index + mark[0].length, end).replaceAll('\n', ' '));
      labels[/^col/iu.test(mark[1] ?? '') ? 'column' : 'row'].push(...words);
    }
  });
  return {
    ...{ format, rows, columns: Math.max(1, columns), hasTwoKinds, isEmbedded },
    rowLabels: isEmbedded ? [] : labels.row.slice(0, rows),
    columnLabels: isEmbedded || !hasTwoKinds ? [] : labels.column.slice(0, columns),
  };
}

/** What stands for a place: where it has no label, its number. */
function labelAt(labels: readonly string[], place: number): string {
  return labels[place] ?? String(place + 1);
}

/** Who a word of the data is: a number among the labels, or a label itself. */
function nameAt({ isEmbedded }: Header, labels: readonly string[], word: string): string {
  return isEmbedded ? word : (labels[Number(word) - 1] ?? word);
}

/** Labels are compared without case. */
function rowId(label: string): string {
  return label === '' ? '' : label.toLowerCase();
}

function columnId(label: string): string {
  return label === '' ? '' : `column ${label.toLowerCase()}`;
}
