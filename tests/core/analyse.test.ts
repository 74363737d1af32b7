/** All conclusions in one pass: pure, blind to the order of rows, to later facts, and stoppable. */
import { describe, expect, it } from 'vitest';
import {
  analyse,
  ANALYSIS_STAGES,
  AnalysisCancelled,
  type AnalysisStage,
} from '../../src/lib/core/analyse.ts';
import { adjustedRandIndex } from '../../src/lib/core/clusters/agreement.ts';
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import { NO_DECISIONS } from '../../src/lib/core/decisions.ts';
import { unite } from '../../src/lib/core/facts/unite.ts';
import { endOfDay, lastDatedEvent } from '../../src/lib/core/looking-from.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import { seededRandom } from '../../src/lib/core/random.ts';
import { readFiles } from '../../src/lib/core/sources/index.ts';
import { coverageOf } from '../../src/lib/core/sources/report-builder.ts';
import { readTable } from '../support/read-table.ts';
import { textFile } from '../support/zip-files.ts';

const OPTIONS = {
  asOf: Date.UTC(2024, 5, 1),
  timeZone: 'UTC',
  seed: 1,
  settings: DEFAULT_SETTINGS,
};
const NOBODY = { ...NO_DECISIONS, ego: 'none' as const };
const MINE = { ...NO_DECISIONS, ego: ['name:me'] as const };

/** Two rings of friends joined by one tie, me knowing one of each, and a pair met once in company. */
const LETTERS = [
  ...ring(['ann', 'bea', 'cal', 'dee']),
  ...ring(['wes', 'xia', 'yan', 'zoe']),
  ['dee', 'wes'],
  ['wes', 'dee'],
  ['me', 'ann'],
  ['ann', 'me'],
  ['me', 'wes'],
  ['me', 'lone'],
].map(
  ([from = '', to = ''], index) => `2024-0${1 + (index % 5)}-1${index % 9},${from},${to},Letter`,
);

function ring(names: string[]): string[][] {
  return names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to]));
}

const tableOf = (rows: readonly string[]): string => ['date,from,to,kind', ...rows, ''].join('\n');

/** Everything but the options, with bit-exact numbers. */
const facing = (found: Conclusions): string =>
  JSON.stringify(found, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Float64Array)].map(String) : value,
  );

