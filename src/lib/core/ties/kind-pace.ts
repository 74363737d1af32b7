/**
 * Answers: how often are people of a kind in touch with me, as a prior for a tie of theirs with little past?
 *
 * Empirical Bayes: rate of a kind = (its decayed contact days + m · Ē · r · λ) / (its exposure + m · Ē), λ the
 * rate of all my ties, Ē their mean exposure, m `kindPriorTies`, r how the stated usual gaps of kinds differ
 * (`kinGapDays` …), scaled so that they leave λ as it is over the ties I have. With few ties of a kind the
 * stated difference holds, with many my own past.
 *
 * Source: gamma–Poisson with a prior by group (Fader & Hardie; Efron & Morris on shrinking); kinds differ in
 * rhythm (Roberts & Dunbar 2011: friendships need contact, kin less so; Mac Carron et al. 2016: circles of
 * weekly, monthly, half-yearly contact). Departure: stated gaps say how kinds differ, not how busy I am.
 * Cost: O(ties).
 */
import type { Settings } from '../settings.ts';
import { KINDS, type TieKind } from './tie-kinds.ts';

/** Days that usually lie between contacts with people of a kind, before anything is known of mine. */
export function statedGapDays(kind: TieKind, settings: Settings): number {
  switch (kind) {
    case 'kin':
      return settings.kinGapDays;
    case 'professional':
      return settings.workGapDays;
    case 'personal':
    case 'both':
    case 'unknown':
      return settings.friendGapDays;
    default:
      return kind satisfies never;
  }
}

/** Decayed contact days and exposure (days) of one tie; `kind` is an index into KINDS. */
export interface TiePace {
  kind: number;
  contactDays: number;
  exposure: number;
}

/** Contact days a day by kind, in the order of KINDS; that of unknown is the rate of all of mine. NaN without ties. */
export function paceByKind(mine: readonly TiePace[], settings: Settings): Float64Array {
  const contactDays = new Float64Array(KINDS.length);
  const exposure = new Float64Array(KINDS.length);
  for (const tie of mine) {
    contactDays[tie.kind] = (contactDays[tie.kind] ?? 0) + tie.contactDays;
    exposure[tie.kind] = (exposure[tie.kind] ?? 0) + tie.exposure;
  }
  const allExposure = sum(exposure);
  const rate = sum(contactDays) / allExposure;
  const stated = Float64Array.from(KINDS, (kind) => 1 / statedGapDays(kind, settings));
  const usual = stated.reduce((whole, pace, kind) => whole + pace * (exposure[kind] ?? 0), 0);
  const weight = (settings.kindPriorTies * allExposure) / mine.length;
  return stated.map((pace, kind) => {
    if (kind === 0) return rate;
    const before = (rate * pace * allExposure) / usual;
    return ((contactDays[kind] ?? 0) + weight * before) / ((exposure[kind] ?? 0) + weight);
  });
}

function sum(values: Float64Array): number {
  return values.reduce((whole, value) => whole + value, 0);
}
