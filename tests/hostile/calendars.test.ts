import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  event,
  inCalendar,
  readCalendar,
  sampleCalendar,
  samples,
  tally,
} from '../core/sources/calendar/read-calendar.ts';
import { expectReadOrRefused, flipped } from '../support/damaged-bytes.ts';

describe.skipIf(!existsSync(samples))('hostile calendars (needs ../shared)', () => {
  it('takes one meeting from two with the same id: the highest sequence', async () => {
    const { report, ...read } = await sampleCalendar('hostile/ics-duplicate-uids.ics');
    expect([tally(report, 'meetings'), tally(report, 'meetings-older')]).toEqual([1, 1]);
    const records = 'batch' in read ? read.batch.records : [];
    expect(records.map(({ handles }) => handles)).toEqual([['email:b@example.com']]);
  });

  it('never expands a series without bounds', async () => {
    const { report } = await sampleCalendar('hostile/ics-infinite-rrule.ics');
    expect([tally(report, 'meetings'), tally(report, 'meetings-repeating')]).toEqual([1, 1]);
  });
});

describe('a calendar made to hurt', () => {
  const many = (count: number, rule: string) =>
    Array.from({ length: count }, (_, i) =>
      event(`UID:${i}`, 'DTSTART:19700101T000000Z', `RRULE:${rule}`),
    ).join('');

  it('of many endless series costs no more than its file is worth', async () => {
    const { report } = await readCalendar(inCalendar(many(250, 'FREQ=SECONDLY')));
    expect(report.interactions).toBeGreaterThan(200_000);
    expect(report.interactions).toBeLessThan(202_000);
  });

  it('of series that fall on no day ends', async () => {
    const { report } = await readCalendar(
      inCalendar(many(200, 'FREQ=DAILY;COUNT=99999;BYMONTH=2;BYMONTHDAY=30')),
    );
    expect(report.interactions).toBe(200);
  });

  it('has names that are those of objects', async () => {
    const { ok, report } = await readCalendar(
      inCalendar(event('UID:__proto__', 'DTSTART;TZID=constructor:20240101T090000', '__proto__:x')),
    );
    expect([ok, report.interactions, Object.hasOwn(Object.prototype, 'polluted')]).toEqual([
      true,
      1,
      false,
    ]);
  });
});

describe('any bytes', () => {
  const whole = new TextEncoder().encode(
    inCalendar(
      event(
        'UID:1',
        'DTSTART;TZID=Europe/Berlin:20240102T090000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=9',
      ),
      event(
        'UID:1',
        'RECURRENCE-ID:20240109T080000Z',
        'DTSTART:20240110T080000Z',
        'EXDATE:20240109',
      ),
    ),
  );
  const parts = fc.constantFrom(
    ...['BEGIN:VCALENDAR\n', 'END:VCALENDAR\n', 'BEGIN:VEVENT\n', 'END:VEVENT\n', 'BEGIN:VALARM\n'],
    ...['BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:20200101T000000\nTZOFFSETTO:+9999\n'],
    ...['END:VTIMEZONE\n', 'UID:1\n', 'DTSTART;TZID=X:20240102T090000\n', 'DTSTART:99991231\n'],
    ...['RRULE:FREQ=DAILY;INTERVAL=999999999999\n', 'RRULE:FREQ=YEARLY;BYDAY=53MO;BYSETPOS=-366\n'],
    ...[
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20240103\n',
      'EXDATE:;\n',
      'RDATE;VALUE=PERIOD:/\n',
      ':\n',
    ],
    ...[
      'ATTENDEE;CN=":mailto:a@example.com\n',
      'ATTENDEE:mailto:b@example.com\n',
      'SEQUENCE:1e999\n',
    ],
    ...[
      'DTSTAMP:20240301T000000Z\n',
      'METHOD:CANCEL\n',
      ' \n',
      '\u0000',
      '\r',
      ';',
      'SUMMARY:\\\n',
    ],
  );

  it('flipped in a calendar cost the lines they hit, never an error', async () => {
    const read = (bytes: Uint8Array<ArrayBuffer>) => readCalendar(bytes, { piece: 97 });
    await expectReadOrRefused(flipped(whole), read, { records: 4, runs: 300 });
  });

  it('of pieces of calendars in any order are read or refused', async () => {
    const texts = fc.array(parts, { maxLength: 40 }).map((lines) => lines.join(''));
    await expectReadOrRefused(texts, readCalendar);
  });
});
