/**
 * Answers everything at once: from facts and decisions to conclusions, in one pass through the rooms.
 * Pure: equal facts, decisions, options and kept positions give equal conclusions, whatever order files
 * came in. Cost: dominated by groups (twenty runs) and betweenness (people × ties).
 */
import { findBridges } from './bridges/find-bridges.ts';
import type { ClusterSet } from './clusters/cluster-set.ts';
import { describeClusters } from './clusters/describe-clusters.ts';
import { formerLabels, ofSameOwner, type FormerClusters } from './clusters/former-clusters.ts';
import { groupNetwork } from './clusters/resolution.ts';
import { termHoldings } from './clusters/term-holdings.ts';
import { unitsOf } from './clusters/units.ts';
import { composition } from './composition/composition.ts';
import type { AnalysisOptions, Conclusions } from './conclusions.ts';
import type { Decisions } from './decisions.ts';
import { upTo } from './facts/as-of.ts';
import { eventsByYear } from './facts/events-by-year.ts';
import { RELATION_KINDS, type FactSet } from './facts/facts.ts';
import { layOut } from './layout/lay-out.ts';
import { positionsOf, type KeptPositions } from './layout/layout.ts';
import { buildNetwork } from './network/build.ts';
import type { Network } from './network/network.ts';
import { tieMonths } from './network/over-time.ts';
import type { People } from './people/people.ts';
import { resolvePeople } from './people/resolve.ts';
import { tagsOf } from './people/tags.ts';
import { findReconnect } from './rhythm/reconnect.ts';
import { nounFor } from './rhythm/rhythm-reason.ts';
import { usualGapsOf } from './rhythm/usual-gaps.ts';
import { buildTies, type Ties } from './ties/build-ties.ts';
import { CONFIDENCES, type TieTable } from './ties/tie-table.ts';

const EDGE = RELATION_KINDS.indexOf('edge');

export const ANALYSIS_STAGES = ['people', 'ties', 'clusters', 'bridges', 'layout'] as const;
export type AnalysisStage = (typeof ANALYSIS_STAGES)[number];

export interface AnalysisExtras {
  /** Earlier positions to keep on the map. */
  keptPositions?: KeptPositions;
  /** The groups as they were last seen: those found again keep identity, colour and name. */
  formerClusters?: FormerClusters;
  /** Called as each stage begins, with how many are done of how many. */
  onStage?: (stage: AnalysisStage, done: number, total: number) => void;
  /** Asked between stages; when it answers true, `AnalysisCancelled` is thrown and nothing is kept. */
  isCancelled?: () => boolean;
}

export class AnalysisCancelled extends Error {
  override readonly name = 'AnalysisCancelled';
}

/**
 * All conclusions as of `options.asOf`. Evidence indices in the tie table point into
 * `upTo(facts, options.asOf, options.timeZone)`, which is also what `introduce` wants.
 */
export function analyse(
  facts: FactSet,
  decisions: Decisions,
  options: AnalysisOptions,
  extras: AnalysisExtras = {},
): Conclusions {
  const { keptPositions = null, formerClusters = null } = extras;
  const stages = analyseInStages(facts, decisions, options, keptPositions, formerClusters);
  for (;;) {
    const step = stages.next();
    if (step.done === true) return step.value;
    if (extras.isCancelled?.() === true) throw new AnalysisCancelled();
    extras.onStage?.(step.value, ANALYSIS_STAGES.indexOf(step.value), ANALYSIS_STAGES.length);
  }
}

/**
 * The same, stopping before each stage to name it: who runs it can do something else in between, and
 * leave it unfinished to cancel. `earlier`: conclusions that differ in the owner's words on closeness and kind
 * and in rhythms alone; people, groups and the map, which rest on none of those, are taken from there.
 */
export function* analyseInStages(
  facts: FactSet,
  decisions: Decisions,
  options: AnalysisOptions,
  kept: KeptPositions | null,
  former: FormerClusters | null,
  earlier: Conclusions | null = null,
): Generator<AnalysisStage, Conclusions, void> {
  const { seed, asOf } = options;
  const ground = yield* groundInStages(facts, decisions, options, former, earlier);
  const { known, people, network, egoNetwork, clusters, ...tied } = ground;
  const { ties, egoTie } = tied;

  yield 'bridges';
  const bridges = findBridges({
    ...{ people, network, egoNetwork, clusters },
    strength: ties.strength,
  });
  const facing = { facts: known, people, ties, egoTie, network, clusters, bridges, asOf };
  const made = composition(facing);
  const reconnect = findReconnect(known, people, tied, options, decisions);

  yield 'layout';
  const tiedTo = { people, network, ties, egoTie, clusters };
  const layout = earlier?.layout ?? layOut({ ...tiedTo, seed: seed + decisions.arrangement, kept });
  return {
    options,
    people,
    ...tied,
    network,
    clusters,
    bridges,
    composition: made,
    reconnect,
    layout,
    noun: nounFor(known, known.interactions.kind.keys()),
    usualGapDays: usualGapsOf(known, people, ties, egoTie, options),
    eventsByYear: eventsByYear(known),
    months: tieMonths(known, ties),
    tags: tagsOf(people, decisions.tags),
  };
}

