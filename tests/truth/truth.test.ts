/** The fast part of `npm run truth`, held on every test run: groups, bridges and introducers of Enron. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../support/read-table.ts';
import {
  enronDepartments,
  enronMessages,
  eventsTable,
  hasTruth,
  introducerCases,
  shuffled,
} from './data.ts';
import {
  agreementOf,
  areaUnderCurve,
  clusterScore,
  conclusionsOf,
  introducerHits,
  participationScore,
} from './measures.ts';

describe.skipIf(!hasTruth)('Enron as an events table, with the app’s own defaults', async () => {
  const messages = hasTruth ? enronMessages() : [];
  const departments = hasTruth ? enronDepartments() : new Map<string, string>();
  const facts = await readTable(
    hasTruth ? eventsTable(messages) : 'date,from,to\n2024-01-01,a,b\n',
  );
  const found = conclusionsOf(facts);

  it('finds the departments', () => {
    const { people, ami } = clusterScore(found, departments);
    expect(people).toBe(154);
    expect(ami).toBeGreaterThanOrEqual(0.7);
  });

  it('finds who joins them', () => {
    expect(participationScore(found, departments)).toBeGreaterThanOrEqual(0.83);
  });

  it('says the same when the rows come in another order', async () => {
    const again = conclusionsOf(await readTable(eventsTable(shuffled(messages))));
    expect(agreementOf(found, again)).toBe(1);
    expect(again.ties).toEqual(found.ties);
  });

  it('names the introducer better than chance on every fourth case', () => {
    const cases = introducerCases().filter((_, index) => index % 4 === 0);
    const { hit1, hit3 } = introducerHits(facts, cases);
    expect(hit1).toBeGreaterThan(0.3);
    expect(hit3).toBeGreaterThan(0.6);
  });
});

describe('the area under the curve', () => {
  it('is one for a perfect order, a half for no order at all', () => {
    const cases = [
      { score: 1, isTrue: false },
      { score: 2, isTrue: true },
      { score: 3, isTrue: true },
    ];
    expect(areaUnderCurve(cases)).toBe(1);
    expect(areaUnderCurve(cases.map(({ isTrue }) => ({ score: 1, isTrue })))).toBe(0.5);
  });
});
