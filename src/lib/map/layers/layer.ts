/**
 * A layer lays one question over the map: it puts everybody into one of a few entries, and an entry has a
 * look, a word and a count. So a layer is one record, and whatever it paints its legend can say.
 *
 * Categories take hues; what has an order takes the ramp; a state is a ring, and what is not known a hollow
 * dot. A ring or a hollow dot never says anything by colour alone.
 */
import type { Conclusions } from '#core/conclusions.ts';

/** How an entry looks on the map and in the legend. */
export interface Look {
  /** Index into `MapTheme.dot`: a hue, grey, or a step of the ramp. */
  paint: number;
  /** Only the outline: nothing is known here. */
  isHollow?: boolean;
  isRinged?: boolean;
}

export interface LayerEntry {
  /** Stands in the address, so it outlives a re-import where it can. */
  key: string;
  label: string;
  look: Look;
}

/** What a layer says of these conclusions. */
export interface Sorted {
  entries: readonly LayerEntry[];
  /** Index into `entries` of each person, −1 for those the layer leaves aside (in quiet grey). */
  entryOf: (person: number) => number;
  /** Entries that hold a person besides the one they look like. */
  alsoIn?: (person: number) => readonly number[];
  /** Ringed besides those whose entry is, most important first. */
  ringed?: readonly number[];
}

export interface Layer {
  id: string;
  label: string;
  /** The question it answers, in the reader's words. */
  question: string;
  /** What puts people into its entries, in a sentence or two. */
  why: string;
  /** Whether group areas keep their hues under it. */
  tintsAreas?: boolean;
  /** Sorts people into entries, or says in a sentence why these files cannot. */
  sort: (conclusions: Conclusions) => Sorted | string;
}

/** A layer read for the people on the map. */
export interface Reading {
  layer: Layer;
  entries: readonly (LayerEntry & { people: number })[];
  /** Per person, index into `entries`; −1 for none. */
  entryOf: Int16Array;
  /** Other entries that hold a person, by whom: only those who are in several. */
  alsoIn: ReadonlyMap<number, readonly number[]>;
  ringed: readonly number[];
}

/** Reads a layer for the people drawn, with a count for every entry; a sentence where files cannot say. */
export function readLayer(
  layer: Layer,
  conclusions: Conclusions,
  drawn: Uint32Array,
): Reading | string {
  const sorted = layer.sort(conclusions);
  if (typeof sorted === 'string') return sorted;
  const entryOf = new Int16Array(conclusions.people.persons.length).fill(-1);
  const alsoIn = new Map<number, readonly number[]>();
  const people = sorted.entries.map(() => 0);
  for (const person of drawn) {
    const entry = sorted.entryOf(person);
    entryOf[person] = entry;
    const others = sorted.alsoIn?.(person) ?? [];
    if (others.length > 0) alsoIn.set(person, others);
    for (const each of [entry, ...others]) if (each >= 0) people[each] = (people[each] ?? 0) + 1;
  }
  const entries = sorted.entries.map((entry, at) => ({ ...entry, people: people[at] ?? 0 }));
  return { layer, entries, entryOf, alsoIn, ringed: sorted.ringed ?? [] };
}
