/**
 * WhatsApp chats as the phone exports them: a text for each chat, in a zip of its own on the iPhone
 * ("WhatsApp Chat - NAME.zip › _chat.txt"), with pictures or without.
 *
 * Quirks: dates, clocks and words in the phone's language and settings (`line-header.ts`); no order of day
 * and month stated (`date-order.ts`), no ids, no zone, no numbers of saved contacts; lines of the service
 * under the group's name (`service-lines.ts`); texts of many lines. All chats of one drop are one reading:
 * together they tell whose phone it is (`chat-owner.ts`).
 * What is lost: a contact renamed between two exports counts as another, and so do their messages; times
 * move when the phone was in another zone while exporting; replies are not exported.
 * Reference: `docs/formats.md` §1.8. Memory: some 40 bytes a message. Cost: linear.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { countingOn, eachPiece } from '../each-piece.ts';
import { headText } from '../head-text.ts';
import { CHAT_SEARCH_LINES, MAX_FILES_TOGETHER, SNIFF_BYTES } from '../limits.ts';
import { pieces } from '../pieces.ts';
import { readHead } from '../read-head.ts';
import { refused, ReportBuilder } from '../report-builder.ts';
import type { FileReport } from '../file-report.ts';
import type { RefusalReason } from '../reasons.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { StreamDecoder } from '../table/decode.ts';
import { addChat, isGroup } from './chat-facts.ts';
import { chatName, isBackup, isChatFile } from './chat-name.ts';
import { chatOwners } from './chat-owner.ts';
import { speakersOf, type Speaker } from './chat-people.ts';
import { ChatScanner, type ScannedChat } from './chat-scan.ts';
import { ChatText } from './chat-text.ts';
import { lineHeader } from './line-header.ts';
import { said } from './said.ts';

export const whatsapp: Source = {
  ...{ id: 'whatsapp', readsTogether: true, readsAnySize: true },
  exportOf: () => '',
  recognise,
  read,
};

const NOT_A_CHAT = {
  ...{ kind: 'looks-like', what: 'a text without WhatsApp messages' },
  instead: 'export-whatsapp-txt',
} as const satisfies RefusalReason;
const TOO_MANY = { kind: 'too-many-files', limit: MAX_FILES_TOGETHER } as const;
const BACKUP = {
  ...{ kind: 'looks-like', what: 'a locked backup of WhatsApp' },
  instead: 'export-whatsapp-txt',
} as const satisfies RefusalReason;

function recognise({ name, ...sample }: FileSample): number {
  if (isBackup(name)) return 0.95;
  const head = headText(sample);
  if (head === null) return 0;
  const lines = head.text.split('\n', CHAT_SEARCH_LINES).filter((line) => line.trim() !== '');
  const headers = lines.map((line) => lineHeader(line));
  const hasName = headers.some((header) => header !== null && said(header.rest).sender !== null);
  if (headers[0] && (hasName || isChatFile(name))) return 0.95;
  if (hasName && isChatFile(name)) return 0.9;
  // By its name only: reading will tell that there is nothing in it.
  return isChatFile(name) ? 0.3 : 0;
}

interface ReadChat {
  chat: ScannedChat;
  speakers: readonly Speaker[];
  title: string | null;
}

async function read(files: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  const builder = new BatchBuilder('whatsapp');
  const answers: (ReadChat | RefusalReason)[] = [];
  const before = { bytes: 0, records: 0 };
  for (const [i, file] of files.entries()) {
    const isTooMany = i >= MAX_FILES_TOGETHER;
    const answer = isTooMany ? TOO_MANY : await readChat(file, countingOn(options, before));
    before.bytes += file.size;
    if ('chat' in answer) before.records += answer.chat.lines.length;
    answers.push(answer);
  }
  const owners = chatOwners(answers.flatMap((answer) => ('kind' in answer ? [] : [about(answer)])));
  const reports: FileReport[] = [];
  const refusals: (FileReport & { refusal: RefusalReason })[] = [];
  for (const [i, answer] of answers.entries()) {
    const name = files[i]?.name ?? '';
    if ('kind' in answer) {
      const refusal = refused(name, answer, 'whatsapp');
      refusals.push(refusal);
      reports.push(refusal);
      continue;
    }
    options.signal?.throwIfAborted();
    const report = new ReportBuilder(name, 'whatsapp');
    const added = { ...answer, report, file: builder.startFile(name) };
    const { timeZone, dateOrder = null } = options;
    addChat(builder, added, { timeZone, dateOrder });
    const finished = report.finish('messages', null);
    const isSpeaker = reports.length === refusals.length;
    reports.push({
      ...finished,
      skipped: finished.records - finished.interactions,
      // Told once for all chats of a reading, by the first.
      ownerCandidates: isSpeaker ? owners : [],
    });
    await options.breathe?.();
  }
  if (reports.length === refusals.length) return { ok: false, reports: refusals };
  return { ok: true, batch: builder.finish(), reports };
}

async function readChat(file: SourceFile, options: ReadOptions): Promise<ReadChat | RefusalReason> {
  options.signal?.throwIfAborted();
  if (isBackup(file.name)) return BACKUP;
  const decoder = new StreamDecoder(await readHead(file, SNIFF_BYTES));
  const scanner = new ChatScanner();
  const text = new ChatText((line) => scanner.take(line));
  const refusal = await eachPiece(pieces(file), options, {
    records: () => scanner.length,
    take: (piece, isLast) => {
      text.push(decoder.push(piece, isLast));
      if (isLast) text.finish();
      return null;
    },
  });
  if (refusal !== null) return refusal;
  const chat = scanner.finish();
  if (chat.lines.length === 0) return file.size === 0 ? { kind: 'empty' } : NOT_A_CHAT;
  const title = chatName(file.name);
  return { chat, speakers: speakersOf(chat, title), title };
}

function about({ chat, speakers, title }: ReadChat): Parameters<typeof chatOwners>[0][number] {
  const people = speakers.flatMap((speaker, i) =>
    speaker.kind === 'person'
      ? [{ person: speaker.person, lines: chat.senders[i]?.lines ?? 0 }]
      : [],
  );
  return { title, people, isGroup: isGroup(chat, speakers) };
}
