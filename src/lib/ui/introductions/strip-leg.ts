/** What a strip shows of a leg: a tie with its strength and reasons, or a guess with what it rests on. */
import type { Conclusions } from '#core/conclusions.ts';
import type { Leg, PossibleTie } from '#core/introductions/introduction.ts';
import type { StrengthWord } from '#core/ties/tie-table.ts';
import { wordOf } from '#session/views/directory.ts';
import { legReasonLine } from '#words/introduction-legs.ts';
import { possibleReasonLine } from '#words/introduction-questions.ts';

export interface StripLeg {
  /** How thick its line is. */
  word: StrengthWord;
  /** What stands on the line. */
  label: string;
  isDashed: boolean;
  lines: string[];
  /** The tie whose rows can be opened; null for a guess. */
  leg: Leg | null;
}

/** More reasons than this are read in the rows. */
const REASONS = 2;

export function knownLeg(conclusions: Conclusions, leg: Leg): StripLeg {
  const word = wordOf(conclusions, leg.strength);
  return {
    word,
    label: word === 'unknown' ? 'not known' : word,
    isDashed: leg.confidence === 'possible',
    lines: leg.why.slice(0, REASONS).map((reason) => legReasonLine(reason, leg, conclusions)),
    leg,
  };
}

export function guessedLeg(conclusions: Conclusions, { why }: PossibleTie): StripLeg {
  return {
    word: 'unknown',
    label: 'perhaps',
    isDashed: true,
    lines: why.map((reason) => possibleReasonLine(reason, conclusions)),
    leg: null,
  };
}
