/**
 * People as vCard 3.0 (RFC 2426), the version every address book reads: name, addresses, numbers, profile,
 * organisation and role, town and country, the group and the tags as categories; and every handle in a line of
 * Kith's own, by which it knows them again. I am left out: one's own card is one's own affair, and so a card does
 * not tell whose words its tags are. Ties have no place in a card. Lines are folded at 75 octets, never within a character. Cost: O(people).
 */
import { HANDLE_LINE } from '../sources/vcard/contact.ts';
import { surname } from '../people/display-name.ts';
import type { ExportedPerson, ExportedPlace, ExportRows } from './export-rows.ts';
import { handlesOf, profileAddress } from './keys-of.ts';

const OCTETS_A_LINE = 75;

/** All cards of one file, CRLF as the format asks. */
export function vcards({ people }: ExportRows): string {
  return people
    .filter(({ isMe }) => !isMe)
    .flatMap((person) => cardOf(person).map((line) => `${folded(line)}\r\n`))
    .join('');
}

function cardOf(person: ExportedPerson): string[] {
  const [membership] = person.memberships;
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${escaped(person.id)}`,
    ...person.handles.map((handle) => `${HANDLE_LINE}:${escaped(handle)}`),
    `FN:${escaped(person.name)}`,
    `N:${nameParts(person.name)}`,
    ...handlesOf(person, 'email').map((address) => `EMAIL;TYPE=INTERNET:${escaped(address)}`),
    ...[...handlesOf(person, 'phone'), ...handlesOf(person, 'number')].map(
      (number) => `TEL;TYPE=VOICE:${escaped(number)}`,
    ),
    ...handlesOf(person, 'linkedin').map((slug) => `URL:${escaped(profileAddress(slug))}`),
    ...(membership ? [`ORG:${escaped(membership.organisation)}`] : []),
    ...(membership?.role ? [`TITLE:${escaped(membership.role)}`] : []),
    ...person.places.flatMap(addresses),
    ...categories(person),
    'END:VCARD',
  ];
}

/** Town and country alone, once for each use. */
function addresses({ city, country, uses }: ExportedPlace): string[] {
  const types = uses.length > 0 ? uses.map((use) => `;TYPE=${use.toUpperCase()}`) : [''];
  return types.map((type) => `ADR${type}:;;;${escaped(city ?? '')};;;${escaped(country ?? '')}`);
}

/** The group first, then the tags; none for neither. */
function categories({ group, tags }: ExportedPerson): string[] {
  const all = [...(group === null ? [] : [group.name]), ...tags];
  return all.length === 0 ? [] : [`CATEGORIES:${all.map(escaped).join(',')}`];
}

/** "Family;Given;;;". A name with a comma of its own is left to FN: readers take it for two names turned. */
function nameParts(name: string): string {
  const family = surname(name);
  if (name.includes(',')) return ';;;;';
  if (!name.endsWith(` ${family}`)) return `;${escaped(name)};;;`;
  return `${escaped(family)};${escaped(name.slice(0, -family.length - 1))};;;`;
}

/** Text as a value carries it; what is no visible text never begins a line of its own. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n]/gu, '\\n')
    .replace(/\p{Cc}|\p{Surrogate}/gu, '');
}

/** A long line goes on after a line break and a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines = [''];
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > OCTETS_A_LINE) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += letter;
    octets += size;
  }
  return lines.join('\r\n');
}
