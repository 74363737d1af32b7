/**
 * What of a layer is looked at. The first step keeps some entries and fades the others; the second takes
 * the others off. Nobody moves, whichever it is.
 */
import type { Reading } from './layer.ts';

export interface LayerFilter {
  /** Keys of the entries kept; none for all. */
  kept: readonly string[];
  /** Whether the others are taken off, not only faded. */
  isOff: boolean;
}

export const NO_FILTER: LayerFilter = { kept: [], isOff: false };

/** Takes an entry in among the kept, or out; with the last one out, everybody is back. */
export function toggled(filter: LayerFilter, key: string): LayerFilter {
  const kept = filter.kept.includes(key)
    ? filter.kept.filter((each) => each !== key)
    : [...filter.kept, key];
  return kept.length === 0 ? NO_FILTER : { kept, isOff: filter.isOff };
}

export interface Sifted {
  /** 1 for people kept; null when everybody is. */
  lit: Uint8Array | null;
  kept: number;
  others: number;
  isOff: boolean;
}

/** Whom a filter keeps. Keys no entry bears are passed over, so that old links keep working. */
export function sift(reading: Reading, filter: LayerFilter, drawn: Uint32Array): Sifted {
  const entries = reading.entries.map(({ key }) => filter.kept.includes(key));
  if (!entries.some(Boolean)) return { lit: null, kept: drawn.length, others: 0, isOff: false };
  const lit = new Uint8Array(reading.entryOf.length);
  let kept = 0;
  for (const person of drawn) {
    const isKept = entries[reading.entryOf[person] ?? -1] ?? false;
    if (!isKept && !reading.alsoIn.get(person)?.some((entry) => entries[entry])) continue;
    lit[person] = 1;
    kept += 1;
  }
  return { lit, kept, others: drawn.length - kept, isOff: filter.isOff };
}
