import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../../../src/lib/core/sources/calendar/property-line.ts';
import { repeatRule } from '../../../../src/lib/core/sources/calendar/repeat-rule.ts';
import { newBudget, repeats } from '../../../../src/lib/core/sources/calendar/repeats.ts';
import { event, goodCalendar, inCalendar, meetings, tally, times } from './read-calendar.ts';

const read = async (...events: string[]) =>
  times((await goodCalendar(inCalendar(...events))).batch);
const DAILY = ['UID:1', 'DTSTART:20240102T090000Z', 'RRULE:FREQ=DAILY;COUNT=4'];

describe('a series', () => {
  it('is a meeting each time it takes place, by its rule, added and removed dates', async () => {
    expect(
      await read(event(...DAILY, 'EXDATE:20240103T090000Z', 'RDATE:20240110T100000Z')),
    ).toEqual(['2024-01-02T09:00', '2024-01-04T09:00', '2024-01-05T09:00', '2024-01-10T10:00']);
  });

  it('keeps its time of day when clocks change, and ends when its rule says', async () => {
    const lines = ['UID:1', 'DTSTART;TZID=Europe/Berlin:20240326T090000'];
    expect(await read(event(...lines, 'RRULE:FREQ=WEEKLY;UNTIL=20240409T070000Z'))).toEqual([
      '2024-03-26T08:00',
      '2024-04-02T07:00',
      '2024-04-09T07:00',
    ]);
    expect(await read(event(...lines, 'RRULE:FREQ=WEEKLY;UNTIL=20240402'))).toHaveLength(2);
  });

  it('loses a removed day whatever its time, and a removed time whatever its zone', async () => {
    expect(
      await read(
        event(...DAILY, 'EXDATE;VALUE=DATE:20240103', 'EXDATE;TZID=Europe/Berlin:20240104T100000'),
      ),
    ).toEqual(['2024-01-02T09:00', '2024-01-05T09:00']);
  });

  it('takes place up to when the file was written', async () => {
    const lines = ['UID:1', 'DTSTAMP:20240104T000000Z', 'DTSTART:20240102T090000Z'];
    const { batch, report } = await goodCalendar(event(...lines, 'RRULE:FREQ=DAILY'));
    expect(times(batch)).toEqual(['2024-01-02T09:00', '2024-01-03T09:00']);
    expect(tally(report, 'meetings-repeating')).toBe(1);
  });

  it('counts by its first time where its rule cannot be read', async () => {
    const { batch, report } = await goodCalendar(
      inCalendar(event('UID:1', 'DTSTART:20240102T090000Z', 'RRULE:FREQ=FORTNIGHTLY')),
    );
    expect(times(batch)).toEqual(['2024-01-02T09:00']);
    expect(report.problems.map(({ reason }) => reason.kind)).toEqual(['bad-rule']);
  });
});

describe('changed times of a series', () => {
  const change = (...lines: string[]) => event('UID:1', 'SEQUENCE:1', ...lines);

  it('take the place of the time they change, wherever they stand', async () => {
    expect(
      await read(
        change('RECURRENCE-ID:20240103T090000Z', 'DTSTART:20240106T120000Z'),
        event(...DAILY),
        change('RECURRENCE-ID:20240104T090000Z', 'STATUS:CANCELLED'),
      ),
    ).toEqual(['2024-01-02T09:00', '2024-01-06T12:00', '2024-01-05T09:00']);
  });

  it('hold for all later times where they say so', async () => {
    const later = 'RECURRENCE-ID;RANGE=THISANDFUTURE:20240104T090000Z';
    expect(await read(event(...DAILY), change(later, 'DTSTART:20240104T100000Z'))).toEqual([
      ...['2024-01-02T09:00', '2024-01-03T09:00', '2024-01-04T10:00', '2024-01-05T10:00'],
    ]);
    expect(await read(event(...DAILY), change(later, 'STATUS:CANCELLED'))).toHaveLength(2);
  });

  it('stand alone where the series is not in the file', async () => {
    expect(
      await read(change('RECURRENCE-ID:20240103T090000Z', 'DTSTART:20240103T100000Z')),
    ).toEqual(['2024-01-03T10:00']);
  });

  it('keep the key of their time in a file with the series and in one without', async () => {
    const moved = change('RECURRENCE-ID:20240103T090000Z', 'DTSTART:20240106T120000Z');
    const keys = async (text: string) => [...(await goodCalendar(text)).batch.interactions.keyLow];
    const [key] = await keys(inCalendar(moved));
    expect(await keys(inCalendar(event(...DAILY)))).toContain(key);
    expect(await keys(inCalendar(event(...DAILY), moved))).toContain(key);
  });
});

