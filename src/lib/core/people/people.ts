/**
 * Who the facts speak of: persons, each the set of handles that are one human. Persons are numbered in
 * code-point order of their ids, so every later step is independent of the order files came in.
 */
import type { Handle } from '../facts/handles.ts';

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
}

export interface SuggestedMerge {
  a: PersonId;
  b: PersonId;
  /** 0–1: how likely the two are one person. */
  chance: number;
  reasons: { kind: 'equal-name'; name: string }[];
}

export interface People {
  persons: Person[];
  /** Person index of each handle index of the fact set; -1 where it is nobody. */
  personOfHandle: Int32Array;
  /** Index of me in `persons`; null for a network without an owner. */
  ego: number | null;
  suggestedMerges: SuggestedMerge[];
}
