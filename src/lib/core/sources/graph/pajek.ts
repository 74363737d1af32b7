/**
 * Pajek's networks (.net, .paj): `*Vertices n`, then `*Arcs` (directed), `*Edges`, `*Arcslist`,
 * `*Edgeslist` or `*Matrix`, by number. `*Vertices n k` has two kinds: people up to k, and what they belong
 * to. Vertices need no line of their own. `*Arcs :1 "friends"` names a relation; `l "…"` in a row names one
 * tie; "%" begins a remark. Of a project with several networks the first is read; partitions and vectors
 * say nothing of people. Reference: Pajek manual, "Data objects". Cost: linear.
 */
import type { RefusalReason } from '../reasons.ts';
import type { GraphTaker, GraphValue, StreamedReader } from './graph-stream.ts';
import { LineSplitter, wordsOf } from './lines.ts';

type Section =
  'none' | 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'over';

const SECTIONS = new Map<string, Section>([
  ['*vertices', 'vertices'],
  ['*arcs', 'arcs'],
  ['*edges', 'edges'],
  ['*arcslist', 'arcslist'],
  ['*edgeslist', 'edgeslist'],
  ['*matrix', 'matrix'],
  ['*network', 'none'],
]);

export class PajekReader implements StreamedReader {
  readonly #taker: GraphTaker;
  readonly #lines = new LineSplitter();
  #section: Section = 'none';
  #vertices: number | null = null;
  /** Vertices up to this number are people. */
  #people = 0;
  #relation = '';
  /** The row of a matrix that comes next. */
  #row = 1;

  constructor(taker: GraphTaker) {
    this.#taker = taker;
  }

  push(text: string): RefusalReason | null {
    for (const line of this.#lines.push(text)) this.#line(line);
    return null;
  }

  finish(): RefusalReason | null {
    for (const line of this.#lines.finish()) this.#line(line);
    return null;
  }

  #line(line: string): void {
    if (this.#section === 'over' || /^\s*(?:%|$)/u.test(line)) return;
    const words = wordsOf(line);
    const [first = ''] = words;
    if (first.startsWith('*')) return this.#begin(first.toLowerCase(), words);
    switch (this.#section) {
      case 'vertices':
        return this.#vertex(words);
      case 'arcs':
      case 'edges':
        return this.#tie(words, this.#section === 'arcs');
      case 'arcslist':
      case 'edgeslist':
        for (const to of words.slice(1)) this.#edge(first, to, '', this.#section === 'arcslist');
        return;
      case 'matrix':
        return this.#matrixRow(words);
      case 'none':
        return this.#taker.stray();
      default:
        return this.#section satisfies never;
    }
  }

  #begin(word: string, words: readonly string[]): void {
    const section = SECTIONS.get(word) ?? 'over';
    // What stands behind the first network is another one.
    const isAnother = this.#vertices !== null && (word === '*vertices' || word === '*network');
    this.#section = isAnother ? 'over' : section;
    if (this.#section === 'vertices') {
      this.#vertices = Math.max(0, Number(words[1]) || 0);
      this.#people = Number(words[2]) > 0 ? Number(words[2]) : this.#vertices;
    }
    this.#row = 1;
    const name = words.slice(1).filter((part) => !/^:\d*$/u.test(part));
    const isNamed = section !== 'vertices' && section !== 'none';
    this.#relation = isNamed ? name.join(' ').replace(/^:?\d+\s*/u, '') : '';
  }

  #vertex([number = '', ...rest]: readonly string[]): void {
    if (!this.#isVertex(number)) return this.#taker.stray();
    const [label] = rest;
    const values = label === undefined ? [] : [{ name: 'label', text: label }];
    const isOrganisation = Number(number) > this.#people;
    this.#taker.node({ id: idOf(number), values, isOrganisation });
  }

  #tie([from = '', to = '', ...rest]: readonly string[], isDirected: boolean): void {
    const named = rest.findIndex((word) => word === 'l' || word === 'L');
    const [weight = ''] = /^[a-z]/iu.test(rest[0] ?? '') && !isNaNWord(rest[0]) ? [] : rest;
    const label = named < 0 ? this.#relation : (rest[named + 1] ?? this.#relation);
    this.#edge(from, to, weight, isDirected, label);
  }

  #matrixRow(words: readonly string[]): void {
    const row = String(this.#row);
    this.#row += 1;
    // Of two kinds, people stand down and what they belong to across.
    const before = this.#people < (this.#vertices ?? 0) ? this.#people : 0;
    words.forEach((weight, i) => {
      if (Number(weight) !== 0) this.#edge(row, String(before + i + 1), weight, true);
    });
  }

  #edge(
    source: string,
    target: string,
    weight: string,
    isDirected: boolean,
    label = this.#relation,
  ): void {
    for (const end of [source, target]) {
      if (!this.#isVertex(end)) continue;
      const number = Number(end);
      this.#taker.implied({ id: idOf(end), values: [], isOrganisation: number > this.#people });
    }
    const values: GraphValue[] = [];
    if (weight !== '') values.push({ name: 'weight', text: weight });
    if (label !== '') values.push({ name: 'label', text: label });
    this.#taker.edge({ source: idOf(source), target: idOf(target), isDirected, values });
  }

  #isVertex(word: string): boolean {
    const number = Number(word);
    return Number.isInteger(number) && number >= 1 && number <= (this.#vertices ?? 0);
  }
}

/** "01" and "1" are one vertex. */
function idOf(word: string): string {
  return Number.isInteger(Number(word)) && word !== '' ? String(Number(word)) : word;
}

function isNaNWord(word: string | undefined): boolean {
  return /^(?:nan|inf|infinity)$/iu.test(word ?? '');
}
