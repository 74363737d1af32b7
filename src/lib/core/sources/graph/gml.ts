/**
 * GML (Graph Modelling Language, Himsolt 1997): `graph [ node [ id 1 label "Ada" ] edge [ source 1 target
 * 2 ] ]`. Only the first graph of a file is read. Lists within nodes (drawings) are passed over; references
 * in texts (`&quot;`) are taken back; lines that begin with "#" are remarks.
 * Memory: one node. Cost: linear.
 */
import { MAX_GRAPH_DEPTH, MAX_ROW_CHARACTERS } from '../limits.ts';
import type { RefusalReason } from '../reasons.ts';
import type { GraphTaker, GraphValue, StreamedReader } from './graph-stream.ts';

/** A remark, a bracket, a quoted text, or a word. */
const TOKEN = /\s*(?:(#[^\n]*(?:\n|$))|([[\]])|"([^"]*)"|([^\s[\]"]+))/uy;
const REFERENCE = /&(?:(quot|amp|lt|gt|apos)|#(\d{1,7}));/gu;
const NAMED = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
]);

/** A list that is open, and the scalars that stand directly in it. */
interface OpenList {
  key: string;
  values: GraphValue[];
}

export class GmlReader implements StreamedReader {
  readonly #taker: GraphTaker;
  #held = '';
  /** The key whose value comes next. */
  #key: string | null = null;
  readonly #open: OpenList[] = [];
  #isDirected = false;
  #isOver = false;
  #isTooDeep = false;

  constructor(taker: GraphTaker) {
    this.#taker = taker;
  }

  push(text: string): RefusalReason | null {
    return this.#read(this.#held + text, false);
  }

  finish(): RefusalReason | null {
    const refusal = this.#read(this.#held, true);
    if (!this.#isOver && this.#open.length > 0) this.#taker.cutOff();
    return refusal;
  }

  #read(text: string, isLast: boolean): RefusalReason | null {
    let at = 0;
    while (!this.#isOver) {
      TOKEN.lastIndex = at;
      const token = TOKEN.exec(text);
      const isWhole = token !== null && (isLast || TOKEN.lastIndex < text.length);
      if (isWhole) {
        at = TOKEN.lastIndex;
        this.#take(token);
        if (this.#isTooDeep) return { kind: 'too-deep', limit: MAX_GRAPH_DEPTH };
        continue;
      }
      const quote = text.indexOf('"', at);
      const isUnclosed = isLast ? token === null : text.length - at > MAX_ROW_CHARACTERS;
      if (quote < 0 || !isUnclosed) break;
      // A quotation mark that is never closed costs itself alone.
      this.#taker.broken();
      at = quote + 1;
    }
    this.#held = this.#isOver ? '' : text.slice(at);
    return null;
  }

  #take([, remark, bracket, quoted, word]: RegExpExecArray): void {
    if (remark !== undefined) return;
    if (bracket === ']') return this.#close();
    if (bracket === '[') {
      this.#open.push({ key: (this.#key ?? '').toLowerCase(), values: [] });
      this.#key = null;
      this.#isTooDeep = this.#open.length > MAX_GRAPH_DEPTH;
      return;
    }
    if (this.#key === null) {
      if (word !== undefined) this.#key = word;
      else this.#taker.stray();
      return;
    }
    const text = quoted === undefined ? (word ?? '') : withoutReferences(quoted);
    this.#scalar(this.#key, text);
    this.#key = null;
  }

  #scalar(name: string, text: string): void {
    const list = this.#open.at(-1);
    if (list?.key === 'graph' && name.toLowerCase() === 'directed') this.#isDirected = text === '1';
    else if (list?.key === 'node' || list?.key === 'edge') list.values.push({ name, text });
  }

  #close(): void {
    this.#key = null;
    const list = this.#open.pop();
    if (!list) return this.#taker.stray();
    const parent = this.#open.at(-1);
    if (list.key === 'graph' && parent === undefined) this.#isOver = true;
    if (parent?.key !== 'graph') return;
    const { values } = list;
    const get = (field: string): string =>
      values.find(({ name }) => name.toLowerCase() === field)?.text ?? '';
    if (list.key === 'node') this.#taker.node({ id: get('id'), values });
    if (list.key === 'edge') {
      const [source, target] = [get('source'), get('target')];
      this.#taker.edge({ source, target, isDirected: this.#isDirected, values });
    }
  }
}

function withoutReferences(text: string): string {
  return text.replace(REFERENCE, (all, name?: string, code?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? all;
    const point = Number(code);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
