/** Every form of header in `docs/formats.md` §1.8 and in whatstk's list of 96. */
import { describe, expect, it } from 'vitest';
import { lineHeader } from '../../../../src/lib/core/sources/whatsapp/line-header.ts';

/** "1-2-2024 17:46:30 Tom: Hi" of a header line; null for any other. */
function told(line: string): string | null {
  const header = lineHeader(line);
  if (!header) return null;
  const { date, minute, second, rest } = header;
  const clock = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return `${date.join('-')} ${clock}${second === null ? '' : `:${second}`} ${rest}`;
}

describe('the header of a message', () => {
  it.each([
    ['8/8/19, 1:25 PM - A: Hi', '8-8-19 13:25 A: Hi'],
    ['[2017-09-07, 7:58:30 AM] Tom: …', '2017-9-7 7:58:30 Tom: …'],
    ['[31/12/2022 11:40:26] John: x', '31-12-2022 11:40:26 John: x'],
    ['2023-12-20, 5:46 p.m. - A: x', '2023-12-20 17:46 A: x'],
    ['2023/12/20, 5:46 pm - A: x', '2023-12-20 17:46 A: x'],
    ['28/3/2025, 9:29 p. m. - A: x', '28-3-2025 21:29 A: x'],
    ['28/3/2025, 9:29\u00a0a.\u00a0m. - A: x', '28-3-2025 9:29 A: x'],
    ['[07.03.26, 21:22:39] A: x', '7-3-26 21:22:39 A: x'],
    ['9/15/23, 6:09\u202fPM - A: x', '9-15-23 18:09 A: x'],
    ['9/15/23, 12:09\u2009AM - A: x', '9-15-23 0:09 A: x'],
    ['\u200e[10.11.24, 22:17:07] Choir: \u200eimage', '10-11-24 22:17:7 Choir: \u200eimage'],
    ['\ufeff15.04.2016, 15:04 - A: x', '15-4-2016 15:04 A: x'],
    ['15.04.16 um 15:04 - A: x', '15-4-16 15:04 A: x'],
    ['15/04/2016 à 15:04 - A: x', '15-4-2016 15:04 A: x'],
    ['2016-04-15 kl. 15:04 - A: x', '2016-4-15 15:04 A: x'],
    ['15.4.2016 klo 15.04 - A: x', '15-4-2016 15:04 A: x'],
    ['2016. 04. 15. 15:04 - A: x', '2016-4-15 15:04 A: x'],
    ['[2016/4/15 下午3:04:05] 王: 好', '2016-4-15 15:04:5 王: 好'],
    ['٢٣\u200f/٤\u200f/٢٠٢٣, ١١:٣١ م - A: x', '23-4-2023 23:31 A: x'],
    ['1/2/24, 00:05 – A: x', '1-2-24 0:05 A: x'],
  ])('%s', (line, expected) => {
    expect(told(line)).toBe(expected);
  });

  it('is read in all orders, marks, clocks and brackets of whatstk’s list', () => {
    const dates = ['2024M01M02', '02M01M2024', '01M02M2024'].flatMap((date) =>
      ['-', '/', '.'].map((mark) => date.replaceAll('M', mark)),
    );
    const clocks = ['17:46', '05:46 PM', '17:46:09', '05:46:09 PM'];
    const lines = dates.flatMap((date) =>
      clocks.flatMap((clock) => [`${date}, ${clock} - Tom: Hi`, `[${date} ${clock}] Tom: Hi`]),
    );
    expect(lines).toHaveLength(72);
    for (const line of lines) {
      const { minute, rest } = lineHeader(line) ?? {};
      expect([minute, rest], line).toEqual([17 * 60 + 46, 'Tom: Hi']);
    }
  });

  it.each([
    'second line: with colon',
    '12/31/22 is not a header',
    '12/31/22, and then at 5 we went - you know: home',
    '[note] not a header',
    '[12:30] not a date',
    '1/2/3/4, 12:30 - too many',
    '',
    '[',
  ])('is not what goes on with a text: %j', (line) => {
    expect(lineHeader(line)).toBeNull();
  });

  it('shows no time where the clock has none', () => {
    expect(lineHeader('1/2/24, 25:00 - A: x')?.minute).toBe(-1);
    expect(lineHeader('1/2/24, 12:60 - A: x')?.minute).toBe(-1);
  });
});
