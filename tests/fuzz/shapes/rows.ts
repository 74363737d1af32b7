/** Tables as text: headers with columns lost, doubled and out of order, cells quoted rightly and wrongly. */
import fc from 'fast-check';
import { lineEnd, mostly, odd } from './odd-text.ts';

const MOST_ROWS = 14;
const delimiter = fc.oneof(
  { weight: 5, arbitrary: fc.constant(',') },
  { weight: 2, arbitrary: fc.constantFrom(';', '\t', '|') },
);

export interface Column {
  header: string;
  cell: fc.Arbitrary<string>;
}

const quoting = fc.oneof(
  { weight: 6, arbitrary: fc.constant('where-needed' as const) },
  { weight: 2, arbitrary: fc.constant('never' as const) },
  { weight: 1, arbitrary: fc.constantFrom('always' as const, 'left-open' as const) },
);
type Quoting = 'where-needed' | 'never' | 'always' | 'left-open';

/** A table of some of these columns. */
export function tableOf(columns: readonly Column[]): fc.Arbitrary<string> {
  const chosen = fc.oneof(
    { weight: 4, arbitrary: fc.constant([...columns]) },
    { weight: 2, arbitrary: fc.shuffledSubarray([...columns], { minLength: 1 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...columns), { minLength: 1, maxLength: 14 }),
    },
  );
  return fc
    .tuple(chosen, delimiter, lineEnd)
    .chain(([some, comma, end]) =>
      fc
        .tuple(above, header(some, comma), fc.array(row(some, comma), { maxLength: MOST_ROWS }))
        .map(([first, head, rows]) => [...first, head, ...rows, ''].join(end)),
    );
}

/** What programs put above a header. */
const above = fc.oneof(
  { weight: 6, arbitrary: fc.constant<string[]>([]) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(fc.constantFrom('sep=;', 'Notes:', '"""', ',,,', 'sep=,'), odd), {
      maxLength: 24,
    }),
  },
);

function header(columns: readonly Column[], comma: string): fc.Arbitrary<string> {
  return fc
    .tuple(...columns.map((column) => oftenly(fc.constant(column.header))))
    .map((cells) => cells.map((cell) => quoted(cell, comma, 'where-needed')).join(comma));
}

/** A header is left as it is far oftener than a cell, or no table would be recognised. */
function oftenly(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 40, arbitrary: text }, { weight: 1, arbitrary: odd });
}

function row(columns: readonly Column[], comma: string): fc.Arbitrary<string> {
  const cells = fc.tuple(...columns.map(({ cell }) => mostly(cell)));
  const extent = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) },
  );
  return fc.tuple(cells, quoting, extent).map(([texts, how, more]) => {
    const ragged = more < 0 ? texts.slice(0, more) : [...texts, ...texts.slice(0, more)];
    return ragged.map((text) => quoted(text, comma, how)).join(comma);
  });
}

function quoted(text: string, comma: string, how: Quoting): string {
  const closed = `"${text.replaceAll('"', '""')}"`;
  switch (how) {
    case 'never':
      return text;
    case 'always':
      return closed;
    case 'left-open':
      return text.length % 2 === 0 ? text : closed.slice(0, -1);
    case 'where-needed':
      return /["\r\n]/u.test(text) || text.includes(comma) ? closed : text;
    default:
      return how satisfies never;
  }
}
