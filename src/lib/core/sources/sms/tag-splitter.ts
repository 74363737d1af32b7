/**
 * Finds the tags of an XML file of any size among its bytes, a piece at a time, and leaves out what would
 * not fit memory: the base64 of pictures (`data="…"`), very long values, and all text between tags.
 *
 * Quotation marks are followed, since a message may hold anything else. A "<" inside a value is never
 * written by the program that makes these files: there a tag is broken, costs itself alone, and reading
 * goes on with the next. Comments and processing instructions are passed over. A declaration (`<!…`) may
 * define entities that swell a file without end: it is told, for the file to be refused.
 * Cost: linear; values are passed over as fast as memory is read. Memory: one tag.
 */
import { MAX_TAG_BYTES, MAX_VALUE_BYTES } from '../limits.ts';

const [LESS, GREATER, DOUBLE, SINGLE] = [0x3c, 0x3e, 0x22, 0x27];
const [BANG, QUESTION, EQUALS, DASH, SLASH] = [0x21, 0x3f, 0x3d, 0x2d, 0x2f];
/** The attribute of a picture's or sound's bytes. */
const LEFT_OUT = [...'data'].map((letter) => letter.charCodeAt(0));

type Place = 'outside' | 'opened' | 'tag' | 'value' | 'comment' | 'instruction' | 'declaration';

export class TagSplitter {
  /** The present tag, as far as it is kept. */
  #tag = new Uint8Array(1024);
  #length = 0;
  #place: Place = 'outside';
  #quote = DOUBLE;
  /** Where the present value begins in `#tag`. */
  #valueStart = 0;
  #isLeftOut = false;
  /** The last two bytes of a comment or instruction, and how many dashes began it. */
  #before = [0, 0];
  #dashes = 0;
  #brokenTags = 0;
  #found: Uint8Array[] = [];

  /** Whether a declaration (DOCTYPE, ENTITY, CDATA) was met: nothing behind it is read. */
  get hasDeclaration(): boolean {
    return this.#place === 'declaration';
  }

  /** Tags that were never closed, or too long. */
  get brokenTags(): number {
    return this.#brokenTags;
  }

  /** The tags that end in this piece, each from its "<" to its ">". */
  push(piece: Uint8Array): Uint8Array[] {
    for (let at = 0; at < piece.length;) at = this.#step(piece, at);
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** Reads on from `at`; answers where it stopped. */
  #step(piece: Uint8Array, at: number): number {
    switch (this.#place) {
      case 'outside': {
        const start = piece.indexOf(LESS, at);
        if (start < 0) return piece.length;
        this.#open();
        return start + 1;
      }
      case 'opened':
        return this.#enter(piece[at] ?? 0) ? at : at + 1;
      case 'tag':
        return this.#inTag(piece, at);
      case 'value':
        return this.#inValue(piece, at);
      case 'comment':
      case 'instruction':
        return this.#passOver(piece, at);
      case 'declaration':
        return piece.length;
      default:
        return this.#place satisfies never;
    }
  }

