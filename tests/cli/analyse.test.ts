/** `kith analyse`: the contract of design §7, on tables small enough to check by hand and on Edison's letters. */
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { analysisShape, type Analysis } from './contract.ts';
import { analysis, runKith, tableFolder } from './run-kith.ts';

const { write, remove } = tableFolder();
afterAll(remove);

const EVENTS = [
  'date,from,to,id',
  '2024-01-02,Me,Ana,1',
  '2024-02-03,Ana,Me,2',
  '2024-02-05T10:00:00+02:00,Ana,Bo | Cy,3',
  '2024-03-05,Bo,Ana,4',
  ',Ana,Di,5',
];
const events = write('events.csv', EVENTS.join('\n'));

const tieOf = ({ ties }: Analysis, a: string, b: string): Analysis['ties'][number] | undefined =>
  ties.find((tie) => tie.a === `name:${a}` && tie.b === `name:${b}`);

describe('an events table', () => {
  it('gives every direct tie once, in order, with its dates in UTC', async () => {
    const { me, asOf, ties, files } = await analysis(events, '--me', 'name:Me');
    expect(me).toBe('name:Me');
    expect(asOf).toBe('2024-03-05T23:59:59.999Z');
    expect(ties.map(({ a, b, interactions, first }) => [a, b, interactions, first])).toEqual([
      ['name:Ana', 'name:Bo', 2, '2024-02-05T08:00:00.000Z'],
      ['name:Ana', 'name:Cy', 1, '2024-02-05T08:00:00.000Z'],
      ['name:Ana', 'name:Di', 1, null],
      ['name:Ana', 'name:Me', 2, '2024-01-02T00:00:00.000Z'],
    ]);
    expect(files).toMatchObject([
      { name: 'events.csv', source: 'table', records: 5, people: 5, interactions: 5, skipped: 0 },
    ]);
  });

  it('explains strength by factors that add up to it', async () => {
    const { ties } = await analysis(events, '--me', 'Me');
    for (const { strength, factors } of ties.filter((tie) => tie.strength !== null)) {
      const sum = Object.values(factors).reduce((total: number, part) => total + (part ?? 0), 0);
      expect(sum).toBeCloseTo(strength ?? NaN, 12);
    }
  });

  it('says of people what it says of their tie with me, and nothing of me', async () => {
    const found = await analysis(events, '--me', 'Me');
    const ana = found.people.find(({ id }) => id === 'name:Ana');
    expect(ana?.strength).toBe(tieOf(found, 'Ana', 'Me')?.strength);
    expect(ana?.warmth).toBe(tieOf(found, 'Ana', 'Me')?.warmth);
    const me = found.people.find(({ id }) => id === 'name:Me');
    expect(me).toMatchObject({ cluster: null, stage: null, strength: null, warmth: null });
    expect(me?.bridge).toEqual({
      participation: null,
      betweenness: null,
      constraint: null,
      clusters: [],
    });
  });

  it('leaves later facts out and keeps undated ones with --as-of', async () => {
    const found = await analysis(events, '--me', 'Me', '--as-of', '2024-02-04');
    expect(found.asOf).toBe('2024-02-04T23:59:59.999Z');
    expect(found.ties.map(({ a, b }) => [a, b])).toEqual([
      ['name:Ana', 'name:Di'],
      ['name:Ana', 'name:Me'],
    ]);
  });

  it('has no owner under --me none', async () => {
    const found = await analysis(events, '--me', 'none');
    expect(found.me).toBeNull();
    expect(found.reconnect).toEqual([]);
    expect(found.ties).toHaveLength(4);
    for (const { stage, strength, warmth } of found.people) {
      expect([stage, strength, warmth]).toEqual([null, null, null]);
    }
  });

  it('takes several handles for one person', async () => {
    const found = await analysis(events, '--me', 'Me', '--me', 'name:Di');
    expect(found.me).toBe('name:Di');
    expect(found.people.find(({ id }) => id === 'name:Di')?.handles).toEqual([
      'name:Di',
      'name:Me',
    ]);
    expect(tieOf(found, 'Ana', 'Di')?.interactions).toBe(3);
  });

  it('answers the same to the letter when rows come in another order', async () => {
    const [header = '', ...rows] = EVENTS;
    const path = write('turned.csv', EVENTS.join('\n'));
    const before = await runKith('analyse', path, '--me', 'Me');
    write('turned.csv', [header, ...rows.reverse()].join('\n'));
    const after = await runKith('analyse', path, '--me', 'Me');
    expect(after.stdout).toBe(before.stdout);
    expect(v.is(analysisShape, JSON.parse(after.stdout))).toBe(true);
  });

  it('takes digits for people', async () => {
    const table = write('digits.csv', 'date,from,to\n2024-01-01,1,2\n2024-01-02,2,10 | 3\n');
    const { people } = await analysis(table, '--me', 'none');
    expect(people.map(({ id }) => id)).toEqual(['name:1', 'name:10', 'name:2', 'name:3']);
  });
});

