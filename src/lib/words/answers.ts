/** How soon two people answer each other, in sentences. */
import { smallCount } from './format.ts';

/** How one of the two answers the other, beside how answers usually come. */
export interface Answering {
  /** Half of the answers came within this; Infinity where more never came. */
  usualMs: number;
  /** The chance that an answer comes sooner than answers usually do, 0–1. */
  promptness: number;
  /** How much of the comparison is with the same person's answers to others, 0–1. */
  ownShare: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Nearer to ½ than this, nobody would notice. */
const NOTABLE = 0.05;
/** From here on most of what is compared with is the person's own. */
const MOSTLY = 0.5;

/** "Ana usually answers you within three hours, sooner than they answer most. You usually …"; null without answers. */
export function answersSentence(
  name: string,
  theirs: Answering | null,
  mine: Answering | null,
): string | null {
  const sentences = [
    theirs &&
      (theirs.usualMs === Infinity
        ? waited(`you wrote to ${name}`)
        : `${name} usually answers you within ${roundedUp(theirs.usualMs)}, ${beside(theirs, 'they')}.`),
    mine &&
      (mine.usualMs === Infinity
        ? waited(`${theirs === null ? name : 'they'} wrote to you`)
        : `You usually answer within ${roundedUp(mine.usualMs)}, ${beside(mine, 'you')}.`),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

function waited(what: string): string {
  return `As far as your files show, most of what ${what} waited a week or more for an answer, or needed none.`;
}

function beside({ promptness, ownShare }: Answering, who: 'they' | 'you'): string {
  const isOwn = ownShare >= MOSTLY;
  const most = isOwn ? `${who} answer most` : 'most people answer';
  if (promptness >= 0.5 + NOTABLE) return `sooner than ${most}`;
  if (promptness <= 0.5 - NOTABLE) return `later than ${most}`;
  return isOwn ? `much as ${who} answer others` : 'much as people do';
}

/** A span no shorter than this, in steps people name: "a few minutes", "three hours", "a week". */
function roundedUp(ms: number): string {
  if (ms <= 5 * MINUTE_MS) return 'a few minutes';
  if (ms <= 15 * MINUTE_MS) return 'a quarter of an hour';
  if (ms <= HOUR_MS / 2) return 'half an hour';
  if (ms <= HOUR_MS) return 'an hour';
  if (ms <= 12 * HOUR_MS) return `${smallCount(Math.ceil(ms / HOUR_MS))} hours`;
  if (ms <= DAY_MS) return 'a day';
  if (ms <= 6 * DAY_MS) return `${smallCount(Math.ceil(ms / DAY_MS))} days`;
  if (ms <= 7 * DAY_MS) return 'a week';
  return `${smallCount(Math.ceil(ms / (7 * DAY_MS)))} weeks`;
}