  #open(): void {
    this.#place = 'opened';
    this.#length = 0;
    this.#dashes = 0;
    this.#keep(LESS);
  }

  /** Behind "<": which kind of markup this is. True when the byte is to be read again as part of it. */
  #enter(byte: number): boolean {
    if (this.#dashes === 0 && this.#length === 1 && byte === QUESTION) this.#place = 'instruction';
    else if (this.#length === 1 && byte === BANG) this.#keep(byte);
    else if (this.#length === 2 && byte === DASH && this.#dashes < 1) this.#dashes += 1;
    else if (this.#length === 2 && byte === DASH) this.#place = 'comment';
    else if (this.#length === 2) this.#place = 'declaration';
    else this.#place = 'tag';
    this.#before = [0, 0];
    return this.#place === 'tag';
  }

  #inTag(piece: Uint8Array, from: number): number {
    const at = nextMark(piece, from);
    this.#keepAll(piece.subarray(from, at));
    if (this.#length > MAX_TAG_BYTES) {
      this.#break();
      return at;
    }
    const mark = piece[at];
    if (mark === undefined) return at;
    if (mark === LESS) {
      this.#break();
      this.#open();
      return at + 1;
    }
    this.#keep(mark);
    if (mark === GREATER) {
      this.#found.push(this.#tag.slice(0, this.#length));
      this.#place = 'outside';
      return at + 1;
    }
    this.#quote = mark;
    this.#isLeftOut = this.#isPicture();
    this.#valueStart = this.#length;
    this.#place = 'value';
    return at + 1;
  }

  #inValue(piece: Uint8Array, at: number): number {
    const end = piece.indexOf(this.#quote, at);
    const part = piece.subarray(at, end < 0 ? piece.length : end);
    const next = part.indexOf(LESS);
    if (next >= 0) {
      this.#break();
      return at + next;
    }
    this.#keepValue(part);
    if (end < 0) return piece.length;
    this.#keep(this.#quote);
    this.#place = 'tag';
    return end + 1;
  }

  #keepValue(part: Uint8Array): void {
    if (this.#isLeftOut) return;
    if (this.#length - this.#valueStart + part.length > MAX_VALUE_BYTES) {
      this.#isLeftOut = true;
      this.#length = this.#valueStart;
      return;
    }
    this.#keepAll(part);
  }

  /** To "-->" or "?>". */
  #passOver(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length;) {
      const end = piece.indexOf(GREATER, at);
      const until = end < 0 ? piece.length : end;
      if (until > at) {
        const last = piece[until - 1] ?? 0;
        this.#before = [until - 1 > at ? (piece[until - 2] ?? 0) : (this.#before[1] ?? 0), last];
      }
      if (end < 0) return piece.length;
      const [first, second] = this.#before;
      const isEnd =
        this.#place === 'comment' ? first === DASH && second === DASH : second === QUESTION;
      this.#before = [second ?? 0, GREATER];
      at = end + 1;
      if (!isEnd) continue;
      this.#place = 'outside';
      return at;
    }
    return piece.length;
  }

  #break(): void {
    this.#brokenTags += 1;
    this.#place = 'outside';
    this.#length = 0;
  }

  /** Whether the value that begins is `data="`, by the name before its sign of equality. */
  #isPicture(): boolean {
    let at = this.#length - 2;
    while (at > 0 && isSpace(this.#tag[at])) at -= 1;
    if (this.#tag[at] !== EQUALS) return false;
    at -= 1;
    while (at > 0 && isSpace(this.#tag[at])) at -= 1;
    const start = at - LEFT_OUT.length + 1;
    return (
      start > 1 &&
      LEFT_OUT.every((letter, i) => this.#tag[start + i] === letter) &&
      isSpace(this.#tag[start - 1])
    );
  }

  #keep(byte: number): void {
    this.#makeRoom(1);
    this.#tag[this.#length] = byte;
    this.#length += 1;
  }

  #keepAll(part: Uint8Array): void {
    this.#makeRoom(part.length);
    this.#tag.set(part, this.#length);
    this.#length += part.length;
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#tag.length) return;
    const larger = new Uint8Array(Math.max(this.#tag.length * 2, this.#length + bytes));
    larger.set(this.#tag.subarray(0, this.#length));
    this.#tag = larger;
  }
}

function isSpace(byte: number | undefined): boolean {
  return (byte ?? 0) <= 0x20;
}

/** The place of the next byte that means something inside a tag; the end of the piece where there is none. */
function nextMark(piece: Uint8Array, from: number): number {
  for (let at = from; at < piece.length; at += 1) {
    const byte = piece[at];
    if (byte === DOUBLE || byte === SINGLE || byte === GREATER || byte === LESS) return at;
  }
  return piece.length;
}

/** Whether a tag is an element's end: "</". */
export function isEndTag(tag: Uint8Array): boolean {
  return tag[1] === SLASH;
}
