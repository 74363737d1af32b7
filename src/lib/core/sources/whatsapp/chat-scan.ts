/**
 * One chat as its file writes it, line by line: who wrote when, in columns, and who came or went. Of what
 * was written only a hash is kept. What needs the whole file (order of dates, who is the group itself) is
 * decided afterwards, in `chat-facts.ts`. Some 40 bytes a message.
 */
import { float64, uint16, uint32, uint8 } from '../../facts/growable-column.ts';
import { normaliseName } from '../../facts/handles.ts';
import type { Hash64 } from '../../facts/hash.ts';
import { lineHeader, type LineHeader } from './line-header.ts';
import { hashOfText, hashWith, said } from './said.ts';
import {
  comingOrGoing,
  isEncryptionNotice,
  isNotice,
  type ComingOrGoing,
} from './service-lines.ts';

/** What a header line turned out to be. */
export const MESSAGE = 0;
/** Words the app put under a name: a picture left out, or, under the group's name, a service line. */
const BY_APP = 1;
export const SERVICE = 2;

/** Sender of a line without a name. */
export const NOBODY = 0xffffffff;

export interface ChatSender {
  /** As shown. */
  name: string;
  /** Line of the first message. */
  row: number;
  lines: number;
  linesByApp: number;
}

export interface ScannedChat {
  senders: ChatSender[];
  /** Who stands in the first line: the group or contact, on the iPhone. */
  firstSender: number;
  /** In the order of the chat; `before` is the number of header lines above. */
  moves: (ComingOrGoing & { before: number })[];
  lines: ChatLines;
}

/** Header lines, one a row of every column. */
export interface ChatLines {
  length: number;
  sender: Uint32Array;
  /** MESSAGE, BY_APP or SERVICE. */
  kind: Uint8Array;
  numbers: readonly [Uint16Array, Uint16Array, Uint16Array];
  /** Minutes since midnight, 1440 where the clock shows no time. */
  minute: Uint16Array;
  /** NaN where the file writes none. */
  second: Float64Array;
  hashHigh: Uint32Array;
  hashLow: Uint32Array;
  row: Uint32Array;
  /** What stands between the numbers of the first date. */
  mark: LineHeader['mark'];
}

/** In the place of a minute where there is none. */
export const NO_MINUTE = 1440;

export class ChatScanner {
  readonly #sender = uint32();
  readonly #kind = uint8();
  readonly #numbers = [uint16(), uint16(), uint16()] as const;
  readonly #minute = uint16();
  readonly #second = float64();
  readonly #hashHigh = uint32();
  readonly #hashLow = uint32();
  readonly #row = uint32();
  readonly #senders: ChatSender[] = [];
  readonly #numberOf = new Map<string, number>();
  /** By the name as written: comparing costs more than reading. */
  readonly #numberAsWritten = new Map<string, number>();
  readonly #moves: ScannedChat['moves'] = [];
  #mark: LineHeader['mark'] | null = null;
  #firstSender = NOBODY;
  #line = 0;
  /** Of the text being read; null before the first header. */
  #text: Hash64 | null = null;

  /** Header lines so far. */
  get length(): number {
    return this.#sender.length;
  }

  /** Takes the next line of the file, without its end. */
  take(line: string): void {
    this.#line += 1;
    const header = lineHeader(line);
    if (header) this.#begin(header);
    else if (this.#text && line !== '') this.#text = hashWith(this.#text, line);
  }

  /** The chat, once the file has ended. The scanner is spent. */
  finish(): ScannedChat {
    this.#end();
    const [first, second, third] = this.#numbers;
    return {
      ...{ senders: this.#senders, firstSender: this.#firstSender, moves: this.#moves },
      lines: {
        length: this.#sender.length,
        ...{ sender: this.#sender.finish(), kind: this.#kind.finish(), row: this.#row.finish() },
        numbers: [first.finish(), second.finish(), third.finish()],
        ...{ minute: this.#minute.finish(), second: this.#second.finish() },
        ...{ hashHigh: this.#hashHigh.finish(), hashLow: this.#hashLow.finish() },
        mark: this.#mark ?? '/',
      },
    };
  }

  #begin(header: LineHeader): void {
    this.#end();
    const words = said(header.rest);
    const { sender, text } = words;
    const isByApp = words.isByApp || isEncryptionNotice(text);
    const number = sender === null ? NOBODY : this.#senderOf(sender, isByApp);
    if (this.length === 0) this.#firstSender = number;
    const move = isByApp ? comingOrGoing(text) : null;
    if (move) this.#moves.push({ ...move, before: this.length });
    const isService = sender === null || (isByApp && isNotice(text));
    this.#sender.push(number);
    this.#kind.push(isService ? SERVICE : isByApp ? BY_APP : MESSAGE);
    this.#numbers.forEach((column, i) => column.push(header.date[i] ?? 0));
    this.#minute.push(header.minute < 0 ? NO_MINUTE : header.minute);
    this.#second.push(header.second ?? NaN);
    this.#row.push(this.#line);
    this.#mark ??= header.mark;
    this.#text = hashOfText(words);
  }

  /** Only now is the whole text of the message above known. */
  #end(): void {
    if (!this.#text) return;
    this.#hashHigh.push(this.#text.high);
    this.#hashLow.push(this.#text.low);
    this.#text = null;
  }

  #senderOf(name: string, isByApp: boolean): number {
    const number = this.#numberAsWritten.get(name) ?? this.#addSender(name);
    const sender = this.#senders[number];
    if (sender) {
      sender.lines += 1;
      if (isByApp) sender.linesByApp += 1;
    }
    return number;
  }

  #addSender(name: string): number {
    const identity = normaliseName(name);
    const known = this.#numberOf.get(identity);
    const number = known ?? this.#senders.length;
    if (known === undefined) {
      this.#senders.push({ name, row: this.#line, lines: 0, linesByApp: 0 });
      this.#numberOf.set(identity, number);
    }
    this.#numberAsWritten.set(name, number);
    return number;
  }
}
