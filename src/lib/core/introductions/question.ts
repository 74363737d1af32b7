/** One question for an introduction, with all it is answered from, and what its answers say of a leg. */
import type { Conclusions } from '../conclusions.ts';
import type { ConnectorWord } from '../decisions.ts';
import type { FactSet } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';
import { buildNetwork } from '../network/build.ts';
import type { Network } from '../network/network.ts';
import { CONFIDENCES } from '../ties/tie-table.ts';
import type { PathQuery } from './best-paths.ts';
import type { ConnectorOfPath, Leg } from './introduction.ts';
import { chanceOfLeg } from './leg-chance.ts';
import { legReasons, otherEnd } from './leg-reasons.ts';
import { willingness, wordsOfConnectors, type Willingness } from './willingness.ts';

/** What one question is answered from. */
export interface Question {
  conclusions: Conclusions;
  facts: FactSet;
  ego: number;
  targets: readonly number[];
  /** Everyone and every tie, mine too, weighed by the chance that a tie acts. */
  graph: Network;
  /** Of those I said something of. */
  said: ReadonlyMap<number, Willingness>;
  query: PathQuery;
}

/** The question for these targets, with what I said of connectors. */
export function askFor(
  conclusions: Conclusions,
  facts: FactSet,
  ego: number,
  targets: readonly number[],
  said: ReadonlyMap<Handle, ConnectorWord>,
): Question {
  const { settings, asOf } = conclusions.options;
  const words = [...wordsOfConnectors(conclusions.people, said)];
  const known = new Map(
    words.map(([person, word]) => [person, willingness(word, asOf, settings)] as const),
  );
  const query: PathQuery = {
    from: ego,
    targets,
    willingness: settings.connectorWillingness,
    willingnessOf: new Map([...known].map(([person, { chance }]) => [person, chance])),
    maxConnectors: settings.maxConnectors,
    count: settings.introductionPaths,
    skipDirect: true,
  };
  const graph = reachGraph(conclusions);
  return { conclusions, facts, ego, targets, graph, said: known, query };
}

/** Everyone and every tie, mine too, weighed by the chance that a tie acts. */
function reachGraph({ people, ties, options }: Conclusions): Network {
  const weight = Float64Array.from(ties.strength.subarray(0, ties.length), (strength) =>
    chanceOfLeg(strength, options.settings),
  );
  const a = ties.a.subarray(0, ties.length);
  const b = ties.b.subarray(0, ties.length);
  return buildNetwork(people.persons.length, { a, b, weight });
}

/** A tie as a leg that begins at `from`. */
export function explainedLeg({ conclusions, facts }: Question, tie: number, from: number): Leg {
  const { people, ties } = conclusions;
  const strength = ties.strength[tie] ?? NaN;
  const isKnown = !Number.isNaN(strength);
  return {
    from,
    to: otherEnd(ties, tie, from),
    tie,
    strength: isKnown ? strength : null,
    confidence: isKnown ? (CONFIDENCES[ties.confidence[tie] ?? 0] ?? 'possible') : 'possible',
    why: legReasons(facts, people, ties, tie, from),
  };
}

/** A connector, and what I said of them. */
export function connectorOf({ said, query }: Question, person: number): ConnectorOfPath {
  const known = said.get(person);
  return { person, willingness: known?.chance ?? query.willingness, why: known?.why ?? [] };
}