describe('an edge list', () => {
  it('has strength without time: 1 − e^(−w / median w)', async () => {
    const edges = write('edges.csv', 'source,target,weight\na,b,3\nb,c,1\nc,d,2\na,c,10\n');
    const found = await analysis(edges);
    expect([found.me, found.asOf]).toEqual([null, null]);
    expect(tieOf(found, 'a', 'b')?.strength).toBeCloseTo(1 - Math.exp(-3 / 2.5), 12);
    expect(tieOf(found, 'a', 'c')?.strength).toBeCloseTo(1 - Math.exp(-10 / 2.5), 12);
    for (const tie of found.ties) {
      expect(tie).toMatchObject({
        warmth: null,
        first: null,
        last: null,
        chanceOfContact30d: null,
        chanceOfContact90d: null,
        confidence: 'confirmed',
        interactions: 0,
      });
    }
  });

  it('counts 1 for every tie without a weight column', async () => {
    const edges = write('bare.csv', 'source,target\na,b\nb,c\n');
    const { ties } = await analysis(edges);
    for (const { strength } of ties) expect(strength).toBeCloseTo(1 - Math.exp(-1), 12);
  });
});

describe('bad files', () => {
  it('never stop the good ones', async () => {
    const bad = write('bad.csv', 'colour,size\nred,3\n');
    const found = await analysis(bad, events, `${bad}.missing`, '--me', 'Me');
    expect(found.files.map(({ name, problems }) => [name, problems.length])).toEqual([
      ['bad.csv', 1],
      ['events.csv', 0],
      ['bad.csv.missing', 1],
    ]);
    expect(found.ties).toHaveLength(4);
  });

  it('say at which line a row was set aside, and why', async () => {
    const holes = write(
      'holes.csv',
      'date,from,to\n2024-01-01,a,b\n2024-01-02,,b\n2024-01-03,a,\n',
    );
    const [file] = (await analysis(holes, '--me', 'none')).files;
    expect(file).toMatchObject({ records: 3, interactions: 1, skipped: 2 });
    expect(file?.problems.map(({ at }) => at)).toEqual([3, 4]);
  });

  it('alone end in one line and exit 1, with their entry in the answer', async () => {
    const { code, stdout, stderr } = await runKith('analyse', 'nowhere.csv');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(v.parse(analysisShape, JSON.parse(stdout)).files).toHaveLength(1);
  });
});

describe('a mistake', () => {
  it('ends in one line on stderr, nothing else, and exit 1', async () => {
    const { code, stdout, stderr } = await runKith('analyse', events, '--me', 'Zoe');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^kith: [^\n]+\n$/u);
  });
});

describe('Edison’s letters', async () => {
  const path = fileURLToPath(new URL('../../static/sample/edison-letters.csv', import.meta.url));
  const found = await analysis(path, '--me', 'name:Edison, Thomas Alva', '--as-of', '1910-12-31');

  it('keep the whole contract', () => {
    expect(found.me).toBe('name:Edison, Thomas Alva');
    expect(found.asOf).toBe('1910-12-31T23:59:59.999Z');
    expect(found.files).toMatchObject([{ records: 9_997 }]);
    expect(found.ties.length).toBeGreaterThan(2_000);
    expect(found.ties.every(({ a, b }) => a < b)).toBe(true);
  });

  it('take organisations for affiliations, not for people', () => {
    expect(found.people.every(({ id }) => id.includes(','))).toBe(true);
    expect(found.people.some(({ organisations }) => organisations.length > 0)).toBe(true);
  });

  it('count each group’s members among the people', () => {
    for (const { id, size } of found.clusters) {
      expect(found.people.filter(({ cluster }) => cluster === id)).toHaveLength(size);
    }
  });

  it('fill the three lists with reasons', () => {
    expect(new Set(found.reconnect.map(({ list }) => list))).toEqual(
      new Set(['cooling', 'dormant', 'new']),
    );
    for (const { why } of found.reconnect) expect(why.length).toBeGreaterThan(10);
  });
});
