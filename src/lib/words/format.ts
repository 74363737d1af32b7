/** Numbers, dates and spans as people read them. The language of the product is British English. */
const LOCALE = 'en-GB';
const DAY_MS = 86_400_000;

const integer = new Intl.NumberFormat(LOCALE);
const oneDecimal = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const dayFormat = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const longDayFormat = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthFormat = new Intl.DateTimeFormat(LOCALE, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const monthNameFormat = new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' });

const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** 8767 → "8,767". */
export function count(value: number): string {
  return integer.format(value);
}

/** 3.14159 → "3.1"; for what is worked out and never counted. */
export function decimal(value: number): string {
  return oneDecimal.format(value);
}

/** Numbers to twelve as words, larger ones in figures: 4 → "four", 13 → "13". */
export function smallCount(value: number): string {
  return SMALL[value] ?? count(value);
}

/** "1 letter", "86 letters". */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${count(value)} ${value === 1 ? singular : plural}`;
}

/** One of what a plural names: "letters" → "letter", "times in touch" → "time in touch". */
export function singular(plural: string): string {
  const [word = '', ...rest] = plural.split(' ');
  return [singularWord(word), ...rest].join(' ');
}

function singularWord(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(x|ch|sh|ss)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "4 May 1910", from ms since 1970 UTC. */
export function day(ms: number): string {
  return dayFormat.format(ms);
}

/** "4 May" within `thisYear`, else "4 May 1909". */
export function shortDay(ms: number, thisYear: number | null): string {
  const whole = day(ms);
  return year(ms) === thisYear ? whole.replace(/ \d{4}$/u, '') : whole;
}

/** "31 December 1910". */
export function longDay(ms: number): string {
  return longDayFormat.format(ms);
}

/** "May 1910". */
export function month(ms: number): string {
  return monthFormat.format(ms);
}

/** "September". */
export function monthName(ms: number): string {
  return monthNameFormat.format(ms);
}

export function year(ms: number): number {
  return new Date(ms).getUTCFullYear();
}

/** "a, b and c"; an empty list is an empty text. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

/** A span in the unit people would use: "3 weeks", "8 months", "2 years"; days below a fortnight. */
export function span(days: number): string {
  if (days < 14) return counted(Math.max(1, Math.round(days)), 'day');
  if (days < 61) return counted(Math.round(days / 7), 'week');
  if (days < 730) return counted(Math.round(days / 30.44), 'month');
  return counted(Math.round(days / 365.25), 'year');
}

/** How often, from a usual gap in days: "every day", "about every week", "about every 5 weeks". */
export function rhythm(gapDays: number): string {
  if (gapDays < 1.5) return 'almost every day';
  if (gapDays < 6) return `every ${smallCount(Math.round(gapDays))} days`;
  if (gapDays < 10.5) return 'about every week';
  if (gapDays < 26) return `about every ${smallCount(Math.round(gapDays / 7))} weeks`;
  if (gapDays < 46) return 'about every month';
  if (gapDays < 330) return `about every ${smallCount(Math.round(gapDays / 30.44))} months`;
  if (gapDays < 550) return 'about once a year';
  return `about every ${smallCount(Math.round(gapDays / 365.25))} years`;
}

export function daysBetween(earlier: number, later: number): number {
  return (later - earlier) / DAY_MS;
}

/** Ends a sentence with one full stop, also where its last word has one: "Globex S.A.", "F. Dyer Jr.". */
export function stopped(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
