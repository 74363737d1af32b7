/**
 * References in XML, repaired so that a parser accepts them: characters written as two references to halves
 * of a pair (`&#55357;&#56832;`), which some programs write and XML forbids; references to characters there
 * are not; names of entities nobody defined; and "&" by itself.
 */

/** Two references to the halves of one character: U+D800–DBFF, then U+DC00–DFFF, hexadecimal or decimal. */
const HALVES = new RegExp(
  [
    String.raw`&#(?:x(d[89ab][\da-f]{2})|(55(?:29[6-9]|[3-9]\d\d)|56(?:[0-2]\d\d|3[01]\d)));`,
    String.raw`&#(?:x(d[c-f][\da-f]{2})|(56(?:3[2-9]\d|[4-9]\d\d)|57(?:[0-2]\d\d|3(?:[0-3]\d|4[0-3]))));`,
  ].join(''),
  'giu',
);
const REFERENCE = /&(?:#(?:x([\da-f]+)|(\d+));|(?!#)(?!(?:amp|lt|gt|quot|apos);)|(?=#))/giu;
/** Control characters but tab and line ends, and what is no character. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu;
const REPLACEMENT = '\ufffd';

/** XML text whose references a parser accepts. */
export function repairedReferences(text: string): string {
  const clean = text.replace(NOT_IN_XML, '');
  if (!clean.includes('&')) return clean;
  return clean
    .replace(HALVES, (_, hex?: string, decimal?: string, hex2?: string, decimal2?: string) => {
      const [high, low] = [codeOf(hex, decimal), codeOf(hex2, decimal2)];
      return reference(0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00));
    })
    .replace(REFERENCE, (_, hex?: string, decimal?: string) =>
      hex === undefined && decimal === undefined ? '&amp;' : reference(codeOf(hex, decimal)),
    );
}

function codeOf(hex = '', decimal = ''): number {
  return hex === '' ? Number(decimal) : Number.parseInt(hex, 16);
}

function reference(code: number): string {
  const isText =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isText ? `&#${code};` : REPLACEMENT;
}
