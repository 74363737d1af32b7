/** Imports made of small random tables, for properties that must hold for any of them. */
import fc from 'fast-check';
import type { LiveImport } from '../../../src/lib/core/facts/unite.ts';
import { readGood } from '../sources/read-text.ts';

const person = fc.constantFrom('Ada', 'Bo', 'Cy', 'Dee', 'ada');
const eventRow = fc
  .tuple(fc.constantFrom('', 'm1', 'm2', 'm3', '4'), fc.integer({ min: 1, max: 5 }), person, person)
  .map(([id, day, from, to]) => `${id},2024-01-0${day},${from},${to}`);
const edgeRow = fc
  .tuple(person, person, fc.constantFrom('', '1', '2.5', 'x'))
  .map(([source, target, weight]) => `${source},${target},${weight}`);
const personRow = fc
  .tuple(person, fc.constantFrom('', 'a@example.com', 'b@example.com'), fc.constantFrom('', 'Acme'))
  .map(([name, email, company]) => `${name},${email},${company}`);

const rows = (header: string, row: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(row, { minLength: 1, maxLength: 8 }).map((lines) => [header, ...lines].join('\n'));

/** The text of some events, edges or people table. */
export const anyTable: fc.Arbitrary<string> = fc.oneof(
  rows('id,date,from,to', eventRow),
  rows('source,target,weight', edgeRow),
  rows('name,email,company', personRow),
);

/** An import of a table's text. */
export async function importOf(text: string, id: string, addedAt: number): Promise<LiveImport> {
  const { batch, report } = await readGood(text);
  return {
    info: { id, source: 'table', files: ['t'], addedAt, asOf: null, coverage: report.coverage },
    batch,
  };
}
