/**
 * Windows-1252 to text, the same on every platform: some releases of Node drop a first byte 0xff and read
 * 0x80–0x9f as control characters. Source: the WHATWG Encoding Standard's index. Cost: one pass.
 */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const CODES = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? FROM_0X80.charCodeAt(byte - 0x80) : byte,
);

/** The text of these bytes; every byte is one character. */
export function fromWindows1252(bytes: Uint8Array): string {
  const codes = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) codes[i] = CODES[bytes[i] ?? 0] ?? 0;
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes);
}
