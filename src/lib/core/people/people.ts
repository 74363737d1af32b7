/**
 * Who the facts speak of: persons, each the set of handles that are one human. Persons are numbered in
 * code-point order of their ids, so every later step is independent of the order files came in.
 */
import type { Handle } from '../facts/handles.ts';
import type { PersonPlace } from './places.ts';

/** A person's first handle in code-point order. */
export type PersonId = Handle;

export interface Membership {
  organisation: string;
  role: string | null;
  first: number | null;
  last: number | null;
  /** How many rows say so. */
  rows: number;
}

export interface Person {
  id: PersonId;
  /** The name to show, given names first: "Frank Lewis Dyer". */
  name: string;
  /** Every spelling seen, for search. */
  names: string[];
  handles: Handle[];
  /** Most often stated first. */
  organisations: Membership[];
  /** Where they live or work: most often stated first. Empty where no row says. */
  places: PersonPlace[];
}

/** Why two persons may be one, or may not. Said by `words/people.ts`. */
export type MergeReason =
  /** The same words in the same order, but for case. */
  | { kind: 'equal-name'; name: string }
  /** Equal but for accents, titles or hyphens. */
  | { kind: 'spelling'; a: string; b: string }
  /** The same words in another order. */
  | { kind: 'order'; a: string; b: string }
  /** One writes a familiar form of the other's given name. */
  | { kind: 'nickname'; a: string; b: string }
  /** One is known by an address alone, whose letters are those of the other's name. */
  | { kind: 'address'; a: string; b: string }
  /** One has words or letters where the other has an initial. */
  | { kind: 'initials'; a: string; b: string }
  /** One leaves out a middle name. */
  | { kind: 'middle-name'; a: string; b: string }
  /** Both hold a key, under names too different to merge them by it. */
  | { kind: 'shared-key'; handle: Handle; a: string; b: string }
  /** Hardly anybody here carries parts of this name. */
  | { kind: 'rare-name'; name: string }
  /** `people` further persons, besides these two, carry the name too. */
  | { kind: 'namesakes'; name: string; people: number }
  | { kind: 'same-organisation'; organisation: string }
  | { kind: 'other-organisation'; a: string; b: string };

export interface SuggestedMerge {
  a: PersonId;
  b: PersonId;
  /** 0–1: how likely the two are one person. */
  chance: number;
  /** The strongest first; never empty. */
  reasons: MergeReason[];
}

export interface People {
  persons: Person[];
  /** Person index of each handle index of the fact set; -1 where it is nobody. */
  personOfHandle: Int32Array;
  /** Index of me in `persons`; null for a network without an owner. */
  ego: number | null;
  suggestedMerges: SuggestedMerge[];
}
