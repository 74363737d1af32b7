import { describe, expect, it } from 'vitest';
import {
  event,
  goodCalendar,
  inCalendar,
  meetings,
  readCalendar,
  tally,
  times,
} from './read-calendar.ts';

const read = async (...events: string[]) =>
  meetings((await goodCalendar(inCalendar(...events))).batch);
const at = (...lines: string[]) => event('UID:1', 'DTSTART:20240102T090000Z', ...lines);
const guest = (parameters: string, address: string) => `ATTENDEE;${parameters}:mailto:${address}`;

describe('an event becomes a meeting', () => {
  it('of everybody asked, with its title as a word of context', async () => {
    expect(
      await read(at('SUMMARY:Budget\\, round 2', guest('CN="Cy, Dee"', 'cy@example.com'))),
    ).toEqual(['2024-01-02T09:00 cy + ada + bo: Budget, round 2']);
  });

  it('keeps a title only as long as a word of context, and none of a private event', async () => {
    expect(await read(at(`SUMMARY:${'x'.repeat(200)}`))).toEqual([
      `2024-01-02T09:00 ada + bo: ${'x'.repeat(80)}`,
    ]);
    expect(await read(at('SUMMARY:Doctor', 'CLASS:PRIVATE'))).toEqual([
      '2024-01-02T09:00 ada + bo',
    ]);
  });

  it('stores no description, place or link', async () => {
    const { batch } = await goodCalendar(
      inCalendar(
        at('DESCRIPTION:secret plan', 'LOCATION:secret place', 'URL:https://secret.example'),
      ),
    );
    expect(JSON.stringify(batch)).not.toContain('secret');
  });

  it('leaves out who declined, sent somebody else, or was only told', async () => {
    expect(
      await read(
        at(
          guest('PARTSTAT=DECLINED', 'no@example.com'),
          guest('PARTSTAT=DELEGATED', 'sent@example.com'),
          guest('ROLE=NON-PARTICIPANT', 'told@example.com'),
          guest('PARTSTAT=NEEDS-ACTION;ROLE=OPT-PARTICIPANT', 'maybe@example.com'),
        ),
      ),
    ).toEqual(['2024-01-02T09:00 maybe + ada + bo']);
  });

  it('takes an organiser who declined for absent', async () => {
    expect(await read(at(guest('PARTSTAT=DECLINED', 'ada@example.com')))).toEqual([]);
  });

  it('knows guests without an address by their name, or by the address Apple writes beside it', async () => {
    expect(
      await read(
        at('ATTENDEE;CN="Kim":invalid:nomail', 'ATTENDEE;EMAIL=lee@example.com:/123/principal/'),
      ),
    ).toEqual(['2024-01-02T09:00 name-in-calendar:Kim + lee + ada + bo']);
  });

  it('sets rooms, things, groups, robots and calendars apart, wherever they are named again', async () => {
    const { batch, report } = await goodCalendar(
      inCalendar(
        at(
          guest('CUTYPE=ROOM;CN=Room 4', 'room4@example.com'),
          guest('CUTYPE=GROUP', 'choir@example.com'),
          guest('CN=Hall', 'c_1@resource.calendar.google.com'),
          guest('', 'no-reply@example.com').replace(';', ''),
        ),
        event('UID:2', 'DTSTART:20240103T090000Z', 'ATTENDEE:mailto:room4@example.com'),
      ),
    );
    expect(meetings(batch)).toEqual(['2024-01-02T09:00 ada + bo', '2024-01-03T09:00 ada + bo']);
    expect(report.otherSenders.map(({ name, why, messages }) => [name, why, messages])).toEqual([
      ['Room 4', 'room', 2],
      ['Hall', 'room', 1],
      [null, 'list', 1],
      [null, 'robot', 1],
    ]);
    expect([tally(report, 'rooms'), tally(report, 'meeting-groups')]).toEqual([2, 1]);
  });

  it('counts a crowd, which makes nobody a person', async () => {
    const crowd = Array.from(
      { length: 60 },
      (_, i) => `ATTENDEE;CN=G ${i}:mailto:g${i}@example.com`,
    );
    const { batch, report } = await goodCalendar(inCalendar(at(...crowd)));
    expect([batch.interactions.length, batch.records.length, report.people]).toEqual([0, 0, 0]);
    expect([tally(report, 'meetings-crowd'), tally(report, 'people-invited')]).toEqual([1, 62]);
  });

  it('counts cancelled meetings and keeps their people', async () => {
    const { batch, report } = await goodCalendar(inCalendar(at('STATUS:CANCELLED')));
    expect([batch.interactions.length, report.people]).toEqual([0, 2]);
    expect(tally(report, 'meetings-cancelled')).toBe(1);
  });

  it('counts answers to invitations, which are no meetings', async () => {
    for (const method of ['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']) {
      const { report } = await goodCalendar(
        `BEGIN:VCALENDAR\nMETHOD:${method}\n${at()}END:VCALENDAR`,
      );
      expect([tally(report, 'meetings'), tally(report, 'meeting-answers')]).toEqual([0, 1]);
    }
  });

  it('counts birthdays and holidays apart from what names nobody', async () => {
    const own = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\n');
    const { report } = await goodCalendar(
      inCalendar(
        own('UID:1', 'DTSTART;VALUE=DATE:20000517', 'RRULE:FREQ=YEARLY', 'SUMMARY:Ada’s birthday'),
        own('UID:2', 'DTSTART;VALUE=DATE:20240101', 'CATEGORIES:Holiday'),
        own('UID:3', 'DTSTART:20240102T090000Z', 'SUMMARY:Dentist'),
      ),
    );
    expect(tally(report, 'days-of-note')).toBe(2);
    expect(tally(report, 'meetings-alone')).toBe(2);
  });

  it('leaves out what was planned for later than the file was written', async () => {
    const { batch, report } = await goodCalendar(
      `BEGIN:VCALENDAR\n${event('UID:1', 'DTSTAMP:20240110T000000Z', 'DTSTART:20240109T090000Z')}` +
        `${event('UID:2', 'DTSTART:20240111T090000Z')}END:VCALENDAR`,
    );
    expect(times(batch)).toEqual(['2024-01-09T09:00']);
    expect([tally(report, 'meetings-planned'), report.people]).toEqual([1, 2]);
    expect(report.coverage).toEqual({ from: Date.UTC(2024, 0, 9, 9), to: Date.UTC(2024, 0, 9, 9) });
  });
});

