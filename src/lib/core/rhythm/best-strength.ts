/**
 * How strong each tie of mine was at its best: the largest, over `CHECKPOINTS` of its dates of contact
 * spread evenly and the last one, of the strength formula (`ties/strength.ts`) as it stood then, with
 * attention as the tie's share of all my contact then.
 * Departures: overlap and answers are left out (who knew whom and who answered how soon then is not kept);
 * of attention only my end's share counts, and of theirs I know the weeks they gave to me alone.
 * Ages run on the archive's active time. Cost: O(c log c) for c contacts of mine.
 */
import type { Settings } from '../settings.ts';
import type { ActiveTime } from '../ties/active-time.ts';
import { firstDayOfWeek, weekOfDay } from '../ties/local-days.ts';
import { saturated } from '../ties/relative-attention.ts';
import { contributionsOf, total } from '../ties/strength.ts';
import { knowableDays } from '../ties/tie-signals.ts';
import type { Contact } from './tie-history.ts';

const CHECKPOINTS = 12;

/** A tie as it stood at one of its contacts. */
interface Moment {
  history: number;
  contacts: readonly Contact[];
  /** Active time of the last of these contacts. */
  end: number;
}

/** Best strength of the histories asked for (oldest contact first), 0–1; NaN for the others. */
export function strengthAtBest(
  histories: readonly (readonly Contact[])[],
  isAskedFor: (contacts: readonly Contact[]) => boolean,
  time: ActiveTime,
  settings: Settings,
): Float64Array {
  const moments = histories.flatMap((contacts, history) =>
    (isAskedFor(contacts) ? checkpoints(contacts.length) : [contacts.length]).map(
      (length): Moment => {
        const past = contacts.slice(0, length);
        return { history, contacts: past, end: time.until(past.at(-1)?.day ?? 0) };
      },
    ),
  );
  const halfLife = settings.attentionHalfLifeDays;
  const reach = knowableDays(time.until(time.endDay), settings);
  const slow = moments.map(({ contacts, end }) => faded(contacts, end, time, halfLife));
  const mine = sumsThen(amountsOf(histories, time), moments, halfLife);
  const myWeeks = sumsThen(
    givenWeeks(histories.flat(), 'me', time),
    moments,
    settings.strengthHalfLifeDays,
  );
  const share = slow.map((weight, i) => (weight > 0 ? weight / (mine[i] ?? weight) : 0));
  const all = slow.reduce((sum, weight) => sum + weight, 0);
  const typical = slow.reduce((sum, weight, i) => sum + weight * (share[i] ?? 0), 0) / all;
  const best = new Float64Array(histories.length).fill(NaN);
  for (const [i, { history, contacts, end }] of moments.entries()) {
    if (!isAskedFor(histories[history] ?? [])) continue;
    const contributions = contributionsOf(
      {
        events: contacts.length,
        ...directions(contacts),
        knownShare: Math.min(1, (end - time.until(contacts[0]?.day ?? 0)) / reach),
        attention: saturated(share[i] ?? 0, typical),
        fastWeight: faded(contacts, end, time, settings.warmthHalfLifeDays),
        attentionWeight: slow[i] ?? 0,
        weeksShare: weeksShareThen(contacts, end, myWeeks[i] ?? 0, time, settings),
        overlap: 0,
        promptness: 0.5,
      },
      settings,
    );
    best[history] = Math.max(best[history] || 0, total(contributions));
  }
  return best;
}

/** Lengths of the prefixes to look at: evenly spread, always the whole. */
function checkpoints(length: number): number[] {
  const steps = Math.min(length, CHECKPOINTS);
  return Array.from({ length: steps }, (_, i) => Math.round(((i + 1) * length) / steps));
}

/** Contacts of the lesser and of the greater direction; those of both count in both. */
function directions(contacts: readonly Contact[]): { lesser: number; greater: number } {
  const count = (side: Contact['by']): number => contacts.filter(({ by }) => by === side).length;
  const [mine, theirs, both] = [count('me'), count('them'), count('both')];
  return { lesser: Math.min(mine, theirs) + both, greater: Math.max(mine, theirs) + both };
}

function faded(
  contacts: readonly Contact[],
  end: number,
  time: ActiveTime,
  halfLifeDays: number,
): number {
  return contacts.reduce(
    (sum, { day, weight }) => sum + weight * Math.pow(2, (time.until(day) - end) / halfLifeDays),
    0,
  );
}

/** Of my share and theirs in the weeks given, the smaller (`ties/given-weeks.ts`). */
function weeksShareThen(
  contacts: readonly Contact[],
  end: number,
  myWeeks: number,
  time: ActiveTime,
  settings: Settings,
): number {
  const weeksOf = (side: 'me' | 'them'): number =>
    givenWeeks(contacts, side, time).reduce(
      (sum, { at }) => sum + Math.pow(2, (at - end) / settings.strengthHalfLifeDays),
      0,
    );
  const [mine, theirs] = [weeksOf('me'), weeksOf('them')];
  const prior = settings.activeWeeksPrior;
  return Math.min(mine / (myWeeks + prior), theirs / (theirs + prior));
}

/** What happened at a moment of active time, and how much of it. */
interface Amount {
  at: number;
  weight: number;
}

/** Each week in which a side gave anything, once, at its first day. */
function givenWeeks(contacts: readonly Contact[], side: 'me' | 'them', time: ActiveTime): Amount[] {
  const given = contacts.filter(({ by }) => by === side || by === 'both');
  const weeks = new Set(given.map(({ day }) => weekOfDay(day)));
  return [...weeks].map((week) => ({ at: time.until(firstDayOfWeek(week)), weight: 1 }));
}

function amountsOf(histories: readonly (readonly Contact[])[], time: ActiveTime): Amount[] {
  return histories.flatMap((history) =>
    history.map(({ day, weight }) => ({ at: time.until(day), weight })),
  );
}

/** All amounts, faded up to each of the moments: one sweep in order of time. */
function sumsThen(
  amounts: readonly Amount[],
  moments: readonly Moment[],
  halfLifeDays: number,
): number[] {
  const rising = amounts.toSorted((a, b) => a.at - b.at);
  const order = moments.map(({ end }, i) => ({ end, i })).sort((a, b) => a.end - b.end);
  const then = new Array<number>(moments.length).fill(0);
  let [sum, now, next] = [0, rising[0]?.at ?? 0, 0];
  for (const { end, i } of order) {
    for (let amount = rising[next]; amount && amount.at <= end; amount = rising[next]) {
      sum = sum * Math.pow(2, (now - amount.at) / halfLifeDays) + amount.weight;
      now = amount.at;
      next += 1;
    }
    then[i] = sum * Math.pow(2, (now - end) / halfLifeDays);
  }
  return then;
}
