/**
 * A name without what is no part of it: emoji, pictographs, flags, private and broken characters, heaps of
 * marks. Only for showing and comparing; what a source wrote is kept. A name of pictures alone stays.
 */

/** Emoji with their colours and joins, other pictographs and dingbats, characters no font need have. */
const PICTURES =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\p{Co}\p{Cs}\p{Cn}\u{20e3}\u{fe00}-\u{fe0f}\u{fffd}\u{e0000}-\u{e007f}]/gu;
/** More marks on one letter than any script writes. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** What parted a name from the pictures beside it. */
const LOOSE_ENDS = /^[\s|•·~*_,;:–—-]+|[\s|•·~*_;:–—-]+$/gu;

/** The text without pictures and with at most four marks a letter; as it is where nothing would be left. */
export function withoutPictures(text: string): string {
  if (!/[^\u0020-\u007e\u00c0-\u024f]/u.test(text)) return text;
  const bare = text.replace(HEAPED_MARKS, '$1').replace(PICTURES, ' ');
  if (bare === text) return text;
  const tidy = bare.replace(/\s+/gu, ' ').replace(LOOSE_ENDS, '');
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : text;
}
