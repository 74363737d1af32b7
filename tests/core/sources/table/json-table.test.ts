import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planReadings } from '../../../../src/lib/core/sources/index.ts';
import type { ReadOptions } from '../../../../src/lib/core/sources/source.ts';
import { jsonTable } from '../../../../src/lib/core/sources/table/json-table.ts';
import { eventLines, fileOf, readOne, readText } from '../read-text.ts';

const readJson = (value: unknown, options: Partial<ReadOptions> = {}) =>
  readOne(fileOf(typeof value === 'string' ? value : JSON.stringify(value), 'x.json'), options);

const LETTERS = [
  { date: '2024-01-02', from: 'Ana Ruiz', to: ['Bo Lind', 'Cy Marsh'] },
  { from: 'Bo Lind', date: '2024-01-05', to: 'Ana Ruiz', read: true },
];
const SHOUTS = [
  { quand: '2024-01-02', crie: 'Ana Ruiz', entend: 'Bo Lind' },
  { quand: '2024-01-05', crie: 'Bo Lind', entend: 'Ana Ruiz' },
  { quand: '2024-02-01', crie: 'Ana Ruiz', entend: 'Cy Marsh' },
];

describe('a list of objects in JSON', () => {
  it.each([
    ['by itself', LETTERS],
    ['in an object, beside other things', { version: 2, rows: LETTERS, by: { app: 'x' } }],
  ])('is a table whose keys are its header: %s', async (_, value) => {
    const result = await readJson(value);
    if (!result.ok) throw new Error('refused');
    expect(eventLines(result.batch)).toEqual([
      '2024-01-02T00:00 Ana Ruiz > Bo Lind, Cy Marsh',
      '2024-01-05T00:00 Bo Lind > Ana Ruiz',
    ]);
    expect(result.report).toMatchObject({ source: 'table', shape: 'events', records: 2 });
  });

  it('says the same as the table it could have been', async () => {
    const json = await readJson([
      { name: 'Ada Byron', email: 'ada@example.com', born: 1815, company: null },
      { company: 'Engines', name: 'Bo Lind' },
    ]);
    const csv = await readText('name,email,company\nAda Byron,ada@example.com,\nBo Lind,,Engines');
    if (!json.ok || !csv.ok) throw new Error('refused');
    expect(json.batch.records.map(({ handles }) => handles)).toEqual(
      csv.batch.records.map(({ handles }) => handles),
    );
    expect(json.report).toMatchObject({ people: 2, affiliations: 1, problems: [] });
  });

  it('of unknown keys is asked about, and read as its owner says', async () => {
    const asked = await readJson(SHOUTS);
    expect(asked.report.refusal).toEqual({
      kind: 'unknown-columns',
      columns: ['quand', 'crie', 'entend'],
    });
    const sight = asked.report.table;
    if (!sight) throw new Error('nothing to see');
    expect(sight).toMatchObject({ origin: 'guessed', isSure: false, rows: 3, isNamed: true });
    expect(sight.mapping).toMatchObject({ shape: 'events', hasHeader: true });
    const tables = new Map([[sight.fingerprint, sight.mapping]]);
    const result = await readJson({ list: SHOUTS }, { tables });
    if (!result.ok) throw new Error('refused');
    expect(eventLines(result.batch)).toEqual([
      '2024-01-02T00:00 Ana Ruiz > Bo Lind',
      '2024-01-05T00:00 Bo Lind > Ana Ruiz',
      '2024-02-01T00:00 Ana Ruiz > Cy Marsh',
    ]);
    expect(result.report.table).toMatchObject({ origin: 'said', rows: 3 });
  });

  it('is known by the answer to a table of other kind with the same header', async () => {
    const { report } = await readText('quand;crie;entend\n2024-01-02;A B;C D\n2024-01-03;C D;A B');
    if (!report.table) throw new Error('nothing to see');
    const tables = new Map([[report.table.fingerprint, report.table.mapping]]);
    expect((await readJson(SHOUTS, { tables })).report).toMatchObject({ interactions: 3 });
  });

  it('can be left out', async () => {
    const { report } = await readJson(SHOUTS);
    const tables = new Map([[report.table?.fingerprint ?? '', 'leave-out' as const]]);
    expect((await readJson(SHOUTS, { tables })).report.refusal).toEqual({ kind: 'left-out' });
  });

  it.each([
    ['holds two lists', { a: SHOUTS, b: SHOUTS }],
    ['is mostly deeper than a table', [{ a: { b: 1 }, c: { d: 1 }, e: 'f' }]],
    ['is a list of lists', [[1, 2]]],
    ['holds its list deeper', { a: { b: SHOUTS } }],
    ['holds nobody', { foo: 1 }],
  ])('is none where a file %s: its keys are named instead', async (_, value) => {
    const { report } = await readJson(value);
    expect(report.refusal).toMatchObject({ kind: 'looks-like', instead: 'not-yet' });
  });

  it('that is cut off says where', async () => {
    const { report } = await readJson(JSON.stringify(LETTERS).slice(0, -9));
    expect(report.refusal).toMatchObject({ kind: 'broken-json' });
  });

  it('beside a service’s own files is the service’s', async () => {
    const chat = { ts: '1700000000.000100', type: 'message', user: 'U1', text: 'hi' };
    const files = [
      { ...fileOf(JSON.stringify([chat]), 'slack/general/2024-01-01.json'), container: 'slack' },
      { ...fileOf(JSON.stringify(SHOUTS), 'slack/integration_logs.json'), container: 'slack' },
    ];
    const planned = await planReadings(files);
    expect(planned.map((one) => (one.kind === 'reading' ? one.source.id : one.report))).toEqual([
      'slack',
      expect.objectContaining({ refusal: { kind: 'not-needed' } }),
    ]);
  });

  it('of any make-up is read or refused', async () => {
    const key = fc.constantFrom('date', 'from', 'to', 'name', 'email', '__proto__', 'x', '\ud800');
    const scalar = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean());
    const value = fc.oneof(scalar, fc.constant(null), fc.array(scalar), fc.dictionary(key, scalar));
    const rows = fc.array(fc.oneof(fc.dictionary(key, value), scalar), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (list, isHeld) => {
        const text = JSON.stringify(isHeld ? { list } : list);
        const result = await jsonTable.read([fileOf(text, 'x.json', 31)], { timeZone: 'UTC' });
        const [report] = result.reports;
        expect(result.ok).toBe(report?.refusal === null);
        expect(report?.skipped).toBeLessThanOrEqual(report?.records ?? 0);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
