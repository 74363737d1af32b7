/** Answers: whom could I ask whether they know somebody? My tie to them is known; theirs is a guess. */
import type { ConnectorOfPath, PossibleTie, PossibleWay } from './introduction.ts';
import { chanceOfLeg } from './leg-chance.ts';
import { possibleTies } from './possible-ties.ts';
import { connectorOf, explainedLeg, type Question } from './question.ts';

/** Whom of my contacts I could ask whether they know a target, best first, each once. */
export function possibleWays(question: Question): PossibleWay[] {
  const { conclusions, facts, ego, targets, graph } = question;
  const { people, ties, egoTie, options } = conclusions;
  const { settings } = options;
  const isTarget = new Set(targets);
  const contacts = new Set(
    people.persons.flatMap((_, person) =>
      (egoTie[person] ?? -1) >= 0 && !isTarget.has(person) ? [person] : [],
    ),
  );
  const best = new Map<
    number,
    { guess: PossibleTie; connector: ConnectorOfPath; chance: number }
  >();
  for (const guess of possibleTies({ facts, people, graph, contacts, targets, settings })) {
    const connector = connectorOf(question, guess.a);
    const mine = chanceOfLeg(ties.strength[egoTie[guess.a] ?? -1] ?? NaN, settings);
    const chance = connector.willingness * mine * guess.chance;
    // Guesses come likeliest first: the first of a contact is their best.
    if (chance > 0 && !best.has(guess.a)) best.set(guess.a, { guess, connector, chance });
  }
  return [...best.values()]
    .sort((left, right) => right.chance - left.chance || left.guess.a - right.guess.a)
    .slice(0, settings.possibleWays)
    .map(({ guess, connector }) => ({
      mine: explainedLeg(question, egoTie[guess.a] ?? -1, ego),
      guess,
      connector,
    }));
}
