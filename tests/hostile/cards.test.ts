import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { card, people, readCards, sampleCards, samples } from '../core/sources/vcard/read-cards.ts';
import { expectReadOrRefused, flipped } from '../support/damaged-bytes.ts';

describe.skipIf(!existsSync(samples))('hostile cards (needs ../shared)', () => {
  it('reads UTF-16', async () => {
    const result = await sampleCards('hostile/utf16be.vcf');
    expect(result.ok && people(result.batch)).toEqual(['Åsa Ödman: name-in-vcard:Åsa Ödman']);
  });

  it('keeps both cards of one id, with a warning', async () => {
    const result = await sampleCards('hostile/vcard-duplicate-uid.vcf');
    expect(result.ok && people(result.batch)).toEqual([
      'Ada: name-in-vcard:Ada',
      'Bo: name-in-vcard:Bo',
    ]);
    expect(result.report.problems).toEqual([
      { at: 6, reason: { kind: 'repeated-uid', uid: 'same' }, isSkipped: false },
    ]);
  });

  it('keeps a card that does not end, with a warning', async () => {
    const result = await sampleCards('hostile/vcard-unterminated.vcf');
    expect(result.ok && people(result.batch)).toEqual([
      'Ada: name-in-vcard:Ada',
      'Bo: name-in-vcard:Bo',
    ]);
    expect(result.report.problems).toEqual([
      { at: 1, reason: { kind: 'unclosed-card' }, isSkipped: false },
    ]);
  });
});

describe('any bytes', () => {
  const whole = new TextEncoder().encode(
    card(
      'UID:1',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6r=\r\ng',
      'EMAIL:a@example.com',
    ) +
      card(
        'N:B;A',
        'item1.X-ABRELATEDNAMES:Cy Dee',
        'item1.X-ABLabel:x',
        'PHOTO;BASE64:AAA\r\n\r\n',
      ) +
      card('FN:E', 'AGENT:\r\nBEGIN:VCARD\r\nFN:F G\r\nEND:VCARD', 'TEL;CELL:+46 701 740650'),
  );
  const parts = fc.constantFrom(
    ...['BEGIN:VCARD\n', 'END:VCARD\n', 'FN:A B\n', 'N:;;;;\n', 'AGENT:\n', 'AGENT:BEGIN:VCARD\\n'],
    ...['UID:1\n', 'PHOTO;BASE64:\n', 'FN;QUOTED-PRINTABLE:=\n', ' \n', '\u0000', 'TEL:+\n', ':\n'],
    ...['__proto__:x\n', 'RELATED:urn:uuid:1\n', 'EMAIL;"\n', '\r', 'ORG:\ud800;;\n', '=', ';'],
  );

  it('flipped in a file of cards cost the cards they hit, never an error', async () => {
    await expectReadOrRefused(flipped(whole), (bytes) => readCards(bytes, 97), { records: 4 });
  });

  it('of pieces of cards in any order are read or refused', async () => {
    const texts = fc.array(parts, { maxLength: 40 }).map((lines) => lines.join(''));
    await expectReadOrRefused(texts, (text) => readCards(text));
  });
});
