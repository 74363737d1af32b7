/** A name for tight places: middle names as initials, and the rest cut with an ellipsis if need be. */
const LONGEST = 22;

/** "Frank Lewis Dyer" → "Frank L. Dyer"; what stands in brackets goes; names of one or two words stay whole up to `longest`. */
export function shortName(name: string, longest = LONGEST): string {
  const plain = name.replace(/\s*\([^)]*\)/gu, '').trim() || name;
  const words = plain.split(' ').filter(Boolean);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const middle = words.slice(1, -1).map((word) => (/^\p{Lu}/u.test(word) ? initial(word) : word));
  const initials = words.length > 2 ? [first, ...middle, last].join(' ') : plain;
  if (letters(initials) <= longest) return initials;
  const bare = words.length > 1 ? `${initial(first)} ${last}` : plain;
  return letters(bare) <= longest ? bare : `${[...bare].slice(0, longest - 1).join('')}…`;
}

function initial(word: string): string {
  return word.endsWith('.') ? word : `${[...word][0] ?? ''}.`;
}

function letters(text: string): number {
  return [...text].length;
}