/** What all further questions are asked of: who there is, who is tied to whom, and in which groups. */
export interface Ground extends Ties {
  /** The facts up to `asOf`. */
  known: FactSet;
  people: People;
  /** Ties between others that are confirmed or likely. */
  network: Network;
  /** The same with mine; null without an owner. */
  egoNetwork: Network | null;
  clusters: ClusterSet;
}

/** The first stages alone: enough to compare two moments by. */
export function* groundInStages(
  facts: FactSet,
  decisions: Decisions,
  options: AnalysisOptions,
  former: FormerClusters | null,
  earlier: Conclusions | null = null,
): Generator<AnalysisStage, Ground, void> {
  yield 'people';
  const known = upTo(facts, options.asOf, options.timeZone);
  const people = earlier?.people ?? resolvePeople(known, decisions);

  yield 'ties';
  const judged = buildTies(known, people, options, decisions);
  const network = sureNetwork(known, people, judged.ties, people.ego);
  const egoNetwork = people.ego === null ? null : sureNetwork(known, people, judged.ties, null);

  yield 'clusters';
  const clusters =
    earlier?.clusters ?? clustersOf(known, people, network, decisions, options, former);
  return { known, people, ...judged, network, egoNetwork, clusters };
}

/** The same conclusions under other choices of rhythm: nothing else rests on those. */
export function judgeRhythmAgain(
  conclusions: Conclusions,
  facts: FactSet,
  decisions: Decisions,
): Conclusions {
  const { people, options } = conclusions;
  const known = upTo(facts, options.asOf, options.timeZone);
  return {
    ...conclusions,
    reconnect: findReconnect(known, people, conclusions, options, decisions),
  };
}

/** The same conclusions with other tags: nothing else rests on those. */
export function tagAgain(conclusions: Conclusions, { tags }: Decisions): Conclusions {
  return { ...conclusions, tags: tagsOf(conclusions.people, tags) };
}

/**
 * The same conclusions in another arrangement of the map: nothing else rests on it. With `kept` an
 * arrangement seen before comes back; without, one is made and turned towards where everybody stands now.
 */
export function layOutAgain(
  conclusions: Conclusions,
  { arrangement }: Decisions,
  kept: KeptPositions | null,
): Conclusions {
  const { people, network, ties, egoTie, clusters, options, layout } = conclusions;
  return {
    ...conclusions,
    layout: layOut({
      ...{ people, network, ties, egoTie, clusters, kept },
      seed: options.seed + arrangement,
      turnedTo: kept ? null : positionsOf(layout, people),
    }),
  };
}

/**
 * Confirmed and likely ties, but for those of `without`, weighed by contact: one for every sender and
 * recipient of an event, one for every meeting, and what a listed tie says of itself (science §0). A
 * relation that says only that a tie exists makes one of weight 1 where nothing else does.
 */
function sureNetwork(
  { relations }: FactSet,
  { persons }: People,
  ties: TieTable,
  without: number | null,
): Network {
  const likely = CONFIDENCES.indexOf('likely');
  const a: number[] = [];
  const b: number[] = [];
  const weight: number[] = [];
  const tie: number[] = [];
  for (let row = 0; row < ties.length; row += 1) {
    const from = ties.a[row] ?? 0;
    const to = ties.b[row] ?? 0;
    if (from === without || to === without) continue;
    if ((ties.confidence[row] ?? 0) < likely) continue;
    const directed = (ties.fromA[row] ?? 0) + (ties.fromB[row] ?? 0);
    let contact = Math.max(directed, ties.interactions[row] ?? 0);
    for (let at = ties.relationStart[row] ?? 0; at < (ties.relationStart[row + 1] ?? 0); at += 1) {
      const relation = ties.relation[at] ?? 0;
      if (relations.kind[relation] !== EDGE) continue;
      const stated = relations.weight[relation] ?? NaN;
      contact += Number.isNaN(stated) ? 1 : stated;
    }
    a.push(from);
    b.push(to);
    weight.push(contact === 0 ? 1 : contact);
    tie.push(row);
  }
  return buildNetwork(persons.length, { a, b, weight, tie });
}

function clustersOf(
  facts: FactSet,
  people: People,
  network: Network,
  decisions: Decisions,
  { seed, settings }: AnalysisOptions,
  before: FormerClusters | null,
): ClusterSet {
  const former = ofSameOwner(before, people);
  const { clusterNames: names, clusterPins: pins, resolution: wanted } = decisions;
  const { labels, resolution, found } = groupNetwork(network, wanted, {
    runs: settings.clusterRuns,
    seed,
    former: former && {
      labels: formerLabels(former, people),
      resolution: former.resolution,
    },
    units: pins.size === 0 ? null : unitsOf(people, pins),
  });
  const terms = termHoldings(facts, people);
  return describeClusters({
    ...{ network, labels, people, terms, names, pins, resolution, former },
    runs: found,
  });
}
