/**
 * Bytes of a contacts file to its property lines, a piece at a time: physical lines are joined where a
 * property goes on, and properties that hold pictures, sounds or keys are dropped unread.
 *
 * A line goes on in three ways: the next begins with white space (folding; done on bytes, since some
 * programs fold inside a character); a quoted-printable line ends with "="; a base64 line is followed by
 * lines of base64 alone, blank lines between them or not. A line that begins or ends a card never belongs to the one before, whatever that
 * one promised. Line ends may be CRLF, LF or CR. Memory: one property, at most its limit. Cost: linear.
 */
import { MAX_CELL_CHARACTERS } from '../limits.ts';

/** One property as it stands in the file, joined. */
export interface PropertyLine {
  /** 1-based number of its first physical line. */
  line: number;
  bytes: Uint8Array;
  /** It was longer than the limit and is cut. */
  isCut: boolean;
}

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;
const EQUALS = 61;

const BLOB = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|KEY|SOUND)[;:]/iu;
const QUOTED_PRINTABLE = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:]*:/iu;
const BASE64 = /^[^:]*;(?:ENCODING=)?(?:BASE64|B)(?:[;,][^:]*)?:/iu;
const BASE64_LINE = /^[A-Za-z0-9+/=]+\s*$/u;
const CARD_EDGE = /^(?:BEGIN|END):\s*VCARD\s*$/iu;
/** Enough of a line to tell what it is. */
const PROBE_BYTES = 200;

/** Bytes gathered up to a limit. */
class Gathered {
  #bytes = new Uint8Array(1024);
  #length = 0;
  isCut = false;

  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    const room = MAX_CELL_CHARACTERS - this.#length;
    if (bytes.length > room) this.isCut = true;
    const taken = bytes.subarray(0, Math.max(0, room));
    if (this.#length + taken.length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + taken.length));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(taken, this.#length);
    this.#length += taken.length;
  }

  dropLast(): void {
    this.#length -= 1;
  }

  get last(): number {
    return this.#length > 0 ? (this.#bytes[this.#length - 1] ?? 0) : 0;
  }

  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.clear();
    return taken;
  }

  clear(): void {
    this.#length = 0;
    this.isCut = false;
  }
}

export class LineReader {
  /** The physical line under way. */
  readonly #physical = new Gathered();
  /** The property under way; of no kind when there is none. */
  readonly #property = new Gathered();
  #kind: 'plain' | 'quoted-printable' | 'base64' | null = null;
  #isBlob = false;
  #isCut = false;
  #propertyLine = 0;
  #line = 1;
  #endedWithReturn = false;
  #ready: PropertyLine[] = [];

  /** The property lines that became whole with this piece. */
  push(piece: Uint8Array): PropertyLine[] {
    let start = 0;
    for (let i = 0; i < piece.length; i += 1) {
      const byte = piece[i];
      if (byte !== LF && byte !== CR) {
        this.#endedWithReturn = false;
        continue;
      }
      const isSecondHalf = byte === LF && this.#endedWithReturn;
      this.#endedWithReturn = byte === CR;
      if (!isSecondHalf) {
        this.#physical.add(piece.subarray(start, i));
        this.#endPhysicalLine();
      }
      start = i + 1;
    }
    this.#physical.add(piece.subarray(start));
    return this.#taken();
  }

  /** The last lines, once the file has ended. */
  finish(): PropertyLine[] {
    if (this.#physical.length > 0) this.#endPhysicalLine();
    this.#endProperty();
    return this.#taken();
  }

  #taken(): PropertyLine[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #endPhysicalLine(): void {
    const { isCut } = this.#physical;
    const bytes = this.#physical.take();
    const probe = asciiOf(bytes);
    if (this.#goesOn(bytes, probe)) {
      const isFolded = this.#kind !== 'quoted-printable' && isWhite(bytes[0]);
      if (this.#kind === 'quoted-printable') this.#property.dropLast();
      if (!this.#isBlob) this.#property.add(isFolded ? bytes.subarray(1) : bytes);
      this.#isCut ||= isCut;
    } else {
      const isBlank = bytes.every(isWhite);
      if (!isBlank || this.#kind !== 'base64') this.#endProperty();
      if (!isBlank) this.#startProperty(bytes, probe, isCut);
    }
    this.#line += 1;
  }

  #goesOn(bytes: Uint8Array, probe: string): boolean {
    if (this.#kind === null || CARD_EDGE.test(probe)) return false;
    if (this.#kind === 'quoted-printable') return this.#property.last === EQUALS;
    if (isWhite(bytes[0])) return true;
    return this.#kind === 'base64' && BASE64_LINE.test(probe);
  }

  #startProperty(bytes: Uint8Array, probe: string, isCut: boolean): void {
    this.#propertyLine = this.#line;
    this.#isBlob = BLOB.test(probe);
    this.#isCut = isCut;
    this.#kind = QUOTED_PRINTABLE.test(probe)
      ? 'quoted-printable'
      : this.#isBlob || BASE64.test(probe)
        ? 'base64'
        : 'plain';
    if (!this.#isBlob) this.#property.add(bytes);
  }

  #endProperty(): void {
    if (this.#kind !== null && !this.#isBlob) {
      const isCut = this.#isCut || this.#property.isCut;
      this.#ready.push({ line: this.#propertyLine, bytes: this.#property.take(), isCut });
    }
    this.#property.clear();
    this.#kind = null;
  }
}

function isWhite(byte: number | undefined): boolean {
  return byte === SPACE || byte === TAB;
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, PROBE_BYTES));
}
