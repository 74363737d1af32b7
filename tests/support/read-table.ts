/** A table written in a test, read through the real reader into facts. */
import type { FactSet } from '../../src/lib/core/facts/facts.ts';
import { unite } from '../../src/lib/core/facts/unite.ts';
import { coverageOf } from '../../src/lib/core/sources/report-builder.ts';
import { readFile } from '../../src/lib/core/sources/index.ts';

/** Facts of one table. Throws where it cannot be read: the test's own mistake. */
export async function readTable(text: string, name = 'table.csv'): Promise<FactSet> {
  const blob = new Blob([text]);
  const file = { name, size: blob.size, stream: () => new Blob([text]).stream() };
  const read = await readFile(file, { timeZone: 'UTC' });
  if (!read.ok) throw new Error(`${name} was refused: ${read.reports[0]?.refusal.kind}`);
  const coverage = coverageOf(read.reports);
  const info = { id: name, source: read.batch.source, files: [name], addedAt: 0, asOf: null };
  return unite([{ info: { ...info, coverage }, batch: read.batch }]);
}
