/**
 * The first element of an XML file, by which its format is told. Each step looks for one mark, so that a
 * beginning made of thousands of comments costs no more than its length.
 */

/** The name of the first element, without prefix, behind instructions, comments and a doctype; '' where there is none. */
export function rootElement(text: string): string {
  let at = 0;
  for (;;) {
    at += /^\s*/u.exec(text.slice(at, at + 4096))?.[0].length ?? 0;
    const end = text.startsWith('<!--', at)
      ? endOf(text, '-->', at)
      : text.startsWith('<?', at)
        ? endOf(text, '?>', at)
        : text.startsWith('<!', at)
          ? endOfDoctype(text, at)
          : null;
    if (end === null) break;
    if (end < 0) return '';
    at = end;
  }
  const name = /^<([\w.:-]+)[\s/>]/u.exec(text.slice(at, at + 200))?.[1] ?? '';
  return name.slice(name.indexOf(':') + 1);
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function endOfDoctype(text: string, from: number): number {
  const plain = text.indexOf('>', from);
  const subset = text.indexOf('[', from);
  if (plain < 0 || subset < 0 || subset > plain) return plain < 0 ? -1 : plain + 1;
  const close = text.indexOf(']', subset);
  return close < 0 ? -1 : endOf(text, '>', close);
}
