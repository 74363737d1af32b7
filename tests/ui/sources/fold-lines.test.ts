import { describe, expect, test } from 'vitest';
import { fileLines } from '#ui/sources/file-lines.ts';
import { filesText, foldLines } from '#ui/sources/fold-lines.ts';
import { setAside } from '#ui/sources/set-aside.ts';
import { report } from './report-case.ts';

const fold = (reports: Parameters<typeof fileLines>[0]) => foldLines(fileLines(reports));
const calendar = (i: number) =>
  report({ name: `all/${i}.ics`, source: 'calendar', shape: 'meetings', interactions: 2 });
const page = (i: number) =>
  report({
    ...{ name: `facebook.zip › messages/${i}.html`, source: null, shape: null },
    refusal: { kind: 'looks-like', what: 'a web page (HTML)', instead: 'export-meta-json' },
  });
const picture = (i: number) =>
  report({
    ...{ name: `all/${i}.png`, source: null, shape: null, refusal: { kind: 'not-needed' } },
  });
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('files of a preview', () => {
  test('that Kith wrote say so, and what they cannot tell', () => {
    const [line] = fileLines([
      report({
        ...{ name: 'kith-network.json', source: 'graph', shape: 'graph', interactions: 0 },
        ...{ relations: 4, coverage: null, tallies: [{ kind: 'ties-told', count: 4 }] },
      }),
    ]);
    expect(line).toMatchObject({ kind: 'Kith’s own export', text: '4 ties between 5 people.' });
    expect(line?.unsaid).toMatch(/who is going quiet only they can say/u);
  });

  test('that are few stay as they are', () => {
    const { read } = fold(many(5, calendar));
    expect(read.map(({ line, folded }) => [line.name, folded.length])).toEqual(
      many(5, (i) => [`all/${i}.ics`, 0]),
    );
  });

  test('that are many fold by what they are, and open to each', () => {
    const folded = fold([...many(40, calendar), report({ name: 'all/letters.csv' })]);
    expect(folded.read.map(({ line }) => line.name)).toEqual(['40 files', 'all/letters.csv']);
    expect(folded.read[0]?.line.text).toMatch(/^80 contacts, 3 Jan 2024 to /u);
    expect(folded.read[0]?.folded).toHaveLength(40);
    expect(filesText(folded)).toBe('41 files read');
  });

  test('that were refused for one reason say it once, whatever their number', () => {
    const { refused } = fold([report(), ...many(300, page)]);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.line.name).toBe('300 files');
    expect(refused[0]?.line.text).toMatch(/web page.*JSON/u);
  });

  test('that say nothing of people are neither read nor refused', () => {
    const folded = fold([calendar(1), ...many(6, picture)]);
    expect(folded.refused).toEqual([]);
    expect(folded.unneeded).toHaveLength(6);
    expect(filesText(folded)).toBe('1 file read');
  });

  test('of tables with other columns each keep their own header', () => {
    const tables = many(4, (i) =>
      report({
        ...{ name: `all/${i}.csv`, source: null, shape: null },
        refusal: { kind: 'unknown-columns', columns: ['colour', `size ${i}`] },
      }),
    );
    expect(fold(tables).refused.map(({ line }) => line.name)).toEqual(
      many(4, (i) => `all/${i}.csv`),
    );
  });

  test('are brought together in time that grows with their number only', () => {
    const started = performance.now();
    fold([...many(5_000, calendar), ...many(5_000, picture), ...many(5_000, page)]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test('what was set aside in many files is told by reason, with where else it was met', () => {
  const lines = setAside(
    many(20, (i) =>
      report({
        name: `all/${i}.csv`,
        problems: [{ at: 3, reason: { kind: 'no-name' }, isSkipped: true }],
        problemCounts: [{ kind: 'no-name', count: 2 }],
      }),
    ),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ file: 'all/0.csv', at: 3, more: 39 });
  expect(lines[0]?.elsewhere).toHaveLength(19);
});
