/**
 * The union of all live imports: each fact once per (source, key), the newest import's version winning
 * (by `addedAt`, ties by id). The set does not depend on the order the imports are given in: handles,
 * texts and rows are put into one fixed order (interactions by time, undated first; the rest by key).
 * Handles are only those some fact names. Withdrawing an import is uniting without it.
 * Cost: O(n log n) in facts.
 */
import type { OtherSender } from './aside.ts';
import { NO_TEXT } from './facts.ts';
import type { FactBatch, FactSet, ImportInfo, SourceId } from './facts.ts';
import { byCodePoint, type Handle } from './handles.ts';
import type { Hash64 } from './hash.ts';
import { KeyIndex } from './key-index.ts';
import {
  InteractionWriter,
  interactionRow,
  keyAt,
  RelationWriter,
  relationRow,
} from './table-writers.ts';

export interface LiveImport {
  info: ImportInfo;
  batch: FactBatch;
  /** Whom its source set aside; read when some of them are taken in (`admit.ts`). */
  others?: readonly OtherSender[];
}

/** Fact `row` of import `origin`. */
interface Place {
  origin: number;
  row: number;
}

/** Unites the facts of the given imports. An empty list gives an empty set. */
export function unite(imports: readonly LiveImport[]): FactSet {
  const sorted = [...imports].sort(
    (a, b) => a.info.addedAt - b.info.addedAt || byCodePoint(a.info.id, b.info.id),
  );
  const batches = sorted.map(({ batch }) => batch);

  const interactions = winners(batches, (batch, visit) => {
    for (let i = 0; i < batch.interactions.length; i += 1) visit(keyAt(batch.interactions, i), i);
  });
  const relations = winners(batches, (batch, visit) => {
    for (let i = 0; i < batch.relations.length; i += 1) visit(keyAt(batch.relations, i), i);
  });
  const records = winners(batches, (batch, visit) =>
    batch.records.forEach(({ key }, i) => visit(key, i)),
  ).flatMap((place) => pick(batches, place, (batch) => batch.records));
  const affiliations = winners(batches, (batch, visit) =>
    batch.affiliations.forEach(({ key }, i) => visit(key, i)),
  ).flatMap((place) => pick(batches, place, (batch) => batch.affiliations));

  const usedHandles = new Set<Handle>();
  const usedTexts = new Set<string>();
  for (const { origin, row } of interactions) {
    const batch = batches[origin];
    if (!batch) continue;
    const table = batch.interactions;
    forSlice(table.handle, table.start, row, (h) => addTo(usedHandles, batch.handles[h]));
    forSlice(table.topic, table.topicStart, row, (t) => addTo(usedTexts, batch.texts[t]));
    addTo(usedTexts, batch.texts[table.kind[row] ?? NO_TEXT]);
  }
  for (const { origin, row } of relations) {
    const batch = batches[origin];
    addTo(usedHandles, batch?.handles[batch.relations.a[row] ?? 0]);
    addTo(usedHandles, batch?.handles[batch.relations.b[row] ?? 0]);
    addTo(usedTexts, batch?.texts[batch.relations.label[row] ?? NO_TEXT]);
  }
  for (const record of records) for (const handle of record.handles) usedHandles.add(handle);
  for (const { person } of affiliations) usedHandles.add(person);

  const handles = [...usedHandles].sort(byCodePoint);
  const texts = [...usedTexts].sort(byCodePoint);
  const handleMaps = changes(
    handles,
    batches.map((batch) => batch.handles),
  );
  const textMaps = changes(
    texts,
    batches.map((batch) => batch.texts),
  );

  const handleTo = (origin: number) => (h: number) => handleMaps[origin]?.[h] ?? 0;
  const textTo = (origin: number) => (t: number) =>
    t === NO_TEXT ? NO_TEXT : (textMaps[origin]?.[t] ?? NO_TEXT);

  const interactionWriter = new InteractionWriter();
  for (const { origin, row } of byTime(batches, interactions)) {
    const batch = batches[origin];
    if (!batch) continue;
    const copy = interactionRow(batch.interactions, row, handleTo(origin), textTo(origin));
    interactionWriter.append({ ...copy, origin });
  }
  const relationWriter = new RelationWriter();
  for (const { origin, row } of byKey(relations, (p) => tableKey(batches, p))) {
    const batch = batches[origin];
    if (!batch) continue;
    const copy = relationRow(batch.relations, row, handleTo(origin), textTo(origin));
    relationWriter.append({ ...copy, origin });
  }

  return {
    imports: sorted.map(({ info }) => info),
    handles,
    texts,
    records: byKey(records, ({ key }) => key),
    affiliations: byKey(affiliations, ({ key }) => key),
    interactions: interactionWriter.finish(),
    relations: relationWriter.finish(),
  };
}

/** The places of the facts that win, one per (source, key): the newest import is asked first. */
function winners(
  batches: readonly FactBatch[],
  eachKey: (batch: FactBatch, visit: (key: Hash64, row: number) => void) => void,
): Place[] {
  const held = new Map<SourceId, KeyIndex>();
  const places: Place[] = [];
  for (let origin = batches.length - 1; origin >= 0; origin -= 1) {
    const batch = batches[origin];
    if (!batch) continue;
    const index = held.get(batch.source) ?? new KeyIndex();
    held.set(batch.source, index);
    eachKey(batch, (key, row) => {
      if (index.has(key)) return;
      index.set(key, places.length);
      places.push({ origin, row });
    });
  }
  return places;
}

function pick<T extends { origin: number }>(
  batches: readonly FactBatch[],
  { origin, row }: Place,
  list: (batch: FactBatch) => readonly T[],
): T[] {
  const batch = batches[origin];
  const fact = batch && list(batch)[row];
  return fact ? [{ ...fact, origin }] : [];
}

function addTo<T>(set: Set<T>, value: T | undefined): void {
  if (value !== undefined) set.add(value);
}

function forSlice(
  values: Uint32Array,
  starts: Uint32Array,
  row: number,
  visit: (value: number) => void,
): void {
  for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1) visit(values[i] ?? 0);
}

/** For each batch's dictionary, the index of its entries in the united one. */
function changes<T extends string>(united: readonly T[], lists: readonly (readonly T[])[]) {
  const index = new Map(united.map((text, i) => [text, i]));
  return lists.map((list) => Uint32Array.from(list, (text) => index.get(text) ?? 0));
}

function byTime(batches: readonly FactBatch[], places: readonly Place[]): Place[] {
  return places
    .map((place) => {
      const table = batches[place.origin]?.interactions;
      const at = table?.at[place.row] ?? NaN;
      return {
        place,
        at: Number.isNaN(at) ? -Infinity : at,
        high: table?.keyHigh[place.row] ?? 0,
        low: table?.keyLow[place.row] ?? 0,
      };
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.high - b.high || a.low - b.low))
    .map(({ place }) => place);
}

function tableKey(batches: readonly FactBatch[], { origin, row }: Place): Hash64 {
  const table = batches[origin]?.relations;
  return table ? keyAt(table, row) : { high: 0, low: 0 };
}

function byKey<T>(facts: readonly T[], keyOf: (fact: T) => Hash64): T[] {
  return facts
    .map((fact) => ({ fact, key: keyOf(fact) }))
    .sort((a, b) => a.key.high - b.key.high || a.key.low - b.key.low)
    .map(({ fact }) => fact);
}