describe('conclusions', async () => {
  const facts = await readTable(tableOf(LETTERS));
  const found = analyse(facts, MINE, OPTIONS);
  const who = (name: string): number =>
    found.people.persons.findIndex(({ id }) => id === `name:${name}`);

  it('leave me out of groups, bridges and the map, but not out of my ties', () => {
    const me = who('me');
    expect(found.people.ego).toBe(me);
    expect(found.clusters.of[me]).toBe(-1);
    expect(found.bridges.betweenness[me]).toBeNaN();
    expect(found.layout.x[me]).toBeNaN();
    expect([...found.egoTie].filter((tie) => tie >= 0)).toHaveLength(3);
  });

  it('find the two rings and who joins them', () => {
    expect(found.clusters.clusters.map(({ members }) => members.length)).toEqual([4, 4]);
    expect(found.clusters.of[who('ann')]).toBe(found.clusters.of[who('dee')]);
    expect(found.clusters.of[who('ann')]).not.toBe(found.clusters.of[who('wes')]);
    expect(found.bridges.participation[who('dee')]).toBeGreaterThan(0);
    expect(found.bridges.participation[who('ann')]).toBe(0);
    expect(found.bridges.isArticulation[who('wes')]).toBe(1);
  });

  it('keep people tied only to me apart from groups', () => {
    expect(found.clusters.of[who('lone')]).toBe(-1);
    expect(found.layout.tray.flatMap(({ members }) => [...members])).toContain(who('lone'));
  });

  it('weigh ties between others by letters in both directions', () => {
    const [from, to] = [who('dee'), who('wes')];
    const { offset, neighbour, weight } = found.network;
    const row = [...neighbour.subarray(offset[from], offset[from + 1])].indexOf(to);
    expect(weight[(offset[from] ?? 0) + row]).toBe(2);
  });

  it('are the same twice over, bit for bit', () => {
    expect(facing(analyse(facts, MINE, OPTIONS))).toBe(facing(found));
  });

  it('are the same whatever the order of rows', async () => {
    const turned = await readTable(tableOf([...LETTERS].reverse()));
    expect(facing(analyse(turned, MINE, OPTIONS))).toBe(facing(found));
  });

  it('ignore what came later', async () => {
    const more = await readTable(tableOf([...LETTERS, '2025-01-01,ann,zoe,Letter']));
    const past = analyse(more, MINE, OPTIONS);
    expect(past.ties.length).toBe(found.ties.length);
    const later = analyse(more, MINE, { ...OPTIONS, asOf: Date.UTC(2025, 5, 1) });
    expect(later.ties.length).toBe(found.ties.length + 1);
  });

  it('draw everybody where there is no owner', () => {
    const open = analyse(facts, NOBODY, OPTIONS);
    expect(open.people.ego).toBeNull();
    expect(open.bridges.own).toBeNull();
    expect(open.reconnect).toEqual([]);
    expect(open.network.neighbour.length / 2).toBeGreaterThan(found.network.neighbour.length / 2);
  });

  it('come of nothing, too', () => {
    const empty = analyse(unite([]), NO_DECISIONS, OPTIONS);
    expect([empty.people.persons.length, empty.ties.length]).toEqual([0, 0]);
    expect(empty.clusters.clusters).toEqual([]);
  });

  it('tell each stage as it begins', () => {
    const told: [AnalysisStage, number, number][] = [];
    analyse(facts, MINE, OPTIONS, {
      onStage: (stage, done, total) => told.push([stage, done, total]),
    });
    expect(told).toEqual(ANALYSIS_STAGES.map((stage, done) => [stage, done, 5]));
  });

  it('stop between stages when asked', () => {
    let asked = 0;
    const isCancelled = (): boolean => (asked += 1) > 2;
    expect(() => analyse(facts, MINE, OPTIONS, { isCancelled })).toThrow(AnalysisCancelled);
  });
});

describe('the moment to look from', () => {
  it('is the end of a day in a zone', () => {
    expect(endOfDay('1910-12-31', 'UTC')).toBe(Date.UTC(1911, 0, 1) - 1);
    expect(endOfDay('2024-07-01', 'Europe/Berlin')).toBe(Date.UTC(2024, 6, 1, 22) - 1);
    expect(endOfDay('2024-03-31', 'Europe/Berlin')).toBe(Date.UTC(2024, 2, 31, 22) - 1);
    expect(endOfDay('2024-01-01', 'Asia/Kolkata')).toBe(Date.UTC(2024, 0, 1, 18, 30) - 1);
  });

  it.each(['2024-02-30', '2023-02-29', '24-01-01', '2024-1-1', 'today', ''])(
    'is nothing for %j',
    (text) => {
      expect(endOfDay(text, 'UTC')).toBeNull();
    },
  );

  it('is the last dated event where nobody says otherwise', async () => {
    const exact = await readTable('date,from,to\n2024-01-01T10:00:00Z,a,b\n2023-05-05,a,b\n,a,c\n');
    expect(lastDatedEvent(exact, 'UTC')).toBe(Date.UTC(2024, 0, 1, 10));
    const dayOnly = await readTable('date,from,to\n2024-01-01,a,b\n');
    expect(lastDatedEvent(dayOnly, 'UTC')).toBe(Date.UTC(2024, 0, 2) - 1);
    const edges = await readTable('source,target\na,b\n');
    expect(lastDatedEvent(edges, 'UTC')).toBeNull();
  });
});

