/** The word for a strength. Cuts are settings. */
import type { Settings } from '../settings.ts';
import type { StrengthWord } from './tie-table.ts';

type Cuts = Pick<Settings, 'familiarFrom' | 'strongFrom' | 'closeFrom'>;

/** NaN is 'unknown'; 0–1 is weak, familiar, strong or close. */
export function strengthWord(strength: number, cuts: Cuts): StrengthWord {
  if (Number.isNaN(strength)) return 'unknown';
  if (strength >= cuts.closeFrom) return 'close';
  if (strength >= cuts.strongFrom) return 'strong';
  return strength >= cuts.familiarFrom ? 'familiar' : 'weak';
}
