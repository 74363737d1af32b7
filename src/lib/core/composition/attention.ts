/**
 * Answers: with whom have I been in touch lately, and how much?
 * The window is the last `attentionDays` days my files speak of, never past `asOf`: what an archive leaves
 * out is no lack of attention. An event of mine counts once, shared evenly among those I share it with, so
 * that parts of any division of people add up to the events. What counts as an event between two is what
 * their tie rests on (a word to a crowd is none).
 * Source: attention as the share of one's contact, science §1; split as co-presence is, 1/(n − 1).
 * Cost: O(events of my ties).
 */
import { CHANNELS, type Channel, type FactSet } from '../facts/facts.ts';
import { nounFor } from '../rhythm/rhythm-reason.ts';
import { channelReach } from '../rhythm/source-reach.ts';
import { SETTINGS } from '../settings.ts';
import type { TieTable } from '../ties/tie-table.ts';

const DAY_MS = 86_400_000;

/** Where my contact went within a window. */
export interface Attention {
  /** The window, ms since 1970 UTC: later than `from`, up to `to`. */
  from: number;
  to: number;
  /** Events of mine with others within it. */
  events: number;
  /** Each person's part of them, by person index: together they are `events`. */
  ofPerson: Float64Array;
  /** What most of them are called, plural and lower case: "letters". */
  noun: string;
  /** Channels my files stop speaking of within the window or before it, and when. */
  cutShort: { channel: Channel; at: number }[];
}

export interface AttentionInput {
  /** Facts up to `asOf`: the evidence of `ties` points into them. */
  facts: FactSet;
  ties: TieTable;
  /** Tie index with me, per person; −1 where there is none. */
  egoTie: Int32Array;
  asOf: number;
}

/** Where my attention went lately; null where no file holds a date. */
export function attention({ facts, ties, egoTie, asOf }: AttentionInput): Attention | null {
  const reach = channelReach(facts, asOf);
  const to = Math.max(...reach);
  if (!Number.isFinite(to)) return null;
  const from = to - SETTINGS.attentionDays.value * DAY_MS;
  const { at } = facts.interactions;
  const others = new Map<number, number>();
  const inWindow = (tie: number): number[] =>
    [...ties.event.subarray(ties.eventStart[tie] ?? 0, ties.eventStart[tie + 1] ?? 0)].filter(
      (event) => (at[event] ?? NaN) > from && (at[event] ?? NaN) <= to,
    );
  const shared = [...egoTie].map((tie) => (tie < 0 ? [] : inWindow(tie)));
  for (const events of shared) {
    for (const event of events) others.set(event, (others.get(event) ?? 0) + 1);
  }
  return {
    from,
    to,
    events: others.size,
    ofPerson: Float64Array.from(shared, (events) =>
      events.reduce((sum, event) => sum + 1 / (others.get(event) ?? 1), 0),
    ),
    noun: nounFor(facts, others.keys()),
    cutShort: CHANNELS.flatMap((channel, index) => {
      const until = reach[index] ?? -Infinity;
      return Number.isFinite(until) && to - until > CUT_SHORT_DAYS * DAY_MS
        ? [{ channel, at: until }]
        : [];
    }),
  };
}

/** Sources are exported some days apart; a week less says nothing. */
const CUT_SHORT_DAYS = 7;
