/** Reads calendars written in a test, and files of the samples, with the calendar source itself. */
import { readFileSync } from 'node:fs';
import { calendar } from '../../../../src/lib/core/sources/calendar/calendar.ts';
import type { FileReport, TallyKind } from '../../../../src/lib/core/sources/file-report.ts';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { fileOf } from '../read-text.ts';

export const samples = new URL('../../../../../shared/samples/', import.meta.url);

export async function readCalendar(
  content: string | Uint8Array<ArrayBuffer>,
  { piece, timeZone = 'UTC' }: { piece?: number; timeZone?: string } = {},
) {
  const result = await calendar.read([fileOf(content, 'calendar.ics', piece)], { timeZone });
  const [report] = result.reports;
  if (!report) throw new Error('no report');
  return result.ok ? { ...result, report } : { ...result, report };
}

/** The facts and report of a calendar that must be readable. */
export async function goodCalendar(
  content: string | Uint8Array<ArrayBuffer>,
  options: { piece?: number; timeZone?: string } = {},
) {
  const result = await readCalendar(content, options);
  if (!result.ok) throw new Error(`refused: ${result.report.refusal?.kind ?? 'no reason'}`);
  return result;
}

export function sampleCalendar(path: string) {
  return readCalendar(new Uint8Array(readFileSync(new URL(path, samples))));
}

/** A calendar of these parts, written long after anything in it. */
export function inCalendar(...parts: string[]): string {
  const end = 'BEGIN:VEVENT\r\nUID:end\r\nDTSTAMP:20300101T000000Z\r\nEND:VEVENT\r\n';
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${parts.join('')}${end}END:VCALENDAR\r\n`;
}

/** One event of Ada and Bo with these lines. */
export function event(...lines: string[]): string {
  const guests = ['ORGANIZER;CN=Ada:mailto:ada@example.com', 'ATTENDEE:mailto:bo@example.com'];
  return ['BEGIN:VEVENT', ...lines, ...guests, 'END:VEVENT', ''].join('\r\n');
}

/** Meetings as "2024-01-02T09:00 ada + bo: Title"; "~" after floating times. */
export function meetings({ interactions: table, handles, texts }: FactBatch): string[] {
  return Array.from({ length: table.length }, (_, i) => {
    const at = table.at[i] ?? NaN;
    const when = Number.isNaN(at) ? '?' : new Date(at).toISOString().slice(0, 16);
    const who = [...table.handle.slice(table.start[i], table.start[i + 1])].map((handle) =>
      (handles[handle] ?? '').replace(/^email:|@example\.com$/gu, ''),
    );
    const title = [...table.topic.slice(table.topicStart[i], table.topicStart[i + 1])]
      .map((topic) => `: ${texts[topic] ?? ''}`)
      .join('');
    const mark = (table.timeMark[i] ?? 0) >= 4 ? '~' : '';
    return `${when}${mark} ${who.join(' + ')}${title}`;
  });
}

/** How many times meetings took place, by their times alone. */
export function times(batch: FactBatch): string[] {
  return meetings(batch).map((line) => line.split(' ')[0] ?? '');
}

export function tally({ tallies }: FileReport, kind: TallyKind): number {
  return tallies.find((one) => one.kind === kind)?.count ?? 0;
}
