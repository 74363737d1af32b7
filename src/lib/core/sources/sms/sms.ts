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
import { MAX_ROWS, PROGRESS_BYTES, SNIFF_BYTES } from '../limits.ts';
import type { PhoneRegion } from '../phones.ts';
import { pieces } from '../pieces.ts';
import { readHead } from '../read-head.ts';
import { refused, ReportBuilder } from '../report-builder.ts';
import { rootElement } from '../root-element.ts';
import type {
  FileSample,
  ReadOptions,
  ReadResult,
  RefusalReason,
  Source,
  SourceFile,
} from '../source.ts';
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
  const text = new TextDecoder(guessEncoding(head)).decode(head);
  return ['smses', 'calls'].includes(rootElement(text)) ? 0.95 : 0;
}

async function read(
  [file]: readonly SourceFile[],
  options: ReadOptions & { phoneRegion?: PhoneRegion | null },
): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (!file) return { ok: false, reports: [] };
  const builder = new BatchBuilder('sms');
  builder.startFile(file.name);
  const report = new ReportBuilder(file.name, 'sms');
  const numbers = new Numbers(options.phoneRegion ?? null);
  const log = new PhoneLog(numbers, report);
  const splitter = new TagSplitter();
  const elements = new ElementReader();
  const toUtf8 = bytesAsUtf8(guessEncoding(await readHead(file, SNIFF_BYTES)));
  let bytes = 0;
  let told = 0;
  let brokenTags = 0;
  for await (const piece of pieces(file)) {
    options.signal?.throwIfAborted();
    bytes += piece.length;
    for (const tag of splitter.push(toUtf8(piece))) {
      const element = elements.read(tag);
      if (element === null) brokenTags += 1;
      else log.take(element);
    }
    if (splitter.hasDeclaration) return refuse(file, { kind: 'declares-entities' });
    if (report.records > MAX_ROWS) return refuse(file, { kind: 'too-many-rows', limit: MAX_ROWS });
    if (bytes - told < PROGRESS_BYTES) continue;
    told = bytes;
    options.onProgress?.(bytes, report.records);
    await options.breathe?.();
  }
  options.signal?.throwIfAborted();
  log.finish(brokenTags + splitter.brokenTags);
  options.onProgress?.(bytes, report.records);
  if (report.records === 0) return refuse(file, { kind: 'empty' });
  return { ok: true, ...settleLog(log, numbers, builder, report) };
}

function refuse(file: SourceFile, refusal: RefusalReason): ReadResult {
  return { ok: false, reports: [refused(file.name, refusal, 'sms')] };
}
