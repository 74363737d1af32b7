/**
 * Reads LinkedIn's dates. Every file writes its own: `09 Jan 2024`, `2024-01-15 14:30:00 UTC`,
 * `9/5/26, 1:12 AM` (month first), `2023/05/11 19:11:31 UTC`, `Mar 2021`, `2011`; Excel makes `4-Apr-21`
 * of the first. They are put into the forms tables are read by (`table/dates.ts`), so nothing rolls over.
 *
 * Months in other languages are those `Intl` writes; a word that means two months in two languages is
 * not read. Two-digit years are of this century: LinkedIn began in 2003.
 */
import { visibleText } from '../../facts/handles.ts';
import type { DateOrder } from '../file-report.ts';
import { dateRules, readDate, type DateAnswer } from '../table/dates.ts';

const DAY_MONTH =
  /^(\d{1,2})(?:\.?\s+(?:de\s+)?|-)(\p{L}+)\.?(?:\s+(?:de\s+)?|-)(\d{4}|\d{2})(.*)$/iu;
const SLASH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?!\d)(.*)$/u;
const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?$/u;
const MONTH_YEAR = /^(?:(\p{L}+)\.?\s+)?(\d{4})$/u;

const ENGLISH = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];
const LOCALES = [
  ...['de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'ro', 'tr', 'id'],
  ...['ru', 'uk', 'hu'],
];

export interface ColumnDates {
  read: (cell: string) => DateAnswer;
  /** How dates such as 03/04/2024 were read; null where the column holds none. */
  order: DateOrder | 'undecided' | null;
}

/**
 * How to read one column, from all its cells. `usual` is the order LinkedIn writes there; a column that
 * gives another order away was saved by another program and is believed.
 */
export function columnDates(
  cells: readonly string[],
  asked: DateOrder | undefined,
  usual: DateOrder | null,
): ColumnDates {
  const plain = cells.map(plainDate);
  const told = dateRules(plain).slashOrder;
  const slashOrder = told ?? usual ?? asked ?? null;
  const rules = { unix: null, slashOrder };
  const undecided = { unix: null, slashOrder: null };
  const isDoubtful = plain.some((text) => readDate(text, undecided).kind === 'ambiguous');
  return {
    read: (cell) => readDate(plainDate(cell), rules),
    order: isDoubtful ? (slashOrder ?? 'undecided') : null,
  };
}

/** First and last moment of `Mar 2021` or `2011`, ms since 1970 UTC; null for anything else. */
export function monthSpan(cell: string): { first: number; last: number } | null {
  const found = MONTH_YEAR.exec(visibleText(cell));
  if (!found) return null;
  const year = Number(found[2]);
  if (year < 1900 || year > 2199) return null;
  const month = found[1] === undefined ? null : monthNumber(found[1]);
  if (month === 0) return null;
  return {
    first: Date.UTC(year, (month ?? 1) - 1, 1),
    last: Date.UTC(year, month ?? 12, 1) - 1,
  };
}

/** A date in a form tables are read by; any other text as it is. */
function plainDate(cell: string): string {
  const text = visibleText(cell);
  const named = DAY_MONTH.exec(text);
  if (named) {
    const [, day = '', word = '', year = '', rest = ''] = named;
    const month = monthNumber(word);
    return month === 0 ? text : `${day} ${ENGLISH[month - 1]} ${fullYear(year)}${rest}`;
  }
  const slash = SLASH.exec(text);
  if (slash) {
    const [, first = '', mark = '', second = '', year = '', rest = ''] = slash;
    return `${first}${mark}${second}${mark}${fullYear(year)}${rest}`;
  }
  const eastAsian = EAST_ASIAN.exec(text);
  return eastAsian ? `${eastAsian[1]}-${eastAsian[2]}-${eastAsian[3]}` : text;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

let monthsByWord: Map<string, number> | null = null;

/** 1–12; 0 for a word that is no month, or not the same month everywhere. */
function monthNumber(word: string): number {
  monthsByWord ??= monthWords();
  return monthsByWord.get(monthWord(word)) ?? 0;
}

function monthWords(): Map<string, number> {
  const months = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const month of ['short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
      for (let i = 0; i < 12; i += 1) {
        const parts = format.formatToParts(Date.UTC(2024, i, 9));
        const word = monthWord(parts.find(({ type }) => type === 'month')?.value ?? '');
        const known = months.get(word);
        if (/\p{L}/u.test(word))
          months.set(word, known === undefined || known === i + 1 ? i + 1 : 0);
      }
    }
  }
  const english = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  ENGLISH.forEach((word, i) => {
    months.set(monthWord(word), i + 1);
    months.set(monthWord(english.format(Date.UTC(2024, i, 9))), i + 1);
  });
  return months.set('sept', 9);
}

function monthWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\.$/u, '');
}
