/**
 * How far each person and I have come: contact → acquaintance → connection → close, as an index into
 * STAGES, from evidence alone. Contact: details exchanged (a connection, a card), no dated event. Acquaintance: some contact.
 * Connection: contact in both directions (or met), in at least `connectionMonths` separate months.
 * Close: a connection whose strength is called close. A hundred unanswered letters stay acquaintance.
 * Source: people-tools §1, rows 1–3. Cost: O(persons).
 */
import type { Settings } from '../settings.ts';
import { strengthWord } from './strength-words.ts';
import { STAGES } from './tie-table.ts';
import type { TieSignals } from './tie-signals.ts';

const CONTACT = STAGES.indexOf('contact');
const ACQUAINTANCE = STAGES.indexOf('acquaintance');
const CONNECTION = STAGES.indexOf('connection');
const CLOSE = STAGES.indexOf('close');

/** Stage per person; contact for everybody without a tie to me, and for me. */
export function judgeStages(
  signals: TieSignals,
  strength: Float64Array,
  egoTie: Int32Array,
  settings: Settings,
): Uint8Array {
  return Uint8Array.from(egoTie, (tie) => {
    if (tie < 0 || (signals.dated[tie] ?? 0) === 0) return CONTACT;
    const isMutual =
      ((signals.fromA[tie] ?? 0) > 0 && (signals.fromB[tie] ?? 0) > 0) ||
      (signals.together[tie] ?? 0) > 0;
    if (!isMutual || (signals.activeMonths[tie] ?? 0) < settings.connectionMonths) {
      return ACQUAINTANCE;
    }
    return strengthWord(strength[tie] ?? NaN, settings) === 'close' ? CLOSE : CONNECTION;
  });
}
