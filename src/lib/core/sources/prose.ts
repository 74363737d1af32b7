/**
 * Whether a file is written to be read rather than to be counted: Markdown, a licence, a page of sentences.
 * No table is made of it, though a first line with commas looks like a header. Names that say Markdown are
 * believed; other names must be of a plain text, whose first lines are then looked at.
 */
const MARKED_UP = /\.(?:md|markdown|mdx|rst|adoc)$/iu;
const ABOUT_OTHERS =
  /(?:^|[\\/ ])(?:readme|licen[cs]e|copying|notice|changelog|authors)(?:\.txt)?$/iu;
const PLAIN = /(?:\.te?xt|(?:^|[\\/ ])[^\\/.]+)$/iu;
const CELLS = /[\t;|]/u;
const LINES = 5;
const WORDS_OF_A_SENTENCE = 6;

/** `start` is the beginning of the text. */
export function isProse(name: string, start: string): boolean {
  if (MARKED_UP.test(name) || ABOUT_OTHERS.test(name)) return true;
  if (!PLAIN.test(name)) return false;
  const lines = start.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const first = lines.slice(0, LINES);
  return first.length === LINES && first.every(isSentence);
}

function isSentence(line: string): boolean {
  return !CELLS.test(line) && line.trim().split(/\s+/u).length >= WORDS_OF_A_SENTENCE;
}
