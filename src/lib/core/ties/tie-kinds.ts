/** What kind of tie somebody and I have, and what that is judged on. */
import { KIND_WORDS } from '../decisions.ts';

/**
 * `unknown` where evidence is thin; `kin` is personal by a stated relation; `both` is work and private life
 * alike. The order is that of `Conclusions.kind`: append only.
 */
export const KINDS = ['unknown', ...KIND_WORDS] as const;
export type TieKind = (typeof KINDS)[number];

/** What an address tells. Mine: at a house where I have one too. */
export const ADDRESS_SIGNS = ['none', 'open', 'house', 'mine'] as const;
export type AddressSign = (typeof ADDRESS_SIGNS)[number];

/** What a contact card calls them. */
export const STATED_SIGNS = ['none', 'kin', 'friend', 'colleague'] as const;
export type StatedSign = (typeof STATED_SIGNS)[number];

/** What speaks of the kind of my tie with each person: one value a person, columns. */
export interface KindEvidence {
  /** Index into ADDRESS_SIGNS: the most telling of their addresses. */
  address: Uint8Array;
  /** Index into STATED_SIGNS. */
  stated: Uint8Array;
  /** 1 where we belong to one organisation. */
  sharedEmployer: Uint8Array;
  /** 1 where we are connected on a network for work; of friends. */
  workConnection: Uint8Array;
  lifeConnection: Uint8Array;
  /** Events on channels for work; on private ones. */
  workEvents: Uint32Array;
  lifeEvents: Uint32Array;
  /** Events whose hour is known, and those on weekdays in working hours. */
  timedEvents: Uint32Array;
  workHourEvents: Uint32Array;
}

/** The same of one person. */
export interface KindSigns {
  address: AddressSign;
  stated: StatedSign;
  hasSharedEmployer: boolean;
  hasWorkConnection: boolean;
  hasLifeConnection: boolean;
  workEvents: number;
  lifeEvents: number;
  timedEvents: number;
  workHourEvents: number;
}

/** One thing that speaks for a side: log-odds ≥ 0 for work and for private life. */
export type KindFactorName =
  'before' | 'stated' | 'sharedEmployer' | 'address' | 'channels' | 'connection' | 'hours';

export interface KindFactor {
  factor: KindFactorName;
  /** Log-odds that there is work in the tie; that there is private life. */
  work: number;
  life: number;
}
