/**
 * Undoes the encoding of Meta's exports: texts are UTF-8 whose bytes are written as if each were a
 * character ("JÃ¼rgen"). A text is repaired only where that can be undone: all its characters are bytes,
 * and the bytes are valid UTF-8. Anything else was written rightly and stays.
 * Reference: "Facebook JSON badly encoded", stackoverflow.com/q/50008296. Cost: linear.
 */

/** Something beyond ASCII, and nothing that is no byte. */
const MAY_BE_BYTES = /^(?=.*[\u0080-\u00ff])[\0-\u00ff]*$/su;

/** The text as it was meant. */
export function repaired(text: string): string {
  if (!MAY_BE_BYTES.test(text)) return text;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return text;
  }
}
