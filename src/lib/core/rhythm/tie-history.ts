/**
 * The history of one tie of mine, read from its evidence: when, by whom, how much. Cost: O(its events).
 */
import type { FactSet } from '../facts/facts.ts';
import { A_TO_B, B_TO_A, TOGETHER, type ContactReader } from '../ties/direct-contacts.ts';
import type { Calendar } from '../ties/local-days.ts';
import type { TieTable } from '../ties/tie-table.ts';

export type Side = 'me' | 'them' | 'both';

export interface Contact {
  /** Index of the interaction. */
  event: number;
  /** Ms since 1970 UTC. */
  at: number;
  /** Days since 1970. */
  day: number;
  /** Who wrote; both for a meeting. */
  by: Side;
  weight: number;
}

/** Dated contacts between me and one person, oldest first. */
export function historyOf(
  facts: FactSet,
  ties: TieTable,
  tie: number,
  me: number,
  calendar: Calendar,
  read: ContactReader,
): Contact[] {
  const { at, timeMark } = facts.interactions;
  const a = ties.a[tie] ?? 0;
  const them = a === me ? (ties.b[tie] ?? 0) : a;
  const contacts: Contact[] = [];
  for (const event of ties.event.subarray(ties.eventStart[tie], ties.eventStart[tie + 1])) {
    const moment = at[event] ?? NaN;
    if (Number.isNaN(moment)) continue;
    const { way, weight } = read(event, me, them);
    if (way === 0) continue;
    const day = calendar.dayOf(moment, timeMark[event] ?? 0);
    contacts.push({ event, at: moment, day, by: sideOf(way), weight });
  }
  return contacts;
}

function sideOf(way: number): Side {
  if (way & TOGETHER) return 'both';
  const isFromMe = (way & A_TO_B) > 0;
  const isFromThem = (way & B_TO_A) > 0;
  if (isFromMe && isFromThem) return 'both';
  return isFromMe ? 'me' : 'them';
}
