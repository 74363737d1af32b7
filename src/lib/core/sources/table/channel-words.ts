/** What a table calls an interaction, as one of the channels Kith knows. Unknown words are 'other'. */
import type { Channel } from '../../facts/facts.ts';

const WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['mail', /\b(?:e-?mails?|mails?|emailed)\b/iu],
  ['letter', /\b(?:letters?|postcards?|telegrams?|cables?|brief|memorand(?:um|a))\b/iu],
  ['reaction', /\b(?:reactions?|reacted|likes?|liked|endorsements?)\b/iu],
  ['call', /\b(?:calls?|called|phone|telephone|voip|anruf)\b/iu],
  ['meeting', /\b(?:meetings?|met|meet|lunch|dinner|coffee|appointment|visit|treffen)\b/iu],
  ['message', /\b(?:messages?|sms|chats?|texts?|dm|whatsapp|signal|telegram|slack|im)\b/iu],
];

export function channelOf(kind: string | null): Channel {
  if (kind === null) return 'other';
  return WORDS.find(([, words]) => words.test(kind))?.[0] ?? 'other';
}
