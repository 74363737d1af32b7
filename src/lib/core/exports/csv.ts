/**
 * The ties as a table, one row a tie, with names first so that people can read it and Kith can take it
 * back as an edge list. Cells that would run as formulas are made harmless. Cost: O(ties).
 */
import { evidentIfOther } from './attributes.ts';
import { csvCell } from './csv-cell.ts';
import type { ExportRows } from './export-rows.ts';

const HEADER = [
  'source',
  'target',
  'weight',
  'evident',
  'warmth',
  'confidence',
  'interactions',
  'contact',
  'first',
  'last',
  'sourceId',
  'targetId',
];

/** A whole table with a header; `weight` is the strength, empty where unknown. */
export function tiesCsv({ people, ties }: ExportRows): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const lines = ties.map((row) =>
    [
      names.get(row.a) ?? row.a,
      names.get(row.b) ?? row.b,
      row.strength,
      evidentIfOther(row),
      row.warmth,
      row.confidence,
      row.interactions,
      row.contact,
      row.first,
      row.last,
      row.a,
      row.b,
    ]
      .map(csvCell)
      .join(','),
  );
  return [HEADER.join(','), ...lines, ''].join('\r\n');
}
