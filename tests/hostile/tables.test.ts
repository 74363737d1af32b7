import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../core/sources/read-text.ts';

const folder = new URL('../../../shared/samples/', import.meta.url);
const isPresent = existsSync(folder);
const read = (path: string) => readText(new Uint8Array(readFileSync(new URL(path, folder))));
const good = async (path: string) => {
  const result = await read(path);
  if (!result.ok) throw new Error(`${path} was refused: ${result.report.refusal.kind}`);
  return result;
};

describe.skipIf(!isPresent)('hostile files (needs ../shared)', () => {
  it.each([
    ['hostile/empty.csv', { kind: 'empty' }],
    ['hostile/only-bom.csv', { kind: 'empty' }],
    ['hostile/only-newlines.csv', { kind: 'empty' }],
    ['hostile/binary-as-csv.csv', { kind: 'not-text' }],
    ['hostile/gzip-named.zip', { kind: 'looks-like', what: 'a gzip archive', instead: 'unpack' }],
  ])('%s is refused with a reason', async (path, refusal) => {
    const { ok, report } = await read(path);
    expect(ok).toBe(false);
    expect(report.refusal).toEqual(refusal);
  });

  it('keeps columns of one name apart and tells about them', async () => {
    const { batch, report } = await good('hostile/duplicate-headers.csv');
    expect(batch.records.map(({ handles }) => handles)).toEqual([
      ['email:a@example.com', 'email:b@example.com', 'name:Ada'],
    ]);
    expect(report.problems.map(({ reason }) => reason)).toEqual([
      { kind: 'duplicate-header', header: 'email' },
      { kind: 'empty-header', column: 4 },
    ]);
  });

  it('takes the names of prototypes for ordinary text', async () => {
    const { batch } = await good('hostile/proto-headers.csv');
    expect(batch.handles).toEqual(['name:Ada']);
    expect('polluted' in {}).toBe(false);
    const edges = await readText('source,target\n__proto__,constructor\ntoString,__proto__\n');
    expect(edges.report).toMatchObject({ people: 3, relations: 2 });
  });

  it('keeps ragged rows and names their lines', async () => {
    const { report } = await good('hostile/ragged-rows.csv');
    expect(report).toMatchObject({ records: 2, people: 2, skipped: 0 });
    expect(report.problems.map(({ at, reason }) => [at, reason.kind])).toEqual([
      [2, 'too-few-fields'],
      [3, 'too-many-fields'],
    ]);
  });

  it('stores names with hidden characters and drops control bytes', async () => {
    const { batch } = await good('hostile/rtl-zero-width-names.csv');
    expect(batch.records).toHaveLength(4);
    expect(batch.handles).toContain('name:NUL');
  });

  it('keeps HTML and formulas as the text they are', async () => {
    const html = await good('hostile/html-names.csv');
    expect(html.batch.handles).toContain(
      'name-in-linkedin:<img src=x onerror=alert(1)> <script>alert(2)</script>',
    );
    const formulas = await good('hostile/formula-injection.csv');
    expect(formulas.batch.records.map(({ name }) => name)).toEqual([
      '=HYPERLINK("http://example.com","x")',
      '-2+3',
      '=1+1',
    ]);
  });

  it('reads three people behind an unclosed quotation mark', async () => {
    const { batch, report } = await good('hostile/unclosed-quote.csv');
    expect(batch.records.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy']);
    expect(report.problems).toMatchObject([{ at: 2, reason: { kind: 'unclosed-quote' } }]);
  });
});

describe.skipIf(!isPresent)('plain tables (needs ../shared)', () => {
  it('have the counts of their README', async () => {
    const counts = async (path: string) => {
      const { records, people, relations, skipped } = (await good(path)).report;
      return { records, people, relations, skipped };
    };
    expect(await counts('generic-csv/people-comma.csv')).toMatchObject({ records: 3, people: 3 });
    expect(await counts('generic-csv/people-utf16le-bom.csv')).toMatchObject({ people: 2 });
    expect(await counts('generic-csv/adjacency-matrix.csv')).toMatchObject({
      people: 3,
      relations: 2,
    });
    expect(await counts('generic-csv/edges-source-target-weight.csv')).toEqual({
      records: 5,
      people: 3,
      relations: 3,
      skipped: 2,
    });
  });
});

describe('headers of an unknown language (row 12)', () => {
  const rows = ['2024-01-02;Ana;Bo', '2024-01-03;Bo;Ana', '2024-01-04;Ana;Cy'].join('\n');

  it.each([
    ['a language without a list', 'Päivämäärä;Lähettäjä;Vastaanottaja'],
    ['names of prototypes', '__proto__;constructor;toString'],
    ['right to left, with hidden marks', '\u202eתאריך;שולח\u200b;נמען'],
    ['no header but white space', ' ; ;\u00a0'],
    ['one word over and over', 'x;x;x'],
  ])('%s: asked about, and remembered', async (_, header) => {
    const { report } = await readText(`${header}\n${rows}\n`);
    expect(report.refusal).toMatchObject({ kind: 'unknown-columns' });
    if (!report.table) throw new Error('nothing to see');
    expect(report.table.mapping).toMatchObject({ shape: 'events', roles: ['date', 'from', 'to'] });
    const tables = new Map([[report.table.fingerprint, report.table.mapping]]);
    const next = await readText(`${header}\n${rows}\n2024-02-01;Dee;Ana\n`, { tables });
    expect(next.report).toMatchObject({ refusal: null, interactions: 4 });
  });

  it('costs little where there are thousands of columns and long cells', async () => {
    const wide = Array.from({ length: 5_000 }, (_, i) => `q${i}`).join(';');
    const long = `${'z'.repeat(9_000)};z`;
    for (const text of [`${wide}\n${wide}\n`, `${long}\n${long}\n`]) {
      const { table } = (await readText(text)).report;
      expect(JSON.stringify(table ?? null).length).toBeLessThan(200_000);
    }
  });
});
