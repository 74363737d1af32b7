/** What a name can hold must come out of a file as it went in, and never run in a spreadsheet. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../src/lib/core/exports/csv-cell.ts';
import { xmlText } from '../../../src/lib/core/exports/xml-text.ts';

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What an XML reader makes of escaped text. */
function readXml(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (_, code?: string, name?: string) =>
    code === undefined ? (NAMED.get(name ?? '') ?? '?') : String.fromCodePoint(Number(code)),
  );
}

const carried = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, '');

describe('text in XML', () => {
  it('comes back as it was, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readXml(xmlText(text))).toBe(carried(text));
      }),
    );
  });

  it('never opens a tag or ends a value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(xmlText(text)).not.toMatch(/[<>"'\t\n\r]|&(?!(?:#\d+|\w+);)/u);
      }),
    );
    expect(xmlText('</node><script>"&\'')).toBe('&lt;/node&gt;&lt;script&gt;&quot;&amp;&apos;');
  });
});

describe('text in a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u0000=1', '\r=1', '＝1'])(
    'does not run %j',
    (text) => {
      const [[cell] = []] = Papa.parse<string[]>(csvCell(text), { delimiter: ',' }).data;
      expect(cell).toBe(`'${text}`);
    },
  );

  it('comes back as it was, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), (cells) => {
        const line = cells.map(csvCell).join(',');
        const [read = []] = Papa.parse<string[]>(line, { delimiter: ',', newline: '\r\n' }).data;
        expect(read.map((cell, place) => (cell === cells[place] ? cell : cell.slice(1)))).toEqual(
          cells,
        );
        for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });

  it('leaves the unknown empty and numbers whole', () => {
    expect([null, 0.1 + 0.2, 'Müller, Ana', 'say "hi"'].map(csvCell)).toEqual([
      '',
      '0.30000000000000004',
      '"Müller, Ana"',
      '"say ""hi"""',
    ]);
  });
});
