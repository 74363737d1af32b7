/**
 * What begins a message in an exported chat: a date, a time and what follows them. Every other line goes
 * on with the message above.
 *
 * Android writes `8/8/19, 1:25 PM - `, the iPhone `[31/12/2022, 11:40:26] `; date and clock are those of
 * the phone's language and settings, some hundred forms (whatstk lists 96): year first or last, `/`, `.`
 * or `-`, with or without comma or a word between, 24 hours or halves of a day written `p.m.`, `p. m.`,
 * `午後`, before or behind the hour, digits of other scripts, and since 2023 narrow spaces (U+202F,
 * U+2009). Direction marks (U+200E, U+202A…) may stand anywhere. Cost: one regular expression a line.
 */
export interface LineHeader {
  /** The numbers of the date as they stand, whatever they mean. */
  date: readonly [number, number, number];
  /** Between them. */
  mark: '/' | '.' | '-';
  /** Minutes since midnight; -1 when the clock shows none. */
  minute: number;
  /** Null where the file leaves seconds out. */
  second: number | null;
  /** Who wrote, and what; or what the service has to say. */
  rest: string;
}

const MARK = '[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*';
const DIGIT = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f]';
const DATE = `(${DIGIT}{1,4})${MARK}([/.-])${MARK}\\s?(${DIGIT}{1,2})${MARK}\\2${MARK}\\s?(${DIGIT}{1,4})\\.?${MARK}`;
const BETWEEN = `[,،]?\\s+(?:(\\p{L}[\\p{L}\\p{M}.]{0,11})\\s*)?`;
const CLOCK = `(${DIGIT}{1,2})[:.](${DIGIT}{2})(?:[:.](${DIGIT}{2}))?${MARK}(?:\\s*(\\p{L}[\\p{L}\\p{M}.\\s]{0,11}?))?${MARK}`;
const ANDROID = new RegExp(`^${MARK}${DATE}${BETWEEN}${CLOCK}\\s+[-–]\\s(.*)$`, 'su');
const IPHONE = new RegExp(`^${MARK}\\[${DATE}${BETWEEN}${CLOCK}\\]\\s?(.*)$`, 'su');
/** All that can begin such a line: tells most others at a glance. */
const MAY_BEGIN = new RegExp(`^${MARK}(?:\\[|${DIGIT})`, 'u');

/** A header stands within so many letters; the rest of a long line need not be searched. */
const HEADER_CHARACTERS = 80;

const MORNING = new Set('am πμ 上午 午前 오전 ص öö sa de dop vorm fm ip पूर्वाह्न'.split(' '));
const AFTERNOON = new Set('pm μμ 下午 午後 오후 م ös ch du odp nachm em अपराह्न'.split(' '));

/** The header of a line; null for a line that goes on with what stands above. */
export function lineHeader(line: string): LineHeader | null {
  if (!MAY_BEGIN.test(line)) return null;
  const head = line.slice(0, HEADER_CHARACTERS);
  const found = ANDROID.exec(head) ?? IPHONE.exec(head);
  if (!found) return null;
  const [, first = '', mark, second = '', third = '', before = '', hour = ''] = found;
  const [minute = '', seconds, after = '', rest = ''] = found.slice(7);
  return {
    date: [numberOf(first), numberOf(second), numberOf(third)],
    mark: mark === '.' || mark === '-' ? mark : '/',
    minute: minuteOfDay(
      numberOf(hour),
      numberOf(minute),
      isAfternoon(after) ?? isAfternoon(before),
    ),
    second: seconds === undefined ? null : numberOf(seconds),
    rest: rest + line.slice(HEADER_CHARACTERS),
  };
}

/** Digits of any of the scripts as a number. */
function numberOf(digits: string): number {
  let value = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const code = digits.charCodeAt(i);
    // The digits of each script stand in order behind its zero.
    const zero = code < 0x660 ? 0x30 : code < 0x6f0 ? 0x660 : code < 0x966 ? 0x6f0 : 0x966;
    value = value * 10 + (code - zero);
  }
  return value;
}

/** Which half of the day a word says; null when it says something else ("um", "kl."). */
function isAfternoon(word: string): boolean | null {
  if (word === '') return null;
  const plain = word.toLowerCase().replace(/[.\s]/gu, '');
  if (AFTERNOON.has(plain)) return true;
  return MORNING.has(plain) ? false : null;
}

function minuteOfDay(hour: number, minute: number, afternoon: boolean | null): number {
  if (hour > 23 || minute > 59) return -1;
  const isTwelveHours = afternoon !== null && hour <= 12;
  const inDay = isTwelveHours ? (hour % 12) + (afternoon ? 12 : 0) : hour;
  return inDay * 60 + minute;
}
