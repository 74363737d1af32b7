/** Mailboxes and single mails with any header fields, folded, encoded and broken in any way. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { address, anyText, date, fileOf, lineEnd, mostly, name, odd } from './odd-text.ts';

const encodedWord = fc
  .tuple(
    fc.constantFrom('utf-8', 'ISO-8859-1', 'iso-2022-jp', 'gb18030', 'x-unknown', '', 'utf-7'),
    fc.constantFrom('Q', 'B', 'q', 'b', 'X', ''),
    fc.oneof(
      fc.constantFrom('w6k=', '=C3=A9', 'Gr=FC=DF_dich', '====', '!!!', '=', '', '\u001b$B', 'a?b'),
      odd,
    ),
    fc.constantFrom('?=', '?=', '?', ''),
  )
  .map(([charset, encoding, text, end]) => `=?${charset}?${encoding}?${text}${end}`);

const person = fc.oneof(name, encodedWord, odd);
const mailbox = fc
  .tuple(person, address, fc.nat(7))
  .map(([who, at, form]) =>
    form === 0
      ? at
      : form === 1
        ? `${at} (${who})`
        : form === 2
          ? `"${who}" <${at}>`
          : form === 3
            ? `${who} <${at}`
            : form === 4
              ? `List: ${who} <${at}>, ${at};`
              : form === 5
                ? at.replace('@', ' at ')
                : `${who} <${at}>`,
  );
const mailboxes = fc
  .array(mailbox, { minLength: 1, maxLength: 5 })
  .chain((list) => fc.constantFrom(', ', ',', '; ', ',\n\t', ' ').map((comma) => list.join(comma)));
const id = fc.constantFrom('<1@x>', '<2@x>', '<3@x> <1@x>', '', '<', '<1@x', '<@>', '< 1 @ x >');
const mark = fc.constantFrom(
  ...['bulk', 'auto-replied', 'yes', '<>', 'Sent', 'Spam,Opened', 'Drafts', 'multipart/report; x'],
  ...['<l.example.com>', '"A list" <l.example.com>', 'no', 'auto-generated (x', '=?utf-8?Q?Sent?='],
);

const FIELDS: readonly [string, fc.Arbitrary<string>][] = [
  ...(['From', 'From', 'From', 'To', 'To', 'Cc', 'Bcc', 'Sender', 'Reply-To'] as const).map(
    (field): [string, fc.Arbitrary<string>] => [field, mailboxes],
  ),
  ...(['X-Original-From', 'Delivered-To', 'Resent-From'] as const).map(
    (field): [string, fc.Arbitrary<string>] => [field, mailbox],
  ),
  ...(['Date', 'Date', 'Received'] as const).map((field): [string, fc.Arbitrary<string>] => [
    field,
    date,
  ]),
  ...(['Message-ID', 'In-Reply-To', 'References', 'X-GM-THRID'] as const).map(
    (field): [string, fc.Arbitrary<string>] => [field, id],
  ),
  ...(
    [
      ...([
        'Precedence',
        'Auto-Submitted',
        'X-Spam-Flag',
        'Return-Path',
        'X-Gmail-Labels',
      ] as const),
      ...(['List-Id', 'List-Unsubscribe', 'Content-Type', 'X-Autoreply', 'Newsgroups'] as const),
    ] as const
  ).map((field): [string, fc.Arbitrary<string>] => [field, mark]),
];

const header = fc
  .tuple(
    fc
      .constantFrom(...FIELDS)
      .chain(([field, value]) => fc.tuple(fc.constant(field), mostly(value))),
    fc.constantFrom(...[': ', ': ', ': ', ': ', ':', ' : ', ':\n ', ' ', ':\t\t']),
    fc.constantFrom(...(['same', 'same', 'same', 'lower', 'folded', 'broken'] as const)),
  )
  .map(([[field, value], colon, how]) => {
    const line = `${how === 'lower' ? field.toLowerCase() : field}${colon}${value}`;
    if (how === 'folded') return line.replaceAll(' ', '\n ');
    return how === 'broken' ? line.replaceAll(' ', '\n') : line;
  });

const body = fc.oneof(
  fc.constantFrom('Hi.\n', '', 'From here on\nFrom x\n', '>From a\n', '--b\nContent-Type: x\n\n'),
  anyText,
);
const separator = fc.constantFrom(
  ...['From x@example.org Mon Jan  1 10:00:00 2024\n', 'From - Mon Jan  1 10:00:00 2024\n'],
  ...[
    'From x\n',
    'From ada at example.com Tue, 2 Jan 2024 10:00:00 +0100\n',
    '>From x\n',
    'From \n',
  ],
);
const headers = fc.array(header, { maxLength: 12 });

const mail = fc
  .tuple(headers, fc.constantFrom('\n\n', '\n\n', '\n \n', '\n'), body)
  .map(([lines, gap, text]) => `${lines.join('\n')}${gap}${text}`);
const mbox = fc
  .array(fc.tuple(separator, mail, fc.constantFrom('\n', '', '\n\n')), { maxLength: 6 })
  .map((mails) => mails.map((parts) => parts.join('')).join(''));

const NAMES = ['Inbox.mbox', 'Mail/Sent.mbox', 'a.eml', 'Drafts', 'mbox', 'cur/1.M1P2.host:2,S'];

export const mails: fc.Arbitrary<readonly FuzzFile[]> = fc.array(
  fileOf(
    fc.constantFrom(...NAMES),
    fc
      .tuple(fc.oneof({ weight: 3, arbitrary: mbox }, { weight: 1, arbitrary: mail }), lineEnd)
      .map(([text, end]) => text.replaceAll('\n', end)),
  ),
  { minLength: 1, maxLength: 3 },
);
