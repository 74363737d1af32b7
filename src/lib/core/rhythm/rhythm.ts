/** Which ties go quiet, judged against their own rhythm and only as far as the sources reach. */
import type { TieKind } from '../ties/tie-kinds.ts';

export const RECONNECT_LISTS = ['cooling', 'dormant', 'new'] as const;
export type ReconnectList = (typeof RECONNECT_LISTS)[number];

/** Why a tie is on its list: facts for one sentence. Times are ms since 1970 UTC, gaps in days. */
export interface RhythmReason {
  kind: ReconnectList;
  interactions: number;
  fromMe: number;
  fromThem: number;
  first: number;
  last: number;
  /** Who wrote last. */
  lastBy: 'me' | 'them' | 'both';
  usualGapDays: number | null;
  /** The kind of tie whose rhythm that is, where this one has too few contacts for its own; null: its own. */
  rhythmOf: TieKind | null;
  silentDays: number;
  /** What the last dated events were about, latest first, at most 3. */
  topics: string[];
  /** What the source calls an event, plural, lower case: "letters". */
  noun: string;
  /** P(contact in 30 days) now and as usual for this tie; null when unknown. */
  chance30: number | null;
  usualChance30: number | null;
}

export interface ReconnectItem {
  person: number;
  tie: number;
  list: ReconnectList;
  silentDays: number;
  usualGapDays: number | null;
  /** Order within the list, larger first: how much the tie is worth a thought. */
  worth: number;
  why: RhythmReason;
}
