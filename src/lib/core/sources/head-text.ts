/** The first bytes of a file as the text they are, by which most sources tell whether it is theirs. */
import type { FileSample } from './source.ts';
import { guessEncoding, isText, StreamDecoder } from './table/decode.ts';

export interface HeadText {
  text: string;
  /** Whether this is all of the file. */
  isWhole: boolean;
}

/** The text of a file's first bytes, its line ends as "\n"; null where they are no text. */
export function headText({ head, size }: Pick<FileSample, 'head' | 'size'>): HeadText | null {
  if (!isText(head)) return null;
  const isWhole = head.length >= size;
  return { text: new StreamDecoder(head).push(head, isWhole), isWhole };
}

/** The same in a few marks of the format's own, where all else may be anything: bytes taken as they are. */
export function roughText(head: Uint8Array): string {
  return new TextDecoder(guessEncoding(head)).decode(head);
}
