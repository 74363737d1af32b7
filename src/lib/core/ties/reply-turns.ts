/**
 * Which messages waited for an answer of the one they went to, and how long did it take?
 *
 * A turn begins with the first message of one to the other alone that nothing has answered yet, and ends
 * with the next that comes back on the same channel, whoever else gets that one too. Its delay is the time
 * between the two. Without an answer within `replyWindowDays` it counts as unanswered, but only if whoever
 * was asked sent somebody something on that channel in the meantime (`sent-moments.ts`) and the files reach
 * so far: else they were away, or their letters are not here. Meeting, calling or answering elsewhere ends
 * the wait without a delay. What both sent at one moment answers what came before and asks for nothing,
 * for it is not known which came first; a moment known to the day alone is half a day off at least.
 *
 * Source: Wuchty & Uzzi 2011 (reply times tell friends from acquaintances); the window is that of science §1.
 * Departure: turns instead of the threads that mail names, as chats, texts and letters have none; so whoever
 * writes every day also "answers" within a day. Cost: O(evidence rows).
 */
import { CHANNELS, FLOATING, PRECISIONS, type Channel, type FactSet } from '../facts/facts.ts';
import { float64, uint32, uint8 } from '../facts/growable-column.ts';
import type { Settings } from '../settings.ts';
import type { ActiveTime } from './active-time.ts';
import type { PairEvidence } from './collect-pairs.ts';
import { A_TO_B, B_TO_A, CROWD, EXISTS, SAID, STATED, TOGETHER } from './direct-contacts.ts';
import { DAY_MS } from './local-days.ts';
import type { SentReader } from './sent-moments.ts';

/** Channels on which one waits for an answer. */
export const ANSWERED_CHANNELS = [
  'other',
  'letter',
  'mail',
  'message',
] as const satisfies Channel[];

/** For how many days a message on a channel waits for its answer. */
export function replyWindowDays(channel: Channel, settings: Settings): number {
  return channel === 'letter' ? settings.letterWindowDays : settings.replyWindowDays;
}

const IS_ANSWERED = CHANNELS.map((channel) => ANSWERED_CHANNELS.some((one) => one === channel));
const CALL = CHANNELS.indexOf('call');
const DAY_ONLY = PRECISIONS.indexOf('day');
const NO_TURN = CROWD | EXISTS | SAID | STATED;

/** One value a turn, pair by pair. */
export interface ReplyTurns {
  length: number;
  /** Twice the pair, and 1 more where its end b was asked. */
  line: Uint32Array;
  /** Index into CHANNELS. */
  channel: Uint8Array;
  /** When it was asked, ms since 1970 UTC. */
  asked: Float64Array;
  /** Ms until the answer; Infinity where none came. */
  delay: Float64Array;
}

/** A message that waits. */
interface Waiting {
  at: number;
  channel: number;
  isDayOnly: boolean;
}

/** What one end sent the other at one moment. */
interface Sent {
  /** Bits of the channels used. */
  channels: number;
  /** The first channel of a message to the other alone; −1 for none. */
  asksOn: number;
  isDayOnly: boolean;
}

/** All turns of all pairs, up to the end of the archive's time. */
export function readTurns(
  facts: FactSet,
  pairs: PairEvidence,
  time: ActiveTime,
  hasSent: SentReader,
  settings: Settings,
): ReplyTurns {
  const { at, timeMark, channel: channelOf, start: partStart } = facts.interactions;
  const windows = CHANNELS.map((channel) => replyWindowDays(channel, settings) * DAY_MS);
  const filesEnd = (time.endDay + 1) * DAY_MS - 1;
  const turns = { line: uint32(), channel: uint8(), asked: float64(), delay: float64() };
  const waiting: [Waiting | null, Waiting | null] = [null, null];
  const sent: [Sent, Sent] = [nothingSent(), nothingSent()];
  let hasSpoken = false;

  const keep = (line: number, { channel, at: asked }: Waiting, delay: number): void => {
    turns.line.push(line);
    turns.channel.push(channel);
    turns.asked.push(asked);
    turns.delay.push(delay);
  };
  const lapse = (pair: number, asked: 0 | 1, question: Waiting): void => {
    const until = question.at + (windows[question.channel] ?? 0);
    const person = (asked === 1 ? pairs.b : pairs.a)[pair] ?? 0;
    const isSeen = until <= filesEnd && hasSent(person, question.channel, question.at, until);
    if (isSeen) keep(2 * pair + asked, question, Infinity);
  };
  /** Ends and begins waits with all that passed between the two at one moment. */
  const settle = (pair: number, moment: number): void => {
    const bothSent = sent[0].channels > 0 && sent[1].channels > 0;
    for (const asked of [0, 1] as const) {
      const answer = sent[asked];
      const question = waiting[asked];
      if (question !== null) {
        const passed = moment - question.at;
        const isOver = passed > (windows[question.channel] ?? 0);
        const isAnswer = (answer.channels & (1 << question.channel)) !== 0;
        if (isOver) lapse(pair, asked, question);
        else if (isAnswer) keep(2 * pair + asked, question, delayOf(passed, question, answer));
        if (isOver || hasSpoken || answer.channels > 0) waiting[asked] = null;
      }
      const message = sent[1 - asked] ?? answer;
      if (waiting[asked] === null && message.asksOn >= 0 && !bothSent && !hasSpoken) {
        waiting[asked] = { at: moment, channel: message.asksOn, isDayOnly: message.isDayOnly };
      }
    }
    for (const side of sent) Object.assign(side, nothingSent());
    hasSpoken = false;
  };

  for (let pair = 0; pair < pairs.length; pair += 1) {
    let now = NaN;
    const end = pairs.start[pair + 1] ?? 0;
    for (let row = pairs.start[pair] ?? 0; row < end; row += 1) {
      const way = pairs.way[row] ?? 0;
      const event = pairs.item[row] ?? 0;
      const moment = at[event] ?? NaN;
      if (way & NO_TURN || Number.isNaN(moment)) continue;
      if (moment !== now && !Number.isNaN(now)) settle(pair, now);
      now = moment;
      const channel = channelOf[event] ?? 0;
      if (way & TOGETHER || channel === CALL) hasSpoken = true;
      const isToOne = (partStart[event + 1] ?? 0) - (partStart[event] ?? 0) === 2;
      for (const side of [0, 1] as const) {
        if (!(way & (side === 0 ? A_TO_B : B_TO_A))) continue;
        const message = sent[side];
        message.channels |= 1 << channel;
        if ((timeMark[event] ?? 0) % FLOATING === DAY_ONLY) message.isDayOnly = true;
        const isFirst = message.asksOn < 0 || channel < message.asksOn;
        if (isToOne && IS_ANSWERED[channel] && isFirst) message.asksOn = channel;
      }
    }
    if (!Number.isNaN(now)) settle(pair, now);
    for (const asked of [0, 1] as const) {
      const question = waiting[asked];
      if (question !== null) lapse(pair, asked, question);
      waiting[asked] = null;
    }
  }
  return {
    length: turns.line.length,
    line: turns.line.finish(),
    channel: turns.channel.finish(),
    asked: turns.asked.finish(),
    delay: turns.delay.finish(),
  };
}

function nothingSent(): Sent {
  return { channels: 0, asksOn: -1, isDayOnly: false };
}

function delayOf(passed: number, question: Waiting, answer: Sent): number {
  return question.isDayOnly || answer.isDayOnly ? Math.max(DAY_MS / 2, passed) : passed;
}
