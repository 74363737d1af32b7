/** Tables of letters, ties and people, and square ones. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { address, anyText, date, fileOf, link, name, number } from './odd-text.ts';
import { tableOf, type Column } from './rows.ts';

const several = fc
  .array(name, { maxLength: 4 })
  .chain((names) => fc.constantFrom('|', ' | ', ';', ',').map((bar) => names.join(bar)));
const kind = fc.constantFrom('Letter', 'mail', 'Call', 'meeting', 'spouse', 'weird', '');

const EVENTS: readonly Column[] = [
  { header: 'id', cell: fc.constantFrom('1', '2', '3', '', 'x') },
  { header: 'date', cell: date },
  { header: 'from', cell: several },
  { header: 'to', cell: several },
  { header: 'cc', cell: several },
  { header: 'kind', cell: kind },
  { header: 'weight', cell: number },
  { header: 'subjects', cell: several },
];
const EDGES: readonly Column[] = [
  { header: 'source', cell: name },
  { header: 'target', cell: name },
  { header: 'weight', cell: number },
  { header: 'type', cell: kind },
];
const PEOPLE: readonly Column[] = [
  { header: 'Name', cell: name },
  { header: 'First Name', cell: name },
  { header: 'E-mail', cell: address },
  { header: 'Phone', cell: number },
  { header: 'Company', cell: name },
  { header: 'Title', cell: kind },
  { header: 'Profile URL', cell: link },
];

const square = fc.uniqueArray(anyText, { minLength: 1, maxLength: 6 }).chain((names) =>
  fc
    .array(fc.array(number, { minLength: names.length, maxLength: names.length }), {
      ...{ minLength: names.length, maxLength: names.length },
    })
    .map((rows) =>
      [['', ...names], ...rows.map((cells, i) => [names[i] ?? '', ...cells])]
        .map((cells) => cells.join(','))
        .join('\n'),
    ),
);
const bare = fc
  .array(fc.tuple(name, name, number), { maxLength: 8 })
  .map((rows) => rows.map((cells) => cells.join(',')).join('\n'));

export const tables: fc.Arbitrary<readonly FuzzFile[]> = fc.array(
  fileOf(
    fc.constantFrom('letters.csv', 'people.tsv', 'folder/ties.csv', 'table.txt', 'Connections.csv'),
    fc.oneof(tableOf(EVENTS), tableOf(EDGES), tableOf(PEOPLE), square, bare),
  ),
  { minLength: 1, maxLength: 2 },
);
