/**
 * A table cell that no spreadsheet runs: text that would begin a formula gets an apostrophe before it
 * (OWASP, CSV injection), and the rest is quoted as RFC 4180 says.
 */
const BEGINS_FORMULA = /^(?:[\t\r]|[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Text, a number, true or false, or nothing for what is unknown. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = BEGINS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
