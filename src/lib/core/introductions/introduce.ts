/**
 * Answers: who could introduce me to this person, or to someone of this company, place, title or group?
 *
 * Formula (design rule 7; science §4): chance = Π q over the connectors × Π strength, each strength clamped
 * to [floor, ceiling] so that nobody is hopeless and nobody certain; q is `connectorWillingness` but for
 * those I said something of (`willingness.ts`). A tie of unknown strength counts as the floor and is only
 * "possible". Every tie with a direct event or a stated relation may carry a leg: the first is mine, the rest
 * are ties between others. Ways that share nobody come first (`independent-ways.ts`); whom I could ask
 * whether they know the target stands apart (`possible-ties.ts`).
 * Cost: O(ties) to lay the graph out, then the searches of `best-paths.ts`.
 */
import type { Conclusions } from '../conclusions.ts';
import type { ConnectorWord } from '../decisions.ts';
import type { FactSet } from '../facts/facts.ts';
import type { Handle } from '../facts/handles.ts';
import { bestPaths, type RankedPath } from './best-paths.ts';
import { findTarget, type FoundTarget } from './find-target.ts';
import { independentFirst } from './independent-ways.ts';
import type { IntroductionPath, Leg, TargetAnswer } from './introduction.ts';
import { chanceOfLeg } from './leg-chance.ts';
import { hasWayRound, onlyThrough } from './only-through.ts';
import { possibleWays } from './possible-ways.ts';
import { askFor, connectorOf, explainedLeg, type Question } from './question.ts';

/**
 * Paths from me to `target`: a name in any spelling, a handle, `company:NAME`, `place:NAME`,
 * `role:TITLE` or `group:NAME`.
 * `paths` holds ways with at least one connector; ties of my own to the target are in `direct`. Without an
 * owner, or when the target is me, both are empty. @param said what I said of connectors.
 */
export function introduce(
  conclusions: Conclusions,
  facts: FactSet,
  target: string,
  said: ReadonlyMap<Handle, ConnectorWord> = new Map(),
): TargetAnswer {
  const { people, clusters } = conclusions;
  const found = findTarget(people, target, clusters);
  if (found.kind === 'unknown') return { kind: 'unknown', text: target };
  if (found.kind === 'ambiguous') {
    return { kind: 'ambiguous', text: target, candidates: found.candidates };
  }
  const ego = people.ego;
  const targets = targetsOf(found, ego);
  const of = found.kind === 'several' ? found.of : null;
  if (ego === null || targets.length === 0 || targets.includes(ego)) {
    const nobody = { onlyThrough: null, hasLongWayRound: false, leftOut: [], possible: [] };
    return { kind: 'found', targets, of, direct: [], paths: [], connectors: 0, ...nobody };
  }
  return {
    kind: 'found',
    targets,
    of,
    ...answered(askFor(conclusions, facts, ego, targets, said)),
  };
}

function targetsOf(
  found: Extract<FoundTarget, { kind: 'person' | 'several' }>,
  ego: number | null,
) {
  return found.kind === 'person'
    ? [found.person]
    : found.members.filter((person) => person !== ego);
}

function answered(
  question: Question,
): Omit<Extract<TargetAnswer, { kind: 'found' }>, 'kind' | 'targets' | 'of'> {
  const { conclusions, graph, query } = question;
  const { settings } = conclusions.options;
  const direct = directLegs(question);
  const { ways, independent } = independentFirst(graph, query, settings.independentWays);
  const isAlone = direct.length === 0 && independent === 1;
  const only = isAlone ? onlyThrough(graph, query, ways[0]) : null;
  return {
    direct,
    paths: ways.map((path) => explained(question, path)),
    connectors: countConnectors(question),
    onlyThrough: only,
    hasLongWayRound: only !== null && hasWayRound(graph, query, only),
    leftOut: leftOut(question),
    possible: direct.length > 0 ? [] : possibleWays(question),
  };
}

/** The weakest leg is the least likely to act; of equal ones the first, since I can do most about mine. */
function explained(question: Question, path: RankedPath): IntroductionPath {
  const { settings } = question.conclusions.options;
  const legs = path.ties.map((tie, step) => explainedLeg(question, tie, path.people[step] ?? 0));
  const chances = legs.map((leg) => chanceOfLeg(leg.strength ?? NaN, settings));
  return {
    people: path.people,
    legs,
    connectors: path.people.slice(1, -1).map((person) => connectorOf(question, person)),
    chance: path.chance,
    weakest: chances.indexOf(Math.min(...chances)),
  };
}

function directLegs(question: Question): Leg[] {
  const { conclusions, targets, ego } = question;
  return targets
    .flatMap((target) => {
      const tie = conclusions.egoTie[target] ?? -1;
      return tie < 0 ? [] : [explainedLeg(question, tie, ego)];
    })
    .sort((left, right) => (right.strength ?? -1) - (left.strength ?? -1) || left.to - right.to);
}

/** People of mine, targets aside, who have a tie to one of the targets. */
function countConnectors({ conclusions, graph, targets }: Question): number {
  const connectors = new Set<number>();
  for (const target of targets) {
    for (let arc = graph.offset[target] ?? 0; arc < (graph.offset[target + 1] ?? 0); arc += 1) {
      const person = graph.neighbour[arc] ?? 0;
      if ((conclusions.egoTie[person] ?? -1) >= 0) connectors.add(person);
    }
  }
  for (const target of targets) connectors.delete(target);
  return connectors.size;
}

/** Whom I would rather not ask and who would stand on one of the best ways if I did. */
function leftOut({ graph, query, said }: Question): number[] {
  const refused = new Set([...said].flatMap(([who, { chance }]) => (chance === 0 ? [who] : [])));
  if (refused.size === 0) return [];
  const others = new Map([...(query.willingnessOf ?? [])].filter(([who]) => !refused.has(who)));
  const passed = bestPaths(graph, { ...query, willingnessOf: others }).flatMap(({ people }) =>
    people.slice(1, -1).filter((person) => refused.has(person)),
  );
  return [...new Set(passed)];
}
