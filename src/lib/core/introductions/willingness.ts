/**
 * Answers: how likely is a connector to pass my request on, given what I said of them?
 *
 * Formula: q = base × asked. base is the usual willingness; more for somebody I would ask, and more again for
 * somebody who has introduced me before (the larger holds: they say the same thing, not two). Having asked
 * them lately halves it, and that wears off: asked = 1 − (1 − share) · 2^(−days / half-life). Somebody I would
 * rather not ask has q = 0, and no way runs through them.
 * Source: science §4 (willingness ends chains; asking the same broker twice in 60 days halves p).
 * Departure: the half wears off day by day, for nothing happens on the 60th. Nobody has measured the two
 * larger values of q: they are settings, and the order is what counts.
 * Cost: O(handles) to find whom the words are about.
 */
import type { ConnectorWord } from '../decisions.ts';
import type { Handle } from '../facts/handles.ts';
import type { People } from '../people/people.ts';
import type { Settings } from '../settings.ts';
import type { ConnectorReason } from './introduction.ts';

const DAY_MS = 86_400_000;

export interface Willingness {
  /** q, 0–1; 0 for somebody I would rather not ask. */
  chance: number;
  /** What I said that makes it so; empty where I said nothing. */
  why: ConnectorReason[];
}

/** q of a connector of whom this was said, looked at from `asOf` (ms since 1970 UTC). */
export function willingness(
  word: ConnectorWord | undefined,
  asOf: number,
  settings: Settings,
): Willingness {
  const usual = settings.connectorWillingness;
  if (!word) return { chance: usual, why: [] };
  if (word.wouldAsk === false) return { chance: 0, why: [{ kind: 'would-not' }] };
  const why: ConnectorReason[] = [];
  let chance = usual;
  if (word.wouldAsk === true) {
    chance = Math.max(chance, settings.willingnessWouldAsk);
    why.push({ kind: 'would-ask' });
  }
  if (word.hasIntroduced) {
    chance = Math.max(chance, settings.willingnessHasIntroduced);
    why.push({ kind: 'has-introduced' });
  }
  if (word.askedAt !== null && word.askedAt <= asOf) {
    const days = (asOf - word.askedAt) / DAY_MS;
    chance *= 1 - (1 - settings.askedLatelyShare) * 2 ** (-days / settings.askedHalfLifeDays);
    why.push({ kind: 'asked', at: word.askedAt });
  }
  return { chance, why };
}

/**
 * What was said of connectors, by person. What was said of several handles of one person counts together:
 * a "rather not" before a "would", the latest day asked, and an introduction by any of them.
 */
export function wordsOfConnectors(
  { persons }: Pick<People, 'persons'>,
  said: ReadonlyMap<Handle, ConnectorWord>,
): Map<number, ConnectorWord> {
  const words = new Map<number, ConnectorWord>();
  if (said.size === 0) return words;
  persons.forEach(({ handles }, person) => {
    for (const handle of handles) {
      const word = said.get(handle);
      if (!word) continue;
      const known = words.get(person);
      words.set(person, known ? together(known, word) : word);
    }
  });
  return words;
}

function together(one: ConnectorWord, other: ConnectorWord): ConnectorWord {
  const days = [one.askedAt, other.askedAt].filter((day) => day !== null);
  const isRefused = one.wouldAsk === false || other.wouldAsk === false;
  return {
    wouldAsk: isRefused ? false : (one.wouldAsk ?? other.wouldAsk),
    askedAt: days.length > 0 ? Math.max(...days) : null,
    hasIntroduced: one.hasIntroduced || other.hasIntroduced,
  };
}
