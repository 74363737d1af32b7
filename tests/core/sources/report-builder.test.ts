import { expect, it } from 'vitest';
import { ReportBuilder } from '../../../src/lib/core/sources/report-builder.ts';

it('a kind of problem met late is shown once, however many of another kind came first', () => {
  const report = new ReportBuilder('a.csv', 'table');
  for (let row = 1; row <= 500; row += 1) report.skip(row, { kind: 'no-name' });
  report.skip(501, { kind: 'no-source' });
  report.skip(502, { kind: 'no-source' });
  const { problems, problemCounts } = report.finish('people', null);
  expect(problems.filter(({ reason }) => reason.kind === 'no-name')).toHaveLength(20);
  expect(problems.at(-1)).toEqual({ at: 501, reason: { kind: 'no-source' }, isSkipped: true });
  expect(problemCounts).toEqual([
    { kind: 'no-name', count: 500 },
    { kind: 'no-source', count: 2 },
  ]);
});
