/** How right Kith is where the truth is known: each measure as one number from tables of shared/data. */
import { analyse } from '../../src/lib/core/analyse.ts';
import { participation } from '../../src/lib/core/bridges/participation.ts';
import { rememberClusters } from '../../src/lib/core/clusters/former-clusters.ts';
import type { Conclusions } from '../../src/lib/core/conclusions.ts';
import { NO_DECISIONS } from '../../src/lib/core/decisions.ts';
import { upTo } from '../../src/lib/core/facts/as-of.ts';
import type { FactSet } from '../../src/lib/core/facts/facts.ts';
import { lastDatedEvent } from '../../src/lib/core/looking-from.ts';
import { connectedComponents, largestComponent } from '../../src/lib/core/network/components.ts';
import { resolvePeople } from '../../src/lib/core/people/resolve.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/core/settings.ts';
import { buildTies } from '../../src/lib/core/ties/build-ties.ts';
import {
  adjustedMutualInformation,
  adjustedRand,
  areaUnderCurve,
  spearman,
} from '../support/scores.ts';
import { pairOf, type IntroducerCase } from './data.ts';

const NOBODY = { ...NO_DECISIONS, ego: 'none' as const };
const COMMON = { timeZone: 'UTC', seed: 1, settings: DEFAULT_SETTINGS };
const DAY_MS = 86_400_000;

/** All conclusions with the app's defaults, for a network without an owner. @param before an earlier state. */
export function conclusionsOf(facts: FactSet, before: Conclusions | null = null): Conclusions {
  const options = { ...COMMON, asOf: lastDatedEvent(facts, 'UTC') ?? 0 };
  if (before === null) return analyse(facts, NOBODY, options);
  const formerClusters = rememberClusters(before.clusters, before.people);
  return analyse(facts, NOBODY, options, { formerClusters });
}

/** The number a person was given in the table: tables make people of digits too. */
function numberOf({ people }: Conclusions, person: number): string {
  return (people.persons[person]?.id ?? '').replace(/^name:/u, '');
}

export interface ClusterScore {
  people: number;
  groups: number;
  ami: number;
  ari: number;
}

/** Groups found against known ones, over the largest connected part. */
export function clusterScore(
  found: Conclusions,
  groupOf: ReadonlyMap<string, string>,
): ClusterScore {
  const inside = largestPart(found);
  const ours = inside.map((person) => found.clusters.of[person] ?? -1);
  const known = inside.map((person) => groupOf.get(numberOf(found, person)) ?? '');
  return {
    people: inside.length,
    groups: new Set(ours).size,
    ami: adjustedMutualInformation(ours, known),
    ari: adjustedRand(ours, known),
  };
}

function largestPart({ network }: Conclusions): number[] {
  const parts = connectedComponents(network);
  const largest = largestComponent(parts);
  return [...parts.label.keys()].filter((person) => parts.label[person] === largest);
}

/** How far two readings put the same people into the same groups: adjusted Rand index. */
export function agreementOf(one: Conclusions, other: Conclusions): number {
  const otherGroup = new Map(
    other.people.persons.map(({ id }, person) => [id, other.clusters.of[person] ?? -1]),
  );
  return adjustedRand(
    [...one.clusters.of],
    one.people.persons.map(({ id }) => otherGroup.get(id) ?? -2),
  );
}

/** Share of the people grouped both times whose group has kept its id, its colour and its name. */
export function identityKept(before: Conclusions, after: Conclusions): number {
  const groupsOf = ({ people, clusters }: Conclusions): Map<string, string> =>
    new Map(
      people.persons.flatMap(({ id }, person): [string, string][] => {
        const group = clusters.clusters[clusters.of[person] ?? -1];
        return group ? [[id, JSON.stringify([group.id, group.hue, group.name])]] : [];
      }),
    );
  const earlier = groupsOf(before);
  const both = [...groupsOf(after)].filter(([id]) => earlier.has(id));
  return both.filter(([id, group]) => earlier.get(id) === group).length / both.length;
}

