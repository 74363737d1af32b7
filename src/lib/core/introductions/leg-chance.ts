/** How likely a tie of some strength is to act, and a row of them. */
import type { Settings } from '../settings.ts';

/** Chance that a tie of this strength acts, 0–1: clamped, and the floor when unknown. */
export function chanceOfLeg(strength: number, settings: Settings): number {
  if (Number.isNaN(strength)) return settings.legChanceFloor;
  return Math.min(settings.legChanceCeiling, Math.max(settings.legChanceFloor, strength));
}

/**
 * q^connectors × the product of the legs' chances where nothing is said of any connector; `strengths` are
 * those of a path's legs, null unknown.
 */
export function pathChance(strengths: readonly (number | null)[], settings: Settings): number {
  const legs = strengths.map((strength) => chanceOfLeg(strength ?? NaN, settings));
  return legs.reduce(
    (product, leg) => product * leg,
    settings.connectorWillingness ** (legs.length - 1),
  );
}
