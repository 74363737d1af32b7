/**
 * The ties as a table, one row a tie, with names first so that people can read it and Kith can take it
 * back as an edge list. Cells that would run as formulas are made harmless. Cost: O(ties).
 */
import type { Conclusions } from '../conclusions.ts';
import { csvCell } from './csv-cell.ts';
import { personRows, tieRows } from './rows.ts';

const HEADER = [
  'source',
  'target',
  'weight',
  'warmth',
  'confidence',
  'interactions',
  'first',
  'last',
  'sourceId',
  'targetId',
];

/** A whole table with a header; `weight` is the strength, empty where unknown. */
export function tiesCsv(conclusions: Conclusions): string {
  const names = new Map(personRows(conclusions).map(({ id, name }) => [id, name]));
  const lines = tieRows(conclusions).map((row) =>
    [
      names.get(row.a) ?? row.a,
      names.get(row.b) ?? row.b,
      row.strength,
      row.warmth,
      row.confidence,
      row.interactions,
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
