/**
 * XML a piece at a time, for the two network formats written in it. A file that declares entities is refused
 * before the parser sees it: nothing expands and nothing is fetched. References the parser would stumble
 * over are repaired; other damage is told and reading goes on, up to a limit. Memory: one element's text.
 */
import { SaxesParser } from 'saxes';
import { MAX_CELL_CHARACTERS, MAX_GRAPH_DAMAGE, MAX_GRAPH_DEPTH } from '../limits.ts';
import type { RefusalReason } from '../reasons.ts';
import { repairedReferences } from '../xml-references.ts';
import type { GraphTaker, StreamedReader } from './graph-stream.ts';

/** What a format makes of elements, by their names without prefix. */
export interface ElementTaker {
  open(name: string, attributes: object): void;
  close(name: string): void;
  text(text: string): void;
}

const DECLARES = /<!ENTITY|<!DOCTYPE[^>[]*\[/iu;
/** A reference, or two that are one character, may be cut by the end of a piece. */
const LONGEST_REFERENCE = 24;

export class XmlReader implements StreamedReader {
  readonly #taker: GraphTaker;
  readonly #parser: SaxesParser;
  /** All text before the first element. */
  #prolog: string | null = '';
  #held = '';
  #damage = 0;
  #firstDamage: number | null = null;
  #depth = 0;
  #isTooDeep = false;
  #sawElement = false;

  constructor(taker: GraphTaker, elements: ElementTaker) {
    this.#taker = taker;
    const parser = new SaxesParser({ fragment: false, position: true });
    parser.on('error', () => this.#sawDamage());
    // The parser goes on to the end of the piece it was given: nothing it finds past a limit counts, so that
    // a file says the same in whatever pieces it comes.
    parser.on('opentag', ({ name, attributes }) => {
      if (this.#isOver) return;
      this.#sawElement = true;
      this.#depth += 1;
      if (this.#depth > MAX_GRAPH_DEPTH) this.#isTooDeep = true;
      else elements.open(localName(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      if (this.#isOver) return;
      this.#depth -= 1;
      elements.close(localName(name));
    });
    parser.on('text', (text) => {
      if (!this.#isOver) elements.text(text);
    });
    parser.on('cdata', (text) => {
      // There "&" is only itself, and was repaired like any other.
      if (!this.#isOver) elements.text(text.replaceAll('&amp;', '&'));
    });
    this.#parser = parser;
  }

  push(text: string): RefusalReason | null {
    if (this.#prolog !== null) {
      this.#prolog += text;
      if (DECLARES.test(beforeElements(this.#prolog))) return { kind: 'declares-entities' };
    }
    if (!this.#isOver) this.#write(text);
    if (this.#sawElement) this.#prolog = null;
    if (this.#isTooDeep) return { kind: 'too-deep', limit: MAX_GRAPH_DEPTH };
    return null;
  }

  finish(): RefusalReason | null {
    if (!this.#isOver) {
      this.#parser.write(repairedReferences(this.#held));
      this.#held = '';
      if (this.#depth > 0) this.#taker.cutOff();
    }
    return null;
  }

  /** The line of the first broken place; null where there is none. */
  get brokenLine(): number | null {
    return this.#firstDamage;
  }

  get #isOver(): boolean {
    return this.#isTooDeep || this.#damage > MAX_GRAPH_DAMAGE;
  }

  #write(text: string): void {
    const all = this.#held + text;
    const cut = wholeReferences(all);
    this.#held = all.slice(cut);
    this.#parser.write(repairedReferences(all.slice(0, cut)));
  }

  #sawDamage(): void {
    if (this.#isOver) return;
    this.#firstDamage ??= this.#parser.line;
    this.#damage += 1;
    if (this.#damage > MAX_GRAPH_DAMAGE) this.#taker.cutOff();
    else this.#taker.broken();
  }
}

/** How much of a text may be repaired now: not a reference that its end may have cut. */
function wholeReferences(text: string): number {
  const from = Math.max(0, text.length - LONGEST_REFERENCE);
  const cut = text.indexOf('&', from);
  return cut < 0 ? text.length : cut;
}

/** What stands before the first element, however far the text goes; remarks and instructions say nothing. */
function beforeElements(text: string): string {
  const said = text.replaceAll(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/gu, '');
  const end = said.search(/<[\p{L}_:]/u);
  return end < 0 ? said : said.slice(0, end);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Text gathered between tags, no longer than a cell may be. */
export class TextBuffer {
  #text = '';

  add(text: string): void {
    if (this.#text.length < MAX_CELL_CHARACTERS) this.#text += text;
  }

  /** What was gathered; it is empty afterwards. */
  take(): string {
    const text = this.#text.slice(0, MAX_CELL_CHARACTERS);
    this.#text = '';
    return text.trim();
  }
}
