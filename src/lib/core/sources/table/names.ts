/**
 * Who stands in a cell of an events or edges table.
 *
 * Every non-empty cell is a person, digits too, with one exception: where most distinct names of a table
 * are written "Surname, Given", a name without a comma is an organisation, and "Unknown" and its like are
 * nobody. A bar between spaces parts several people.
 */
import { visibleText, normaliseName } from '../../facts/handles.ts';
import { SETTINGS } from '../../settings.ts';

export type CellName =
  { kind: 'person'; name: string } | { kind: 'organisation'; name: string } | { kind: 'nobody' };

/** Up to its first letter nothing is taken twice: a cell of letters alone would cost their square. */
const SURNAME_FIRST = /^[^,\p{L}]*\p{L}[^,]*,\s*\S/u;
const NOBODY = new Set(['unknown', '?', 'n/a', 'na', 'anonymous', 'nobody', 'none', '-']);

/** The names in a cell, each exactly as written, trimmed. */
export function splitNames(cell: string): string[] {
  return cell
    .split(/(?:^|\s)\|(?=\s|$)/u)
    .map((name) => name.trim())
    .filter((name) => visibleText(name) !== '');
}

/** Whether a table writes people as "Surname, Given", from its distinct names. */
export function isSurnameFirst(names: Iterable<string>): boolean {
  const distinct = new Set(names);
  let withComma = 0;
  for (const name of distinct) if (SURNAME_FIRST.test(name)) withComma += 1;
  return withComma > distinct.size * SETTINGS.surnameFirstShare.value;
}

/** Who one name is, given how the table writes people. */
export function nameIn(table: { isSurnameFirst: boolean }, name: string): CellName {
  if (!table.isSurnameFirst) return { kind: 'person', name };
  if (NOBODY.has(normaliseName(name))) return { kind: 'nobody' };
  return SURNAME_FIRST.test(name) ? { kind: 'person', name } : { kind: 'organisation', name };
}
