/**
 * Bytes to text, a piece at a time, for files whose encoding nobody states.
 *
 * Order of belief: a byte order mark; UTF-16 by its pattern of NUL bytes; UTF-8 as long as it is valid;
 * then Windows-1252. Where bytes are invalid, the first bytes decide: with more intact characters beyond
 * ASCII than broken ones the file is damaged UTF-8 and stays UTF-8 (U+FFFD for what is broken). A bad byte
 * first met further on leaves it UTF-8 where such a character stood before it. Neither depends on the
 * pieces the bytes come in. NUL and other control characters are dropped and line ends become "\n", so
 * later steps count lines by that alone.
 */
import { fromWindows1252 } from '../windows-1252.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Share of NUL bytes at every second place from which a file is UTF-16. */
const UTF16_NUL_SHARE = 0.3;
/** Share of control characters from which a file is no text. */
const CONTROL_SHARE = 0.05;

/** Control characters but tab and line end. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;
/** Characters beyond ASCII, but the byte order mark and U+FFFD. */
const BEYOND_ASCII = /[\u0080-\ufefe\uff00-\ufffc\u{10000}-\u{10ffff}]/gu;

/** The encoding a file begins with, from its first bytes. Windows-1252 shows only while decoding. */
export function guessEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const nul = [0, 0];
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) nul[i % 2] = (nul[i % 2] ?? 0) + 1;
  const half = head.length / 2;
  const [even = 0, odd = 0] = nul.map((count) => count / Math.max(1, half));
  if (odd > UTF16_NUL_SHARE && even < UTF16_NUL_SHARE / 5) return 'utf-16le';
  if (even > UTF16_NUL_SHARE && odd < UTF16_NUL_SHARE / 5) return 'utf-16be';
  return 'utf-8';
}

/** Whether the first bytes are text at all, in whatever encoding. */
export function isText(head: Uint8Array): boolean {
  if (guessEncoding(head) !== 'utf-8') return true;
  let controls = 0;
  for (const byte of head) {
    const isWhite = byte === 9 || byte === 10 || byte === 12 || byte === 13;
    if (byte < 32 && !isWhite) controls += 1;
  }
  return controls <= head.length * CONTROL_SHARE;
}

export class StreamDecoder {
  #encoding: Encoding;
  /** Bytes of a character cut by the end of a piece. */
  #carry = new Uint8Array(0);
  #isStart = true;
  #sawMultiByte = false;
  #isDamaged = false;
  /** A line end may be split between pieces. */
  #endedWithReturn = false;

  /** `head` is what the file begins with: as much of it as whoever reads it again will look at. */
  constructor(head: Uint8Array) {
    this.#encoding = guessEncoding(head);
    const whole = head.subarray(0, this.#wholeLength(head));
    if (this.#encoding !== 'utf-8' || isValid(whole)) return;
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);
    const broken = lenient.split('\ufffd').length - 1;
    const intact = lenient.match(BEYOND_ASCII)?.length ?? 0;
    this.#settleDamage(intact > broken);
  }

  /** The text of the next piece; pass `isLast` with the final, possibly empty one. */
  push(piece: Uint8Array, isLast = false): string {
    const bytes = joined(this.#carry, piece);
    const whole = isLast ? bytes.length : this.#wholeLength(bytes);
    this.#carry = bytes.slice(whole);
    return this.#clean(this.#decode(bytes.subarray(0, whole)));
  }

  #decode(bytes: Uint8Array): string {
    if (this.#encoding === 'windows-1252') return fromWindows1252(bytes);
    if (this.#encoding !== 'utf-8') {
      return new TextDecoder(this.#encoding, { ignoreBOM: true }).decode(bytes);
    }
    if (!this.#isDamaged) {
      try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        if (text.length < bytes.length) this.#sawMultiByte ||= text.search(BEYOND_ASCII) >= 0;
        return text;
      } catch {
        const valid = new TextDecoder('utf-8').decode(bytes.subarray(0, validLength(bytes)));
        this.#settleDamage(this.#sawMultiByte || valid.search(BEYOND_ASCII) >= 0);
      }
    }
    return this.#isDamaged
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      : fromWindows1252(bytes);
  }

  /** Invalid UTF-8: UTF-8 with broken places, or an older 8-bit encoding. */
  #settleDamage(isStillUtf8: boolean): void {
    if (isStillUtf8) this.#isDamaged = true;
    else this.#encoding = 'windows-1252';
  }

  #wholeLength(bytes: Uint8Array): number {
    if (this.#encoding === 'windows-1252') return bytes.length;
    if (this.#encoding !== 'utf-8') {
      const even = bytes.length - (bytes.length % 2);
      const highByte = bytes[this.#encoding === 'utf-16le' ? even - 1 : even - 2] ?? 0;
      return highByte >= 0xd8 && highByte <= 0xdb ? even - 2 : even;
    }
    for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
      const byte = bytes[bytes.length - back] ?? 0;
      if (byte < 0x80) break;
      if (byte < 0xc0) continue;
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
    return bytes.length;
  }

  #clean(text: string): string {
    if (text === '') return text;
    let clean = this.#isStart && text.startsWith('\ufeff') ? text.slice(1) : text;
    this.#isStart = false;
    if (this.#endedWithReturn && clean.startsWith('\n')) clean = clean.slice(1);
    this.#endedWithReturn = text.endsWith('\r');
    return clean.replace(/\r\n?/gu, '\n').replace(CONTROLS, '');
  }
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** How many bytes stand before the first that is not UTF-8, by halving. */
function validLength(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
