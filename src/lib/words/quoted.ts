/** Texts from a file, as a sentence can hold them. */

/** Longer texts from a file are cut here: a reason is one line. */
const QUOTED_CHARACTERS = 40;

/** A text in quotation marks, on one line and cut where it is long. */
export function quoted(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ')];
  const short = letters.slice(0, QUOTED_CHARACTERS).join('');
  return `“${letters.length > QUOTED_CHARACTERS ? `${short}…` : short}”`;
}
