/** The word for a strength and how many of its four bars are full. Cuts are settings. */
import type { Settings } from '../settings.ts';
import { STRENGTH_WORDS, type StrengthWord } from './tie-table.ts';

type Cuts = Pick<Settings, 'familiarFrom' | 'strongFrom' | 'closeFrom'>;

/** NaN is 'unknown'; 0–1 is weak, familiar, strong or close. */
export function strengthWord(strength: number, cuts: Cuts): StrengthWord {
  if (Number.isNaN(strength)) return 'unknown';
  if (strength >= cuts.closeFrom) return 'close';
  if (strength >= cuts.strongFrom) return 'strong';
  return strength >= cuts.familiarFrom ? 'familiar' : 'weak';
}

/** Full bars of four: close 4 … weak 1, unknown 0. */
export function strengthBars(word: StrengthWord): number {
  return STRENGTH_WORDS.indexOf(word);
}
