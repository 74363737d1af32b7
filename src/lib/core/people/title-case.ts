/**
 * Names shouted or mumbled, as people write them: "MARY O'BRIEN-MCDONALD" and "ludwig van beethoven" become
 * "Mary O'Brien-McDonald" and "Ludwig van Beethoven". Only names of two words and more in one case: one word
 * may be an acronym or a user name. Scripts without cases have nothing to change.
 */

const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le los ten ter zu zur af av y e bin ibn al el'.split(
    ' ',
  ),
);
/** Written in capitals in any name: numbers of kings and what follows a comma. */
const CAPITALS = /^(?:i{2,3}|iv|vi{1,3}|mba|cpa|cfa|pmp|msc|bsc|llm|md|mp|cbe|obe|mbe)$/iu;
const DEGREES = new Map([['phd', 'PhD']]);

/** Whether a name of several words is written without a small letter, or without a capital. */
export function isOneCase(name: string): boolean {
  const words = name.split(/[\s,]+/u).filter((word) => /\p{L}{2}/u.test(word));
  if (words.length < 2) return false;
  return /\p{Lu}/u.test(name) !== /\p{Ll}/u.test(name) && !/\p{Lt}/u.test(name);
}

/** The name with capitals where names have them; initials and numbers keep theirs. */
export function titleCase(name: string): string {
  const words = name.split(' ');
  return words.map((word, at) => titleWord(word, at === 0, at === words.length - 1)).join(' ');
}

function titleWord(word: string, isFirst: boolean, isLast: boolean): string {
  const letters = word.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (!isFirst && !isLast && PARTICLES.has(letters)) return word.toLowerCase();
  if (!isFirst && CAPITALS.test(letters)) return word.toUpperCase();
  const degree = DEGREES.get(letters);
  if (!isFirst && degree !== undefined) return degree;
  // "JP Morgan", "TJ Hooker": two consonants at the front are initials; "Ng" at the end is a name.
  if (!isLast && /^[^aeiouy]{2}$/iu.test(letters) && letters === word.toLowerCase()) {
    return word.toUpperCase();
  }
  return word.split(/(-)/u).map(titlePart).join('');
}

/** "O'BRIEN" → "O'Brien", "d'aubigné" → "d'Aubigné", "MCDONALD" → "McDonald". */
function titlePart(part: string): string {
  const [, before = '', mark = '', after = ''] = /^([^'’ʼ]*)(['’ʼ])(.*)$/su.exec(part) ?? [];
  if (mark !== '' && before.length === 1 && after.length > 1) {
    const front = /^[dl]$/iu.test(before) ? before.toLowerCase() : before.toUpperCase();
    return front + mark + titlePart(after);
  }
  const low = lower(part);
  const scottish = /^mc(\p{L})(\p{L}{2,})$/u.exec(low);
  if (scottish) return `Mc${(scottish[1] ?? '').toUpperCase()}${scottish[2] ?? ''}`;
  const first = part.search(/\p{L}/u);
  if (first < 0) return part;
  const [letter = ''] = part.slice(first);
  return part.slice(0, first) + letter.toUpperCase() + lower(part.slice(first + letter.length));
}

/** Lower case; the dotted capital of Turkish gives one letter, not a letter and a mark. */
function lower(text: string): string {
  return text.toLowerCase().replaceAll('i\u0307', 'i');
}
