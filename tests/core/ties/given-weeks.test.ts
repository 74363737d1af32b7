import { describe, expect, it } from 'vitest';
import { FACTORS } from '../../../src/lib/core/ties/tie-table.ts';
import { every, tiesFromText, type Judged } from './facts-from-text.ts';

const AS_OF = '1910-12-31';
const BOTH = `${every(28, '1910-01-03', 13, 'me -> ana')}\n${every(28, '1910-01-04', 13, 'ana -> me')}`;

function weeksPart(judged: Judged, name: string): number {
  const tie = judged.between(name, 'me');
  return judged.ties.factors[tie * FACTORS.length + FACTORS.indexOf('activeWeeks')] ?? NaN;
}

describe('the share of weeks given', () => {
  it('falls as I write to others in more weeks, with the tie as it was', () => {
    const alone = tiesFromText(BOTH, AS_OF, 'me');
    const busy = tiesFromText(`${BOTH}\n${every(7, '1910-01-05', 51, 'me -> bo')}`, AS_OF, 'me');
    expect(weeksPart(busy, 'ana')).toBeLessThan(weeksPart(alone, 'ana'));
  });

  it('is nothing where only one of the two ever wrote', () => {
    const paper = tiesFromText(
      `${BOTH}\n${every(7, '1910-01-05', 51, 'paper -> me')}`,
      AS_OF,
      'me',
    );
    expect(weeksPart(paper, 'paper')).toBe(0);
    expect(weeksPart(paper, 'ana')).toBeGreaterThan(0);
  });
});
