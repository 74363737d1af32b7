import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OtherSender } from '../../../../src/lib/core/facts/aside.ts';
import { readOne, fileOf } from '../read-text.ts';
import { sampleCalendar, samples, tally } from './read-calendar.ts';

interface Counts {
  events: number;
  uids: number;
  changed: number;
  /** Addresses of organisers and guests that are no room: people, lists and calendars. */
  addresses: number;
  rooms: number;
  rules: number;
}

/** Every calendar file of the README with an event in it, as that counts. */
const FILES: Record<string, [number, number, number, number, number, number]> = {
  'icaljs-google_birthday': [4, 2, 3, 1, 0, 1],
  'icaljs-recur_instances': [3, 1, 2, 4, 0, 3],
  'icaljs-parserv2': [1, 1, 0, 2, 0, 3],
  'icaljs-timezone_from_file': [1, 1, 0, 0, 0, 0],
  'icaljs-duration_instead_of_dtend': [1, 1, 0, 0, 0, 2],
  'icalendar-rfc_7256_multi_value_parameters': [2, 2, 0, 3, 0, 0],
  'icalendar-property_params': [1, 1, 0, 3, 0, 0],
  // The README counts the address an alarm is mailed to.
  'icalendar-alarm_google_future': [1, 1, 0, 0, 0, 2],
  'icalendar-issue_348_exception_parsing_value': [1, 1, 0, 0, 0, 0],
  'icalendar-broken_ical': [1, 1, 0, 0, 0, 0],
  'icalendar-multiple_calendar_components': [3, 3, 0, 0, 0, 0],
  'icalendar-issue_156_RDATE_with_PERIOD_TZID_khal_2': [1, 1, 1, 1, 0, 2],
  'icalendar-broken_dtstart': [1, 1, 0, 0, 0, 0],
  'icalendar-issue_101_icalendar_chokes_on_umlauts_in_organizer': [1, 1, 0, 1, 0, 0],
  'icalendar-event_with_rsvp': [1, 1, 0, 1, 0, 0],
  'calcard-219': [96, 53, 43, 1, 0, 15],
  'calcard-228': [2, 2, 0, 5, 2, 0],
  'calcard-211': [2, 1, 0, 5, 2, 0],
  'calcard-150': [182, 182, 0, 1, 0, 0],
  'calcard-046': [2, 1, 0, 0, 0, 0],
  'calcard-026': [4, 4, 0, 3, 0, 0],
  'calcard-253': [4, 2, 3, 1, 0, 1],
  'calcard-116': [1, 1, 0, 3, 0, 0],
  'calcard-258': [1, 1, 0, 2, 0, 3],
  'nextcloud-itip-add': [1, 1, 0, 2, 0, 0],
  'nextcloud-itip-cancel': [1, 1, 0, 4, 0, 0],
  'nextcloud-itip-request': [1, 1, 1, 2, 0, 0],
  'nextcloud-itip-reply': [1, 1, 0, 2, 0, 0],
  'nextcloud-itip-declinecounter': [1, 1, 0, 2, 0, 0],
  'nextcloud-itip-refresh': [1, 1, 0, 4, 0, 0],
  ms_tzid: [1, 1, 0, 0, 0, 4],
};

/** Files without an event: a calendar of nothing or of free times, and single lines of one. */
const NOTHING: Record<string, string> = {
  'icaljs-blank_line_mid': 'not-needed',
  'icaljs-property_params': 'not-needed',
  'icalendar-bom_calendar': 'not-needed',
  'calcard-236': 'not-needed',
  'nextcloud-freebusy-multipleAttendees': 'not-needed',
  'nextcloud-attendee1': 'looks-like',
  'nextcloud-attendee5': 'looks-like',
  'nextcloud-attendee6': 'looks-like',
};

async function count(name: string): Promise<Counts> {
  const { report, ...read } = await sampleCalendar(`ics/${name}.ics`);
  const text = readFileSync(new URL(`ics/${name}.ics`, samples), 'utf8');
  const rulesIn = (part: string): number => part.match(/^RRULE/gmu)?.length ?? 0;
  const zones = [...text.matchAll(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE/gu)].map(([zone]) => zone);
  const ofZones = zones.reduce((sum, zone) => sum + rulesIn(zone), 0);
  // A rule of an event makes it a series; dates added to it do so too.
  expect(tally(report, 'meetings-repeating')).toBeGreaterThanOrEqual(rulesIn(text) - ofZones);
  const records = 'batch' in read ? read.batch.records : [];
  const byNameOnly = records.filter(({ handles }) => handles[0]?.startsWith('name-'));
  const rooms = report.otherSenders.filter(isRoom);
  const others = report.otherSenders.length - rooms.length;
  return {
    events: report.records,
    uids: tally(report, 'meetings') + tally(report, 'meeting-answers'),
    changed: tally(report, 'meetings-changed'),
    addresses: tally(report, 'people-invited') - byNameOnly.length + others,
    rooms: rooms.reduce((sum, { messages }) => sum + messages, 0),
    rules: rulesIn(text),
  };
}

/** Other calendars among the guests are no rooms to the README. */
function isRoom({ why, handle, name }: OtherSender): boolean {
  return why === 'room' && !/calendar\.google\.com$/u.test(handle) && name !== 'Contacts';
}

describe.skipIf(!existsSync(samples))('sample calendars (needs ../shared)', () => {
  it.each(Object.entries(FILES))('%s gives the counts of its README', async (name, expected) => {
    const [events, uids, changed, addresses, rooms, rules] = expected;
    expect(await count(name)).toEqual({ events, uids, changed, addresses, rooms, rules });
  });

  it('events without an id stand each for itself', async () => {
    // The README counts the missing id as one.
    const { report } = await sampleCalendar('ics/icalendar-issue_722_missing_timezones.ics');
    expect([report.records, tally(report, 'meetings'), tally(report, 'meetings-changed')]).toEqual([
      3, 3, 1,
    ]);
  });

  it.each(Object.entries(NOTHING))('%s holds no event: %s', async (name, why) => {
    const bytes = new Uint8Array(readFileSync(new URL(`ics/${name}.ics`, samples)));
    const { ok, report } = await readOne(fileOf(bytes, `${name}.ics`));
    expect([ok, report.source, report.refusal?.kind]).toEqual([false, 'calendar', why]);
  });

  it('the calendar of the invented owner gives every count of its README', async () => {
    const { ok, report, ...read } = await sampleCalendar('ics/synthetic-calendar.ics');
    expect(ok).toBe(true);
    // The README's 210 people are those beside the owner.
    expect(report).toMatchObject({ records: 222, skipped: 0, problems: [] });
    expect(Object.fromEntries(report.tallies.map(({ kind, count: of }) => [kind, of]))).toEqual({
      meetings: 220,
      'meetings-changed': 2,
      'meetings-repeating': 12,
      'meetings-alone': 13,
      'meetings-cancelled': 6,
      'meetings-crowd': 2,
      'people-invited': 211,
      rooms: 2,
      'meeting-groups': 1,
    });
    expect(report.ownerCandidates[0]?.handle).toBe('email:mara@northwindlabs.example');
    if (!('batch' in read)) return;
    const { handles, records } = read.batch;
    // People of crowds alone, rooms and lists are nobody's tie.
    expect(records.length).toBe(report.people);
    expect(handles.filter((handle) => /resource\.|lists\./u.test(handle))).toEqual([]);
  });
});