describe('times', () => {
  const zoned = async (zone: string, ...before: string[]) => {
    const text = inCalendar(...before, event('UID:1', `DTSTART;TZID=${zone}:20240702T090000`));
    const { batch, report } = await goodCalendar(text, { timeZone: 'America/New_York' });
    return [...times(batch), ...report.problems.map(({ reason }) => reason.kind)];
  };
  const defined = (name: string) =>
    [
      ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'DTSTART:16010101T030000'],
      ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'],
      ...['END:STANDARD', 'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100'],
      ...['TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT'],
      ...['END:VTIMEZONE', ''],
    ].join('\n');

  it('are read in their zone, by whatever name programs give it', async () => {
    expect(await zoned('Europe/Berlin')).toEqual(['2024-07-02T07:00']);
    expect(await zoned('/mozilla.org/20050126_1/Europe/Berlin')).toEqual(['2024-07-02T07:00']);
    expect(await zoned('W. Europe Standard Time')).toEqual(['2024-07-02T07:00']);
    expect(await zoned('"Pacific Standard Time (Mexico)"')).toEqual(['2024-07-02T16:00']);
    expect(await zoned('Made Up', defined('Made Up'))).toEqual(['2024-07-02T07:00']);
  });

  it('are the owner’s where the zone is unknown or missing, and all-day ones are days', async () => {
    expect(await zoned('Nobody/Knows')).toEqual(['2024-07-02T09:00~', 'unknown-zone']);
    const text = inCalendar(
      event('UID:1', 'DTSTART:20240702T090000'),
      event('UID:2', 'DTSTART;VALUE=DATE:20240703'),
      event('UID:3', 'DTSTART:20240704'),
    );
    const { batch } = await goodCalendar(text, { timeZone: 'America/New_York' });
    expect(times(batch)).toEqual(['2024-07-02T09:00~', '2024-07-03T00:00~', '2024-07-04T00:00~']);
  });

  it('do not roll over: what is no date is told, and the meeting kept without one', async () => {
    const { batch, report } = await goodCalendar(
      inCalendar(event('UID:1', 'DTSTART:20230229T090000Z')),
    );
    expect(times(batch)).toEqual(['?']);
    expect(report.problems).toEqual([
      { at: 1, reason: { kind: 'bad-date', text: '20230229T090000Z' }, isSkipped: false },
    ]);
  });
});

