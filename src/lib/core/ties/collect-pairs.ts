/**
 * Gathers all evidence of each pair of persons, without a map per pair: rows are emitted in order of
 * time and put in order of (a, b) by two stable counting sorts, so evidence stays oldest first.
 * Cost: O(events log events + rows + persons) time, some 50 bytes a row.
 */
import { RELATION_KINDS, type FactSet } from '../facts/facts.ts';
import type { People } from '../people/people.ts';
import type { Settings } from '../settings.ts';
import { EXISTS, forEachContact, SAID, STATED } from './direct-contacts.ts';

const EDGE = RELATION_KINDS.indexOf('edge');

/** Evidence rows grouped by pair: those of pair i are `start[i] … start[i + 1] - 1`. */
export interface PairEvidence {
  length: number;
  /** Persons of each pair, a < b, sorted by (a, b). */
  a: Uint32Array;
  b: Uint32Array;
  start: Uint32Array;
  /** Per row: index of the interaction, or of the relation where `way` has STATED. */
  item: Uint32Array;
  /** Bits A_TO_B, B_TO_A, TOGETHER, CROWD, STATED or SAID, and beside them SMALL or EXISTS. */
  way: Uint8Array;
  /** Weight of the event for this pair; NaN for a relation that states none. */
  weight: Float64Array;
}

interface Rows {
  a: Uint32Array;
  b: Uint32Array;
  item: Uint32Array;
  way: Uint8Array;
  weight: Float64Array;
}

/**
 * All pairs with at least one direct event or stated relation, and me with whom I spoke of (`spokenOf`, person
 * indices); within a pair undated events come first, then by time, then relations, then my own word.
 */
export function collectPairs(
  facts: FactSet,
  people: People,
  settings: Settings,
  spokenOf: readonly number[] = [],
): PairEvidence {
  const rows = emitRows(facts, people, settings, spokenOf);
  const size = people.persons.length;
  const order = sortedBy(rows.a, sortedBy(rows.b, null, size), size);
  return group(rows, order);
}

/** Interactions by time, undated first, then by key: the same order however files came in. */
function eventsByTime(facts: FactSet): Uint32Array {
  const { at, keyHigh, keyLow, length } = facts.interactions;
  const time = at.map((moment) => (Number.isNaN(moment) ? -Infinity : moment));
  return Uint32Array.from({ length }, (_, event) => event).sort((left, right) => {
    const earlier = time[left] ?? 0;
    const later = time[right] ?? 0;
    if (earlier !== later) return earlier < later ? -1 : 1;
    return (
      (keyHigh[left] ?? 0) - (keyHigh[right] ?? 0) ||
      (keyLow[left] ?? 0) - (keyLow[right] ?? 0) ||
      left - right
    );
  });
}

function emitRows(
  facts: FactSet,
  people: People,
  settings: Settings,
  spokenOf: readonly number[],
): Rows {
  const events = eventsByTime(facts);
  let length = facts.relations.length + spokenOf.length;
  forEachContact(facts, people, settings, events, () => {
    length += 1;
  });
  const rows: Rows = {
    a: new Uint32Array(length),
    b: new Uint32Array(length),
    item: new Uint32Array(length),
    way: new Uint8Array(length),
    weight: new Float64Array(length),
  };
  let row = 0;
  const put = (a: number, b: number, item: number, way: number, weight: number): void => {
    rows.a[row] = a;
    rows.b[row] = b;
    rows.item[row] = item;
    rows.way[row] = way;
    rows.weight[row] = weight;
    row += 1;
  };
  forEachContact(facts, people, settings, events, put);
  for (let relation = 0; relation < facts.relations.length; relation += 1) {
    const p = people.personOfHandle[facts.relations.a[relation] ?? 0] ?? -1;
    const q = people.personOfHandle[facts.relations.b[relation] ?? 0] ?? -1;
    if (p < 0 || q < 0 || p === q) continue;
    const way = facts.relations.kind[relation] === EDGE ? STATED : STATED | EXISTS;
    put(Math.min(p, q), Math.max(p, q), relation, way, facts.relations.weight[relation] ?? NaN);
  }
  const me = people.ego ?? -1;
  for (const p of me < 0 ? [] : spokenOf) put(Math.min(p, me), Math.max(p, me), 0, SAID, NaN);
  return row === length ? rows : cut(rows, row);
}

function cut(rows: Rows, length: number): Rows {
  return {
    a: rows.a.subarray(0, length),
    b: rows.b.subarray(0, length),
    item: rows.item.subarray(0, length),
    way: rows.way.subarray(0, length),
    weight: rows.weight.subarray(0, length),
  };
}

/** Row numbers in rising order of their person, rows of equal person staying in the order given. */
export function sortedBy(
  person: Uint32Array,
  order: Uint32Array | null,
  persons: number,
): Uint32Array {
  const next = new Uint32Array(persons + 1);
  for (const p of person) next[p + 1] = (next[p + 1] ?? 0) + 1;
  for (let p = 0; p < persons; p += 1) next[p + 1] = (next[p + 1] ?? 0) + (next[p] ?? 0);
  const sorted = new Uint32Array(person.length);
  for (let i = 0; i < person.length; i += 1) {
    const row = order ? (order[i] ?? 0) : i;
    const p = person[row] ?? 0;
    const place = next[p] ?? 0;
    sorted[place] = row;
    next[p] = place + 1;
  }
  return sorted;
}

function group(rows: Rows, order: Uint32Array): PairEvidence {
  const isNewPair = (i: number): boolean => {
    const row = order[i] ?? 0;
    const before = order[i - 1] ?? 0;
    return i === 0 || rows.a[row] !== rows.a[before] || rows.b[row] !== rows.b[before];
  };
  let length = 0;
  for (let i = 0; i < order.length; i += 1) if (isNewPair(i)) length += 1;
  const pairs: PairEvidence = {
    length,
    a: new Uint32Array(length),
    b: new Uint32Array(length),
    start: new Uint32Array(length + 1),
    item: new Uint32Array(order.length),
    way: new Uint8Array(order.length),
    weight: new Float64Array(order.length),
  };
  let pair = -1;
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i] ?? 0;
    if (isNewPair(i)) {
      pair += 1;
      pairs.a[pair] = rows.a[row] ?? 0;
      pairs.b[pair] = rows.b[row] ?? 0;
      pairs.start[pair] = i;
    }
    pairs.item[i] = rows.item[row] ?? 0;
    pairs.way[i] = rows.way[row] ?? 0;
    pairs.weight[i] = rows.weight[row] ?? 0;
  }
  pairs.start[length] = order.length;
  return pairs;
}
