/**
 * Contact cards (vCard 2.1, 3.0 and 4.0) as phones, Apple, Google, Outlook and address books write them.
 *
 * Quirks handled: bare parameters; quoted-printable with soft line breaks; folding inside characters;
 * stated, wrong and missing charsets; UTF-16; properties in groups; escaped colons; pictures over hundreds
 * of lines; cards without version, end, name or id; several cards with one id; cards inside cards.
 * Read by bytes: a charset belongs to a property, not to the file. Memory: what is kept of the cards, and
 * one property. Cost: linear.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { ContactFacts, type AddressBookStyle } from '../contacts/contact-facts.ts';
import { bytesAsUtf8 } from '../bytes-as-utf8.ts';
import { eachPiece } from '../each-piece.ts';
import { roughText } from '../head-text.ts';
import { MAX_CELL_CHARACTERS, SNIFF_BYTES } from '../limits.ts';
import { pieces } from '../pieces.ts';
import { readHead } from '../read-head.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { guessEncoding } from '../table/decode.ts';
import { CardReader, type Card } from './cards.ts';
import { contactOf } from './contact.ts';
import { LineReader } from './lines.ts';

export const vcard: Source = { id: 'vcard', readsTogether: false, recognise, read };

const STYLE: AddressBookStyle = {
  names: 'name-in-vcard',
  tallies: { all: 'cards', organisation: 'cards-organisation' },
};

const STARTS_WITH_CARD = /^[\s\ufeff]*BEGIN:\s*VCARD\s*$/imu;
const HAS_CARD = /^BEGIN:\s*VCARD\s*$/imu;

function recognise({ name, head }: FileSample): number {
  const text = roughText(head);
  if (!HAS_CARD.test(text)) return 0;
  if (text.trimStart().slice(0, 40).search(STARTS_WITH_CARD) === 0) return 1;
  return /\.(?:vcf|vcard)$/iu.test(name) ? 0.9 : 0;
}

async function read([file]: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (!file) return { ok: false, reports: [] };
  const builder = new BatchBuilder('vcard');
  const report = new ReportBuilder(file.name, 'vcard');
  const facts = new ContactFacts(builder, report, builder.startFile(file.name), STYLE);
  const take = (cards: readonly Card[]): void => {
    for (const card of cards) {
      tellDoubts(card, report);
      facts.take(contactOf(card));
    }
  };

  const toUtf8 = bytesAsUtf8(guessEncoding(await readHead(file, SNIFF_BYTES)));
  const lines = new LineReader();
  const cards = new CardReader();
  const refusal = await eachPiece(pieces(file), options, {
    records: () => report.records,
    take: (piece, isLast) => {
      take(cards.push(isLast ? lines.finish() : lines.push(toUtf8(piece))));
      if (isLast) take(cards.finish());
      return null;
    },
  });
  if (refusal !== null) return refuse([file], refusal, 'vcard');
  facts.finish();
  if (report.records === 0) return refuse([file], { kind: 'empty' }, 'vcard');
  return { ok: true, batch: builder.finish(), reports: [report.finish('people', null)] };
}

function tellDoubts({ line, isEnded, strayLines, cuts }: Card, report: ReportBuilder): void {
  for (const stray of strayLines) report.doubt(stray, { kind: 'stray-line' });
  for (const { line: at, name } of cuts) {
    report.doubt(at, { kind: 'cut-cell', column: name, limit: MAX_CELL_CHARACTERS });
  }
  if (!isEnded) report.doubt(line, { kind: 'unclosed-card' });
}
