/**
 * What the owner said, as plain data. The vault keeps decisions as named, undoable steps; core only
 * reads their present state. Everything hangs on handles and import ids, so it survives re-import.
 */
import type { DomainWord } from './facts/admit.ts';
import type { Handle } from './facts/handles.ts';

/** What to do with a tie's rhythm: leave it be, or leave it until a moment (ms since 1970 UTC). */
export type RhythmChoice =
  { kind: 'rest' } | { kind: 'elsewhere' } | { kind: 'later'; until: number };

/** What the owner said of somebody as a connector; each part stands for itself. */
export interface ConnectorWord {
  /** Whether I would ask them to introduce me; null where nothing is said. */
  wouldAsk: boolean | null;
  /** When I last asked them, ms since 1970 UTC; null for not that I said. */
  askedAt: number | null;
  /** They have introduced me before. */
  hasIntroduced: boolean;
}
/** What the owner may say of how close somebody is: the words for strength. */
export const CLOSENESS_WORDS = ['close', 'strong', 'familiar', 'weak'] as const;
export type ClosenessWord = (typeof CLOSENESS_WORDS)[number];

/** What the owner may say of what kind of tie it is. `kin` is personal, and by family. */
export const KIND_WORDS = ['kin', 'personal', 'professional', 'both'] as const;
export type KindWord = (typeof KIND_WORDS)[number];

export interface Decisions {
  /** Handles that are me; 'none' for a network without an owner; null to let Kith find out. */
  ego: readonly Handle[] | 'none' | null;
  /** Pairs of handles that are one person, and pairs that are not, each in code-point order. */
  same: readonly (readonly [Handle, Handle])[];
  different: readonly (readonly [Handle, Handle])[];
  /** Handles that are no person: a switchboard, a robot, a room. What only they did is nobody's. */
  nobody: ReadonlySet<Handle>;
  /** Handles a source set aside that are a person after all. */
  admitted: ReadonlySet<Handle>;
  /** Whether everybody at a mail domain is taken in or left out; a handle's own word goes first. */
  domains: ReadonlyMap<string, DomainWord>;
  /** Names the owner chose, by a handle of the person. */
  names: ReadonlyMap<Handle, string>;
  /** Imports taken back. */
  withdrawn: ReadonlySet<string>;
  rhythm: ReadonlyMap<Handle, RhythmChoice>;
  /** Names given to groups, by the handle of a member the owner named it from. */
  clusterNames: ReadonlyMap<Handle, string>;
  /** People who belong with somebody, whatever the ties say: their handle, and the other's. */
  clusterPins: ReadonlyMap<Handle, Handle>;
  /** "Fewer · more" groups; null for the default. */
  resolution: number | null;
  /** What was said of connectors, by a handle of theirs. */
  connectors: ReadonlyMap<Handle, ConnectorWord>;
  /** How close somebody is, by a handle of theirs. */
  closeness: ReadonlyMap<Handle, ClosenessWord>;
  /** What kind of tie it is, by a handle of the other. */
  kinds: ReadonlyMap<Handle, KindWord>;
  /** Pairs the owner does not mean to bring together, each in code-point order. */
  pairsLetBe: readonly (readonly [Handle, Handle])[];
  /** Which arrangement of the map: 0 the first, another number for each time it was laid out afresh. */
  arrangement: number;
  /** Tags of people, by every handle of theirs. */
  tags: ReadonlyMap<Handle, readonly string[]>;
}

export const NO_DECISIONS: Decisions = Object.freeze({
  ego: null,
  same: [],
  different: [],
  nobody: new Set<Handle>(),
  admitted: new Set<Handle>(),
  domains: new Map<string, DomainWord>(),
  names: new Map<Handle, string>(),
  withdrawn: new Set<string>(),
  rhythm: new Map<Handle, RhythmChoice>(),
  clusterNames: new Map<Handle, string>(),
  clusterPins: new Map<Handle, Handle>(),
  resolution: null,
  connectors: new Map<Handle, ConnectorWord>(),
  closeness: new Map<Handle, ClosenessWord>(),
  kinds: new Map<Handle, KindWord>(),
  pairsLetBe: [],
  arrangement: 0,
  tags: new Map<Handle, readonly string[]>(),
});
