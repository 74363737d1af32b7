/** What our own files tell holds where nothing else is known, and yields to what they were drawn from. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import { upTo } from '../../../src/lib/core/facts/as-of.ts';
import type { FactBatch } from '../../../src/lib/core/facts/facts.ts';
import { nameHandle } from '../../../src/lib/core/facts/handles.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { lastDatedEvent } from '../../../src/lib/core/looking-from.ts';
import { toldWords } from '../../../src/lib/core/people/told-words.ts';
import { personRows, tieRows } from '../../../src/lib/core/exports/rows.ts';
import { goodGraph } from '../sources/graph/read-graph.ts';
import { readGood } from '../sources/read-text.ts';
import { concluded, imported, readTogether } from './again.ts';

const ME = nameHandle('Me');
const MINE = { ego: [ME] };

/** Letters both ways between two, one a month from this one on. */
function letters(a: string, b: string, months: number, from = 0): string[] {
  return Array.from({ length: months }, (_, i) => {
    const day = new Date(Date.UTC(2023, from + i, 5)).toISOString().slice(0, 10);
    return i % 2 === 0 ? `${day},${a},${b}` : `${day},${b},${a}`;
  });
}

async function table(rows: readonly string[]): Promise<FactBatch> {
  return (await readGood(['date,from,to', ...rows, ''].join('\n'))).batch;
}

const RED = ['Ada', 'Bea', 'Cyd', 'Dot'];
const BLUE = ['Eli', 'Fay', 'Gus', 'Hal'];
const pairs = (names: readonly string[]): string[] =>
  names.flatMap((a, at) => names.slice(at + 1).flatMap((b) => letters(a, b, 4)));
const ROWS = [
  ...letters('Me', 'Ada', 12),
  ...letters('Me', 'Bea', 2),
  ...pairs(RED),
  ...pairs(BLUE),
];

let all: FactBatch;
let found: Conclusions;
let told: FactBatch;
beforeAll(async () => {
  all = await table(ROWS);
  found = concluded([all], {
    ...MINE,
    closeness: new Map([[nameHandle('Bea'), 'close' as const]]),
    clusterNames: new Map([[nameHandle('Ada'), 'Choir']]),
  });
  const [batch] = await readTogether(found, ['json']);
  if (!batch) throw new Error('nothing was read');
  told = batch;
});

function tieOf(conclusions: Conclusions, a: string, b: string) {
  const tie = tieRows(conclusions).find((row) => row.a === `name:${a}` && row.b === `name:${b}`);
  if (!tie) throw new Error(`no tie between ${a} and ${b}`);
  return tie;
}

const namesOf = ({ clusters }: Conclusions): string[] => clusters.clusters.map(({ name }) => name);

describe('a tie that is told', () => {
  it('stands where nothing else is known of it, as one factor', () => {
    const tie = tieOf(concluded([told]), 'Ada', 'Me');
    expect(tie).toMatchObject({ strength: tieOf(found, 'Ada', 'Me').strength, interactions: 12 });
    expect(tie.factors).toMatchObject({ told: tie.strength, attention: 0 });
    expect(tie.chanceOfContact30d).toBeNull();
  });

  it('stands where less is here than it was drawn from, and adds up', async () => {
    const some = await table(letters('Me', 'Ada', 3, 9));
    const tie = tieOf(concluded([some, told], MINE), 'Ada', 'Me');
    const parts = Object.values(tie.factors).reduce<number>((sum, part) => sum + (part ?? 0), 0);
    expect(tie.strength).toBeGreaterThanOrEqual(tieOf(found, 'Ada', 'Me').strength ?? 1);
    expect(Math.abs(parts - (tie.strength ?? 0))).toBeLessThan(1e-9);
    expect(tie).toMatchObject({ interactions: 12, first: tieOf(found, 'Ada', 'Me').first });
  });

  it('yields as soon as as much is here, so that it fades as ever', async () => {
    const later = Date.UTC(2030, 0, 1);
    const more = await table([...ROWS, '2029-12-01,Eli,Fay']);
    const silent = { ...MINE, closeness: new Map() };
    expect(tieRows(concluded([more, told], silent, later))).toEqual(
      tieRows(concluded([more], silent, later)),
    );
  });

  it('is known from its first contact on, and its last only when that was', () => {
    const facts = unite([imported(told, 0)]);
    const before = upTo(facts, Date.UTC(2022, 0, 1), 'UTC');
    expect(before.relations.length).toBe(0);
    const between = concluded([told], {}, Date.UTC(2023, 2, 1));
    expect(tieOf(between, 'Ada', 'Me')).toMatchObject({ last: null });
    expect(lastDatedEvent(facts, 'UTC')).toBe(Date.UTC(2023, 11, 5));
  });

  it('is kept within what can be, whoever wrote the file', async () => {
    const tie = { a: 'name:A', b: 'name:B', confidence: 'confirmed' };
    const { batch, report } = await goodGraph(
      JSON.stringify({
        asOf: null,
        people: [
          { id: 'name:A', name: 'A', handles: ['name:A'], x: 'far', memberships: [{ rows: -1 }] },
          { id: 'name:B', name: 'B', handles: ['name:B'], stage: 'king', kind: '__proto__' },
        ],
        ties: [{ ...tie, strength: 7, warmth: -1, interactions: -3, contact: 0, first: 'soon' }],
      }),
    );
    expect(report.problems).toEqual([]);
    const conclusions = concluded([batch]);
    expect(tieRows(conclusions)).toMatchObject([
      { strength: null, warmth: null, interactions: 0, first: null, confidence: 'confirmed' },
    ]);
    expect(personRows(conclusions).map(({ stage }) => stage)).toEqual([null, null]);
  });
});