/** Rank correlation of our participation with participation over the true groups. */
export function participationScore(
  found: Conclusions,
  groupOf: ReadonlyMap<string, string>,
): number {
  const numbers = new Map<string, number>();
  const known = Int32Array.from(found.people.persons, (_, person) => {
    const group = groupOf.get(numberOf(found, person)) ?? '';
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
  const truth = participation(found.network, known);
  const inside = largestPart(found);
  return spearman(
    inside.map((person) => found.bridges.participation[person] ?? NaN),
    inside.map((person) => truth[person] ?? NaN),
  );
}

export interface TieReading {
  strength: number;
  chance30: number;
  chance90: number;
}

/** Ties as they stood at a moment, by pair of numbers. */
export function tiesAt(facts: FactSet, asOf: number): Map<string, TieReading> {
  const known = upTo(facts, asOf, 'UTC');
  const people = resolvePeople(known, NOBODY);
  const { ties } = buildTies(known, people, { ...COMMON, asOf });
  const name = (person: number): string =>
    (people.persons[person]?.id ?? '').replace(/^name:/u, '');
  const readings = new Map<string, TieReading>();
  for (let tie = 0; tie < ties.length; tie += 1) {
    readings.set(pairOf(name(ties.a[tie] ?? 0), name(ties.b[tie] ?? 0)), {
      strength: ties.strength[tie] ?? NaN,
      chance30: ties.chance30[tie] ?? NaN,
      chance90: ties.chance90[tie] ?? NaN,
    });
  }
  return readings;
}

/** Shares of cases whose true introducer ranks first, and among the first three. */
export function introducerHits(
  facts: FactSet,
  cases: readonly IntroducerCase[],
): { hit1: number; hit3: number } {
  let first = 0;
  let firstThree = 0;
  for (const { a, b, introducer, at, candidates } of cases) {
    const ties = tiesAt(facts, at * 1000 - 1);
    const strengthOf = (one: number, other: number): number =>
      ties.get(pairOf(String(one), String(other)))?.strength ?? NaN;
    const ranked = candidates
      .map((candidate) => {
        const product = strengthOf(a, candidate) * strengthOf(candidate, b);
        return { candidate, product: Number.isNaN(product) ? 0 : product };
      })
      .sort((left, right) => right.product - left.product || left.candidate - right.candidate);
    const rank = ranked.findIndex(({ candidate }) => candidate === introducer);
    if (rank === 0) first += 1;
    if (rank < 3) firstThree += 1;
  }
  return { hit1: first / cases.length, hit3: firstThree / cases.length };
}

/** Whether strength tells friends from others, among pairs with any contact who both name friends. */
export function friendScore(
  facts: FactSet,
  friends: ReadonlySet<string>,
): { pairs: number; auc: number } {
  const asked = new Set([...friends].flatMap((pair) => pair.split(' ')));
  const ties = tiesAt(facts, lastDatedEvent(facts, 'UTC') ?? 0);
  const cases = [...ties]
    .filter(([pair]) => pair.split(' ').every((person) => asked.has(person)))
    .map(([pair, { strength }]) => ({ score: strength, isTrue: friends.has(pair) }));
  return { pairs: cases.length, auc: areaUnderCurve(cases) };
}

interface DatedPair {
  pair: string;
  at: number;
}

/** Pairs with at least three days of contact before a moment: what Kith says of them, and what came. */
interface Forecast {
  contactDays: number;
  chance: number;
  cameTrue: boolean;
}

/** What was said at `asOf` of the next `days`, and whether contact came. */
export function forecasts(
  facts: FactSet,
  contacts: readonly DatedPair[],
  asOf: number,
  days: 30 | 90,
): Forecast[] {
  const daysBefore = new Map<string, Set<number>>();
  const after = new Set<string>();
  for (const { pair, at } of contacts) {
    if (at > asOf) {
      if (at <= asOf + days * DAY_MS) after.add(pair);
      continue;
    }
    const known = daysBefore.get(pair) ?? new Set();
    daysBefore.set(pair, known.add(Math.floor(at / DAY_MS)));
  }
  const ties = tiesAt(facts, asOf);
  return [...daysBefore]
    .filter(([, dates]) => dates.size >= 3)
    .map(([pair, { size }]) => {
      const tie = ties.get(pair);
      const chance = (days === 30 ? tie?.chance30 : tie?.chance90) ?? 0;
      return { contactDays: size, chance, cameTrue: after.has(pair) };
    });
}

/** Whether chances of contact tell who is in touch: area under the curve. */
export function forecastRanking(cases: readonly Forecast[]): number {
  return areaUnderCurve(cases.map(({ chance, cameTrue }) => ({ score: chance, isTrue: cameTrue })));
}

/** How far chances are from what came of them: expected calibration error over ten bins of chance. */
export function forecastError(cases: readonly Forecast[]): number {
  const BINS = 10;
  const bins = Array.from({ length: BINS }, () => ({ said: 0, came: 0 }));
  for (const { chance, cameTrue } of cases) {
    const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
    if (!bin) continue;
    bin.said += chance;
    bin.came += cameTrue ? 1 : 0;
  }
  return bins.reduce((sum, { said, came }) => sum + Math.abs(said - came), 0) / cases.length;
}

/** Of the quarter with most days of contact, the share of the tenth least likely to be in touch that stays silent. */
export function neglectPrecision(cases: readonly Forecast[]): { named: number; silent: number } {
  const strongest = [...cases]
    .sort((a, b) => b.contactDays - a.contactDays)
    .slice(0, Math.round(cases.length / 4));
  const neglected = strongest
    .sort((a, b) => a.chance - b.chance)
    .slice(0, Math.round(strongest.length / 10));
  const silent = neglected.filter(({ cameTrue }) => !cameTrue).length;
  return { named: neglected.length, silent: silent / neglected.length };
}
