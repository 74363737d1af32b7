/**
 * Answers: who could introduce me to this person, or to someone of this company?
 *
 * Formula (design rule 7; science §4): chance = q^connectors × Π strength, each strength clamped to
 * [floor, ceiling] so that nobody is hopeless and nobody certain. A tie of unknown strength counts as the
 * floor and is only "possible". Every tie with a direct event or a stated relation may carry a leg: the
 * first is mine, the rest are ties between others.
 * Cost: O(ties) to lay the graph out, then the search of `best-paths.ts`.
 */
import type { Conclusions } from '../conclusions.ts';
import type { FactSet } from '../facts/facts.ts';
import { buildNetwork } from '../network/build.ts';
import type { Network } from '../network/network.ts';
import type { Settings } from '../settings.ts';
import { CONFIDENCES, type TieTable } from '../ties/tie-table.ts';
import { bestPaths, type PathQuery, type RankedPath } from './best-paths.ts';
import { findTarget } from './find-target.ts';
import type { IntroductionPath, Leg, TargetAnswer } from './introduction.ts';
import { legReasons } from './leg-reasons.ts';

/**
 * Paths from me to `target`: a name in any spelling, a handle, or `company:NAME`. `paths` holds ways with
 * at least one connector, best first; ties of my own to the target are in `direct`. Without an owner, or
 * when the target is me, both are empty.
 */
export function introduce(conclusions: Conclusions, facts: FactSet, target: string): TargetAnswer {
  const { people } = conclusions;
  const found = findTarget(people, target);
  if (found.kind === 'unknown') return { kind: 'unknown', text: target };
  if (found.kind === 'ambiguous') {
    return { kind: 'ambiguous', text: target, candidates: found.candidates };
  }
  const ego = people.ego;
  const named = found.kind === 'person' ? [found.person] : found.members;
  const targets = found.kind === 'person' ? named : named.filter((person) => person !== ego);
  if (ego === null || targets.length === 0 || targets.includes(ego)) {
    return { kind: 'found', targets, direct: [], paths: [], connectors: 0, onlyThrough: null };
  }
  const { settings } = conclusions.options;
  const graph = reachGraph(conclusions);
  const query: PathQuery = {
    from: ego,
    targets,
    willingness: settings.connectorWillingness,
    maxConnectors: settings.maxConnectors,
    count: settings.introductionPaths,
    skipDirect: true,
  };
  const ranked = bestPaths(graph, query);
  const direct = directLegs(conclusions, facts, targets);
  return {
    kind: 'found',
    targets,
    direct,
    paths: ranked.map((path) => explained(conclusions, facts, path)),
    connectors: countConnectors(conclusions, graph, targets),
    onlyThrough: direct.length > 0 ? null : findOnlyThrough(graph, query, ranked[0]),
  };
}

/** Chance that a tie of this strength acts, 0–1: clamped, and the floor when unknown. */
export function chanceOfLeg(strength: number, settings: Settings): number {
  if (Number.isNaN(strength)) return settings.legChanceFloor;
  return Math.min(settings.legChanceCeiling, Math.max(settings.legChanceFloor, strength));
}

/** q^connectors × the product of the legs' chances; `strengths` are those of a path's legs, null unknown. */
export function pathChance(strengths: readonly (number | null)[], settings: Settings): number {
  const legs = strengths.map((strength) => chanceOfLeg(strength ?? NaN, settings));
  return legs.reduce(
    (product, leg) => product * leg,
    settings.connectorWillingness ** (legs.length - 1),
  );
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

function explainedLeg(
  { people, ties }: Conclusions,
  facts: FactSet,
  tie: number,
  from: number,
): Leg {
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

function otherEnd(ties: TieTable, tie: number, person: number): number {
  return (ties.a[tie] === person ? ties.b[tie] : ties.a[tie]) ?? 0;
}

/** The weakest leg is the least likely to act; of equal ones the first, since I can do most about mine. */
function explained(conclusions: Conclusions, facts: FactSet, path: RankedPath): IntroductionPath {
  const legs = path.ties.map((tie, step) =>
    explainedLeg(conclusions, facts, tie, path.people[step] ?? 0),
  );
  const chances = legs.map((leg) => chanceOfLeg(leg.strength ?? NaN, conclusions.options.settings));
  return {
    people: path.people,
    legs,
    chance: path.chance,
    weakest: chances.indexOf(Math.min(...chances)),
  };
}

function directLegs(conclusions: Conclusions, facts: FactSet, targets: readonly number[]): Leg[] {
  const ego = conclusions.people.ego ?? 0;
  return targets
    .flatMap((target) => {
      const tie = conclusions.egoTie[target] ?? -1;
      return tie < 0 ? [] : [explainedLeg(conclusions, facts, tie, ego)];
    })
    .sort((left, right) => (right.strength ?? -1) - (left.strength ?? -1) || left.to - right.to);
}

/** People of mine, targets aside, who have a tie to one of the targets. */
function countConnectors(
  { egoTie }: Conclusions,
  graph: Network,
  targets: readonly number[],
): number {
  const connectors = new Set<number>();
  for (const target of targets) {
    for (let arc = graph.offset[target] ?? 0; arc < (graph.offset[target + 1] ?? 0); arc += 1) {
      const person = graph.neighbour[arc] ?? 0;
      if ((egoTie[person] ?? -1) >= 0) connectors.add(person);
    }
  }
  for (const target of targets) connectors.delete(target);
  return connectors.size;
}

/**
 * The first connector of the best path without whom no path is left; null when there is always another
 * way, or none at all.
 */
function findOnlyThrough(
  graph: Network,
  query: PathQuery,
  best: RankedPath | undefined,
): number | null {
  for (const connector of best?.people.slice(1, -1) ?? []) {
    const without = bestPaths(graph, { ...query, count: 1, without: connector });
    if (without.length === 0) return connector;
  }
  return null;
}
