/** What is odd about a header: words that stand twice, columns without one. */
import type { ReadReason } from '../reasons.ts';
import { headerWord } from './columns.ts';
import type { TablePlan } from './plan.ts';

export function headerProblems({ header, headerLine, columns }: TablePlan): ReadReason[] {
  if (headerLine === 0) return [];
  const seen = new Set<string>();
  return header.flatMap((cell, column): ReadReason[] => {
    const word = headerWord(cell);
    const isCorner = columns.shape === 'matrix' && column === 0;
    if (word === '') return isCorner ? [] : [{ kind: 'empty-header', column: column + 1 }];
    if (seen.has(word)) return [{ kind: 'duplicate-header', header: cell.trim() }];
    seen.add(word);
    return [];
  });
}
