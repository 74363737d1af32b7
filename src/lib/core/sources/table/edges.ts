/**
 * Reads a list of ties: `source,target` with optional `weight` and `type`. They have no time. Parallel
 * rows are kept as they stand; ties add them up. A weight that is no number, not finite, zero or negative
 * is told and counts as none. In a "Surname, Given" table a row of a person and an organisation says
 * where the person belongs.
 */
import { hash64 } from '../../facts/hash.ts';
import { DECISION_ROWS } from '../limits.ts';
import { cellOf, type EdgeField, type FieldColumns } from './columns.ts';
import { isSurnameFirst, nameIn, type CellName } from './names.ts';
import { normalisedRow, TablePeople, type Reading, type ShapeReader } from './reading.ts';
import type { TableRow } from './row-reader.ts';
import { readWeight } from './weights.ts';

export class EdgesReader implements ShapeReader {
  readonly #reading: Reading;
  readonly #at: FieldColumns<EdgeField>;
  readonly #people: TablePeople;
  #held: TableRow[] = [];
  #table: { isSurnameFirst: boolean } | null = null;

  constructor(reading: Reading, at: FieldColumns<EdgeField>) {
    this.#reading = reading;
    this.#at = at;
    this.#people = new TablePeople(reading);
  }

  take(row: TableRow): void {
    if (this.#table) {
      this.#read(row, this.#table);
      return;
    }
    this.#held.push(row);
    if (this.#held.length >= DECISION_ROWS) this.#decide();
  }

  finish(): void {
    if (!this.#table) this.#decide();
    this.#people.finish();
  }

  #decide(): void {
    const names = this.#held.flatMap(({ cells }) =>
      (['source', 'target'] as const).map((field) => cellOf(this.#at, cells, field)),
    );
    const table = { isSurnameFirst: isSurnameFirst(names.filter(Boolean)) };
    this.#table = table;
    const held = this.#held;
    this.#held = [];
    for (const row of held) this.#read(row, table);
  }

  #read({ cells, line }: TableRow, table: { isSurnameFirst: boolean }): void {
    const { report, builder, delimiter, file } = this.#reading;
    const source = cellOf(this.#at, cells, 'source');
    const target = cellOf(this.#at, cells, 'target');
    const weightCell = cellOf(this.#at, cells, 'weight');
    const a = this.#end(source, line, table);
    const b = this.#end(target, line, table);
    const content = normalisedRow('edge', [
      source,
      target,
      weightCell,
      cellOf(this.#at, cells, 'label'),
    ]);
    const key = builder.keyOfRow(content);

    if (a === null) return report.skip(line, { kind: 'no-source' });
    if (b === null) return report.skip(line, { kind: 'no-target' });
    if (a.kind === 'nobody') return report.skip(line, { kind: 'nobody', text: source });
    if (b.kind === 'nobody') return report.skip(line, { kind: 'nobody', text: target });
    if (a.kind === 'organisation' || b.kind === 'organisation') {
      this.#affiliate(a, b, hash64(`belongs:${key.high}:${key.low}`), content, line);
      return;
    }
    const from = this.#people.named(a.name, line);
    const to = this.#people.named(b.name, line);
    if (from.identity === to.identity) {
      return report.skip(line, { kind: 'self-tie', name: source });
    }
    const weight = readWeight(weightCell, delimiter);
    if (weight.weight === null && weight.reason) report.doubt(line, weight.reason);
    builder.addRelation({
      ...{ key, content, a: from.handle, b: to.handle },
      ...{ weight: weight.weight ?? NaN, row: line, file },
    });
    report.sawInRow(from.identity);
    report.sawInRow(to.identity);
    report.keptRelation();
  }

  /** Who stands at one end; null for an empty cell. A person is named even if the row is set aside. */
  #end(cell: string, line: number, table: { isSurnameFirst: boolean }): CellName | null {
    if (cell === '') return null;
    const found = nameIn(table, cell);
    if (found.kind === 'person') this.#people.named(found.name, line);
    return found;
  }

  #affiliate(
    a: Exclude<CellName, { kind: 'nobody' }>,
    b: Exclude<CellName, { kind: 'nobody' }>,
    key: { high: number; low: number },
    content: string,
    row: number,
  ): void {
    const { builder, report, file } = this.#reading;
    const person = a.kind === 'person' ? a : b.kind === 'person' ? b : null;
    if (!person) return report.skip(row, { kind: 'organisations-only' });
    const organisation = (person === a ? b : a).name;
    builder.addAffiliation({
      ...{ key, content, person: this.#people.named(person.name, row).handle, organisation },
      ...{ role: null, first: null, last: null, row, file },
    });
    report.keptAffiliation();
  }
}
