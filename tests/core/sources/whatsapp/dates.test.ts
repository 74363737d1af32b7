import { describe, expect, it } from 'vitest';
import { messages, readChat, readChats } from './read-chats.ts';

/** A chat of two, one message a date. */
const chat = (...dates: string[]): string[] =>
  dates.map((date, i) => `${date}, 10:00 - ${i % 2 === 0 ? 'Ada' : 'Bo'}: text ${i}`);

const days = (lines: string[]): string[] => lines.map((line) => line.slice(0, 10));

describe('the order of day and month in a chat', () => {
  it('is told by a number beyond twelve', async () => {
    const read = await readChat(chat('2/1/24', '3/1/24', '13/1/24'));
    expect(read.report.dateOrder).toBe('day-first');
    expect(days(messages(read))).toEqual(['2024-01-02', '2024-01-03', '2024-01-13']);
  });

  it('is told by time going forward', async () => {
    const read = await readChat(chat('1/2/24', '1/3/24', '1/4/24', '2/1/24'));
    expect(read.report.dateOrder).toBe('month-first');
    const other = await readChat(chat('1/2/24', '2/2/24', '1/3/24'));
    expect(other.report.dateOrder).toBe('day-first');
  });

  it('is asked for where nothing tells, with an example, and days stay unknown until then', async () => {
    const lines = chat('3/4/24', '4/4/24', '5/4/24');
    const read = await readChat(lines);
    expect(read.report.dateOrder).toBe('undecided');
    expect(read.report.problems[0]).toEqual({
      ...{ at: 1, reason: { kind: 'ambiguous-date', text: '3/4/24' }, isSkipped: false },
    });
    expect(
      messages(read)
        .map((line) => line.slice(0, 10))
        .sort(),
    ).toEqual([...['2024-04-04', '? Ada > Bo', '? Ada > Bo']]);
    const answered = await readChat(lines, { dateOrder: 'day-first' });
    expect(answered.report.dateOrder).toBe('day-first');
    expect(days(messages(answered))).toEqual(['2024-04-03', '2024-04-04', '2024-04-05']);
  });

  it('makes the owner’s answer another version of the same messages', async () => {
    const lines = chat('3/4/24', '4/4/24');
    const one = await readChat(lines, { dateOrder: 'day-first' });
    const other = await readChat(lines, { dateOrder: 'month-first' });
    expect(one.batch.interactions.keyLow).toEqual(other.batch.interactions.keyLow);
    expect(one.batch.interactions.contentLow).not.toEqual(other.batch.interactions.contentLow);
  });

  it('is decided for each file by itself', async () => {
    const read = await readChats({
      'a.txt': chat('2/1/24', '14/1/24').join('\n'),
      'b.txt': chat('1/2/24', '1/14/24').join('\n'),
    });
    expect(read.reports.map(({ dateOrder }) => dateOrder)).toEqual(['day-first', 'month-first']);
  });

  it('is no question with dots, or with the year in front', async () => {
    expect((await readChat(chat('03.04.24', '04.04.24'))).report.dateOrder).toBeNull();
    expect((await readChat(chat('2024-04-03', '2024-04-04'))).report.dateOrder).toBeNull();
  });

  it('takes a year of two digits in front where nothing else fits', async () => {
    const read = await readChat(chat('24-01-31', '24-02-01', '24-02-02'));
    expect(days(messages(read))).toEqual(['2024-01-31', '2024-02-01', '2024-02-02']);
  });

  it('rolls nothing over: a date that is none is told and stays unknown', async () => {
    const read = await readChat(chat('30/1/24', '31/1/24', '2/13/24', '31/2/24', '5/3/24'));
    expect(read.report.problems.map(({ at, reason }) => [at, reason])).toEqual([
      [3, { kind: 'bad-date', text: '2/13/24' }],
      [4, { kind: 'bad-date', text: '31/2/24' }],
    ]);
    expect(read.batch.interactions.length).toBe(5);
  });

  it('is not misled by a clock put back', async () => {
    const lines = [
      ...['3/4/24, 02:50 - Ada: a', '3/4/24, 02:10 - Bo: b', '4/4/24, 10:00 - Ada: c'],
    ];
    expect((await readChat(lines)).report.dateOrder).toBe('undecided');
  });

  it('keeps seconds where there are some, and the day’s own time without a zone', async () => {
    const read = await readChat(['[13.01.24, 10:11:12] Ada: a', '[13.01.24, 10:11:13] Bo: b']);
    expect([...read.batch.interactions.timeMark]).toEqual([4, 4]);
    expect(read.batch.interactions.at[0]).toBe(Date.UTC(2024, 0, 13, 10, 11, 12));
  });
});
