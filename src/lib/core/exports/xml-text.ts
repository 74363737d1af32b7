/**
 * Text as XML 1.0 can carry it: markup characters escaped, white space that attributes would fold written
 * as references, and characters XML cannot hold at all (controls, lone surrogates) left out.
 */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

const REFERENCES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** Safe between tags and between quotes. */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"'\t\n\r]/gu, (character) => REFERENCES.get(character) ?? '');
}
