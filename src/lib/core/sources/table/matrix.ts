/**
 * Reads a square table of ties: names across and down, a weight where they meet. A pair stated the same
 * from both sides is one relation; with two different weights it is two, as in a list of ties. Zero and
 * empty cells state nothing. Rows are told by their name, so their order does not matter.
 */
import type { TableRow } from './row-reader.ts';
import { normalisedRow, TablePeople, type Reading, type ShapeReader } from './reading.ts';
import { readWeight } from './weights.ts';

export class MatrixReader implements ShapeReader {
  readonly #reading: Reading;
  readonly #names: readonly string[];
  readonly #people: TablePeople;
  /** Weights stated so far, by "column row" position: the other side of a pair looks itself up. */
  readonly #stated = new Map<number, number>();

  constructor(reading: Reading, names: readonly string[]) {
    this.#reading = reading;
    this.#names = names;
    this.#people = new TablePeople(reading);
  }

  take({ cells, line }: TableRow): void {
    const { report } = this.#reading;
    const name = cells[0]?.trim() ?? '';
    if (name === '') return report.skip(line, { kind: 'no-name' });
    const from = this.#names.indexOf(name);
    this.#people.named(name, line);
    for (let to = 0; to < this.#names.length; to += 1) {
      const cell = cells[to + 1]?.trim() ?? '';
      if (cell === '' || Number(cell) === 0) continue;
      const target = this.#names[to] ?? '';
      if (target === name) report.doubt(line, { kind: 'self-tie', name });
      else this.#relate(name, from, target, to, cell, line);
    }
  }

  finish(): void {
    this.#people.finish();
  }

  #relate(name: string, from: number, target: string, to: number, cell: string, row: number): void {
    const { builder, report, delimiter, file } = this.#reading;
    const answer = readWeight(cell, delimiter);
    if (answer.weight === null && answer.reason) report.doubt(row, answer.reason);
    const weight = answer.weight ?? NaN;
    const size = this.#names.length;
    if (from >= 0) {
      const other = this.#stated.get(to * size + from);
      if (other !== undefined && Object.is(other, weight)) return;
      this.#stated.set(from * size + to, weight);
    }
    const a = this.#people.named(name, row);
    const b = this.#people.named(target, row);
    const content = normalisedRow('edge', [name, target, cell, '']);
    const key = builder.keyOfRow(content);
    builder.addRelation({ key, content, a: a.handle, b: b.handle, weight, row, file });
    report.sawInRow(a.identity);
    report.sawInRow(b.identity);
    report.keptRelation();
  }
}
