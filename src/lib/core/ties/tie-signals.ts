/**
 * What the evidence of each pair amounts to before any judgement: counts, dates, decayed weight,
 * active months, days with contact. One walk over the evidence rows.
 *
 * Age is counted in the archive's active time (`active-time.ts`), so that nothing fades because an
 * archive ended or thinned out. An undated event is evidence that the tie exists; where dated
 * ones exist too it counts as if it were one half-life old, alone it leaves strength unknown.
 * Cost: O(rows).
 */
import type { FactSet } from '../facts/facts.ts';
import type { Settings } from '../settings.ts';
import {
  A_TO_B,
  B_TO_A,
  CROWD,
  EXISTS,
  SAID,
  SMALL,
  STATED,
  TOGETHER,
  TOLD,
} from './direct-contacts.ts';
import type { PairEvidence } from './collect-pairs.ts';
import type { ActiveTime } from './active-time.ts';
import { monthOfDay, type Calendar } from './local-days.ts';

const LEAST_KNOWABLE_DAYS = 28;

/** One value a pair, in the order of the pairs. */
export interface TieSignals {
  /** Distinct events, those with a date, and by direction; an event to a crowd is only an event. */
  events: Uint32Array;
  dated: Uint32Array;
  fromA: Uint32Array;
  fromB: Uint32Array;
  together: Uint32Array;
  /** Of those together, the dated ones of few people. */
  smallMeetings: Uint32Array;
  /** Ms since 1970 UTC; NaN without a dated event. */
  first: Float64Array;
  last: Float64Array;
  /** Σ weight · 2^(−age / attentionHalfLifeDays), of all contact and of what each end gave; together is both's. */
  attentionWeight: Float64Array;
  givenByA: Float64Array;
  givenByB: Float64Array;
  /** Σ weight · 2^(−age / warmthHalfLifeDays); dated events only. */
  fastWeight: Float64Array;
  activeMonths: Uint32Array;
  /** Active time from the first to the last direct contact, as a share of the archive's (`knownFullYears` at most), 0–1. */
  knownShare: Float64Array;
  /** Sum of the weights of listed ties (one without counts 1); NaN where none is listed. */
  stated: Float64Array;
  /** 1 where a relation or the owner says that the tie exists, and nothing of its strength. */
  exists: Uint8Array;
  /** Distinct days with contact since 1970, rising: `day[dayStart[i]] … day[dayStart[i + 1] - 1]`. */
  dayStart: Uint32Array;
  day: Int32Array;
  /** Per day of `day`: the weight of its most personal event. */
  dayWeight: Float64Array;
}

