/**
 * Answers: in which events of others did a contact and a target both have part? Standing on one letter says
 * that the two may have heard of each other, the more the fewer stand there: e = 1/(n − 1) for each event of
 * n people (Newman 2001), combined by noisy-or. Events of more than `togetherLimit` people say nothing.
 * Cost: O(participants), once for all targets.
 */
import type { FactSet } from '../facts/facts.ts';
import { nounFor } from '../rhythm/rhythm-reason.ts';
import type { Evidence, PossibleQuery } from './possible-ties.ts';

interface Shared {
  a: number;
  b: number;
  events: number[];
  fewest: number;
  /** Π (1 − e). */
  none: number;
}

export function sharedEvents({
  facts,
  people,
  contacts,
  targets,
  settings,
}: Omit<PossibleQuery, 'graph'>): Evidence[] {
  const { start, handle, length } = facts.interactions;
  const wanted = new Set(targets);
  const pairs = new Map<string, Shared>();
  const present = new Set<number>();
  for (let event = 0; event < length; event += 1) {
    present.clear();
    for (let place = start[event] ?? 0; place < (start[event + 1] ?? 0); place += 1) {
      const person = people.personOfHandle[handle[place] ?? 0] ?? -1;
      if (person >= 0) present.add(person);
    }
    if (present.size < 2 || present.size > settings.togetherLimit) continue;
    for (const b of present) {
      if (!wanted.has(b)) continue;
      for (const a of present) {
        if (a === b || !contacts.has(a)) continue;
        const pair = `${a} ${b}`;
        const shared = pairs.get(pair) ?? { a, b, events: [], fewest: Infinity, none: 1 };
        shared.events.push(event);
        shared.fewest = Math.min(shared.fewest, present.size);
        shared.none *= 1 - 1 / (present.size - 1);
        pairs.set(pair, shared);
      }
    }
  }
  return [...pairs.values()].map(({ a, b, events, fewest, none }) => ({
    ...{ a, b, chance: 1 - none },
    reason: {
      kind: 'same-events',
      ...{ count: events.length, fewest, last: lastOf(facts, events) },
      noun: nounFor(facts, events),
    },
  }));
}

function lastOf({ interactions }: FactSet, events: readonly number[]): number | null {
  const days = events.map((event) => interactions.at[event] ?? NaN).filter((at) => !isNaN(at));
  return days.length > 0 ? days.reduce((last, at) => Math.max(last, at)) : null;
}
