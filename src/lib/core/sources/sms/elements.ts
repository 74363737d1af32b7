/**
 * Tags to elements. Each tag is given to the XML parser by itself, closed, so that no depth costs memory
 * and a broken tag costs itself alone.
 * References are repaired first (`xml-references.ts`).
 */
import { SaxesParser } from 'saxes';
import { fromWindows1252 } from '../windows-1252.ts';
import { repairedReferences } from '../xml-references.ts';
import { isEndTag } from './tag-splitter.ts';

export interface Element {
  name: string;
  kind: 'whole' | 'start' | 'end';
  /** Read with `textField`, for which `__proto__` is only a word. */
  attributes: object;
}

export class ElementReader {
  #parser = this.#newParser();
  #element: Element | null = null;
  #isBroken = false;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });

  /** What a tag says; null when it is broken. */
  read(tag: Uint8Array): Element | null {
    const text = this.#textOf(tag);
    if (isEndTag(tag)) {
      return { name: text.slice(2, -1).trim(), kind: 'end', attributes: {} };
    }
    const isWhole = text.endsWith('/>');
    this.#element = null;
    this.#isBroken = false;
    this.#parser.write(repairedReferences(isWhole ? text : `${text.slice(0, -1)}/>`));
    if (this.#isBroken || this.#element === null) {
      this.#parser = this.#newParser();
      return null;
    }
    const { name, attributes } = this.#element satisfies Element;
    return { name, kind: isWhole ? 'whole' : 'start', attributes };
  }

  /** UTF-8 where it is valid; a file saved anew by another program may be Windows-1252. */
  #textOf(tag: Uint8Array): string {
    try {
      return this.#utf8.decode(tag);
    } catch {
      return fromWindows1252(tag);
    }
  }

  #newParser(): SaxesParser {
    const parser = new SaxesParser({ fragment: true, position: false });
    parser.on('error', () => {
      this.#isBroken = true;
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#element = { name, kind: 'whole', attributes };
    });
    return parser;
  }
}
