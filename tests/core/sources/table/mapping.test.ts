import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  missingRoles,
  withRole,
  type TableAnswer,
  type TableMapping,
  type TableSight,
} from '../../../../src/lib/core/sources/table/mapping.ts';
import { guessedMapping } from '../../../../src/lib/core/sources/table/sight.ts';
import { eventLines, readText } from '../read-text.ts';

async function sightIn(text: string): Promise<TableSight> {
  const { report } = await readText(text);
  if (!report.table) throw new Error('nothing to see of this table');
  return report.table;
}

/** Reads a table as its owner says its columns are. */
async function readAs(text: string, answer: (sight: TableSight) => TableAnswer) {
  const sight = await sightIn(text);
  return readText(text, { tables: new Map([[sight.fingerprint, answer(sight)]]) });
}

const SHOUTS = [
  'quand ça;qui crie;qui entend;comment',
  '2024-01-02;Ana Ruiz;Bo Lind;letter',
  '2024-01-05;Bo Lind;Ana Ruiz;mail',
  '2024-02-01;Ana Ruiz;Cy Marsh;mail',
].join('\n');

describe('a table nobody knows', () => {
  it('is refused, with its first rows to say what its columns are', async () => {
    const { ok, report } = await readText(SHOUTS);
    expect(ok).toBe(false);
    expect(report.refusal).toEqual({
      kind: 'unknown-columns',
      columns: ['quand ça', 'qui crie', 'qui entend', 'comment'],
    });
    expect(report.table).toMatchObject({ origin: 'guessed', isSure: false, rows: 3 });
    expect(report.table?.ways[0]).toMatchObject({ delimiter: ';', line: 1 });
    expect(report.table?.ways[0]?.rows[1]).toEqual(['2024-01-02', 'Ana Ruiz', 'Bo Lind', 'letter']);
  });

  it('is guessed from its values: dates, people who come back, ways to be in touch', async () => {
    expect((await sightIn(SHOUTS)).mapping).toEqual({
      shape: 'events',
      roles: ['date', 'from', 'to', 'kind'],
      hasHeader: true,
      delimiter: ';',
    });
  });

  it('is read as its owner says, and says so', async () => {
    const result = await readAs(SHOUTS, ({ mapping }) => mapping);
    if (!result.ok) throw new Error('refused');
    expect(eventLines(result.batch)).toEqual([
      '2024-01-02T00:00 Ana Ruiz > Bo Lind',
      '2024-01-05T00:00 Bo Lind > Ana Ruiz',
      '2024-02-01T00:00 Ana Ruiz > Cy Marsh',
    ]);
    expect(result.report.table).toMatchObject({ origin: 'said', isSure: true });
  });

  it('can be left out', async () => {
    const { report } = await readAs(SHOUTS, () => 'leave-out');
    expect(report.refusal).toEqual({ kind: 'left-out' });
  });

  it('is known again with other rows, whatever parts its columns now', async () => {
    const said = await sightIn(SHOUTS);
    const newer = `${SHOUTS.replaceAll(';', ',')}\n2024-03-01,Dee Ott,Ana Ruiz,mail`;
    const tables = new Map([[said.fingerprint, said.mapping]]);
    expect((await readText(newer, { tables })).report).toMatchObject({ interactions: 4 });
  });

  it('may have no header: then its first row is read too', async () => {
    const rows = SHOUTS.split('\n').slice(1).join('\n');
    const sight = await sightIn(rows);
    expect(sight.mapping).toMatchObject({ shape: 'events', hasHeader: false });
    expect(sight.rows).toBe(3);
    const { report } = await readAs(rows, ({ mapping }) => mapping);
    expect(report).toMatchObject({ records: 3, interactions: 3, problems: [] });
  });

  it('may have titles above its header', async () => {
    const titled = `Exported by somebody\n\n${SHOUTS}`;
    const sight = await sightIn(titled);
    expect(sight.ways[0]?.line).toBe(3);
    expect(sight.fingerprint).toBe((await sightIn(SHOUTS)).fingerprint);
    const { report } = await readAs(titled, ({ mapping }) => mapping);
    expect(report).toMatchObject({ records: 3, interactions: 3 });
  });

  it('is no table where its lines have no columns', async () => {
    const { report } = await readText(
      'Dear Ana,\nhow are you\nand the boat, the sails, the dog?\n',
    );
    expect(report.refusal).toMatchObject({ kind: 'unknown-columns' });
    expect(report.table).toBeUndefined();
  });
});

describe('what values tell', () => {
  it('finds addresses, numbers, links and names in a list of people', async () => {
    const { mapping } = await sightIn(
      [
        'c1,c2,c3,c4',
        'Ana Ruiz,ana@example.com,+44 20 7946 0000,https://www.linkedin.com/in/ana',
        'Bo de la Cruz,bo@example.com,+44 20 7946 0001,https://www.linkedin.com/in/bo',
      ].join('\n'),
    );
    expect(mapping).toMatchObject({
      shape: 'people',
      roles: ['name', 'email', 'phone', 'profile'],
    });
  });

  it('takes names on both sides and a number for a list of ties', async () => {
    const { mapping } = await sightIn('x,y,z\nAna Ruiz,Bo Lind,3\nBo Lind,Cy Marsh,5\n');
    expect(mapping).toMatchObject({ shape: 'edges', roles: ['source', 'target', 'weight'] });
  });

  it('does not take a person, a company and a birthday for a letter', async () => {
    const { mapping } = await sightIn(
      'x,y,z\nAna Ruiz,Acme,1980-01-02\nBo Lind,Birch,1981-02-03\nCy Marsh,Acme,1979-05-06\n',
    );
    expect(mapping).toMatchObject({ shape: 'people', roles: ['name', null, null] });
  });

  it('reads a word of a header with more words', async () => {
    const { mapping } = await sightIn(
      'Datum der Nachricht,Name Absender,Name Empfänger\n2024-01-02,Ana,Bo\n2024-01-03,Cy,Dee\n',
    );
    expect(mapping).toMatchObject({ shape: 'events', roles: ['date', 'from', 'to'] });
  });

  it('is asked anew when the first row is no header after all', async () => {
    const [way] = (await sightIn(SHOUTS)).ways;
    if (!way) throw new Error('no way');
    expect(guessedMapping(way, false)).toMatchObject({ hasHeader: false });
  });
});

