/** A mailbox of any size, made while it is read: CRLF, folded and encoded headers, bodies of text and base64. */
import { seededRandom } from '../../src/lib/core/random.ts';

const PIECE_BYTES = 256 * 1024;
const PEOPLE = 2_000;
const encoder = new TextEncoder();

/**
 * The same mailbox for the same seed; it ends behind the first mail that reaches `bytes`. Attachments repeat
 * a few letters, or are as hard to pack as pictures.
 */
export function madeMailbox(
  bytes: number,
  seed: number,
  attachments: 'plain' | 'hard-to-pack' = 'plain',
): ReadableStream<Uint8Array> {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const bodies = Array.from({ length: 64 }, () =>
    encoder.encode(bodyOf(below, attachments === 'plain' ? plainLine : packedLine)),
  );
  let made = 0;
  let count = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = new Uint8Array(PIECE_BYTES + 128 * 1024);
      let length = 0;
      while (length < PIECE_BYTES && made + length < bytes) {
        const { written } = encoder.encodeInto(headerOf(count, below), piece.subarray(length));
        length += written;
        const body = bodies[below(bodies.length)] ?? new Uint8Array(0);
        piece.set(body, length);
        length += body.length;
        count += 1;
      }
      made += length;
      if (length > 0) controller.enqueue(piece.subarray(0, length));
      if (made >= bytes) controller.close();
    },
  });
}

function headerOf(count: number, below: (n: number) => number): string {
  const day = new Date(Date.UTC(2010, 0, 1) + count * 4_000_000);
  const date = day.toUTCString().replace('GMT', '+0000');
  const isSent = below(3) === 0;
  const other = addressOf(below(PEOPLE));
  const me = 'Owner Example <owner@example.org>';
  const copies = Array.from({ length: below(6) === 0 ? 1 + below(5) : 0 }, () =>
    addressOf(below(PEOPLE)),
  );
  return [
    `From ${1_600_000_000 + count}@xxx ${date}`,
    `X-GM-THRID: ${1_600_000_000 + count}`,
    `X-Gmail-Labels: ${isSent ? 'Sent,Opened' : 'Inbox,Opened'}`,
    'Delivered-To: owner@example.org',
    ...Array.from(
      { length: 3 },
      (_, hop) =>
        `Received: from relay${hop}.example.net (relay${hop}.example.net.\r\n\t[192.0.2.${hop}])\r\n        by mx.example.org with ESMTPS id a${count}si${hop}\r\n        for <owner@example.org>;\r\n        ${date}`,
    ),
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n        d=example.net; s=20161025;\r\n        h=from:to:subject:date:message-id;\r\n        b=${'Ab3+/'.repeat(13)}\r\n         ${'xY9/'.repeat(16)}\r\n         ${'Q0w='.repeat(16)}`,
    `From: ${isSent ? me : other}`,
    `To: ${isSent ? other : me}`,
    ...(copies.length > 0 ? [`Cc: ${copies.join(',\r\n\t')}`] : []),
    `Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_${count}?=\r\n =?utf-8?B?YXVzIEvDtmxu?=`,
    `Date: ${date}`,
    `Message-ID: <${count}.made@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="made"',
    '',
    '',
  ].join('\r\n');
}

function addressOf(person: number): string {
  const address = `person.${person}@example.net`;
  if (person % 3 === 0) return `=?utf-8?Q?P=C3=A9rson_${person}?= <${address}>`;
  return person % 3 === 1 ? `"Person, Number ${person}" <${address}>` : address;
}

type Below = (n: number) => number;

const plainLine = (): string => 'QUJDREVGR0hJSktMTU5P'.repeat(4).slice(0, 76);

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const packedLine = (below: Below): string =>
  Array.from({ length: 76 }, () => BASE64[below(64)] ?? 'A').join('');

function bodyOf(below: Below, attachmentLine: (below: Below) => string): string {
  const lines = ['--made', 'Content-Type: text/plain', '', 'Hello,', ''];
  if (below(20) === 0) lines.push('From here on it goes on, unescaped.', '');
  for (let line = below(40); line >= 0; line -= 1)
    lines.push('Words of a letter '.repeat(4).trim());
  if (below(2) === 0) {
    lines.push('--made', 'Content-Transfer-Encoding: base64', '');
    for (let line = below(300); line >= 0; line -= 1) lines.push(attachmentLine(below));
  }
  return [...lines, '', ''].join('\r\n');
}
