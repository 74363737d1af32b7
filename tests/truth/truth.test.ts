/** The table of `npm run truth`, held on every run of the tests: no measure falls below its bar. */
import { beforeAll, describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../support/scores.ts';
import { hasTruth } from './data.ts';
import { holds, sayLine, truthTable, type TruthLine } from './table.ts';

/** Far above what it takes, a minute or two: the machine may be busy. */
const LIMIT_MS = 15 * 60_000;

/** The measures with a bar, by what they begin with; the rest of a line says how many cases there were. */
const MEASURES = [
  'enron groups, AMI',
  'enron, two readings of shuffled rows, ARI',
  'enron, 3 % new people',
  'enron bridging, Spearman',
  'enron introducers, hit@1',
  'enron introducers, hit@3',
  'enron next contact in 30 d, AUC',
  'enron next contact in 90 d, AUC',
  'enron next contact in 30 d, calibration error',
  'enron neglected of the strongest quarter',
  'football groups, AMI',
  'workplace13 groups, AMI',
  'cns strength, friends, AUC',
  'identity by keys alone, precision',
  'identity by keys alone, recall',
] as const;

describe.skipIf(!hasTruth)('where the truth is known (needs ../shared)', () => {
  let lines: TruthLine[] = [];
  beforeAll(async () => {
    lines = await truthTable();
  }, LIMIT_MS);

  it.each(MEASURES)('%s reaches its bar', (measure) => {
    const line = lines.find((each) => each.measure.startsWith(measure));
    expect(line?.bar ?? null, `no line with a bar: ${measure}`).not.toBeNull();
    expect(line && !holds(line) ? sayLine(line) : null).toBeNull();
  });

  it('no other measure falls below its bar', () => {
    expect(lines.filter((line) => !holds(line)).map((line) => sayLine(line))).toEqual([]);
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
