/**
 * Reads the date of a mail: RFC 5322 with its obsolete forms, what `asctime` writes ("From " lines), and
 * ISO 8601. Two-digit years, missing seconds, missing zones and comments occur in real mail.
 *
 * A zone nobody defined leaves the time floating. Military letters mean UTC (RFC 5322 §4.3). A day that
 * does not exist is no date: rolling it over would invent one.
 */
import type { Precision } from '../../facts/facts.ts';

export interface MailDate {
  /** Ms since 1970 UTC; a floating time as if it were UTC. */
  at: number;
  precision: Precision;
  isFloating: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?`;
const DAY_FIRST = new RegExp(
  String.raw`^(?:[^\d,]{0,40},\s*|\p{L}+\.?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s,-]+(\d{2,4}),?\s+${TIME}\s*(\S*)`,
  'iu',
);
const ASCTIME = new RegExp(
  String.raw`(?:^|\s)([a-z]{3})\s+(\d{1,2}),?\s+${TIME}(?:\s+([a-z]{1,5}|[+-]\d{4}))?(?:\s+[a-z]{1,5})?\s+(\d{4})(?:\s+([+-]\d{4}))?`,
  'iu',
);
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})[T\s]+${TIME}\s*(\S*)`, 'iu');

/** Hours east of UTC of the zone names found in mail. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  ...{
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    bst: 1,
    west: 1,
    cet: 1,
    met: 1,
    mez: 1,
    cest: 2,
    mest: 2,
  },
  ...{ mesz: 2, eet: 2, eest: 3, msk: 3, jst: 9, est: -5, edt: -4, cst: -6, cdt: -5 },
  ...{ mst: -7, mdt: -6, pst: -8, pdt: -7 },
};
const MINUTE_MS = 60_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The time a date text states; null when it states none. */
export function readMailDate(text: string): MailDate | null {
  const plain = text
    .slice(0, 200)
    .replace(/\([^)]*\)?/gu, ' ')
    .trim();
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) {
    const [, day, month, year, ...rest] = dayFirst;
    return dated(fullYear(year ?? ''), monthOf(month ?? ''), Number(day), rest);
  }
  const iso = ISO.exec(plain);
  if (iso) {
    const [, year, month, day, ...rest] = iso;
    return dated(Number(year), Number(month) - 1, Number(day), rest);
  }
  const asctime = ASCTIME.exec(plain);
  if (!asctime) return null;
  const [, month, day, hour, minute, second, zone, year, zoneBehind] = asctime;
  const rest = [hour, minute, second, zone ?? zoneBehind];
  return dated(Number(year), monthOf(month ?? ''), Number(day), rest);
}

function dated(
  year: number,
  month: number,
  day: number,
  [hour, minute, second, zone]: readonly (string | undefined)[],
): MailDate | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  const isInRange = year >= FIRST_YEAR && year <= LAST_YEAR && h < 24 && m < 60 && s <= 60;
  const midnight = Date.UTC(year, month, day);
  if (!isInRange || month < 0 || new Date(midnight).getUTCDate() !== day) return null;
  const offset = offsetMinutes(zone ?? '');
  const at = midnight + ((h * 60 + m) * 60 + Math.min(s, 59)) * 1000;
  return {
    at: at - (offset ?? 0) * MINUTE_MS,
    precision: second === undefined ? 'minute' : 'second',
    isFloating: offset === null,
  };
}

/** Minutes east of UTC; null for no zone or one nobody defined. */
function offsetMinutes(zone: string): number | null {
  const number = /^([+-])(\d{2}):?(\d{2})/u.exec(zone);
  if (number) {
    const [, sign, hours, minutes] = number;
    const size = Number(hours) * 60 + Number(minutes);
    return size >= 24 * 60 ? null : sign === '-' ? -size : size;
  }
  const name = zone.toLowerCase().replace(/[^a-z]/gu, '');
  if (/^[a-z]$/u.test(name)) return 0;
  const hours = Object.hasOwn(ZONE_HOURS, name) ? ZONE_HOURS[name] : undefined;
  return hours === undefined ? null : hours * 60;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  if (digits.length === 3) return year + 1900;
  return year < 50 ? year + 2000 : year + 1900;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase());
}
