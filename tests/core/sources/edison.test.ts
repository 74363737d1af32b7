import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/lib/core/decisions.ts';
import { unite } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { readGood } from './read-text.ts';

describe('the sample: Edison’s letters', () => {
  const url = new URL('../../../static/sample/edison-letters.csv', import.meta.url);
  let read: Awaited<ReturnType<typeof readGood>>;
  beforeAll(async () => {
    read = await readGood(new Uint8Array(readFileSync(url)));
  });

  it('holds 9,997 letters by 1,970 people', () => {
    expect(read.report).toMatchObject({ shape: 'events', records: 9997, people: 1970 });
    expect(read.report.interactions + read.report.skipped).toBe(9997);
    expect(read.report.coverage).toEqual({
      from: Date.UTC(1873, 2, 8),
      to: Date.UTC(1946, 2, 16),
    });
  });

  it('sets letters aside that have only organisations on a side', () => {
    expect(read.report.interactions).toBe(8850);
    expect(read.report.problemCounts).toContainEqual({ kind: 'organisations-only', count: 1136 });
  });

  it('knows whose letters they are', () => {
    expect(read.report.ownerCandidates[0]).toMatchObject({ name: 'Edison, Thomas Alva' });
    const { batch, report } = read;
    const info = { id: 'a', source: batch.source, files: [report.name], addedAt: 0, asOf: null };
    const facts = unite([{ info: { ...info, coverage: report.coverage }, batch }]);
    const people = resolvePeople(facts, NO_DECISIONS);
    expect(people.persons[people.ego ?? -1]?.name).toBe('Thomas Alva Edison');
    expect(people.persons).toHaveLength(1970);
  });
});
