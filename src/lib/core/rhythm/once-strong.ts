/**
 * How strong each tie of mine was at its last contact: the strength formula (`ties/strength.ts`) with
 * weights faded only up to that day, and attention as the tie's share of all my contact then.
 * Departures: overlap is left out (who knew whom then is not kept), and only my end's share counts.
 * Ages run on the archive's active time. Cost: O(c log c) for c contacts of mine.
 */
import type { Settings } from '../settings.ts';
import type { ActiveTime } from '../ties/active-time.ts';
import { weekOfDay } from '../ties/local-days.ts';
import { contributionsOf, saturated, total } from '../ties/strength.ts';
import type { Contact } from './tie-history.ts';

const YEAR_MS = 365.25 * 86_400_000;

/** Strength at last contact per history (oldest contact first), 0–1; NaN for an empty one. */
export function strengthAtLastContact(
  histories: readonly (readonly Contact[])[],
  time: ActiveTime,
  settings: Settings,
): Float64Array {
  const ends = histories.map((contacts) => time.until(contacts.at(-1)?.day ?? -Infinity));
  const slow = histories.map((contacts, i) =>
    faded(contacts, ends[i] ?? 0, time, settings.strengthHalfLifeDays),
  );
  const mine = contactThen(histories, ends, time, settings.strengthHalfLifeDays);
  const share = slow.map((weight, i) => (weight > 0 ? weight / (mine[i] ?? weight) : 0));
  const all = slow.reduce((sum, weight) => sum + weight, 0);
  const typical = slow.reduce((sum, weight, i) => sum + weight * (share[i] ?? 0), 0) / all;
  return Float64Array.from(histories, (contacts, i) => {
    const [first, last] = [contacts[0], contacts.at(-1)];
    if (!first || !last) return NaN;
    const end = ends[i] ?? 0;
    const contributions = contributionsOf(
      {
        events: contacts.length,
        bothWays: bothWays(contacts),
        years: (last.at - first.at) / YEAR_MS,
        attention: saturated(share[i] ?? 0, typical),
        recentWeight: faded(contacts, end, time, settings.frequencyHalfLifeDays),
        activeWeeks: fadedWeeks(contacts, end, time, settings.strengthHalfLifeDays),
        overlap: 0,
      },
      settings,
    );
    return total(contributions);
  });
}

function bothWays(contacts: readonly Contact[]): number {
  const count = (side: Contact['by']): number => contacts.filter(({ by }) => by === side).length;
  return Math.min(count('me'), count('them')) + count('both');
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

function fadedWeeks(
  contacts: readonly Contact[],
  end: number,
  time: ActiveTime,
  halfLifeDays: number,
): number {
  const fresh = contacts.filter(
    ({ day }, i) => weekOfDay(day) !== weekOfDay(contacts[i - 1]?.day ?? -Infinity),
  );
  return fresh.reduce(
    (sum, { day }) => sum + Math.pow(2, (time.until(day) - end) / halfLifeDays),
    0,
  );
}

/** All my contact, faded up to each of the `ends`: one sweep over contacts in order of time. */
function contactThen(
  histories: readonly (readonly Contact[])[],
  ends: readonly number[],
  time: ActiveTime,
  halfLifeDays: number,
): number[] {
  const moments = histories
    .flatMap((contacts) => contacts.map(({ day, weight }) => ({ at: time.until(day), weight })))
    .sort((a, b) => a.at - b.at);
  const order = ends.map((_, i) => i).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  const then = new Array<number>(ends.length).fill(0);
  let [sum, now, next] = [0, moments[0]?.at ?? 0, 0];
  for (const i of order) {
    const end = ends[i] ?? 0;
    for (let moment = moments[next]; moment && moment.at <= end; moment = moments[next]) {
      sum = sum * Math.pow(2, (now - moment.at) / halfLifeDays) + moment.weight;
      now = moment.at;
      next += 1;
    }
    then[i] = sum * Math.pow(2, (now - end) / halfLifeDays);
  }
  return then;
}
