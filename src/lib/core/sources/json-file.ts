/**
 * A JSON file, read whole: most services export documents that make sense only from their first brace to
 * their last. Fields are asked for by name, so that `__proto__` and its like are only words, and nothing
 * walks down a document on its own, so that depth costs nothing.
 * Memory: the file, its text and its values, up to `MAX_JSON_BYTES`. Cost: linear.
 */
import { MAX_JSON_BYTES } from './limits.ts';
import { pieces } from './pieces.ts';
import type { RefusalReason } from './reasons.ts';
import type { ReadOptions, SourceFile } from './source.ts';
import { guessEncoding } from './table/decode.ts';
import { fromWindows1252 } from './windows-1252.ts';

export type JsonAnswer =
  { kind: 'value'; value: unknown } | { kind: 'refused'; refusal: RefusalReason };

/**
 * The value of a JSON file, or why there is none. `onBytes` is told of each piece read.
 * Rejects with the signal's abort reason, or when the file cannot be opened.
 */
export async function readJson(
  file: SourceFile,
  { signal }: Pick<ReadOptions, 'signal'>,
  onBytes?: (bytes: number) => void,
): Promise<JsonAnswer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces(file)) {
    signal?.throwIfAborted();
    length += piece.length;
    if (length > MAX_JSON_BYTES) {
      return { kind: 'refused', refusal: { kind: 'too-large', limitBytes: MAX_JSON_BYTES } };
    }
    parts.push(piece);
    onBytes?.(piece.length);
  }
  signal?.throwIfAborted();
  return parseJson(decoded(parts, length));
}

/** The value of a JSON text, or where it stops being one. */
function parseJson(text: string): JsonAnswer {
  if (text.trim() === '') return { kind: 'refused', refusal: { kind: 'empty' } };
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    const at = placeOf(error, text) + 1;
    return { kind: 'refused', refusal: { kind: 'broken-json', at } };
  }
}

/** A field of its own by name; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}

/** A field that is text; empty where it is not. JSON can hold halves of characters: each is U+FFFD. */
export function textField(value: unknown, name: string): string {
  return textOf(field(value, name));
}

/** A value that is text, as `textField` gives it; empty where it is not. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed() : '';
}

/** A field that is a number; NaN where it is not. Numbers too large to be one are infinite. */
export function numberField(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === 'number' ? found : NaN;
}

/** A field that is a list; an empty one where it is not. */
export function listField(value: unknown, name: string): readonly unknown[] {
  return listOf(field(value, name));
}

/** A list, or an empty one where the value is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** UTF-8 where it is valid, UTF-16 by its marks or pattern, else Windows-1252. */
function decoded(parts: readonly Uint8Array[], length: number): string {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const encoding = guessEncoding(bytes.subarray(0, 1024));
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

/** Browsers name the place in their message, by position or by line and column; else it is the end. */
function placeOf(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/u.exec(message) ?? [];
  if (line === undefined || column === undefined) return text.length;
  const before = text.split('\n').slice(0, Number(line) - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + Number(column) - 1;
}
