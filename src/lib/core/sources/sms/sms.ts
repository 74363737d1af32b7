/**
 * Texts, picture messages and calls as SMS Backup & Restore writes them: `<smses>` with `<sms>` and
 * `<mms>`, `<calls>` with `<call>`.
 *
 * Quirks handled: pictures as base64 inside attributes, so that files are of gigabytes; characters written
 * as halves; "(Unknown)" and "null" for names and numbers; senders in letters and short codes; numbers
 * with and without their country; drafts; calls nobody answered; group messages; a file that ends in the
 * middle. A document type or entity is refused before anything is parsed. `docs/formats.md` §1.12.
 * Memory: one tag, and some 60 bytes a message. Cost: linear.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { bytesAsUtf8 } from '../bytes-as-utf8.ts';
import { eachPiece } from '../each-piece.ts';
import { roughText } from '../head-text.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { pieces } from '../pieces.ts';
import { readHead } from '../read-head.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import { rootElement } from '../root-element.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { guessEncoding } from '../table/decode.ts';
import { ElementReader } from './elements.ts';
import { Numbers } from './numbers.ts';
import { PhoneLog } from './phone-log.ts';
import { settleLog } from './settle-log.ts';
import { TagSplitter } from './tag-splitter.ts';

export const sms: Source = {
  id: 'sms',
  readsTogether: false,
  readsAnySize: true,
  recognise,
  read,
};

function recognise({ head }: FileSample): number {
  return ['smses', 'calls'].includes(rootElement(roughText(head))) ? 0.95 : 0;
}

async function read([file]: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (!file) return { ok: false, reports: [] };
  const builder = new BatchBuilder('sms');
  builder.startFile(file.name);
  const report = new ReportBuilder(file.name, 'sms');
  const numbers = new Numbers();
  const log = new PhoneLog(numbers, report);
  const splitter = new TagSplitter();
  const elements = new ElementReader();
  const toUtf8 = bytesAsUtf8(guessEncoding(await readHead(file, SNIFF_BYTES)));
  let brokenTags = 0;
  const refusal = await eachPiece(pieces(file), options, {
    records: () => report.records,
    take: (piece, isLast) => {
      for (const tag of splitter.push(toUtf8(piece))) {
        const element = elements.read(tag);
        if (element === null) brokenTags += 1;
        else log.take(element);
      }
      if (isLast) log.finish(brokenTags + splitter.brokenTags);
      return splitter.hasDeclaration ? { kind: 'declares-entities' } : null;
    },
  });
  if (refusal !== null) return refuse([file], refusal, 'sms');
  if (report.records === 0) return refuse([file], { kind: 'empty' }, 'sms');
  return { ok: true, ...settleLog(log, numbers, builder, report) };
}