describe('several versions of one meeting', () => {
  it('are one: the highest sequence counts, then what was written last', async () => {
    const one = (sequence: number, stamp: string, title: string) =>
      event('UID:1', `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, 'DTSTART:20240102T090000Z', title);
    const { batch, report } = await goodCalendar(
      inCalendar(
        one(1, '20240105T000000Z', 'SUMMARY:newest'),
        one(1, '20240104T000000Z', 'SUMMARY:older'),
        one(0, '20240109T000000Z', 'SUMMARY:oldest'),
      ),
    );
    expect(meetings(batch)).toEqual(['2024-01-02T09:00 ada + bo: newest']);
    expect([tally(report, 'meetings'), tally(report, 'meetings-older')]).toEqual([2, 2]);
  });

  it('end when the organiser calls it off', async () => {
    const off = `BEGIN:VCALENDAR\nMETHOD:CANCEL\n${event('UID:1', 'SEQUENCE:9')}END:VCALENDAR\n`;
    expect(await read(event(...DAILY))).toHaveLength(4);
    expect(times((await goodCalendar(inCalendar(event(...DAILY)) + off)).batch)).toEqual([]);
  });
});

describe('rules', () => {
  const END = Date.UTC(2035, 0, 1);
  const walls = (text: string, start: string, end = END) => {
    const rule = repeatRule(readLine(`RRULE:${text}`)?.values[0]);
    return rule ? repeats(rule, Date.parse(`${start}Z`), end, null, newBudget()) : null;
  };

  /** What ical.js makes of a rule: slow and without an end, but another reading of the same standard. */
  function asIcal(text: string, start: string, most: number): number[] {
    const next = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(start));
    const found: number[] = [];
    for (let time = next.next(); time && found.length < most; time = next.next()) {
      const wall = Date.parse(`${time.toString()}Z`);
      if (wall > END) break;
      found.push(wall);
    }
    return found;
  }

  const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
    ...{ minLength: 1, maxLength: 4 },
  });
  const ordinal = fc.constantFrom('1', '2', '3', '4', '-1', '-2');
  const rule = fc.oneof(
    fc.constant('FREQ=DAILY'),
    fc.tuple(days).map(([list]) => `FREQ=WEEKLY;BYDAY=${list.join(',')}`),
    fc.tuple(days).map(([list]) => `FREQ=WEEKLY;WKST=SU;BYDAY=${list.join(',')}`),
    fc.integer({ min: 1, max: 28 }).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
    fc.tuple(ordinal, days).map(([nth, [day = 'MO']]) => `FREQ=MONTHLY;BYDAY=${nth}${day}`),
    fc
      .tuple(ordinal, days)
      .map(([at, list]) => `FREQ=MONTHLY;BYDAY=${list.join(',')};BYSETPOS=${at.replace('2', '1')}`),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), ordinal, days)
      .map(([month, nth, [day = 'MO']]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${day}`),
  );

  it('agree with ical.js, from a start that is one of their times', () => {
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 3000 }),
        (base, interval, day) => {
          const from = new Date(Date.UTC(2015, 0, 1 + day, 9, 30)).toISOString().slice(0, 19);
          const first = asIcal(base, from, 1)[0];
          if (first === undefined) return;
          const start = new Date(first).toISOString().slice(0, 19);
          const text = `${base};INTERVAL=${interval};COUNT=30`;
          expect(walls(text, start)).toEqual(asIcal(text, start, 30));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that fall on no day end at once', () => {
    for (const text of [
      ...['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=9'],
      ...['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;BYSETPOS=9;BYDAY=MO'],
    ]) {
      expect(walls(text, '2024-01-31T09:00:00')).toHaveLength(1);
    }
  });

  it('skip months that are too short, and never roll over', () => {
    const found = walls('FREQ=MONTHLY;COUNT=4', '2024-01-31T09:00:00') ?? [];
    expect(found.map((wall) => new Date(wall).toISOString().slice(0, 10))).toEqual([
      ...['2024-01-31', '2024-03-31', '2024-05-31', '2024-07-31'],
    ]);
  });

  it('without an end give their first time and the newest thousand at most', () => {
    for (const text of [
      'FREQ=SECONDLY',
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'FREQ=DAILY;INTERVAL=0',
    ]) {
      const found = walls(text, '1970-01-01T00:00:00') ?? [];
      expect(found[0]).toBe(0);
      expect(found.length).toBeLessThanOrEqual(1000);
      expect(END - (found.at(-1) ?? 0)).toBeLessThan(4 * 86_400_000);
    }
  });

  it('of times of day nobody meets at are not read', () => {
    for (const text of [
      'FREQ=SECONDLY;BYHOUR=5',
      'FREQ=YEARLY;BYYEARDAY=5',
      'FREQ=YEARLY;BYWEEKNO=9',
    ]) {
      expect(walls(text, '2024-01-01T00:00:00')).toBeNull();
    }
  });
});
