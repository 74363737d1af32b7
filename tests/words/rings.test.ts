import { describe, expect, it } from 'vitest';
import {
  ringEnd,
  ringMark,
  ringPlace,
  ringTitle,
  slippedHeadline,
} from '../../src/lib/words/rings.ts';

describe('rings in words', () => {
  it('are called by how many they hold', () => {
    expect([0, 1, 2, 3, 4].map(ringMark)).toEqual([
      '5 closest',
      '15',
      '50',
      '150',
      'Everyone else',
    ]);
    expect([0, 1, 2, 4].map(ringTitle)).toEqual([
      'Your 5 closest',
      'The 10 after them',
      'The 35 after the first 15',
      'Everyone else',
    ]);
    expect([0, 2, 4].map(ringPlace)).toEqual([
      'among the 5 closest',
      'within 50',
      'beyond the rings',
    ]);
  });

  it('end between two people, by their ties', () => {
    const last = { name: 'Ana', word: 'strong' } as const;
    expect(ringEnd(last, { name: 'Bo', word: 'familiar' })).toBe(
      'Ana is the last in (strong), Bo the first outside (familiar).',
    );
    expect(ringEnd(last, { name: 'Bo', word: 'strong' })).toContain('both ties are strong');
  });

  it('tell who slipped without a grade', () => {
    expect(slippedHeadline(0, null)).toBe('Nobody stands further out than a year ago.');
    expect(slippedHeadline(1, null)).toBe('One person stands further out than a year ago.');
    expect(slippedHeadline(3, Date.UTC(1905, 5))).toBe(
      'Three people stand further out than a year before June 1905.',
    );
  });
});
