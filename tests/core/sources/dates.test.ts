import { describe, expect, it } from 'vitest';
import { dateRules, readDate } from '../../../src/lib/core/sources/table/dates.ts';

const read = (text: string, others: readonly string[] = []): string => {
  const answer = readDate(text, dateRules([text, ...others]));
  return answer.kind === 'date'
    ? `${new Date(answer.at).toISOString()} ${answer.precision}${answer.isFloating ? ' floating' : ''}`
    : answer.kind;
};

describe('a date', () => {
  it.each([
    ['1873-03-08', '1873-03-08T00:00:00.000Z day floating'],
    ['2024/1/9', '2024-01-09T00:00:00.000Z day floating'],
    ['2024-01-09T10:20', '2024-01-09T10:20:00.000Z minute floating'],
    ['2024-01-09 10:20:30', '2024-01-09T10:20:30.000Z second floating'],
    ['2024-01-09T10:20:30.123Z', '2024-01-09T10:20:30.000Z second'],
    ['2024-01-09T10:20:30-0530', '2024-01-09T15:50:30.000Z second'],
    ['2024-01-15 14:30:00 UTC', '2024-01-15T14:30:00.000Z second'],
    ['09 Jan 2024', '2024-01-09T00:00:00.000Z day floating'],
    ['January 9, 2024', '2024-01-09T00:00:00.000Z day floating'],
    ['Tue, 04 Feb 2025 10:00:00 +0000', '2025-02-04T10:00:00.000Z second'],
    ['31.12.2023', '2023-12-31T00:00:00.000Z day floating'],
    ['12/31/2023, 1:12 PM', '2023-12-31T13:12:00.000Z minute floating'],
    ['31/12/2023', '2023-12-31T00:00:00.000Z day floating'],
    ['983404800', '2001-03-01T00:00:00.000Z second'],
    ['1704067200000', '2024-01-01T00:00:00.000Z second'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '32 Jan 2024',
    '2023-02-29',
    '9999-01-01',
    '1601-01-01',
    '0/0/00',
    'soon',
    '2024-13-01',
    '2024-01-01T25:00',
    '184',
  ])('does not roll %s over into another day', (text) => {
    expect(read(text)).toBe('bad');
  });

  it('learns the order of day and month from the rest of the column', () => {
    expect(read('01/02/2024', ['13/02/2024'])).toBe('2024-02-01T00:00:00.000Z day floating');
    expect(read('01/02/2024', ['02/13/2024'])).toBe('2024-01-02T00:00:00.000Z day floating');
  });

  it('leaves it open where the column does not tell, or contradicts itself', () => {
    expect(read('01/02/2024')).toBe('ambiguous');
    expect(read('01/02/2024', ['13/02/2024', '02/13/2024'])).toBe('ambiguous');
    expect(read('05/05/2024')).toBe('2024-05-05T00:00:00.000Z day floating');
  });

  it('takes numbers for Unix time only where all of the column are', () => {
    expect(read('983404800', ['yesterday'])).toBe('bad');
    expect(read('')).toBe('none');
  });
});
