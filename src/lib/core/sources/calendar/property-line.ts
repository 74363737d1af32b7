/**
 * One line of a calendar taken apart: "ATTENDEE;CN=Ada:mailto:…" → name, parameters, values. The one door
 * to ical.js, which knows the grammar of RFC 5545 and 6868 (quotes, lists, escapes, types of values).
 *
 * It is given single lines, not calendars: it stops at the first bad line of whatever it is given. A line
 * whose quotes do not match is read once more without them. Its dates are only cut into parts, not checked
 * (`date-value.ts`), and its recurrence iterator is not used (`repeats.ts` says why).
 */
import ICAL from 'ical.js';

export interface CalendarLine {
  /** Upper case. */
  name: string;
  /** Of a parameter, by its name in lower case; '' where the line has none. */
  parameter: (name: string) => string;
  /** Texts, numbers, periods as pairs of texts, or a rule as an object. */
  values: readonly unknown[];
}

/** The parts of a line; null for one that says nothing. */
export function readLine(text: string): CalendarLine | null {
  const parsed = parse(text) ?? parse(text.replaceAll('"', ''));
  if (!parsed) return null;
  const [name, parameters, , ...values] = parsed;
  if (typeof name !== 'string' || !isRecord(parameters)) return null;
  return {
    name: name.toUpperCase(),
    parameter: (of) => textIn(Object.hasOwn(parameters, of) ? parameters[of] : ''),
    values,
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = ICAL.parse.property(text);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** A parameter with several values counts by its first. */
function textIn(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}
