/**
 * What an import would change before it is added: how many of its facts are new, how many are known with
 * other content, and how many are known exactly so. Beside an earlier export of the same: also how many
 * are no longer there. Also the plain count of facts.
 */
import type { FactBatch, FactSet } from './facts.ts';
import type { Hash64 } from './hash.ts';
import { KeyIndex } from './key-index.ts';
import { contentAt, keyAt } from './table-writers.ts';

export interface FactComparison {
  newFacts: number;
  changedFacts: number;
  knownFacts: number;
}

export const FACT_KINDS = ['interactions', 'relations', 'records', 'affiliations'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A newer export beside an earlier one of the same, by kind of fact. */
export type ExportComparison = Record<FactKind, FactComparison & { goneFacts: number }>;

/** The four kinds of fact of a batch or set, each as (number, key of i, content of i, origin of i). */
function kindsOf(facts: FactBatch | FactSet) {
  const { interactions, relations, records, affiliations } = facts;
  const none: Hash64 = { high: 0, low: 0 };
  return [
    ...[interactions, relations].map((table) => ({
      length: table.length,
      key: (i: number) => keyAt(table, i),
      content: (i: number) => contentAt(table, i),
      origin: (i: number) => table.origin[i] ?? 0,
    })),
    ...[records, affiliations].map((list) => ({
      length: list.length,
      key: (i: number) => list[i]?.key ?? none,
      content: (i: number) => list[i]?.content ?? none,
      origin: (i: number) => list[i]?.origin ?? 0,
    })),
  ];
}

/** Compares a batch with the facts held; facts of other sources never count as the same. */
export function compareWith(existing: FactSet, incoming: FactBatch): FactComparison {
  const result = { newFacts: 0, changedFacts: 0, knownFacts: 0 };
  const held = kindsOf(existing);
  kindsOf(incoming).forEach((kind, k) => {
    const known = held[k];
    if (!known) return;
    const index = new KeyIndex();
    for (let i = 0; i < known.length; i += 1) {
      if (existing.imports[known.origin(i)]?.source === incoming.source) index.set(known.key(i), i);
    }
    for (let i = 0; i < kind.length; i += 1) {
      const place = index.get(kind.key(i));
      if (place < 0) result.newFacts += 1;
      else if (isEqual(known.content(place), kind.content(i))) result.knownFacts += 1;
      else result.changedFacts += 1;
    }
  });
  return result;
}

/** Compares an export with an earlier one; both must be of one source to share anything. */
export function compareExports(earlier: FactBatch, later: FactBatch): ExportComparison {
  const before = kindsOf(earlier);
  const after = kindsOf(later);
  const compare = (kind: FactKind): ExportComparison[FactKind] =>
    compareKind(before[FACT_KINDS.indexOf(kind)], after[FACT_KINDS.indexOf(kind)]);
  return {
    interactions: compare('interactions'),
    relations: compare('relations'),
    records: compare('records'),
    affiliations: compare('affiliations'),
  };
}

type FactList = ReturnType<typeof kindsOf>[number];

function compareKind(
  earlier: FactList | undefined,
  later: FactList | undefined,
): ExportComparison[FactKind] {
  const result = { newFacts: 0, changedFacts: 0, knownFacts: 0, goneFacts: 0 };
  if (!earlier || !later) return result;
  const index = new KeyIndex();
  for (let i = 0; i < earlier.length; i += 1) index.set(earlier.key(i), i);
  for (let i = 0; i < later.length; i += 1) {
    const place = index.get(later.key(i));
    if (place < 0) result.newFacts += 1;
    else if (isEqual(earlier.content(place), later.content(i))) result.knownFacts += 1;
    else result.changedFacts += 1;
  }
  result.goneFacts = earlier.length - result.knownFacts - result.changedFacts;
  return result;
}

/** The sum over all kinds. */
export function sumOf(comparison: ExportComparison): FactComparison & { goneFacts: number } {
  const sum = { newFacts: 0, changedFacts: 0, knownFacts: 0, goneFacts: 0 };
  for (const kind of FACT_KINDS) {
    sum.newFacts += comparison[kind].newFacts;
    sum.changedFacts += comparison[kind].changedFacts;
    sum.knownFacts += comparison[kind].knownFacts;
    sum.goneFacts += comparison[kind].goneFacts;
  }
  return sum;
}

function isEqual(a: Hash64, b: Hash64): boolean {
  return a.high === b.high && a.low === b.low;
}
