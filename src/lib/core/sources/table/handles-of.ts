/** Keys of a person as tables write them: addresses, phone numbers, profile links. */
import { parseHandle, visibleText, type Handle } from '../../facts/handles.ts';

const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@.<>(),;:"]+$/u;
const NAME_AND_ADDRESS = /^(.*?)\s*<([^<>]+)>$/u;
const PHONE = /^\+[1-9]\d{4,14}$/u;
const PROFILE = /(?:^|[/.])linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/iu;

/** The `email:` handle of a text that is an address, lower case; null otherwise. */
export function emailHandle(text: string): Handle | null {
  const address = visibleText(text)
    .replace(/^mailto:/iu, '')
    .toLowerCase();
  return ADDRESS.test(address) ? `email:${address}` : null;
}

/** The `linkedin:` handle of a profile address: its slug, decoded, lower case. */
export function profileHandle(text: string): Handle | null {
  const slug = PROFILE.exec(visibleText(text))?.[1];
  return slug === undefined ? null : `linkedin:${decoded(slug).toLowerCase()}`;
}

/** A cell such as "Ada <ada@example.com>" or "ada@example.com", taken apart; null for plain names. */
export function addressIn(cell: string): { name: string | null; handle: Handle } | null {
  const whole = emailHandle(cell);
  if (whole) return { name: null, handle: whole };
  const found = NAME_AND_ADDRESS.exec(visibleText(cell));
  const handle = found?.[2] === undefined ? null : emailHandle(found[2]);
  return handle ? { name: found?.[1]?.replace(/^"|"$/gu, '') || null, handle } : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A handle as Kith writes it in its own exports; null for every other text. */
export function writtenHandle(text: string): Handle | null {
  if (!text.includes(':')) return null;
  const parsed = parseHandle(text);
  if (!parsed || visibleText(parsed.value) === '') return null;
  const { scheme, value } = parsed;
  if (scheme === 'email') return emailHandle(value);
  if (scheme === 'phone' && !PHONE.test(value)) return null;
  return `${scheme}:${value}`;
}
