/**
 * Answers: which of my contacts might know somebody, though no file says that they do?
 *
 * Formula: P = 1 − Π (1 − e) over the evidence (noisy-or), capped as every leg is:
 *   - events of others both had part in (`shared-events.ts`): e = 1/(n − 1) each, n people in it (Newman 2001);
 *   - an employer at the same time (`shared-employers.ts`): e = min(1, years together) / colleagues;
 *   - people both know: e = p·p′, the two ties of each (science §4: beats Adamic–Adar and resource
 *     allocation on enron’s new ties; AUC .724).
 * Source: science §4 and design rule 6. A guess is *possible* at best and phrased as a question: it is no row
 * of the tie table and enters neither strength nor groups nor any known path.
 * Departure: a shared meeting is no evidence here, for a pair that met has a tie already, and so has a pair
 * that wrote: whoever has one is left out. I am no mutual contact: everybody here knows me.
 * Cost: O(participants) once, for few targets only, and Σ degree over the targets’ neighbours.
 */
import type { FactSet } from '../facts/facts.ts';
import type { Network } from '../network/network.ts';
import type { People } from '../people/people.ts';
import type { Settings } from '../settings.ts';
import type { PossibleReason, PossibleTie } from './introduction.ts';
import { sharedEmployers } from './shared-employers.ts';
import { sharedEvents } from './shared-events.ts';

export interface PossibleQuery {
  facts: FactSet;
  people: People;
  /** Everyone and every known tie, weighed by the chance that it acts. */
  graph: Network;
  /** Whose knowing is asked after: my contacts. */
  contacts: ReadonlySet<number>;
  /** Whom they might know. */
  targets: readonly number[];
  settings: Settings;
}

/** One piece of evidence that contact `a` knows target `b`. */
export interface Evidence {
  a: number;
  b: number;
  /** e, 0–1. */
  chance: number;
  reason: PossibleReason;
}

/** Guesses worth a question, likeliest first; none for more targets than a question can name. */
export function possibleTies(query: PossibleQuery): PossibleTie[] {
  const { graph, targets, settings } = query;
  if (targets.length > settings.possibleTargets) return [];
  const known = new Map(targets.map((target) => [target, neighboursOf(graph, target)]));
  const byPair = new Map<string, Evidence[]>();
  for (const evidence of [
    ...sharedEvents(query),
    ...sharedEmployers(query),
    ...mutualContacts(query),
  ]) {
    const { a, b } = evidence;
    if (a === b || known.get(b)?.has(a) === true) continue;
    const pair = `${a} ${b}`;
    byPair.set(pair, [...(byPair.get(pair) ?? []), evidence]);
  }
  return [...byPair.values()]
    .map((evidence) => guessFrom(evidence, settings))
    .filter(({ chance }) => chance >= settings.possibleLeast)
    .sort((left, right) => right.chance - left.chance || left.a - right.a || left.b - right.b);
}

/** 1 − Π (1 − e). */
export function noisyOr(chances: readonly number[]): number {
  return 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
}

function guessFrom(evidence: readonly Evidence[], settings: Settings): PossibleTie {
  const sorted = [...evidence].sort((left, right) => right.chance - left.chance);
  return {
    a: sorted[0]?.a ?? -1,
    b: sorted[0]?.b ?? -1,
    chance: Math.min(settings.legChanceCeiling, noisyOr(sorted.map(({ chance }) => chance))),
    why: sorted.map(({ reason }) => reason),
  };
}

function neighboursOf({ offset, neighbour }: Network, person: number): Set<number> {
  return new Set(neighbour.subarray(offset[person] ?? 0, offset[person + 1] ?? 0));
}

/** Those whom both a contact and a target know, me aside. */
function mutualContacts({ graph, people, contacts, targets }: PossibleQuery): Evidence[] {
  const { offset, neighbour, weight } = graph;
  return targets.flatMap((target) => {
    const shared = new Map<number, { person: number; chance: number }[]>();
    for (let arc = offset[target] ?? 0; arc < (offset[target + 1] ?? 0); arc += 1) {
      const between = neighbour[arc] ?? 0;
      if (between === people.ego) continue;
      for (let next = offset[between] ?? 0; next < (offset[between + 1] ?? 0); next += 1) {
        const contact = neighbour[next] ?? 0;
        if (contact === target || !contacts.has(contact)) continue;
        const chance = (weight[arc] ?? 0) * (weight[next] ?? 0);
        const sharedWith = shared.get(contact) ?? [];
        sharedWith.push({ person: between, chance });
        shared.set(contact, sharedWith);
      }
    }
    return [...shared].map(([a, mutual]): Evidence => {
      mutual.sort((left, right) => right.chance - left.chance || left.person - right.person);
      return {
        a,
        b: target,
        chance: noisyOr(mutual.map(({ chance }) => chance)),
        reason: { kind: 'mutual', people: mutual.map(({ person }) => person) },
      };
    });
  });
}
