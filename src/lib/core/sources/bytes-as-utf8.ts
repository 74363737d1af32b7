/** Files of UTF-16 as UTF-8, for readers that look for line ends among bytes. */
import type { Encoding } from './table/decode.ts';

/**
 * What turns the pieces of a file into UTF-8: UTF-16 has line ends of two bytes. Other bytes stay as they
 * are, but for a byte order mark at the start.
 */
export function bytesAsUtf8(encoding: Encoding): (piece: Uint8Array) => Uint8Array {
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    let isStart = true;
    return (piece) => {
      const hasMark = isStart && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
      isStart = false;
      return hasMark ? piece.subarray(3) : piece;
    };
  }
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (piece) => encoder.encode(decoder.decode(piece, { stream: true }));
}
