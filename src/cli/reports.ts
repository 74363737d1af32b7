/** What the commands print, key for key (design §7): unknown is null, never 0 and never missing. */
import type { Conclusions } from '../lib/core/conclusions.ts';
import { isoTime, personRows, tieRows, type TieRow } from '../lib/core/exports/rows.ts';
import { byCodePoint } from '../lib/core/facts/handles.ts';
import type { Leg, TargetAnswer } from '../lib/core/introductions/introduction.ts';
import { byRank } from '../lib/core/introductions/best-paths.ts';
import { pathChance } from '../lib/core/introductions/leg-chance.ts';
import { clusterTitle } from '../lib/words/clusters.ts';
import { legReasonLine } from '../lib/words/introduction-legs.ts';
import { sayMergeReason } from '../lib/words/people.ts';
import { rhythmSentence } from '../lib/words/rhythm.ts';
import type { FileLine } from './read-facts.ts';

type Found = Extract<TargetAnswer, { kind: 'found' }>;

/** The object `kith analyse` prints. */
export function analysisReport(conclusions: Conclusions, files: FileLine[], hasTime: boolean) {
  const { people, options } = conclusions;
  return {
    asOf: hasTime ? isoTime(options.asOf) : null,
    me: people.ego === null ? null : idOf(conclusions, people.ego),
    files,
    people: personRows(conclusions).sort((left, right) => byCodePoint(left.id, right.id)),
    ties: tieRows(conclusions).map(rising).sort(byEnds),
    clusters: conclusions.clusters.clusters.map((cluster) => ({
      id: cluster.id,
      name: clusterTitle(cluster),
      size: cluster.members.length,
    })),
    suggestedMerges: people.suggestedMerges.map(({ a, b, chance, reasons }) => ({
      a,
      b,
      chance,
      reasons: reasons.map(sayMergeReason),
    })),
    reconnect: conclusions.reconnect.map((item) => ({
      person: idOf(conclusions, item.person),
      list: item.list,
      silentDays: item.silentDays,
      usualGapDays: item.usualGapDays,
      why: rhythmSentence(item.why, conclusions.options.asOf),
    })),
  };
}

/** The object `kith introduce` prints: direct ties are paths without a connector, ranked with the rest. */
export function introductionReport(conclusions: Conclusions, answer: Found) {
  const { settings } = conclusions.options;
  const direct = answer.direct.map((leg) => ({
    people: [leg.from, leg.to],
    legs: [leg],
    chance: pathChance([leg.strength], settings),
  }));
  const paths = [...direct, ...answer.paths].sort(byRank).slice(0, settings.introductionPaths);
  return {
    target: answer.targets.map((person) => idOf(conclusions, person)),
    paths: paths.map(({ people, legs, chance }) => ({
      people: people.map((person) => idOf(conclusions, person)),
      legs: legs.map((leg) => legReport(conclusions, leg)),
      chance,
    })),
  };
}

/** Printed ids may stand in another order than those the ties were found by. */
function rising(tie: TieRow): TieRow {
  return byCodePoint(tie.a, tie.b) <= 0 ? tie : { ...tie, a: tie.b, b: tie.a };
}

function byEnds(left: TieRow, right: TieRow): number {
  return byCodePoint(left.a, right.a) || byCodePoint(left.b, right.b);
}

function legReport(conclusions: Conclusions, leg: Leg) {
  return {
    from: idOf(conclusions, leg.from),
    to: idOf(conclusions, leg.to),
    strength: leg.strength,
    confidence: leg.confidence,
    why: leg.why.map((reason) => legReasonLine(reason, leg, conclusions)),
  };
}

function idOf({ people }: Conclusions, person: number): string {
  return people.persons[person]?.id ?? '';
}
