import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { card, goodCards, people } from './read-cards.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const namesIn = async (content: string | Uint8Array<ArrayBuffer>, piece?: number) =>
  (await goodCards(content, piece)).batch.records.map(({ name }) => name);

describe('lines of cards', () => {
  it('are unfolded, inside a character too', async () => {
    const folded = new TextEncoder().encode(card('FN:Åsa Ödman-X'));
    const at = folded.indexOf(0xc3) + 1;
    const broken = new Uint8Array([...folded.slice(0, at), 13, 10, 32, ...folded.slice(at)]);
    expect(await namesIn(broken)).toEqual(['Åsa Ödman-X']);
  });

  it('go on after a soft break only where they are quoted-printable', async () => {
    const soft =
      'BEGIN:VCARD\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6r=\r\ng K=\r\n\r\n';
    expect(await namesIn(`${soft}END:VCARD\r\n`)).toEqual(['Jörg K']);
    expect(await namesIn(card('FN:a=', 'NOTE:b'))).toEqual(['a=']);
  });

  it('never go on over the beginning or end of a card', async () => {
    const { batch, report } = await goodCards(
      'BEGIN:VCARD\nFN:Ada\nNOTE;QUOTED-PRINTABLE:x=\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nPHOTO;BASE64:AAAA\nBEGIN:VCARD\nFN:Cy\nEND:VCARD\n',
    );
    expect(batch.records.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cy']);
    expect(report.problems).toMatchObject([{ at: 5, reason: { kind: 'unclosed-card' } }]);
  });

  it('of pictures are left out, folded, bare or with blank lines between', async () => {
    const { batch, report } = await goodCards(
      'BEGIN:VCARD\nPHOTO;ENCODING=BASE64;JPEG:\n  /9j/4AA\n\n  DSw=\n\nFN:Ada\nKEY;X509;ENCODING=BASE64:\nQUJD\n\nQUJD=\n\nitem1.LOGO:data\n x\nEMAIL:a@example.com\nEND:VCARD\n',
    );
    expect(people(batch)).toEqual(['Ada: email:a@example.com name-in-vcard:Ada']);
    expect(report.problems).toEqual([]);
  });

  it.each([
    ['CHARSET stated', 'FN;CHARSET=ISO-8859-1:J\xfcrgen'],
    ['no charset stated, not UTF-8', 'FN:J\xfcrgen'],
    ['UTF-8 stated but untrue', 'FN;CHARSET=utf-8:J\xfcrgen'],
    ['an unknown label', 'FN;CHARSET=x-nonsense:J\xfcrgen'],
    ['quoted-printable in Latin 1', 'FN;ISO-8859-1;CHARSET=iso-8859-1;QUOTED-PRINTABLE:J=FCrgen'],
  ])('are decoded each by themselves: %s', async (_, line) => {
    expect(await namesIn(bytesOf(card(line) + card('FN:Bj\xc3\xb6rn')))).toEqual([
      'Jürgen',
      'Björn',
    ]);
  });

  it('tell escaped separators from real ones', async () => {
    expect(await namesIn(card('N:Smith\\;Jones;Ann\\, B'))).toEqual(['Ann B Smith;Jones']);
    expect(await namesIn(card('FN;X="a:b;c":Ada'))).toEqual(['Ada']);
    expect(await namesIn(card('FN;X="a:Ada'))).toEqual(['Ada']);
  });

  it('without meaning are told by their number', async () => {
    const { report } = await goodCards(card('FN:Ada', 'nonsense'));
    expect(report.problems).toEqual([{ at: 4, reason: { kind: 'stray-line' }, isSkipped: false }]);
  });

  it('of any length cost their limit at most, and say so', async () => {
    const { batch, report } = await goodCards(card('FN:Ada', `ORG:${'x'.repeat(300_000)}`));
    expect(batch.affiliations[0]?.organisation.length).toBeLessThan(66_000);
    expect(report.problemCounts).toEqual([{ kind: 'cut-cell', count: 1 }]);
  });

  it('read the same in pieces of any size and with any line ends', async () => {
    const text =
      card(
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6r=\r\ng',
        'NOTE:a\r\n b',
        'PHOTO:x\r\n y',
      ) + card('FN:Ødegård', 'item1.EMAIL;type=x:o@example.com');
    const expected = people((await goodCards(text)).batch);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.constantFrom('', '\ufeff'),
        async (piece, end, mark) => {
          const written = mark + text.replaceAll('\r\n', end);
          expect(people((await goodCards(written, piece)).batch)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});