describe('whatever the names, the rows, the files and the moment', async () => {
  /** Five rings of unlike sizes and densities, joined here and there, with letters over two years. */
  const random = seededRandom(5);
  const groups = [9, 7, 6, 5, 4].map((size, group) =>
    Array.from({ length: size }, (_, at) => `g${group}p${at}`),
  );
  const everybody = groups.flat();
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const drawn = Array.from({ length: 700 }, () => {
    const from = pick(everybody);
    const own = groups.find((group) => group.includes(from)) ?? everybody;
    const to = pick(random() < 0.93 ? own : everybody);
    const at = new Date(Date.UTC(2022, 0, 1) + Math.floor(random() * 800) * 86_400_000);
    return { date: at.toISOString().slice(0, 10), from, to };
  });
  // Equal rows of two files would be one fact, so there are none here.
  const rows = [...new Map(drawn.map((row) => [JSON.stringify(row), row])).values()].filter(
    ({ from, to }) => from !== to,
  );
  const table = (list: typeof rows): string =>
    tableOf(list.map(({ date, from, to }) => `${date},${from},${to},Letter`));
  const whole = analyse(await readTable(table(rows)), NOBODY, OPTIONS);

  it('rows in another order say the same', async () => {
    const turned = await readTable(table([...rows].reverse()));
    expect(facing(analyse(turned, NOBODY, OPTIONS))).toBe(facing(whole));
  });

  it('people under other names are in the same groups, and join them alike', async () => {
    const names = [...everybody].sort(() => random() - 0.5);
    const renamed = new Map(everybody.map((name, at) => [name, `q${names[at] ?? ''}`]));
    const other = (name: string): string => renamed.get(name) ?? '';
    const list = rows.map((row) => ({ ...row, from: other(row.from), to: other(row.to) }));
    const found = analyse(await readTable(table(list)), NOBODY, OPTIONS);
    const place = new Map(found.people.persons.map(({ id }, person) => [id, person]));
    const personHere = whole.people.persons.map(
      ({ id }) => place.get(`name:${other(id.slice('name:'.length))}`) ?? -1,
    );
    const groupsThere = Int32Array.from(personHere, (person) => found.clusters.of[person] ?? -2);
    expect(found.clusters.resolution).toBe(whole.clusters.resolution);
    expect(adjustedRandIndex(whole.clusters.of, groupsThere)).toBe(1);
    for (const measure of ['participation', 'betweenness', 'constraint', 'hierarchy'] as const) {
      personHere.forEach((there, here) => {
        const expected = whole.bridges[measure][here] ?? NaN;
        expect(found.bridges[measure][there] ?? NaN).toBeCloseTo(expected, 9);
      });
    }
  });

  it('one file cut in two says the same', async () => {
    const halves = [rows.slice(0, 300), rows.slice(300)];
    const results = await readFiles(
      halves.map((half, at) => textFile(`part-${at}.csv`, table(half))),
      { timeZone: 'UTC' },
    );
    const live = results.flatMap((result, at) =>
      result.ok
        ? [
            {
              batch: result.batch,
              info: {
                ...{ id: `${at}`, source: result.batch.source, files: result.batch.files },
                ...{ addedAt: at, asOf: null, coverage: coverageOf(result.reports) },
              },
            },
          ]
        : [],
    );
    expect(live.length).toBeGreaterThan(0);
    const parts = analyse(unite(live), NOBODY, OPTIONS);
    expect(facing({ ...parts, ties: whole.ties }) === facing(whole)).toBe(true);
    expect([...parts.ties.strength]).toEqual([...whole.ties.strength]);
  });

  it('an earlier moment says what the rows until then say', async () => {
    const options = { ...OPTIONS, asOf: Date.UTC(2023, 0, 1) - 1 };
    const then = analyse(
      await readTable(table(rows.filter(({ date }) => date < '2023-01-01'))),
      NOBODY,
      options,
    );
    const replayed = analyse(await readTable(table(rows)), NOBODY, options);
    const grouped = ({ people, clusters }: Conclusions): string =>
      JSON.stringify(
        people.persons
          .map(({ id }, person) => [id, clusters.clusters[clusters.of[person] ?? -1]?.id ?? null])
          .filter(([, group]) => group !== null),
      );
    expect(grouped(replayed)).toBe(grouped(then));
    expect([...replayed.ties.strength]).toEqual([...then.ties.strength]);
    expect(replayed.bridges.cards.length).toBe(then.bridges.cards.length);
  });
});
