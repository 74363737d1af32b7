/** Where a person belongs, as far as rows say: one entry an organisation, most often stated first. */
import type { Affiliation } from '../facts/facts.ts';
import { byCodePoint, normaliseName, visibleText } from '../facts/handles.ts';
import type { Membership } from './people.ts';

/** Folds affiliations of one person. Equal names of organisations, by their normal form, are one. */
export function membershipsOf(affiliations: readonly Affiliation[]): Membership[] {
  const byName = new Map<string, Membership>();
  const sorted = [...affiliations].sort(
    (a, b) =>
      (a.last ?? -Infinity) - (b.last ?? -Infinity) ||
      byCodePoint(a.organisation, b.organisation) ||
      byCodePoint(a.role ?? '', b.role ?? ''),
  );
  const told = new Map<string, number>();
  for (const { organisation, role, first, last, toldRows } of sorted) {
    const name = normaliseName(organisation);
    const known = byName.get(name);
    const rows = toldRows === undefined ? 1 : 0;
    if (toldRows !== undefined) told.set(name, Math.max(toldRows, told.get(name) ?? 0));
    if (!known) {
      byName.set(name, { organisation: visibleText(organisation), role, first, last, rows });
      continue;
    }
    known.rows += rows;
    known.role = role ?? known.role;
    known.first = pick(Math.min, known.first, first);
    known.last = pick(Math.max, known.last, last);
  }
  // What is told was counted from rows: it adds none to those that are here.
  for (const [name, rows] of told) {
    const membership = byName.get(name);
    if (membership) membership.rows = Math.max(membership.rows, rows);
  }
  return [...byName.values()].sort(
    (a, b) => b.rows - a.rows || byCodePoint(a.organisation, b.organisation),
  );
}

function pick(
  choose: (a: number, b: number) => number,
  a: number | null,
  b: number | null,
): number | null {
  if (a === null || b === null) return a ?? b;
  return choose(a, b);
}
