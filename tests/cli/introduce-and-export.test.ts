/** `kith introduce` and `kith export`, as a shell sees them. */
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { introduction, runKith, tableFolder } from './run-kith.ts';

const { write, remove } = tableFolder();
afterAll(remove);

const events = write(
  'events.csv',
  [
    'date,from,to',
    '2024-01-02,"Lee, Me","Ray, Ana"',
    '2024-02-03,"Ray, Ana","Lee, Me"',
    '2024-02-05,"Ray, Ana","Poe, Cy"',
    '2024-02-06,"Poe, Cy","Ray, Ana"',
    '2024-02-07,"Poe, Cy","Fox, Di"',
    '2024-02-08,"Sand, Ed","Sand, Flo"',
    ',"Lee, Me","Gray, Gus"',
    '2024-02-09,"Gray, Gus","Hall, Ida"',
  ].join('\n'),
);
const me = ['--me', 'name:Lee, Me'];
const clamped = (strength: number | null): number => Math.min(0.95, Math.max(0.05, strength ?? 0));

describe('introduce', () => {
  it('finds a path by a name in either order', async () => {
    const found = await introduction('Cy Poe', events, ...me);
    expect(found.target).toEqual(['name:Poe, Cy']);
    expect(found.paths.map(({ people }) => people)).toEqual([
      ['name:Lee, Me', 'name:Ray, Ana', 'name:Poe, Cy'],
    ]);
    expect(await introduction('name:Poe, Cy', events, ...me)).toEqual(found);
  });

  it('weighs it by willingness and clamped legs', async () => {
    const { paths } = await introduction('Fox, Di', events, ...me);
    const [path] = paths;
    const legs = path?.legs.map(({ strength }) => clamped(strength)) ?? [];
    expect(legs).toHaveLength(3);
    expect(path?.chance).toBeCloseTo(
      legs.reduce((product, leg) => product * leg, 0.25),
      12,
    );
  });

  it('counts a leg of unknown strength as little, and calls it possible', async () => {
    const { paths } = await introduction('Hall, Ida', events, ...me);
    const [mine, theirs] = paths[0]?.legs ?? [];
    expect(mine).toMatchObject({ strength: null, confidence: 'possible' });
    expect(paths[0]?.chance).toBeCloseTo(0.5 * 0.05 * clamped(theirs?.strength ?? null), 12);
  });

  it('lists a tie of my own as a path with nobody between', async () => {
    const { paths } = await introduction('Ana Ray', events, ...me);
    expect(paths.map(({ people }) => people)).toEqual([['name:Lee, Me', 'name:Ray, Ana']]);
    expect(paths[0]?.chance).toBe(clamped(paths[0]?.legs[0]?.strength ?? null));
  });

  it('has no path to strangers, and that is no failure', async () => {
    expect(await introduction('Flo Sand', events, ...me)).toEqual({
      target: ['name:Sand, Flo'],
      paths: [],
    });
  });

  it('lists the handles when a name could be several people', async () => {
    const { code, stdout, stderr } = await runKith('introduce', 'Sand', events, ...me);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('name:Sand, Ed | name:Sand, Flo');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says so when nobody has the name, and when nobody is me', async () => {
    expect((await runKith('introduce', 'Zoe', events, ...me)).stderr).toMatch(/called Zoe/u);
    expect((await runKith('introduce', 'Cy Poe', events, '--me', 'none')).code).toBe(1);
  });
});

describe('export', () => {
  it('writes every format whole', async () => {
    const [gexf, graphml, csv, json] = await Promise.all(
      ['gexf', 'graphml', 'csv', 'json'].map((to) => runKith('export', events, '--to', to, ...me)),
    );
    expect(gexf?.stdout).toMatch(/^<\?xml[\s\S]*<\/gexf>\n$/u);
    expect(graphml?.stdout).toMatch(/^<\?xml[\s\S]*<\/graphml>\n$/u);
    expect(gexf?.stdout.match(/<node /gu)).toHaveLength(8);
    expect(graphml?.stdout.match(/<edge /gu)).toHaveLength(6);
    const table = Papa.parse(csv?.stdout ?? '', { header: true, skipEmptyLines: true });
    expect(table.errors).toEqual([]);
    expect(table.data).toHaveLength(6);
    expect(JSON.parse(json?.stdout ?? '')).toMatchObject({ me: 'name:Lee, Me' });
  });
});