describe('groups that are told', () => {
  it('stand by their names, while nothing else says who knows whom', () => {
    expect(namesOf(concluded([told]))).toEqual(namesOf(found));
    expect(namesOf(found)).toContain('Choir');
  });

  it('yield to a name I give, and to a pin', () => {
    const names = new Map([[nameHandle('Eli'), 'Rowers']]);
    expect(namesOf(concluded([told], { ...MINE, clusterNames: names }))).toContain('Rowers');
    const pinned = new Map([[nameHandle('Dot'), nameHandle('Eli')]]);
    const moved = concluded([told], { ...MINE, clusterPins: pinned });
    const groupOf = (name: string) =>
      moved.clusters.of[moved.people.persons.findIndex((person) => person.name === name)];
    expect(groupOf('Dot')).toBe(groupOf('Eli'));
  });

  it('count for nothing where the files themselves are here', () => {
    const names = namesOf(concluded([all, told], MINE));
    expect(names).toEqual(namesOf(concluded([all], MINE)));
    expect(names).not.toContain('Choir');
  });
});

describe('what I had said', () => {
  it('is said again where I said nothing else', () => {
    const said = { ...NO_DECISIONS, ...MINE };
    expect([...toldWords(told.records, said).closeness]).toEqual([['name:Bea', 'close']]);
    const other = { ...said, closeness: new Map([[nameHandle('Bea'), 'weak' as const]]) };
    expect(toldWords(told.records, other).closeness.size).toBe(0);
  });

  it('says of tags what is not said yet, as it is written here', () => {
    const tagged = new Map([[nameHandle('Bea'), ['board', 'choir']]]);
    const file = concluded([all], { ...MINE, tags: tagged });
    const words = async (tags: [string, string[]][]) => {
      const [batch] = await readTogether(file, ['gexf']);
      const said = new Map(tags.map(([name, names]) => [nameHandle(name), names]));
      return [...toldWords(batch?.records ?? [], { ...NO_DECISIONS, ...MINE, tags: said }).tags];
    };
    return expect(words([['Ada', ['Choir']]])).resolves.toEqual([['name:Bea', ['board', 'Choir']]]);
  });

  it('of a network that is nobody’s are its tags, for nobody else', async () => {
    const tagged = new Map([[nameHandle('Bea'), ['board']]]);
    const file = concluded([all], { ego: 'none', tags: tagged });
    const [batch] = await readTogether(file, ['graphml']);
    const tagsFor = (ego: Decisions['ego']) => [
      ...toldWords(batch?.records ?? [], { ...NO_DECISIONS, ego }).tags.keys(),
    ];
    expect(tagsFor('none')).toEqual(['name:Bea']);
    expect(tagsFor([ME])).toEqual([]);
    expect(tagsFor(null)).toEqual([]);
  });

  it('is taken back as if the file had never known it', () => {
    const without = concluded([told], { ...MINE, closeness: new Map() });
    const never = concluded([all], MINE);
    expect(tieOf(without, 'Bea', 'Me').strength).toBe(tieOf(never, 'Bea', 'Me').strength);
  });

  it('is no word of anybody else, and neither are the stages', () => {
    const theirs = { ...NO_DECISIONS, ego: [nameHandle('Ada')] };
    expect(toldWords(told.records, theirs)).toEqual({
      ...{ closeness: new Map(), kinds: new Map(), tags: new Map() },
    });
    const stages = personRows(concluded([told], { ego: [nameHandle('Ada')] }));
    expect(stages.find(({ name }) => name === 'Bea')).toMatchObject({ stage: 'contact' });
  });
});

describe('where people are, as told', () => {
  const atHome = ['name,city,country', 'Ada,Lyon,France', 'Ada,LYON,', 'Ada,Chile,', ''].join('\n');
  const adas = (conclusions: Conclusions) =>
    conclusions.people.persons.find(({ name }) => name === 'Ada')?.places ?? [];

  it('stands with as many rows as said so, the file its evidence', async () => {
    const { batch } = await readGood(atHome);
    const [file] = await readTogether(concluded([batch]), ['people-csv']);
    if (!file) throw new Error('nothing was read');
    expect(adas(concluded([file]))).toMatchObject([
      { name: 'Lyon', country: 'France', rows: 2, records: [0] },
      { name: 'Chile', rows: 1, records: [0] },
    ]);
  });

  it('counts beside no row that is here, nor is it shown as one', async () => {
    const { batch } = await readGood(atHome);
    const found = concluded([batch]);
    const files = await readTogether(found, ['json', 'vcf']);
    const both = concluded([batch, ...files]);
    expect(adas(both).map(({ rows }) => rows)).toEqual([2, 1]);
    expect(adas(both).map(({ records }) => records.length)).toEqual([2, 1]);
  });

  it('is left out where it is no place', async () => {
    const person = { id: 'name:A', name: 'A', handles: ['name:A'] };
    const places = [{ city: '12 345' }, 'Lyon', null, { country: 7 }, { city: 'Rome', rows: -2 }];
    const people = [{ ...person, places: [...places, { city: 'Bern', uses: ['play', 'home'] }] }];
    const { batch } = await goodGraph(JSON.stringify({ asOf: null, people, ties: [] }));
    expect(batch.records.map((record) => record.places)).toEqual([
      [
        { city: 'Rome', country: null, use: null, rows: 1 },
        { city: 'Bern', country: null, use: 'home', rows: 1 },
      ],
    ]);
  });
});
