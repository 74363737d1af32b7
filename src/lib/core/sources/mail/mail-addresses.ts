/**
 * The addresses of a header, validated.
 *
 * postal-mime's parser splits the list, resolves groups and decodes RFC 2047 words; it is lenient, so every
 * address is checked behind it. Repaired before it: `mailto:`, obsolete routes `<@a,@b:c@d>`, a
 * quotation mark that is never closed, and "ada at example.org (Ada)" of list archives. An address without a domain, an X.500 name and a local name
 * are none. International domains become punycode, so that both spellings are one key.
 * A display name that is itself an address is never believed.
 */
import { addressParser, type Address } from 'postal-mime';
import { visibleText } from '../../facts/handles.ts';
import {
  ADDRESS_CACHE_CHARACTERS,
  ADDRESS_CACHE_ENTRIES,
  MAX_ADDRESS_CHARACTERS,
  MAX_ADDRESSES,
  MAX_NAME_CHARACTERS,
} from '../limits.ts';

export interface MailAddress {
  /** Lower case, the domain in ASCII. */
  address: string;
  /** As written; null when there is none. */
  name: string | null;
}

/** A local part, and a domain of two labels or more, none of them empty. */
const VALID = /^[^\s@<>(),;:"]+@(?:[^\s@.<>(),;:"]+\.)+[^\s@.<>(),;:"]+$/u;
const EDGES = /^[\s<("'[]+|[\s>)"'\].,;]+$/gu;
const OBFUSCATED = /^\s*"?(\S+) at (\S+\.\w+)"?\s*(?:\((.*)\))?\s*$/su;

/** Reads headers of one reading; lines met again cost a lookup. */
export class AddressReader {
  #known = new Map<string, readonly MailAddress[]>();

  /** Each address of a header once, in its order. Never throws. */
  read(header: string): readonly MailAddress[] {
    if (header === '') return [];
    const known = this.#known.get(header);
    if (known) return known;
    const found = readAddresses(header);
    if (header.length > ADDRESS_CACHE_CHARACTERS) return found;
    if (this.#known.size >= ADDRESS_CACHE_ENTRIES) this.#known = new Map();
    this.#known.set(header, found);
    return found;
  }
}

/** Each valid address of a header once, in its order. */
export function readAddresses(header: string): MailAddress[] {
  const found = new Map<string, MailAddress>();
  for (const { address, name } of written(header)) {
    const valid = validAddress(address);
    if (valid !== null && !found.has(valid)) {
      found.set(valid, { address: valid, name: displayName(name) });
    }
    if (found.size >= MAX_ADDRESSES) break;
  }
  return [...found.values()];
}

/** The address in the form Kith compares; null when it is none. */
export function validAddress(text: string): string | null {
  const trimmed = text.replace(EDGES, '').toLowerCase();
  if (trimmed.length > MAX_ADDRESS_CHARACTERS || !VALID.test(trimmed)) return null;
  const at = trimmed.lastIndexOf('@');
  const domain = asciiDomain(trimmed.slice(at + 1));
  return domain === null ? null : `${trimmed.slice(0, at)}@${domain}`;
}

function written(header: string): { address: string; name: string }[] {
  const obfuscated = OBFUSCATED.exec(header);
  if (obfuscated) {
    const [, local = '', domain = '', name = ''] = obfuscated;
    return [{ address: `${local}@${domain}`, name: nameIn(name) }];
  }
  return flat(addressParser(repaired(header)));
}

function repaired(header: string): string {
  const plain = header.replace(/mailto:/giu, '').replace(/<@[^<>:]*:/gu, '<');
  const isUnclosed = plain.replace(/\\./gu, '').split('"').length % 2 === 0;
  return isUnclosed ? plain.replaceAll('"', '') : plain;
}

/** The name in a comment, its encoded words decoded. */
function nameIn(comment: string): string {
  return addressParser(`${comment.replace(/[<>()",:;@]/gu, ' ')} <a@example.org>`)[0]?.name ?? '';
}

function flat(addresses: readonly Address[]): { address: string; name: string }[] {
  return addresses.flatMap((entry) =>
    entry.group ? flat(entry.group) : [{ address: entry.address, name: entry.name }],
  );
}

function displayName(text: string): string | null {
  const name = visibleText(text)
    .replace(/^['"]+|['"]+$/gu, '')
    .slice(0, MAX_NAME_CHARACTERS)
    .trim();
  return name === '' || name.includes('@') ? null : name;
}

function asciiDomain(domain: string): string | null {
  if (/^[ -~]*$/u.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}
