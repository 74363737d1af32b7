/**
 * A time zone as the file itself defines it (VTIMEZONE): onsets of standard and summer time, each with the
 * offset it brings. Used only where the zone's name says nothing, as in "Customized Time Zone".
 * Cost: the onsets are worked out once, at most a thousand for each rule.
 */
import { datesOf } from './date-value.ts';
import { readLine, type CalendarLine } from './property-line.ts';
import { repeatRule } from './repeat-rule.ts';
import { newBudget, repeats } from './repeats.ts';

/** From a moment on the wall, clocks are so many ms ahead of UTC. */
interface Onset {
  wall: number;
  offset: number;
}

export interface StatedZone {
  name: string;
  /** What the definition says the zone is elsewhere: Lightning's X-LIC-LOCATION; '' where it does not. */
  location: string;
  /** Ms ahead of UTC at a moment on the wall. */
  offsetAt: (wall: number) => number;
}

const OFFSET = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/u;
/** Onsets are worked out up to the end of the last year Kith reads. */
/** Windows lets its zones begin when its time does. */
const FIRST_YEAR = 1601;
const LAST_ONSET = Date.UTC(2199, 11, 31);

/** A zone from the lines of its definition; null for one without a name or an offset. */
export function statedZone(texts: readonly string[]): StatedZone | null {
  const [lines = [], ...observances] = sectionsOf(texts);
  const name = textOf(lines, 'TZID');
  const onsets = observances.flatMap(onsetsOf);
  onsets.sort((a, b) => a.wall - b.wall);
  const [first] = onsets;
  if (name === '' || !first) return null;
  const offsetAt = (wall: number): number =>
    (onsets.findLast((onset) => onset.wall <= wall) ?? first).offset;
  return { name, location: textOf(lines, 'X-LIC-LOCATION'), offsetAt };
}

/** The zone's own lines, then those of each BEGIN:STANDARD or BEGIN:DAYLIGHT, up to the next. */
function sectionsOf(texts: readonly string[]): CalendarLine[][] {
  const sections: CalendarLine[][] = [[]];
  for (const text of texts) {
    if (/^BEGIN:/iu.test(text)) sections.push([]);
    else sections.at(-1)?.push(...[readLine(text)].filter((line) => line !== null));
  }
  return sections;
}

function onsetsOf(lines: readonly CalendarLine[]): Onset[] {
  const offset = milliseconds(textOf(lines, 'TZOFFSETTO'));
  const start = lines
    .filter(({ name }) => name === 'DTSTART')
    .flatMap((line) => datesOf(line, FIRST_YEAR))[0];
  if (offset === null || !start) return [];
  const added = lines.filter(({ name }) => name === 'RDATE').flatMap((line) => datesOf(line));
  const rules = lines
    .filter(({ name }) => name === 'RRULE')
    .map(({ values }) => repeatRule(values[0]));
  const repeated = rules.flatMap((rule) =>
    rule ? repeats(rule, start.wall, LAST_ONSET, rule.until?.wall ?? null, newBudget()) : [],
  );
  return [start.wall, ...added.map(({ wall }) => wall), ...repeated].map((wall) => ({
    wall,
    offset,
  }));
}

function textOf(lines: readonly CalendarLine[], name: string): string {
  const [value] = lines.find((line) => line.name === name)?.values ?? [];
  return typeof value === 'string' ? value.trim() : '';
}

function milliseconds(text: string): number | null {
  const found = OFFSET.exec(text);
  if (!found) return null;
  const [, , hours = 0, minutes = 0, seconds = 0] = found.map(Number);
  const size = ((hours * 60 + minutes) * 60 + (Number.isNaN(seconds) ? 0 : seconds)) * 1000;
  return found[1] === '-' ? -size : size;
}