/** Reads the evidence of every pair, with ages as of the end of the archive's time. */
export function readSignals(
  facts: FactSet,
  pairs: PairEvidence,
  calendar: Calendar,
  time: ActiveTime,
  settings: Settings,
): TieSignals {
  const signals = emptySignals(pairs);
  const { at, timeMark } = facts.interactions;
  const attentionRate = fadingRate(settings.attentionHalfLifeDays);
  const fastRate = fadingRate(settings.warmthHalfLifeDays);
  const now = time.until(time.endDay);
  const reach = knowableDays(now, settings);
  let days = 0;
  for (let pair = 0; pair < pairs.length; pair += 1) {
    signals.dayStart[pair] = days;
    let lastDay = -Infinity;
    let lastMonth = -Infinity;
    const end = pairs.start[pair + 1] ?? 0;
    for (let row = pairs.start[pair] ?? 0; row < end; row += 1) {
      const way = pairs.way[row] ?? 0;
      const weight = pairs.weight[row] ?? 0;
      if (way & TOLD) continue;
      if (way & (EXISTS | SAID)) {
        signals.exists[pair] = 1;
        continue;
      }
      if (way & STATED) {
        const before = signals.stated[pair] ?? NaN;
        signals.stated[pair] = (before >= 0 ? before : 0) + (weight >= 0 ? weight : 1);
        continue;
      }
      count(signals, pair, way);
      const event = pairs.item[row] ?? 0;
      const moment = at[event] ?? NaN;
      if (way === CROWD) {
        stretch(signals, pair, moment);
        continue;
      }
      if (Number.isNaN(moment)) {
        give(signals, pair, way, weight / 2);
        continue;
      }
      const day = calendar.dayOf(moment, timeMark[event] ?? 0);
      const age = now - time.until(day);
      add(signals.dated, pair, 1);
      if (way & SMALL) add(signals.smallMeetings, pair, 1);
      give(signals, pair, way, weight * Math.exp(-attentionRate * age));
      add(signals.fastWeight, pair, weight * Math.exp(-fastRate * age));
      stretch(signals, pair, moment);
      if (day <= lastDay) {
        signals.dayWeight[days - 1] = Math.max(signals.dayWeight[days - 1] ?? 0, weight);
        continue;
      }
      signals.day[days] = day;
      signals.dayWeight[days] = weight;
      days += 1;
      lastDay = day;
      if (monthOfDay(day) !== lastMonth) add(signals.activeMonths, pair, 1);
      lastMonth = monthOfDay(day);
    }
    const first = signals.dayStart[pair] ?? 0;
    if (days > first) {
      const known = time.until(lastDay) - time.until(signals.day[first] ?? lastDay);
      signals.knownShare[pair] = Math.min(1, known / reach);
    }
  }
  signals.dayStart[pairs.length] = days;
  signals.day = signals.day.slice(0, days);
  signals.dayWeight = signals.dayWeight.slice(0, days);
  return signals;
}

function emptySignals(pairs: PairEvidence): TieSignals {
  const { length } = pairs;
  return {
    events: new Uint32Array(length),
    dated: new Uint32Array(length),
    fromA: new Uint32Array(length),
    fromB: new Uint32Array(length),
    together: new Uint32Array(length),
    smallMeetings: new Uint32Array(length),
    first: new Float64Array(length).fill(NaN),
    last: new Float64Array(length).fill(NaN),
    attentionWeight: new Float64Array(length),
    givenByA: new Float64Array(length),
    givenByB: new Float64Array(length),
    fastWeight: new Float64Array(length),
    activeMonths: new Uint32Array(length),
    knownShare: new Float64Array(length),
    stated: new Float64Array(length).fill(NaN),
    exists: new Uint8Array(length),
    dayStart: new Uint32Array(length + 1),
    day: new Int32Array(pairs.item.length),
    dayWeight: new Float64Array(pairs.item.length),
  };
}

function count(signals: TieSignals, pair: number, way: number): void {
  add(signals.events, pair, 1);
  if (way & A_TO_B) add(signals.fromA, pair, 1);
  if (way & B_TO_A) add(signals.fromB, pair, 1);
  if (way & TOGETHER) add(signals.together, pair, 1);
}

function give(signals: TieSignals, pair: number, way: number, weight: number): void {
  add(signals.attentionWeight, pair, weight);
  if (way & (A_TO_B | TOGETHER)) add(signals.givenByA, pair, weight);
  if (way & (B_TO_A | TOGETHER)) add(signals.givenByB, pair, weight);
}

/** Stretches the time between first and last event; rows come in order of time. */
function stretch(signals: TieSignals, pair: number, moment: number): void {
  if (Number.isNaN(moment)) return;
  if (Number.isNaN(signals.first[pair] ?? NaN)) signals.first[pair] = moment;
  signals.last[pair] = moment;
}

function add(column: Uint32Array | Float64Array, index: number, amount: number): void {
  column[index] = (column[index] ?? 0) + amount;
}

/** For how many active days a tie could be known at most, by what the archive holds: at least a month. */
export function knowableDays(archiveDays: number, settings: Settings): number {
  const full = settings.knownFullYears * 365.25;
  return Math.min(full, Math.max(LEAST_KNOWABLE_DAYS, archiveDays));
}

function fadingRate(halfLifeDays: number): number {
  return Math.LN2 / halfLifeDays;
}