describe('the file around the events', () => {
  it('may hold several calendars, or none', async () => {
    const one = (uid: string) => event(`UID:${uid}`, 'DTSTART:20240102T090000Z');
    const two = `BEGIN:VCALENDAR\n${one('1')}END:VCALENDAR\n\nBEGIN:VCALENDAR\n${one('2')}END:VCALENDAR`;
    expect(meetings((await goodCalendar(two)).batch)).toHaveLength(2);
    expect(meetings((await goodCalendar(one('1'))).batch)).toHaveLength(1);
  });

  it('loses no more than the line or event that is broken', async () => {
    const broken =
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:0\nATTENDEE;CN="Kim:mailto:kim@example.com\nnonsense\n` +
      `DTSTART:20240101T090000Z\nATTENDEE:mailto:lee@example.com\n${at()}`;
    const { batch, report } = await goodCalendar(broken);
    expect(meetings(batch)).toEqual(['2024-01-01T09:00 kim + lee', '2024-01-02T09:00 ada + bo']);
    expect(report.problems.map(({ at: row, reason }) => [row, reason.kind])).toEqual([
      [1, 'unclosed-event'],
      [1, 'stray-line'],
    ]);
  });

  it('is read alike in UTF-16, with any line end, folded anywhere, in pieces of any size', async () => {
    const text = inCalendar(at('SUMMARY:Zoë 🎻')).replace('SUMMARY:Zo', 'SUMM\r\n ARY:Zo');
    const expected = ['2024-01-02T09:00 ada + bo: Zoë 🎻'];
    for (const content of [text, `\ufeff${text}`, text.replaceAll('\r\n', '\r')]) {
      expect(meetings((await goodCalendar(content, { piece: 7 })).batch)).toEqual(expected);
    }
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);
    expect(meetings((await goodCalendar(wide, { piece: 7 })).batch)).toHaveLength(1);
  });

  it('is refused when it holds no event', async () => {
    const tasks = await readCalendar(
      'BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR',
    );
    expect([tasks.ok, tasks.report.refusal]).toEqual([false, { kind: 'not-needed' }]);
    const line = await readCalendar('ATTENDEE:mailto:ada@example.com');
    expect(line.report.refusal).toEqual({
      ...{ kind: 'looks-like', what: 'a piece of a calendar', instead: 'export-calendar' },
    });
  });
});

describe('read again', () => {
  it('the same meeting has the same key, however it was moved', async () => {
    const keys = async (text: string) => [...(await goodCalendar(text)).batch.interactions.keyLow];
    const first = await keys(inCalendar(at()));
    expect(
      await keys(inCalendar(event('UID:1', 'SEQUENCE:2', 'DTSTART:20240105T100000Z'))),
    ).toEqual(first);
  });
});
