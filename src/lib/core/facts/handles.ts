/**
 * Handles: the names by which sources know a person. Decisions hang on handles, never on person ids,
 * so they survive any re-import in any order.
 *
 * A handle is `scheme:value`. Keys (`email`, `phone`, `linkedin`) hold across sources; `telegram` and
 * `slack` are a service's own ids ("user123"); `number` is a telephone number without its country, as
 * digits (`people/national-numbers.ts` reads it). A `name` handle identifies a person only among tables,
 * and `name-in-…` only within that source, for rows without a key. On the command line both are `name:…`.
 */
export const HANDLE_SCHEMES = [
  'email',
  'phone',
  'linkedin',
  'telegram',
  'slack',
  'number',
  'name',
  'name-in-linkedin',
  'name-in-vcard',
  'name-in-google',
  'name-in-outlook',
  'name-in-calendar',
  'name-in-whatsapp',
  'name-in-facebook',
  'name-in-instagram',
  'name-in-telegram',
  'name-in-slack',
  'name-in-sms',
  'name-in-crm',
  'name-in-graph',
] as const;

export type HandleScheme = (typeof HANDLE_SCHEMES)[number];

export type Handle = `${HandleScheme}:${string}`;

const HIDDEN = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text without control, bidirectional and zero-width characters, white space folded and trimmed. */
export function visibleText(text: string): string {
  return text
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(HIDDEN, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The form under which two names of one source count as equal: NFKC, visible characters only, case
 * folded. Marks stay: "Muller" and "Müller" only suggest each other.
 */
export function normaliseName(name: string): string {
  return visibleText(name.normalize('NFKC')).toLowerCase();
}

/** A `name:` handle holds the cell exactly as written, trimmed. */
export function nameHandle(cell: string): Handle {
  return `name:${cell.trim()}`;
}

/** Splits a handle into its scheme and value; null for text that is not a handle. */
export function parseHandle(text: string): { scheme: HandleScheme; value: string } | null {
  const colon = text.indexOf(':');
  const scheme = HANDLE_SCHEMES.find((known) => known === text.slice(0, colon));
  return scheme ? { scheme, value: text.slice(colon + 1) } : null;
}

/** True for the schemes whose value is a name as written, not a key. */
export function isNameScheme(scheme: HandleScheme): boolean {
  return scheme === 'name' || scheme.startsWith('name-in-');
}

/** Whether a handle is a name as written: it holds within its source only, and is no key. */
export function isNameHandle(handle: Handle): boolean {
  return handle.startsWith('name:') || handle.startsWith('name-in-');
}

/** The value by which a handle is compared: names by their normal form, keys as they stand. */
export function handleIdentity(handle: Handle): string {
  const parsed = parseHandle(handle);
  return parsed && isNameScheme(parsed.scheme)
    ? `${parsed.scheme}:${normaliseName(parsed.value)}`
    : handle;
}

/** The mail domain an address is at, in small letters; null for what is no address. */
export function domainOf(handle: Handle): string | null {
  const at = handle.lastIndexOf('@');
  const domain = handle.startsWith('email:') && at > 0 ? handle.slice(at + 1).toLowerCase() : '';
  return domain === '' ? null : domain;
}

/** Compares by code point, the same on every machine and locale (never `localeCompare` in core). */
export function byCodePoint(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
