import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWith } from '../../../src/lib/core/facts/compare.ts';
import type { FactBatch, FactSet } from '../../../src/lib/core/facts/facts.ts';
import { stateHash } from '../../../src/lib/core/facts/state-hash.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { anyTable, importOf } from './tables.ts';

const tables = fc.array(anyTable, { minLength: 1, maxLength: 4 });

const countFacts = (facts: FactBatch | FactSet): number =>
  facts.interactions.length +
  facts.relations.length +
  facts.records.length +
  facts.affiliations.length;

/** What the facts say, whichever import states it. */
const said = (facts: FactSet) => ({
  ...facts,
  imports: [],
  records: facts.records.map((record) => ({ ...record, origin: 0 })),
  affiliations: facts.affiliations.map((affiliation) => ({ ...affiliation, origin: 0 })),
  interactions: { ...facts.interactions, origin: [] },
  relations: { ...facts.relations, origin: [] },
});

describe('uniting imports', () => {
  it('gives the same set whatever order they are named in', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (texts) => {
        const imports = await Promise.all(texts.map((text, i) => importOf(text, `i${i}`, i % 2)));
        expect(unite([...imports].reverse())).toEqual(unite(imports));
      }),
      { numRuns: 60 },
    );
  });

  it('adds nothing when a file is imported twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (text) => {
        const first = await importOf(text, 'a', 1);
        const again = await importOf(text, 'b', 2);
        const once = unite([first]);
        const twice = unite([first, again]);
        expect(said(twice)).toEqual(said(once));
        expect(stateHash(twice)).toBe(stateHash(once));
        expect(compareWith(once, again.batch)).toEqual({
          newFacts: 0,
          changedFacts: 0,
          knownFacts: countFacts(first.batch),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('withdraws one import as if it had never been', async () => {
    await fc.assert(
      fc.asyncProperty(tables, anyTable, async (texts, extra) => {
        const imports = await Promise.all(texts.map((text, i) => importOf(text, `i${i}`, i)));
        const before = unite(imports);
        const added = await importOf(extra, 'extra', 9);
        const { newFacts } = compareWith(before, added.batch);
        const total = countFacts(before);
        expect(countFacts(unite([...imports, added]))).toBe(total + newFacts);
        expect(unite(imports)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('counts rows two overlapping files share once, and takes the larger count of equal rows', async () => {
    const first = await importOf(
      'date,from,to\n2024-01-01,A,B\n2024-01-01,A,B\n2024-01-02,A,C\n',
      'a',
      1,
    );
    const second = await importOf('date,from,to\n2024-01-01,A,B\n2024-01-03,A,D\n', 'b', 2);
    expect(unite([first, second]).interactions.length).toBe(4);
    expect(compareWith(unite([first]), second.batch)).toEqual({
      newFacts: 1,
      changedFacts: 0,
      knownFacts: 1,
    });
  });

  it('lets the newest version win and the older one come back', async () => {
    const older = await importOf('id,date,from,to\nm1,2024-01-01,A,B\n', 'a', 1);
    const newer = await importOf('id,date,from,to\nm1,2024-01-05,A,B\n', 'b', 2);
    expect([...unite([newer, older]).interactions.at]).toEqual([Date.UTC(2024, 0, 5)]);
    expect([...unite([older]).interactions.at]).toEqual([Date.UTC(2024, 0, 1)]);
    expect(compareWith(unite([older]), newer.batch).changedFacts).toBe(1);
    expect(stateHash(unite([older]))).not.toBe(stateHash(unite([newer])));
  });

  it('does not confuse running numbers of two tables with one another', async () => {
    const letters = await importOf('id,date,from,to\n1,2024-01-01,A,B\n', 'a', 1);
    const visits = await importOf('id,date,from,to\n1,2024-02-01,C,D\n', 'b', 2);
    expect(unite([letters, visits]).interactions.length).toBe(2);
  });

  it('puts interactions in order of time, undated first, and says whose each fact is', async () => {
    const first = await importOf('date,from,to\n2024-01-03,A,B\n,A,B\n', 'a', 1);
    const second = await importOf('date,from,to\n2024-01-02,A,B\n', 'b', 2);
    const { interactions, imports } = unite([second, first]);
    expect([...interactions.at]).toEqual([NaN, Date.UTC(2024, 0, 2), Date.UTC(2024, 0, 3)]);
    expect([...interactions.origin].map((o) => imports[o]?.id)).toEqual(['a', 'b', 'a']);
  });

  it('is empty for no imports', () => {
    expect(countFacts(unite([]))).toBe(0);
  });
});
