/**
 * Lists in JSON as rows of a table: a list of flat objects, or an object that holds one such list. Each
 * object is a row and each of its keys a column, in the order they are first met; a list of values within a
 * row is one cell, parted as several people in a cell are. What lies deeper is left out. Cost: linear.
 */
import { listOf, textOf } from '../json-file.ts';
import { GUESS_ROWS, MAX_CELL_CHARACTERS, MAX_JSON_COLUMNS } from '../limits.ts';
import type { TableRow } from './row-reader.ts';

/** A JSON text that begins as a list of objects, and a key whose value does. */
const LIST = /^[\s\ufeff]*\[\s*(?=\{)/u;
const KEY_OF_LIST = /"(?:[^"\\]|\\.)*"\s*:\s*\[\s*(?=\{)/u;
const STRING = /"(?:[^"\\]|\\.)*"/gu;
const BETWEEN_VALUES = ' | ';

/** The columns of rows that are objects; null where they are not flat: most of what they hold lies deeper. */
export function columnsIn(rows: readonly unknown[]): string[] | null {
  const flat = new Set<string>();
  const deep = new Set<string>();
  for (const row of rows) {
    if (!isObject(row)) continue;
    for (const [key, value] of Object.entries(row)) {
      if (!isFlat(value)) deep.add(key);
      else if (flat.size < MAX_JSON_COLUMNS) flat.add(key);
    }
  }
  return flat.size > 0 && flat.size >= deep.size ? [...flat] : null;
}

/** The one list of objects in a whole document; null where there is none, or several. */
export function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return isListOfObjects(value) ? value : null;
  if (!isObject(value)) return null;
  const lists = Object.values(value).map(listOf).filter(isListOfObjects);
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

/** The same by the beginning of a document: the first objects that stand whole in it. */
export function firstObjects(text: string): unknown[] {
  const objects: unknown[] = [];
  let at = listStart(text);
  while (at >= 0 && objects.length < GUESS_ROWS) {
    const end = endOfObject(text, at);
    if (end < 0) break;
    try {
      objects.push(JSON.parse(text.slice(at, end)));
    } catch {
      break;
    }
    const next = /^\s*,\s*(?=\{)/u.exec(text.slice(end, end + 1000));
    at = next ? end + next[0].length : -1;
  }
  return objects;
}

/** One object as a row, which is known by its running number, from 1. */
export function rowOf(
  value: unknown,
  columns: ReadonlyMap<string, number>,
  line: number,
): TableRow {
  const cells = new Array<string>(columns.size).fill('');
  let cutColumn = -1;
  for (const [key, held] of Object.entries(isObject(value) ? value : {})) {
    const column = columns.get(key);
    if (column === undefined) continue;
    const text = cellOf(held);
    cells[column] = text.slice(0, MAX_CELL_CHARACTERS).toWellFormed();
    if (text.length > MAX_CELL_CHARACTERS) cutColumn = column;
  }
  return { cells, line, isUnclosed: false, cutColumn };
}

function listStart(text: string): number {
  const whole = LIST.exec(text);
  if (whole) return whole[0].length;
  const found = /^[\s\ufeff]*\{/u.test(text) ? KEY_OF_LIST.exec(text) : null;
  if (!found) return -1;
  const before = text.slice(0, found.index).replace(STRING, '');
  return before.split('{').length === 2 ? found.index + found[0].length : -1;
}

/** Where the object ends that begins here; -1 where the text ends before it. */
function endOfObject(text: string, from: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function cellOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const values = listOf(value);
  return values.length === 0
    ? textOf(value)
    : values.filter(isFlat).map(cellOf).filter(Boolean).join(BETWEEN_VALUES);
}

/** A value, or a list of nothing but values. */
function isFlat(value: unknown): boolean {
  return Array.isArray(value)
    ? !value.some((one) => typeof one === 'object' && one !== null)
    : !isObject(value);
}

function isListOfObjects(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
