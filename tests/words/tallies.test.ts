import { describe, expect, it } from 'vitest';
import { sayTally } from '../../src/lib/words/tallies.ts';

describe('what a source counts', () => {
  it.each([
    ['group-conversations', 46, '46 conversations of three people or more'],
    ['connections-hidden', 1, '1 closed profile, of which only a date is known'],
    ['messages-sponsored', 12, '12 advertisements left out'],
    ['messages-draft', 1, '1 draft left out'],
    ['notes', 2, '2 notes of yours, counted and not kept'],
    ['connections', 1488, '1,488 connections'],
  ] as const)('says %s', (kind, count, words) => {
    expect(sayTally({ kind, count })).toBe(words);
  });
});
