/**
 * Reads a list of people: a name (whole, or first and last) and what the row knows of them. Each row is
 * one record. Its key is the row's id, else its best handle with the name, so that a newer list with
 * another company is a new version of the same record, and two people sharing an address stay two.
 */
import { nameHandle, visibleText, type Handle } from '../../facts/handles.ts';
import { hash64, type Hash64 } from '../../facts/hash.ts';
import { cellOf, cellsOf, type FieldColumns, type PeopleField } from './columns.ts';
import { telephoneHandle } from '../phones.ts';
import { emailHandle, profileHandle } from './handles-of.ts';
import { statedPlace } from '../stated-place.ts';
import { splitNames } from './names.ts';
import { normalisedRow, type Reading, type ShapeReader } from './reading.ts';
import type { TableRow } from './row-reader.ts';

export class PeopleReader implements ShapeReader {
  readonly #reading: Reading;
  readonly #at: FieldColumns<PeopleField>;
  readonly #seen = new Set<string>();

  constructor(reading: Reading, at: FieldColumns<PeopleField>) {
    this.#reading = reading;
    this.#at = at;
  }

  take({ cells, line }: TableRow): void {
    const { builder, report, file } = this.#reading;
    const cell = (field: PeopleField): string => cellOf(this.#at, cells, field);
    const all = (field: PeopleField): string[] => cellsOf(this.#at, cells, field);
    const name = cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ');
    const isNamed = visibleText(name) !== '';
    const keys = [
      ...all('profile').map(profileHandle),
      ...all('email').map(emailHandle),
      ...all('phone').map((number) => telephoneHandle(number)),
    ].filter((handle) => handle !== null);
    const handles: Handle[] = [...new Set(isNamed ? [...keys, nameHandle(name)] : keys)];
    const [first] = handles;
    if (first === undefined) return report.skip(line, { kind: 'no-name' });

    const organisation = cell('organisation');
    const role = cell('role');
    const content = normalisedRow('person', [...handles, organisation, role, cell('city')]);
    const key = this.#key(cell('id'), keys[0], name, content);
    if (builder.holds('record', key)) {
      return report.skip(line, { kind: 'repeated-id', id: cell('id') });
    }
    const places = statedPlace(cell('city'), cell('country'));
    const written = isNamed ? name.trim() : null;
    builder.addRecord({ key, content, handles, name: written, places, row: line, file });
    if (places.length > 0) report.tally('people-placed');
    this.#count(first, handles, name);
    this.#belongs(first, key, { organisation, role }, line);
    for (const group of all('group').flatMap(splitNames)) {
      if (group !== organisation)
        this.#belongs(first, key, { organisation: group, role: '' }, line);
    }
  }

  #belongs(
    person: Handle,
    record: Hash64,
    { organisation, role }: { organisation: string; role: string },
    row: number,
  ): void {
    if (visibleText(organisation) === '') return;
    const { builder, report, file } = this.#reading;
    builder.addAffiliation({
      key: hash64(`belongs:${record.high}:${record.low}:${organisation}`),
      content: normalisedRow('belongs', [person, organisation, role]),
      ...{ person, organisation, role: role || null, first: null, last: null },
      ...{ row, file },
    });
    report.keptAffiliation();
  }

  finish(): void {
    this.#seen.clear();
  }

  #key(id: string, best: Handle | undefined, name: string, content: string): Hash64 {
    if (id !== '') {
      const isBare = /^\d+$/u.test(id);
      return hash64(normalisedRow('person-id', isBare ? [id, visibleText(name)] : [id]));
    }
    if (best === undefined) return this.#reading.builder.keyOfRow(content);
    return this.#reading.builder.keyOfRow(normalisedRow('person-key', [best, visibleText(name)]));
  }

  /** A row whose handles were all new is one more person; the report's count is an estimate. */
  #count(first: Handle, handles: readonly Handle[], name: string): void {
    if (!handles.some((handle) => this.#seen.has(handle))) {
      this.#reading.report.sawPerson(first, first, name);
    }
    for (const handle of handles) this.#seen.add(handle);
  }
}
