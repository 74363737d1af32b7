import { describe, expect, it } from 'vitest';
import { eventLines, readText } from './read-text.ts';

const table = (...dates: string[]): string =>
  ['date,from,to', ...dates.map((date) => `${date},Ada,Bo`)].join('\n');

describe('the order of day and month', () => {
  it('is asked for where no value gives it away, and such dates stay unknown until then', async () => {
    const read = await readText(table('03/04/2024', '05/06/2024'));
    expect(read.report.dateOrder).toBe('undecided');
    expect(read.ok && eventLines(read.batch)).toEqual(['? Ada > Bo', '? Ada > Bo']);
  });

  it.each([
    ['day-first', '2024-04-03'],
    ['month-first', '2024-03-04'],
  ] as const)('is what the owner answers: %s', async (dateOrder, day) => {
    const read = await readText(table('03/04/2024'), { dateOrder });
    expect(read.report.dateOrder).toBe(dateOrder);
    expect(read.ok && eventLines(read.batch)).toEqual([`${day}T00:00 Ada > Bo`]);
  });

  it('is not the owner’s to answer where the file tells', async () => {
    const read = await readText(table('03/04/2024', '31/12/2024'), { dateOrder: 'month-first' });
    expect(read.report.dateOrder).toBe('day-first');
    expect(read.ok && eventLines(read.batch)[0]).toBe('2024-04-03T00:00 Ada > Bo');
  });

  it('is no question where dates have one reading', async () => {
    expect((await readText(table('2024-04-03', '3 Apr 2024'))).report.dateOrder).toBeNull();
    expect((await readText(table('04/04/2024'))).report.dateOrder).toBeNull();
  });

  it('makes another answer another version of the same facts', async () => {
    const one = await readText(table('03/04/2024'), { dateOrder: 'day-first' });
    const other = await readText(table('03/04/2024'), { dateOrder: 'month-first' });
    if (!one.ok || !other.ok) throw new Error('refused');
    expect(one.batch.interactions.keyLow).toEqual(other.batch.interactions.keyLow);
    expect(one.batch.interactions.contentLow).not.toEqual(other.batch.interactions.contentLow);
  });
});
