/** What the readers of the four shapes share: where facts go, what is told, who a cell names. */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { handleIdentity, nameHandle, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import type { DateOrder } from '../file-report.ts';
import type { ReportBuilder } from '../report-builder.ts';
import { addressIn } from './handles-of.ts';
import type { TableRow } from './row-reader.ts';

/** Reads the rows of one shape, in order, then settles what needed the whole table. */
export interface ShapeReader {
  take(row: TableRow): void;
  finish(): void;
}

export interface Reading {
  builder: BatchBuilder;
  report: ReportBuilder;
  file: number;
  delimiter: string;
  timeZone: string;
  /** The owner's answer about dates that do not tell; null when not asked. */
  dateOrder: DateOrder | null;
}

export interface NamedPerson {
  handle: Handle;
  identity: string;
}

/** The unit separator: it cannot stand in a cell, control characters are dropped on reading. */
const SEPARATOR = '\u001f';

/** A row in the form that is hashed: what the shape reads of it, in a fixed order. */
export function normalisedRow(shape: string, cells: readonly string[]): string {
  return [shape, ...cells].join(SEPARATOR);
}

/**
 * The people named in the cells of one table. A cell that is an address also yields a record that joins
 * its name handle to its `email:` handle; a person named only in rows that were set aside gets a record
 * too, so that nobody who stands in the table is lost.
 */
export class TablePeople {
  readonly #reading: Reading;
  readonly #known = new Map<string, NamedPerson>();
  readonly #firstRow = new Map<Handle, number>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The person of a cell that is not empty. */
  named(cell: string, row: number): NamedPerson {
    const known = this.#known.get(cell);
    if (known) return known;
    const handle = nameHandle(cell);
    const person = { handle, identity: handleIdentity(handle) };
    this.#known.set(cell, person);
    this.#firstRow.set(handle, row);
    const { builder, report, file } = this.#reading;
    const address = addressIn(cell);
    report.sawPerson(person.identity, handle, address?.name ?? cell);
    if (address) {
      const content = normalisedRow('address', [handle, address.handle]);
      builder.addRecord({
        key: hash64(content),
        content,
        handles: [handle, address.handle],
        name: address.name,
        row,
        file,
      });
    }
    return person;
  }

  /** Keeps those whom no interaction or relation names. */
  finish(): void {
    const { builder, file } = this.#reading;
    for (const [handle, row] of this.#firstRow) {
      if (builder.names(handle)) continue;
      const content = normalisedRow('named', [handle]);
      builder.addRecord({
        key: hash64(content),
        content,
        handles: [handle],
        name: null,
        row,
        file,
      });
    }
  }
}
