import { describe, expect, it } from 'vitest';
import { answersSentence, type Answering } from '../../src/lib/words/answers.ts';

const HOUR_MS = 3_600_000;
const like: Answering = { usualMs: 20 * HOUR_MS, promptness: 0.5, ownShare: 0.9 };

describe('how soon two answer each other', () => {
  it('is said of both, beside how they answer others', () => {
    const sooner = { usualMs: 2.6 * HOUR_MS, promptness: 0.7, ownShare: 0.8 };
    expect(answersSentence('Ana', sooner, like)).toBe(
      'Ana usually answers you within three hours, sooner than they answer most. You usually answer within a day, much as you answer others.',
    );
  });

  it('is compared with people at large where few answers to others are seen', () => {
    const later = { usualMs: 60 * HOUR_MS, promptness: 0.4, ownShare: 0.1 };
    expect(answersSentence('Ana', later, null)).toBe(
      'Ana usually answers you within three days, later than most people answer.',
    );
  });

  it('blames nobody for what the files do not show', () => {
    expect(answersSentence('Ana', null, { ...like, usualMs: Infinity })).toBe(
      'As far as your files show, most of what Ana wrote to you waited a week or more for an answer, or needed none.',
    );
    expect(answersSentence('Ana', null, null)).toBeNull();
  });

  it.each([
    [3 / 60, 'a few minutes'],
    [0.2, 'a quarter of an hour'],
    [0.5, 'half an hour'],
    [1, 'an hour'],
    [24 * 6.5, 'a week'],
    [24 * 20, 'three weeks'],
  ])('%d hours are within %s', (hours, span) => {
    expect(answersSentence('Ana', { ...like, usualMs: hours * HOUR_MS }, null)).toContain(
      `within ${span},`,
    );
  });
});
