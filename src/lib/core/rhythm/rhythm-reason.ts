/** The facts behind one line of the reconnect lists: counts, dates, topics, and what to call an event. */
import { CHANNELS, NO_TEXT, type Channel, type FactSet } from '../facts/facts.ts';
import type { ReconnectList, RhythmReason } from './rhythm.ts';
import type { Contact } from './tie-history.ts';

const TOPICS = 3;
/** "Surname, Given names": persons named in a letter are not its topic. */
const PERSON_NAME = /^[^,]+, \p{Lu}/u;

/** What events of a channel are called where the source gives them no name, plural and lower case. */
export const CHANNEL_NOUNS: Record<Channel, string> = {
  other: 'times in touch',
  letter: 'letters',
  mail: 'e-mails',
  message: 'messages',
  call: 'calls',
  meeting: 'meetings',
  reaction: 'reactions',
};

type Judged = Pick<
  RhythmReason,
  'kind' | 'silentDays' | 'usualGapDays' | 'rhythmOf' | 'chance30' | 'usualChance30'
>;

/** Gathers the reason for one tie; `contacts` must hold at least one. */
export function reasonFor(
  facts: FactSet,
  contacts: readonly Contact[],
  judged: Judged & { kind: ReconnectList },
): RhythmReason {
  const last = contacts.at(-1);
  return {
    ...judged,
    interactions: contacts.length,
    fromMe: contacts.filter(({ by }) => by !== 'them').length,
    fromThem: contacts.filter(({ by }) => by !== 'me').length,
    first: contacts[0]?.at ?? NaN,
    last: last?.at ?? NaN,
    lastBy: last?.by ?? 'both',
    topics: latestTopics(
      facts,
      contacts.map(({ event }) => event),
    ),
    noun: nounFor(
      facts,
      contacts.map(({ event }) => event),
    ),
  };
}

/** What the latest of these events (oldest first) were about, latest first, at most three. */
export function latestTopics(facts: FactSet, events: readonly number[]): string[] {
  const { topicStart, topic } = facts.interactions;
  const topics = new Set<string>();
  for (const event of events.toReversed()) {
    for (const text of topic.subarray(topicStart[event], topicStart[event + 1])) {
      const name = facts.texts[text] ?? '';
      if (name !== '' && !PERSON_NAME.test(name)) topics.add(name);
      if (topics.size === TOPICS) return [...topics];
    }
  }
  return [...topics];
}

/** What most of these events are called, plural and lower case: "letters"; "times in touch" when mixed. */
export function nounFor(facts: FactSet, events: Iterable<number>): string {
  const { kind, channel } = facts.interactions;
  const nouns = new Map<string, number>();
  let total = 0;
  for (const event of events) {
    total += 1;
    const text = kind[event] ?? NO_TEXT;
    const named = text === NO_TEXT ? undefined : facts.texts[text];
    const noun = named ? plural(named.toLowerCase()) : nounOf(channel[event] ?? 0);
    nouns.set(noun, (nouns.get(noun) ?? 0) + 1);
  }
  for (const [noun, count] of nouns) if (count * 2 > total) return noun;
  return CHANNEL_NOUNS.other;
}

function nounOf(channel: number): string {
  return CHANNEL_NOUNS[CHANNELS[channel] ?? 'other'];
}

function plural(noun: string): string {
  if (noun.endsWith('s')) return noun;
  if (/(x|ch|sh)$/u.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
