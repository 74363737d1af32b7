/** Calendars with any properties, rules and guests; events in events, events without ends, endless rules. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { address, anyText, fileOf, lineEnd, mostly, name } from './odd-text.ts';

const stamp = fc.constantFrom(
  ...['20240115T143000Z', '20240115T143000', '20240331T023000', '20240115', '2024-01-15', '9'],
  ...['99991231T235959Z', '16010101T000000', '20230229', '20240115T256199', '00000000T000000Z'],
);
const zone = fc.constantFrom(
  ...['Europe/Stockholm', 'W. Europe Standard Time', 'Own', 'Nowhere/Land', '', '(UTC+01:00) X'],
  ...['America/New_York', '/freeassociation.sourceforge.net/Europe/Berlin', '__proto__', '"Own"'],
);
const span = fc.constantFrom('PT1H', 'P1D', '-PT1H', 'P', 'PT1e9H', 'P9999999999W', 'PT0S', '');
const part = fc.constantFrom(
  ...['COUNT=10', 'COUNT=0', 'COUNT=-1', 'COUNT=9e99', 'INTERVAL=1', 'INTERVAL=0', 'INTERVAL=-2'],
  ...['UNTIL=20240601T000000Z', 'UNTIL=20240601', 'UNTIL=x', 'BYDAY=MO,TU', 'BYDAY=-1SU,99MO'],
  ...['BYMONTHDAY=31', 'BYMONTHDAY=-31', 'BYMONTH=2', 'BYMONTH=13', 'BYSETPOS=-1', 'WKST=SU'],
  ...['BYHOUR=1,2,3', 'BYMINUTE=0', 'BYWEEKNO=53', 'BYYEARDAY=-366', 'RSCALE=GREGORIAN', ';;='],
  ...[`BYDAY=${'MO,'.repeat(90)}`, 'INTERVAL=999999999', 'COUNT=1000000'],
);
const rule = fc
  .tuple(
    fc.constantFrom(
      ...['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'WEEKLY', 'HOURLY', 'SECONDLY', 'X', ''],
    ),
    fc.array(part, { maxLength: 4 }),
  )
  .map(([every, parts]) => [`FREQ=${every}`, ...parts].join(';'));
const uid = fc.constantFrom('1', '2', '1@x', '', '__proto__', 'constructor');

const guestMark = fc.constantFrom(
  ...['CUTYPE=ROOM', 'CUTYPE=RESOURCE', 'CUTYPE=GROUP', 'CUTYPE=INDIVIDUAL', 'PARTSTAT=DECLINED'],
  ...['PARTSTAT=ACCEPTED', 'ROLE=NON-PARTICIPANT', 'X-NUM-GUESTS=9e9', 'RSVP=TRUE', 'CN=', '='],
  ...['MEMBER="mailto:l@x.example","mailto:m@x.example"', 'DELEGATED-TO="mailto:a@b.example"'],
);
const guest = fc
  .tuple(
    fc.constantFrom('ATTENDEE', 'ATTENDEE', 'ATTENDEE', 'ORGANIZER', 'attendee'),
    fc.array(guestMark, { maxLength: 3 }),
    name,
    mostly(
      fc.oneof(
        address,
        fc.constantFrom(
          ...['room@resource.calendar.google.com', 'x@group.calendar.google.com', 'urn:uuid:1'],
          ...['owner@example.com', 'invalid:nomail', 'l@x.example'],
        ),
      ),
    ),
    fc.constantFrom('mailto:', 'mailto:', 'MAILTO:', '', 'mailto:mailto:'),
  )
  .map(
    ([property, marks, who, at, scheme]) =>
      `${[property, ...marks, `CN="${who}"`].join(';')}:${scheme}${at}`,
  );

const property = fc.oneof(
  { weight: 4, arbitrary: guest },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('DTSTART', 'DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE'), zone, stamp)
      .map(([at, id, time]) =>
        time.endsWith('Z') || id === '' ? `${at}:${time}` : `${at};TZID=${id}:${time}`,
      ),
  },
  { weight: 1, arbitrary: rule.map((text) => `RRULE:${text}`) },
  { weight: 1, arbitrary: uid.map((id) => `UID:${id}`) },
  { weight: 1, arbitrary: span.map((length) => `DURATION:${length}`) },
  { weight: 1, arbitrary: anyText.map((text) => `SUMMARY:${text}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['STATUS:CANCELLED', 'STATUS:TENTATIVE', 'SEQUENCE:3', 'SEQUENCE:x', 'TRANSP:TRANSPARENT'],
      ...['RDATE;VALUE=PERIOD:20240101T000000Z/PT1H', 'EXRULE:FREQ=DAILY', 'DTSTAMP:20240101T0Z'],
      ...['CLASS:PRIVATE', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'DTSTART;VALUE=DATE:20240115', ''],
      ...['DESCRIPTION:a\\nb\\, c', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20240115', ':', 'X', ' x'],
    ),
  },
);
const lines = fc.array(property, { maxLength: 14 });

const event = fc
  .tuple(
    fc.constantFrom(
      ...['VEVENT', 'VEVENT', 'VEVENT', 'VEVENT', 'vevent', 'VTODO', 'VFREEBUSY', 'X'],
    ),
    uid,
    stamp,
    lines,
    fc.constantFrom('END', 'END', 'END', 'END', 'none', 'inner'),
  )
  .map(([kind, id, at, inside, end]) => [
    ...[`BEGIN:${kind}`, `UID:${id}`, `DTSTART:${at}`],
    ...inside,
    ...(end === 'inner' ? ['BEGIN:VALARM', 'TRIGGER:-PT5M', 'ATTENDEE:x', 'END:VALARM'] : []),
    ...(end === 'none' ? [] : [`END:${kind}`]),
  ]);
const ownZone = fc
  .tuple(stamp, rule, fc.constantFrom('+0100', '-0500', '+9999', '', '+1'), uid)
  .map(([at, text, offset, id]) => [
    ...['BEGIN:VTIMEZONE', `TZID:${id === '1' ? 'Own' : id}`, 'BEGIN:STANDARD', `DTSTART:${at}`],
    ...[`TZOFFSETFROM:+0200`, `TZOFFSETTO:${offset}`, `RRULE:${text}`],
    ...['END:STANDARD', 'END:VTIMEZONE'],
  ]);
const head = fc.constantFrom(
  ...['METHOD:REPLY', 'METHOD:REQUEST', 'X-WR-TIMEZONE:Europe/Paris', 'X-WR-CALNAME:Birthdays'],
  ...['VERSION:2.0', 'X-WR-CALNAME:owner@example.com', 'PRODID:-//x', 'CALSCALE:JULIAN'],
);
const calendar = fc
  .tuple(
    fc.array(head, { maxLength: 3 }),
    fc.array(fc.oneof({ weight: 6, arbitrary: event }, { weight: 1, arbitrary: ownZone }), {
      maxLength: 7,
    }),
    fc.constantFrom('END:VCALENDAR', 'END:VCALENDAR', ''),
  )
  .map(([about, parts, end]) => ['BEGIN:VCALENDAR', ...about, ...parts.flat(), end, '']);

export const calendarFiles: fc.Arbitrary<readonly FuzzFile[]> = fc.array(
  fileOf(
    fc.constantFrom('me.ics', 'Takeout/Calendar/owner@example.com.ics', 'x.vcs', 'cal.txt'),
    fc
      .tuple(fc.array(calendar, { minLength: 1, maxLength: 2 }), lineEnd)
      .map(([all, end]) => all.flat().map(folded).join('\n').replaceAll('\n', end)),
  ),
  { minLength: 1, maxLength: 2 },
);

/** Long lines go on in the next, in the middle of whatever stands there. */
function folded(line: string): string {
  return line.replace(/([^\n]{74})(?=[^\n])/gu, '$1\n ');
}
