/** Contact cards with any properties and parameters, cards in cards, cards without ends. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { address, anyText, fileOf, lineEnd, link, mostly, name, number, odd } from './odd-text.ts';

const structured = fc.array(fc.oneof(name, odd), { maxLength: 7 }).map((parts) => parts.join(';'));
const uid = fc.constantFrom('1', '2', 'urn:uuid:1', 'URN:UUID:2', '', '__proto__');
const picture = fc.constantFrom('AAAA\r\n AAAA\r\n', '\n\nAAAA==\n\n', 'data:image/png;base64,AA');

const PROPERTIES: readonly [string, fc.Arbitrary<string>][] = [
  ...[...['FN', 'FN', 'NICKNAME', 'X-SPOUSE', 'X-ABRELATEDNAMES', 'X-MANAGER', 'AGENT']].map(
    (property): [string, fc.Arbitrary<string>] => [property, name],
  ),
  ...['N', 'N', 'ORG', 'ADR'].map((one): [string, fc.Arbitrary<string>] => [one, structured]),
  ...['EMAIL', 'EMAIL', 'IMPP'].map((one): [string, fc.Arbitrary<string>] => [one, address]),
  ...['TEL', 'TEL'].map((one): [string, fc.Arbitrary<string>] => [one, number]),
  ...['URL', 'X-SOCIALPROFILE'].map((one): [string, fc.Arbitrary<string>] => [one, link]),
  ...['UID', 'RELATED', 'MEMBER'].map((one): [string, fc.Arbitrary<string>] => [one, uid]),
  ['PHOTO', picture],
  ['X-ABLABEL', fc.constantFrom('_$!<Spouse>!$_', 'friend', '_$!<', '')],
  ['KIND', fc.constantFrom('group', 'org', 'individual', 'x')],
  ['X-ABShowAs', fc.constantFrom('COMPANY', 'x')],
  ['VERSION', fc.constantFrom('2.1', '3.0', '4.0', '9')],
  ['X-ANDROID-CUSTOM', fc.constantFrom('vnd.android.cursor.item/relation;Bo Lee;14;', ';;;')],
  [
    'AGENT',
    fc.constantFrom('BEGIN:VCARD\\nFN:In Side\\nEND:VCARD', '\nBEGIN:VCARD\nFN:F G\nEND:VCARD'),
  ],
  ['__proto__', anyText],
];

const parameter = fc.constantFrom(
  ...[
    'TYPE=home',
    'TYPE="cell,voice"',
    'CELL',
    'PREF',
    'TYPE=',
    'LANGUAGE=en',
    'VALUE=uri',
    '"',
    '=',
  ],
  ...[
    'CHARSET=UTF-8',
    'CHARSET=iso-8859-1',
    'CHARSET=x-none',
    'CHARSET=utf-16',
    'CHARSET=iso-2022-jp',
  ],
  ...['ENCODING=QUOTED-PRINTABLE', 'QUOTED-PRINTABLE', 'ENCODING=b', 'BASE64', 'TYPE=spouse', ''],
);
const value = (expected: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      mostly(expected),
      fc.constantFrom('plain', 'plain', 'plain', 'quoted', 'soft', 'escaped'),
    )
    .map(([text, how]) => {
      if (how === 'quoted') return quotedPrintable(text);
      if (how === 'soft') return quotedPrintable(text).replace(/(.{3})/gu, '$1=\n');
      return how === 'escaped' ? text.replace(/([,;:\\])/gu, '\\$1') : text;
    });

const property = fc
  .constantFrom(...PROPERTIES)
  .chain(([called, expected]) =>
    fc.tuple(
      fc.constantFrom('', '', '', 'item1.', 'a.b.', '.'),
      fc.constantFrom(called, called, called.toLowerCase()),
      fc.array(parameter, { maxLength: 3 }),
      fc.constantFrom(':', ':', ':', ':', '', ';', '::'),
      value(expected),
    ),
  )
  .map(([group, called, parameters, colon, text]) =>
    folded(`${group}${[called, ...parameters].join(';')}${colon}${text}\n`),
  );

const lines = fc.oneof(
  { weight: 12, arbitrary: property },
  { weight: 1, arbitrary: fc.constantFrom('BEGIN:VCARD\n', 'END:VCARD\n', '\n', ' x\n', '\t\n') },
);
const cards = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...['BEGIN:VCARD\n', 'BEGIN:VCARD\n', 'begin:vcard \n', 'BEGIN:VCARD\nBEGIN:VCARD\n'],
      ),
      fc.array(lines, { maxLength: 14 }).map((all) => all.join('')),
      fc.constantFrom(
        ...['END:VCARD\n', 'END:VCARD\n', 'END:VCARD\n', 'END:VCARD', '', 'end:vcard\n\n'],
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map((parts) => parts.join('')).join(''));

export const cardFiles: fc.Arbitrary<readonly FuzzFile[]> = fc.array(
  fileOf(
    fc.constantFrom('contacts.vcf', 'contacts.vcf', 'a/b.vcard', 'cards.txt', 'iCloud vCards.vcf'),
    fc.tuple(cards, lineEnd).map(([text, end]) => text.replaceAll('\n', end)),
  ),
  { minLength: 1, maxLength: 2 },
);

function quotedPrintable(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte > 32 && byte < 127 && byte !== 61
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

/** Every long line is folded, in the middle of whatever stands there. */
function folded(line: string): string {
  return line.replace(/([^\n]{70})(?=[^\n])/gu, '$1\n ');
}
