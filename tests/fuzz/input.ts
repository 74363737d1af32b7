/** What a fuzz run reads: files made in memory, and where they come from. */
import type fc from 'fast-check';
import { hash64 } from '../../src/lib/core/facts/hash.ts';

export interface FuzzFile {
  /** As the user knows it, a folder and slashes before it where it has one. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Everything there is to fuzz one reader with. A new reader is one such record in `seeds.ts`. */
export interface FuzzTarget {
  /** Its name in the report and after `--only`. */
  reader: string;
  /** Files and folders (ending in "/") of ../shared/samples. */
  samples: readonly string[];
  /** Small whole files, so that a run without ../shared damages something, too. */
  own: readonly FuzzFile[];
  /** Files by the format's own grammar with things wrong in it. */
  grown: fc.Arbitrary<readonly FuzzFile[]>;
  /** How many of its inputs come in a zip archive, 0–1. */
  zipped: number;
}

/** One input, made again from the same reader, seed and index. */
export interface FuzzInput {
  files: readonly FuzzFile[];
}

const encoder = new TextEncoder();

export function fileOfText(name: string, text: string): FuzzFile {
  return { name, bytes: encoder.encode(text) };
}

/** A number of 32 bits that stands for these words. */
export function seedOf(...words: readonly (string | number)[]): number {
  return hash64(words.join(':')).low;
}
