/** Texts no form expects: what people, programs and attackers write into names, dates and ids. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';

const NAMES = [
  ...['Ada Lovelace', 'Bo', 'Zoë Ü.', 'O’Brien, Pat', 'Ann "Nan" Lee', 'LinkedIn Member', 'null'],
  ...['李小龍', 'محمد', 'Ελένη', '🙂 Sam', 'van der Berg', 'Dr. Cy Dee, PhD', 'ada@example.com'],
];
const ADDRESSES = [
  ...['ada@example.com', 'BO@EXAMPLE.COM', 'a@b', '@', 'e@', '<<a@b.example>>', 'a@b.example.'],
  ...['a b@example.com', 'ü@exämple.com', 'a@xn--exmple-cua.com', 'mailto:ada@example.com?x=1'],
  ...[
    'no-reply@example.com',
    '"a@b"@example.com',
    '/O=ORG/CN=ADA',
    'a@[127.0.0.1]',
    'a@b..example',
  ],
];
const DATES = [
  ...[
    '2024-01-15',
    '09 Jan 2024',
    '15.01.2024',
    '01/02/2024',
    '32 Jan 2024',
    '2023-02-29',
    '0/0/00',
  ],
  ...[
    '9999-12-31',
    '1601-01-01',
    '1970-01-01',
    '2024-01-15 14:30:00 UTC',
    '2024-03-31T02:30',
    '24:61',
  ],
  ...['Tue, 2 Jan 2024 10:00:00 +0100', 'Tue, 2 Jan 124 25:00 +9999', '1704067200', '1e999', 'now'],
  ...[
    '-271822-04-20',
    '+275761-01-01',
    '1/15/24, 2:30 PM',
    '2024年1月15日',
    'Mon Jan  1 10:00:00 2024',
  ],
];
const NUMBERS = [
  ...['1', '0', '-1', '1.5', '1,5', '1e308', '1e999', 'NaN', 'Infinity', '0x10', '١', '1_000'],
  ...['+12065550101', '(206) 555-0101 ext. 9', '882867', '+', '00', '-0', '9007199254740993'],
];
const LINKS = [
  ...[
    'https://www.linkedin.com/in/ana',
    'https://www.linkedin.com/in/',
    'linkedin.com/in/%E0%A4%A',
  ],
  ...['https://www.linkedin.com/in/ana,https://www.linkedin.com/in/bo', 'javascript:alert(1)'],
  ...['http://[', 'data:text/html,x', '//', 'https://xx.linkedin.com/pub/a/1/2/3', 'urn:uuid:1'],
];
const HOSTILE = [
  ...['', ' ', '\u00a0', '"', '""', "'", '\\', '=1+1', '@SUM(A1)', '<b>x</b>', '<script>', '&amp;'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '\u202eabc\u2069',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\0',
    '\u0007',
    '\ud800',
    '\udc00x',
    'e\u0301\u0302\u0303',
    '(',
    ')',
    '[',
    '{',
    '|',
    ';',
    ',',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    'From ',
    '-- ',
    '.',
    '%s',
    '%',
    '=?utf-8?Q?=E9?=',
    '=?x?B?!?=',
    '??',
  ],
];

export const name = fc.constantFrom(...NAMES);
export const address = fc.constantFrom(...ADDRESSES);
export const date = fc.constantFrom(...DATES);
export const number = fc.constantFrom(...NUMBERS);
export const link = fc.constantFrom(...LINKS);

/** A piece of nonsense repeated, at times so often that what is slow becomes visible. */
const repeated = fc
  .tuple(
    fc.constantFrom(...HOSTILE, 'a@b.example, ', '<a@', 'a:', 'x ', '1 '),
    fc.oneof({ weight: 40, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(20_000) }),
  )
  .map(([text, times]) => text.repeat(times));

/** Anything but what is expected, now and then. */
export const odd = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.nat(0x10ffff), { maxLength: 24 })
      .map((points) => String.fromCodePoint(...points)),
  },
  { weight: 1, arbitrary: repeated },
);

/** A text of any of these kinds. */
export const anyText = fc.oneof(name, address, date, number, link, odd);

/** This text mostly, another at times. */
export function mostly(expected: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 7, arbitrary: expected }, { weight: 1, arbitrary: anyText });
}

export const lineEnd = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('\n', '\r\n') },
  { weight: 1, arbitrary: fc.constantFrom('\r', '\n\r', '\n\n', '\u2028', '\0\n') },
);

type Encoding = 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'utf-16le-bare' | 'latin-1';

const encoding = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Encoding>('utf-8') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Encoding>(
      ...(['utf-8-mark', 'utf-16le', 'utf-16be', 'utf-16le-bare', 'latin-1'] as const),
    ),
  },
);

/** A file of one of these names with this text, in an encoding a program would choose. */
export function fileOf(
  named: fc.Arbitrary<string>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<FuzzFile> {
  return fc
    .tuple(named, text, encoding)
    .map(([file, content, kind]) => ({ name: file, bytes: encode(content, kind) }));
}

function encode(text: string, kind: Encoding): Uint8Array<ArrayBuffer> {
  switch (kind) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-mark':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return wide(`\ufeff${text}`, true);
    case 'utf-16be':
      return wide(`\ufeff${text}`, false);
    case 'utf-16le-bare':
      return wide(text, true);
    case 'latin-1':
      return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
    default:
      return kind satisfies never;
  }
}

function wide(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}
