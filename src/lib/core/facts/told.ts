/**
 * What a file Kith wrote tells of people and ties: conclusions of another day, read back as statements. They
 * hold where what they were drawn from is not here, and yield where it is (`ties/heed-told.ts`), so that an
 * export read beside its own sources adds nothing. `docs/decisions/0010-…` argues it format by format.
 */
import type { RelationTable } from './facts.ts';

/** How sure it is that a tie exists. The order is stored in columns: append only. */
export const CONFIDENCES = ['possible', 'likely', 'confirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What is told of a tie beside its strength. The order is that of a stored column: append only. */
export const TOLD_VALUES = [
  /** 0–1: contact lately, on the day of telling. */
  'warmth',
  /** Index into CONFIDENCES. */
  'confidence',
  /** Distinct direct events it was worked out from. */
  'interactions',
  /** What it weighed in the network groups were found in. */
  'contact',
  /** First and last dated event, ms since 1970 UTC. */
  'first',
  'last',
] as const;
export type ToldValue = (typeof TOLD_VALUES)[number];

/** Unknown is NaN. */
export type ToldTie = Record<ToldValue, number>;

/** The group somebody was in. */
export interface ToldGroup {
  id: string;
  name: string;
  /** Named after the person who knows most people in it. */
  isAround: boolean;
  /** Its colour; null where the file says none. */
  hue: number | null;
}

/** What is told of a person beside name, handles and organisations; null and '' for what is not said. */
export interface ToldPerson {
  /** Whoever the file is of. */
  isMe: boolean;
  group: ToldGroup | null;
  /** Where they stood on the map. */
  place: { x: number; y: number } | null;
  /** Words as written: the rooms that own the lists know which are theirs. */
  stage: string;
  kind: string;
  /** What the owner had said of closeness and kind. */
  saidCloseness: string;
  saidKind: string;
  /** What the owner had tagged them with, as written; left out where nothing. */
  tags?: string[];
}

/** Somebody of whom a file Kith wrote tells name and handles alone. */
export const NOTHING_TOLD: ToldPerson = Object.freeze({
  ...{ isMe: false, group: null, place: null },
  ...{ stage: '', kind: '', saidCloseness: '', saidKind: '' },
});

/** What is told of one person in two places: of each thing what the first says, else the second. */
export function bothTold(one: ToldPerson, other: ToldPerson): ToldPerson {
  const tags = one.tags ?? other.tags;
  return {
    isMe: one.isMe || other.isMe,
    group: one.group ?? other.group,
    place: one.place ?? other.place,
    stage: one.stage || other.stage,
    kind: one.kind || other.kind,
    saidCloseness: one.saidCloseness || other.saidCloseness,
    saidKind: one.saidKind || other.saidKind,
    ...(tags ? { tags } : {}),
  };
}

/** What is told of relation `i`; null for one that is no told tie. */
export function toldTieAt({ told }: Pick<RelationTable, 'told'>, i: number): ToldTie | null {
  if (told.length === 0) return null;
  const at = (value: ToldValue): number =>
    told[i * TOLD_VALUES.length + TOLD_VALUES.indexOf(value)] ?? NaN;
  const tie = {
    ...{ warmth: at('warmth'), confidence: at('confidence'), interactions: at('interactions') },
    ...{ contact: at('contact'), first: at('first'), last: at('last') },
  };
  return Number.isNaN(tie.confidence) ? null : tie;
}