describe('an understood table', () => {
  it('shows how it is understood', async () => {
    expect(await sightIn('date,from,to\n2024-01-02,Ana,Bo\n')).toMatchObject({
      origin: 'understood',
      isSure: true,
      mapping: { shape: 'events', roles: ['date', 'from', 'to'], hasHeader: true },
    });
  });

  it('is not sure of a date column without dates, nor of one word of many', async () => {
    const days = await sightIn('Date,From,To\nmonday,Ana,Bo\ntuesday,Bo,Ana\n');
    expect(days.isSure).toBe(false);
    expect((await sightIn('name,b,c,d\nAna,1,2,3\n')).isSure).toBe(false);
  });

  it('is read otherwise when its owner says so', async () => {
    const text = 'from,to,date\nAna,Bo,2024-01-02\nBo,Cy,2024-01-03\n';
    const { report } = await readAs(text, ({ mapping }) => ({
      ...mapping,
      roles: ['to', 'from', 'date'],
    }));
    expect(report).toMatchObject({ shape: 'events', interactions: 2, refusal: null });
  });

  it('keeps a row of somebody’s mail a row', async () => {
    const { report } = await readText(
      'wann;w;k;wie\n2024-01-02;Ana;Bo;mail\n2024-01-03;Bo;Ana;mail\n',
    );
    expect(report.refusal).toMatchObject({ kind: 'unknown-columns' });
  });
});

describe('a role', () => {
  it('moves when another column takes it, but for those several columns can have', () => {
    expect(withRole(['from', 'to', null], 2, 'to')).toEqual(['from', null, 'to']);
    expect(withRole(['name', 'email', null], 2, 'email')).toEqual(['name', 'email', 'email']);
  });

  it('is missing until both people of a row are named', () => {
    expect(missingRoles({ shape: 'events', roles: ['date', 'from'] })).toEqual(['to']);
    expect(missingRoles({ shape: 'edges', roles: [] })).toEqual(['source', 'target']);
    expect(missingRoles({ shape: 'people', roles: ['city'] })).toEqual(['name']);
    expect(missingRoles({ shape: 'people', roles: ['phone'] })).toEqual([]);
  });
});

describe('a mapping', () => {
  const HEADERS: Record<TableMapping['shape'], readonly string[]> = {
    events: ['date', 'from', 'to', 'cc', 'kind', 'weight', 'subjects'],
    edges: ['source', 'target', 'weight', 'label'],
    people: ['name', 'email', 'phone', 'organisation', 'role', 'city'],
  };
  const name = fc.constantFrom('Ana Ruiz', 'Bo Lind', 'Cy Marsh', 'Dee Ott', '', '42', '__proto__');
  const cell = fc.oneof(name, fc.constantFrom('2024-01-02', 'a@example.com', '1', '+442079460000'));
  const table = fc.constantFrom('events', 'edges', 'people').chain((shape: TableMapping['shape']) =>
    fc.record({
      shape: fc.constant(shape),
      header: fc.shuffledSubarray([...HEADERS[shape]], { minLength: HEADERS[shape].length }),
      rows: fc.array(
        fc.array(cell, { minLength: HEADERS[shape].length, maxLength: HEADERS[shape].length }),
        { minLength: 2, maxLength: 8 },
      ),
    }),
  );

  it('given by the owner reads what the same table says under headers Kith knows', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ shape, header, rows }) => {
        const body = rows.map((row) => row.join(';')).join('\n');
        const known = await readText(`${header.join(';')}\n${body}\n`);
        const foreign = `${header.map((_, i) => `q${i}x`).join(';')}\n${body}\n`;
        const sight = (await readText(foreign)).report.table;
        if (!sight || !known.report.table) return;
        const roles = known.report.table.mapping.roles;
        const mapping: TableMapping = { shape, roles, hasHeader: true, delimiter: ';' };
        const said = await readText(foreign, { tables: new Map([[sight.fingerprint, mapping]]) });
        expect(said.ok && said.batch).toEqual(known.ok && known.batch);
        expect({ ...said.report, table: null }).toEqual({ ...known.report, table: null });
      }),
      { numRuns: 100 },
    );
  });

  it('of any roles reads or refuses any text, and never throws', async () => {
    const role = fc.constantFrom('date', 'from', 'to', 'name', 'email', 'source', 'target', null);
    const answer = fc.record({
      shape: fc.constantFrom('events', 'edges', 'people'),
      roles: fc.array(role, { maxLength: 6 }),
      hasHeader: fc.boolean(),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
    }) as fc.Arbitrary<TableMapping>;
    const text = fc.array(fc.array(fc.oneof(cell, fc.string({ maxLength: 6 })), { maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(text, answer, async (rows, mapping) => {
        const content = rows.map((row) => row.join(mapping.delimiter)).join('\n');
        const { report } = await readText(content);
        const print = report.table?.fingerprint ?? '';
        const said = await readText(content, { tables: new Map([[print, mapping]]) });
        expect(said.report.records).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
